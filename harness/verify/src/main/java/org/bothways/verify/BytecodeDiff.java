package org.bothways.verify;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Shows what a mutant changes: the instructions of its method before and after, as a unified diff. */
final class BytecodeDiff {

    private static final int CONTEXT = 4;

    private BytecodeDiff() {}

    static List<String> of(byte[] original, byte[] changed, BytecodeMutant mutant) {
        List<String> before = lines(original, mutant);
        List<String> after = lines(changed, mutant);
        String name = mutant.key().className() + "." + mutant.key().method();
        return UnifiedDiffUtils.generateUnifiedDiff(
                name, name + " (mutant)", before, DiffUtils.diff(before, after), CONTEXT);
    }

    private static List<String> lines(byte[] classFile, BytecodeMutant mutant) {
        List<String> lines = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                if (!name.equals(mutant.methodName()) || !descriptor.equals(mutant.descriptor())) {
                                    return null;
                                }
                                Textifier text = new Textifier();
                                return new TraceMethodVisitor(
                                        new MethodVisitor(Opcodes.ASM9) {
                                            @Override
                                            public void visitEnd() {
                                                lines.addAll(printed(text));
                                            }
                                        },
                                        text);
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        return lines;
    }

    private static List<String> printed(Textifier text) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        text.print(writer);
        writer.flush();
        return out.toString().lines().map(String::strip).toList();
    }
}
