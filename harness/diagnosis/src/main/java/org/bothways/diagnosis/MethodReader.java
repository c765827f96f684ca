package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.bothways.diagnosis.Code.Event;
import org.bothways.diagnosis.Code.Event.Kind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Reads what one method does. */
final class MethodReader {

    /** Longer ones are nobody's mutators; following them could take long. */
    private static final int MOST_INSTRUCTIONS = 4_000;

    private static final int LONGEST_TEXT = 300;

    private final List<Event> events = new ArrayList<>();
    private final List<String> lambdas = new ArrayList<>();
    private final String owner;
    private int line;

    MethodReader(String owner, MethodNode method) {
        this.owner = owner;
        if (method.instructions.size() > 0 && method.instructions.size() <= MOST_INSTRUCTIONS) {
            read(method);
        }
    }

    List<Event> events() {
        return events;
    }

    /** {@return the bodies of lambdas of the same class, as name and descriptor} */
    List<String> lambdas() {
        return lambdas;
    }

    static int firstLine(MethodNode method) {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    private void read(MethodNode method) {
        Frame<Symbol>[] frames;
        try {
            frames = new Analyzer<>(new SymbolInterpreter(owner.replace('/', '.'))).analyze(owner, method);
        } catch (AnalyzerException | IndexOutOfBoundsException e) {
            // What can't be followed has no facts: other sources of facts remain.
            return;
        }
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            if (frames[i] != null && instruction.getOpcode() >= 0) {
                instruction(instruction, frames[i]);
                loop(instruction, i, method);
            }
        }
    }

    private void instruction(AbstractInsnNode instruction, Frame<Symbol> frame) {
        if (instruction instanceof FieldInsnNode field) {
            field(field, frame);
        } else if (instruction instanceof MethodInsnNode call) {
            call(call, frame);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            dynamic(dynamic, frame);
        } else if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text) {
            add(Kind.TEXT, "", text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT), null, List.of());
        } else {
            jump(instruction.getOpcode(), frame);
        }
    }

    private void loop(AbstractInsnNode instruction, int index, MethodNode method) {
        int opcode = instruction.getOpcode();
        boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        if (instruction instanceof JumpInsnNode jump && method.instructions.indexOf(jump.label) < index) {
            add(Kind.REPEAT, "", "", null, List.of());
        } else if (returns || opcode == Opcodes.GOTO) {
            add(Kind.LEAVE, "", "", null, List.of());
        }
    }

    private void field(FieldInsnNode field, Frame<Symbol> frame) {
        String type = field.owner.replace('/', '.');
        switch (field.getOpcode()) {
            case Opcodes.GETFIELD -> add(Kind.READ, type, field.name, top(frame, 0), List.of());
            case Opcodes.PUTFIELD -> add(Kind.WRITE, type, field.name, top(frame, 1), List.of(top(frame, 0)));
            case Opcodes.GETSTATIC -> add(Kind.READ, type, field.name, null, List.of());
            default -> add(Kind.WRITE, type, field.name, null, List.of(top(frame, 0)));
        }
    }

    private void call(MethodInsnNode call, Frame<Symbol> frame) {
        int count = Type.getArgumentTypes(call.desc).length;
        List<Symbol> arguments = arguments(count, frame);
        Symbol on = call.getOpcode() == Opcodes.INVOKESTATIC ? null : top(frame, count);
        add(Kind.CALL, call.owner.replace('/', '.'), call.name, on, arguments);
    }

    private void dynamic(InvokeDynamicInsnNode dynamic, Frame<Symbol> frame) {
        List<Symbol> captured = arguments(Type.getArgumentTypes(dynamic.desc).length, frame);
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle) {
                if (handle.getOwner().equals(owner)) {
                    lambdas.add(handle.getName() + handle.getDesc());
                }
                Symbol on = captured.isEmpty() ? null : captured.get(0);
                add(Kind.CALL, handle.getOwner().replace('/', '.'), handle.getName(), on, captured);
            }
        }
        if (dynamic.name.equals("makeConcatWithConstants")) {
            add(Kind.CALL, "java.lang.String", "concat", null, captured);
        }
    }

    private static List<Symbol> arguments(int count, Frame<Symbol> frame) {
        List<Symbol> arguments = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            arguments.add(top(frame, i));
        }
        return arguments;
    }

    private void jump(int opcode, Frame<Symbol> frame) {
        switch (opcode) {
            case Opcodes.IFNULL, Opcodes.IFNONNULL -> add(Kind.NULL_CHECK, "", "", top(frame, 0), List.of());
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE ->
                add(Kind.IDENTITY, "", "", top(frame, 1), List.of(top(frame, 0)));
            case Opcodes.ARETURN -> add(Kind.RETURN, "", "", top(frame, 0), List.of());
            default -> {}
        }
    }

    private static Symbol top(Frame<Symbol> frame, int below) {
        return frame.getStack(frame.getStackSize() - 1 - below);
    }

    private void add(Kind kind, String type, String name, @Nullable Symbol on, List<Symbol> arguments) {
        events.add(new Event(kind, line, type, name, on, arguments));
    }
}
