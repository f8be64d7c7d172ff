// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Words;
import org.junit.jupiter.api.Test;

/** A rule may make several lines and balances: none of them is left out. */
class SeveralLinesTest {

    private static final SettleRule TWO_CORRECTIONS = preparation -> (agent, settlement) -> {
        agent.note(Words.verbatim("one"));
        settlement.line(Exact.of(-10), null);
        agent.note(Words.verbatim("two"));
        settlement.line(Exact.of(-20), null);
        agent.note(Words.verbatim("after them"));
        settlement.carry("a", Exact.of(3));
        settlement.carry("b", Exact.of(4));
    };

    private static TeamRun run() {
        return CompensationPlan.builder("shop", "1", "CNY")
                .settle("corrections", TWO_CORRECTIONS)
                .build()
                .run(TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent("li-na", agent -> agent.put(Metrics.SALES, "1"))
                        .build());
    }

    private static Statement statement() {
        return run().statement("li-na");
    }

    @Test
    void explain_ofTwoLines_eachHasWhatWasRemarkedUntilThen() {
        assertThat(run().explain("li-na", "corrections").children())
                .extracting(Explanation::remarks)
                .containsExactly(
                        ImmutableList.of(Words.verbatim("one")),
                        ImmutableList.of(Words.verbatim("two"), Words.verbatim("after them")));
    }

    @Test
    void lines_ofARuleThatMadeTwo_areBoth() {
        assertThat(statement().lines("corrections"))
                .extracting(line -> line.value().toString())
                .containsExactly("-10", "-20");
        assertThat(statement().lines("nothing")).isEmpty();
    }

    @Test
    void amount_ofARuleThatMadeTwoLines_isTheirSum() {
        assertThat(statement().amount("corrections").orElseThrow()).hasToString("CNY -30.00");
        assertThat(statement().amount("nothing")).isEmpty();
    }

    @Test
    void balance_ofARuleThatCarriesTwo_isTheirSum() {
        assertThat(statement().balance("corrections")).hasToString("CNY 7.00");
        assertThat(statement().balance("nothing")).hasToString("CNY 0.00");
    }
}
