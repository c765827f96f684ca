package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.bothways.diagnosis.Code.MethodCode;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;
import org.bothways.wire.Value;

/** Says how objects of the submission's classes are made: by the public constructor that takes the most plain values. */
final class Makers {

    private static final Map<String, IntFunction<Object>> PLAIN = Map.ofEntries(
            Map.entry("java.lang.String", number -> "text" + number),
            Map.entry("long", number -> 1_000_000L + number),
            Map.entry("java.lang.Long", number -> 1_000_000L + number),
            Map.entry("int", number -> 1_000 + number),
            Map.entry("java.lang.Integer", number -> 1_000 + number),
            Map.entry("double", number -> 1.5 + number),
            Map.entry("java.lang.Double", number -> 1.5 + number),
            Map.entry("boolean", number -> true),
            Map.entry("java.lang.Boolean", number -> true));

    private final Code code;
    private final Map<String, Optional<MethodCode>> constructors = new TreeMap<>();

    Makers(Code code) {
        this.code = code;
    }

    /** {@return whether objects of the class can be made} */
    boolean canMake(String type) {
        return constructor(type).isPresent();
    }

    /** Every object gets values of its own, so that equality by a business key tells them apart. */
    Step step(int slot, String type) {
        List<Operand> arguments = new ArrayList<>();
        List<String> parameters = constructor(type).orElseThrow().parameters();
        for (String parameter : parameters) {
            int number = 10 * slot + arguments.size();
            arguments.add(new Operand.Constant(
                    new Value.Plain(PLAIN.getOrDefault(parameter, unused -> "").apply(number))));
        }
        return new Step.Make(slot, type, arguments);
    }

    private Optional<MethodCode> constructor(String type) {
        return constructors.computeIfAbsent(
                type,
                unused -> code.find(type).stream()
                        .filter(each -> !each.isAbstract())
                        .flatMap(each -> each.methods().stream())
                        .filter(method -> method.name().equals("<init>") && method.isPublic())
                        .filter(method -> PLAIN.keySet().containsAll(method.parameters()))
                        .max(Comparator.comparingInt(
                                method -> method.parameters().size())));
    }
}
