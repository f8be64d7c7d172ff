// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.ATTITUDE;
import static io.github.ticheng.core.metric.Metrics.DUTY_POINTS;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

    private static final List<Metric> KNOWN = List.of(SALES, REFUND_RATE, PUBLIC_SALES, DUTY_POINTS, ATTITUDE);

    private static WhatIf ask(@Nullable String agent, String changes, boolean orderFree) {
        return WhatIf.of(
                PlanBook.of(Shop.plan()),
                Shop.july(),
                Ledger.empty(),
                WhatIf.parse(changes, agent == null ? null : AgentId.of(agent), KNOWN),
                orderFree);
    }

    @Test
    void text_hasBothStatementsTheDifferenceAndItsCauses() {
        assertThat(ask("zhao-min", "sales=+10000,refund-rate=7/150", false).text(ENGLISH))
                .isEqualTo("""
                as it is:
                zhao-min, grade trainee
                  post wage   1,400.00
                  commission      0.00  refund rate 6%, required at most 5%: missed by 1%
                  team pool      60.66
                  total       1,460.66  CNY
                as it would be:
                zhao-min, grade trainee
                  post wage   1,400.00
                  commission    210.00
                  team pool      60.66
                  total       1,670.66  CNY

                2024-07: lines 9, of which 1 differ
                  team   agent     line          before     after  difference
                  desk   zhao-min  commission      0.00    210.00     +210.00
                  total                        5,420.02  5,630.02     +210.00

                what each change adds to those before it
                  cause                                agent     line        difference
                  zhao-min: refund rate 9/150 → 7/150  zhao-min  commission     +210.00
                """);
    }

    @Test
    void causes_thatMatterOnlyTogether_shareWhatTheyBring() {
        Causes causes = ask("zhao-min", "sales=18000,refund-rate=7/150", true).causes();

        // Alone, more sales bring nothing and fewer refunds 80.00; together 210.00.
        assertThat(causes.orderFree()).isTrue();
        assertThat(causes.causes())
                .extracting(cause -> cause.total(Shop.plan().currency()).digits())
                .containsExactly("65.00", "145.00");
    }

    @Test
    void others_areAffectedByAValueOfTheTeam() {
        PayDifference difference = ask(null, "public-sales=+600.02", false).difference();

        assertThat(difference.people())
                .extracting(person -> person.agent() + " " + person.difference().digits())
                .containsExactly("li-na 1.00", "wang-wei 1.00", "zhao-min 1.00");
    }

    @Test
    void nothingChanged_isSaid() {
        WhatIf same = ask("li-na", "sales=+0", false);

        assertThat(same.text(ENGLISH)).isEqualTo("nothing differs\n");
        assertThat(same.text(CHINESE)).isEqualTo("没有差异\n");
        assertThat(same.causes().causes())
                .hasSize(1)
                .allMatch(cause -> cause.amounts().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sales=+2000          | ADDED    | 2000
            sales=-0.01          | ADDED    | -0.01
            sales=2000           | REPLACED | 2000
            sales==-5            | REPLACED | -5
            duty-points= +1      | ADDED    | 1
            refund-rate=8/240    | REPLACED | 8/240
            refund-rate=-1/240   | REPLACED | -1/240
            attitude=excellent   | REPLACED | excellent
            """)
    void parse_aSign_saysByHowMuch(String text, String kind, String value) {
        Change change = WhatIf.parse(text, null, KNOWN).get(0);

        assertThat(change.kind()).hasToString(kind);
        assertThat(change.value()).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sales          | Expected a metric and its value, such as sales=+2000 or refund-rate=8/240, but found "sales"
            sales=         | but found "sales="
            =5             | but found "=5"
            sales=1,       | but found ""
            sale=5         | Expected one of the metrics sales, refund-rate, public-sales, duty-points, attitude, but found "sale"
            sales=much     | (metric sales)
            sales=+        | (metric sales)
            sales=+-5      | (metric sales)
            refund-rate=5% | (metric refund-rate)
            """)
    void parse_whatIsNone_isRefusedInBothLanguages(String text, String message) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> WhatIf.parse(text, null, KNOWN));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.problems().get(0).in(CHINESE))
                .matches(".*\\p{IsHan}.*")
                .doesNotContain("Expected");
    }

    @Test
    void agent_whoIsNotThere_isRefused() {
        assertThatThrownBy(() -> ask("nobody", "sales=5", false))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("Expected one of the agents li-na, wang-wei, zhao-min, but found \"nobody\"");
    }
}
