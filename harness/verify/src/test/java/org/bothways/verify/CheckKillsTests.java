package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.verify.ReportFixture.mutant;

import java.math.BigDecimal;
import java.util.List;
import org.bothways.api.Visibility;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.judge.suite.Manifest;
import org.junit.jupiter.api.Test;

final class CheckKillsTests {

    private final CheckKills kills = new CheckKills();

    /** A check that is asked for is not run when one that it needs was left out. */
    @Test
    void whatHasFailedNothingGoesWithAllThatItNeeds() {
        Manifest manifest = new Manifest(List.of(
                check("g.first"),
                check("g.second", "g.first"),
                check("g.third", "g.second"),
                check("g.fourth", "g.first")));
        kills.add(new MutantResult(mutant("link"), List.of("g.first", "g.second", "g.fourth")));

        assertThat(kills.idle(manifest)).containsExactlyInAnyOrder("g.first", "g.second", "g.third");
    }

    @Test
    void whereEveryCheckHasFailedSomethingNoneIsLeft() {
        Manifest manifest = new Manifest(List.of(check("g.first"), check("g.second", "g.first")));
        kills.add(new MutantResult(mutant("link"), List.of("g.first")));
        kills.add(ReportFixture.report("a", List.of(), "g.second"));

        assertThat(kills.idle(manifest)).isEmpty();
    }

    private static CheckSpec check(String id, String... needs) {
        return new CheckSpec(
                id,
                "Title of " + id,
                "g",
                null,
                Visibility.HIDDEN,
                BigDecimal.ONE,
                List.of(needs),
                new CheckSpec.Place("lab.suite.Checks", id.substring(2)));
    }
}
