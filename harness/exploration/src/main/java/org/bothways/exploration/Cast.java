package org.bothways.exploration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;
import org.bothways.wire.Value;

/** The objects that a program plays with: those at the two ends of a relationship, and perhaps others that they can be linked to. */
@API(status = API.Status.INTERNAL)
public final class Cast {

    private final Domain domain;
    private final Relationship relationship;
    private final List<String> types = new ArrayList<>();
    private final int ones;
    private final int others;

    private Cast(Domain domain, Relationship relationship, int ones, int others) {
        this.domain = domain;
        this.relationship = relationship;
        this.ones = add(relationship.end(Relationship.ONE).type(), ones);
        this.others = add(relationship.end(Relationship.OTHER).type(), others);
    }

    /** {@return so many objects at either end, fewer where there are fewer examples} */
    public static Cast of(Domain domain, String relationship, int ones, int others) {
        return new Cast(domain, domain.relationship(relationship), ones, others);
    }

    /** {@return the same, and one object of every class that theirs are related to} */
    static Cast withNeighbours(Domain domain, Relationship relationship, int ones, int others) {
        Cast cast = new Cast(domain, relationship, ones, others);
        for (Relationship each : domain.relationships()) {
            String one = each.end(Relationship.ONE).type();
            String other = each.end(Relationship.OTHER).type();
            if (cast.isMain(one) && !cast.types.contains(other)) {
                cast.add(other, 1);
            } else if (cast.isMain(other) && !cast.types.contains(one)) {
                cast.add(one, 1);
            }
        }
        return cast;
    }

    private boolean isMain(String type) {
        return types.subList(0, ones + others).contains(type);
    }

    private int add(String type, int wanted) {
        long there = types.stream().filter(type::equals).count();
        int count = (int) Math.min(wanted, domain.example(type).arguments().size() - there);
        types.addAll(Collections.nCopies(count, type));
        return count;
    }

    /** {@return the steps that make everybody, slot by slot} */
    public List<Step> make() {
        Map<String, Integer> made = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (int slot = 0; slot < types.size(); slot++) {
            String type = types.get(slot);
            int number = made.merge(type, 1, Integer::sum) - 1;
            steps.add(new Step.Make(
                    slot, type, operands(domain.example(type).arguments().get(number))));
        }
        return steps;
    }

    private static List<Operand> operands(List<Value.Plain> values) {
        return values.stream().<Operand>map(Operand.Constant::new).toList();
    }

    Relationship relationship() {
        return relationship;
    }

    /** {@return slots of the objects at one end} */
    public List<Integer> at(int side) {
        return IntStream.range(side == Relationship.ONE ? 0 : ones, side == Relationship.ONE ? ones : ones + others)
                .boxed()
                .toList();
    }

    /** {@return slots of all objects, those that are saved first first} */
    public List<Integer> inSavingOrder() {
        return IntStream.range(0, types.size())
                .boxed()
                .sorted(Comparator.comparingInt(slot -> domain.order(types.get(slot))))
                .toList();
    }

    String typeOf(int slot) {
        return types.get(slot);
    }

    /** {@return slots of all objects of a class} */
    List<Integer> of(String type) {
        return IntStream.range(0, types.size())
                .filter(slot -> types.get(slot).equals(type))
                .boxed()
                .toList();
    }

    List<String> types() {
        return types.stream().distinct().toList();
    }

    /** {@return a look at each end of each object} */
    List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        for (Relationship each : domain.relationships()) {
            for (int side : new int[] {Relationship.ONE, Relationship.OTHER}) {
                List<Integer> slots =
                        each.equals(relationship) ? at(side) : of(each.end(side).type());
                slots.forEach(slot -> reads.add(new Read(each, side, slot)));
            }
        }
        return reads;
    }

    /** {@return the same operations, with the objects at either end numbered by their first use} */
    List<Operation> renumbered(List<Operation> operations) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] used = new int[2];
        for (Operation each : operations) {
            for (int slot : new int[] {each.target(), each.argument()}) {
                for (int side : new int[] {Relationship.ONE, Relationship.OTHER}) {
                    if (at(side).contains(slot) && !numbers.containsKey(slot)) {
                        numbers.put(slot, at(side).get(used[side]++));
                    }
                }
            }
        }
        return operations.stream()
                .map(each -> new Operation(
                        each.mutator(),
                        numbers.getOrDefault(each.target(), each.target()),
                        numbers.getOrDefault(each.argument(), each.argument())))
                .toList();
    }

    /** {@return the relationships that can link objects of this cast, apart from the one it is for} */
    List<Relationship> neighbours() {
        return domain.relationships().stream()
                .filter(each ->
                        !each.equals(relationship) && each.ends().stream().allMatch(end -> types.contains(end.type())))
                .toList();
    }
}
