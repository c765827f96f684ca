package org.bothways.diagnosis;

import java.util.List;
import org.bothways.diagnosis.Symbol.Kind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows where values come from. Where two ways meet, what differs is not known any more. */
final class SymbolInterpreter extends Interpreter<Symbol> {

    private final String owner;

    SymbolInterpreter(String owner) {
        super(Opcodes.ASM9);
        this.owner = owner;
    }

    @Override
    public @Nullable Symbol newValue(@Nullable Type type) {
        if (type == null) {
            return Symbol.other(1, "");
        }
        return type.equals(Type.VOID_TYPE) ? null : Symbol.other(type.getSize(), type.getClassName());
    }

    @Override
    public Symbol newParameterValue(boolean isInstanceMethod, int local, Type type) {
        boolean isThis = isInstanceMethod && local == 0;
        return isThis
                ? new Symbol(1, Kind.THIS, owner, "this", null)
                : new Symbol(type.getSize(), Kind.PARAMETER, type.getClassName(), "p" + local, null);
    }

    @Override
    public Symbol newOperation(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.ACONST_NULL -> new Symbol(1, Kind.NULL, "", "null", null);
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> Symbol.other(2, "");
            case Opcodes.LDC -> constant(instruction);
            case Opcodes.NEW ->
                new Symbol(
                        1,
                        Kind.NEW,
                        Type.getObjectType(((TypeInsnNode) instruction).desc).getClassName(),
                        "",
                        null);
            case Opcodes.GETSTATIC -> field((FieldInsnNode) instruction, Kind.STATIC_FIELD, null);
            default -> Symbol.other(1, "");
        };
    }

    private static Symbol constant(AbstractInsnNode instruction) {
        Object value = ((org.objectweb.asm.tree.LdcInsnNode) instruction).cst;
        return Symbol.other(value instanceof Long || value instanceof Double ? 2 : 1, "");
    }

    private static Symbol field(FieldInsnNode field, Kind kind, @Nullable Symbol of) {
        Type type = Type.getType(field.desc);
        return Symbol.from(type.getSize(), kind, type.getClassName(), field.name, of);
    }

    @Override
    public Symbol copyOperation(AbstractInsnNode instruction, Symbol value) {
        return value;
    }

    @Override
    public @Nullable Symbol unaryOperation(AbstractInsnNode instruction, Symbol value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD -> field((FieldInsnNode) instruction, Kind.FIELD, value);
            case Opcodes.CHECKCAST ->
                new Symbol(
                        1,
                        value.kind(),
                        Type.getObjectType(((TypeInsnNode) instruction).desc).getClassName(),
                        value.name(),
                        value.of());
            case Opcodes.LNEG,
                    Opcodes.DNEG,
                    Opcodes.I2L,
                    Opcodes.I2D,
                    Opcodes.L2D,
                    Opcodes.F2L,
                    Opcodes.F2D,
                    Opcodes.D2L -> Symbol.other(2, "");
            default -> Symbol.other(1, "");
        };
    }

    @Override
    public @Nullable Symbol binaryOperation(AbstractInsnNode instruction, Symbol one, Symbol other) {
        return switch (instruction.getOpcode()) {
            case Opcodes.LALOAD,
                    Opcodes.DALOAD,
                    Opcodes.LADD,
                    Opcodes.DADD,
                    Opcodes.LSUB,
                    Opcodes.DSUB,
                    Opcodes.LMUL,
                    Opcodes.DMUL,
                    Opcodes.LDIV,
                    Opcodes.DDIV,
                    Opcodes.LREM,
                    Opcodes.DREM,
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR -> Symbol.other(2, "");
            case Opcodes.AALOAD -> Symbol.from(1, Kind.CALL, "", "[]", one);
            default -> Symbol.other(1, "");
        };
    }

    @Override
    public @Nullable Symbol ternaryOperation(AbstractInsnNode instruction, Symbol one, Symbol two, Symbol three) {
        return null;
    }

    @Override
    public @Nullable Symbol naryOperation(AbstractInsnNode instruction, List<? extends Symbol> values) {
        if (instruction instanceof MethodInsnNode call) {
            Type type = Type.getReturnType(call.desc);
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            return Symbol.from(
                    type.getSize(),
                    isStatic ? Kind.STATIC_CALL : Kind.CALL,
                    type.getClassName(),
                    call.name,
                    values.isEmpty() ? null : values.get(0));
        }
        if (instruction instanceof InvokeDynamicInsnNode call) {
            Type type = Type.getReturnType(call.desc);
            return Symbol.from(type.getSize(), Kind.OTHER, type.getClassName(), "", null);
        }
        return Symbol.other(1, "");
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Symbol value, Symbol expected) {}

    @Override
    public Symbol merge(Symbol one, Symbol other) {
        if (one.equals(other)) {
            return one;
        }
        // `x == null ? List.of() : x` is x to whoever asks where it comes from.
        if (other.is(Kind.NULL) && one.size() == 1) {
            return one;
        }
        return Symbol.other(Math.min(one.size(), other.size()), one.type().equals(other.type()) ? one.type() : "");
    }
}
