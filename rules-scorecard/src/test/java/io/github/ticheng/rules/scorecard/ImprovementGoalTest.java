// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementGoalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "280         | 1 | -",
                "300         | 1 | -",
                "279         | 1 | last-chance",
                "279 280     | 1 | -",
                "279 279     | 1 | exit-proposal",
                "279 279 279 | 1 | exit-proposal",
                "279 280 279 | 1 | last-chance", // a reached goal ends the matter
                "279 279     | 2 | last-chance",
                "279 279 279 | 2 | exit-proposal",
                "279 279 280 | 2 | -",
            })
    void outcomes_monthsOfAGoal_asDeclared(String receptions, int months, String expected) {
        Desk desk = Desk.under(Scorecards.lastChance(Metrics.RECEPTIONS, "280", months));
        List<Outcome> last = new ArrayList<>();
        for (String value : receptions.split(" ", -1)) {
            last = desk.month(Metrics.RECEPTIONS, value);
        }
        assertThat(last.isEmpty() ? "-" : last.get(0).code()).isEqualTo(expected);
    }

    @Test
    void outcomes_deadlineAndReason_said() {
        Desk desk = Desk.under(Scorecards.lastChance(Metrics.RECEPTIONS, "280"));
        Outcome chance = desk.month(Metrics.RECEPTIONS, "120").get(0);
        assertThat(chance.deadline()).isEqualTo(Period.parse("2024-02"));
        assertThat(chance.label().in(Language.CHINESE)).isEqualTo("限期达标");
        assertThat(chance.reason().in(Language.ENGLISH))
                .isEqualTo("receptions 120, goal 280, to be reached by 2024-02");
        Outcome exit = desk.month(Metrics.RECEPTIONS, "130").get(0);
        assertThat(exit.reason().in(Language.ENGLISH))
                .isEqualTo("receptions 130, goal 280, which was to be reached by 2024-02");
        assertThat(exit.reason().in(Language.CHINESE)).isEqualTo("接待量 130，目标 280，限期为 2024-02，未达标");
    }

    /** What one goal gave a last chance is no chance that another one has had. */
    @Test
    void outcomes_twoGoals_eachRemembersItsOwn() {
        Desk desk = Desk.of(CompensationPlan.builder("plan", "1", "CNY")
                .outcome("receptions", Scorecards.lastChance(Metrics.RECEPTIONS, "280"))
                .outcome("orders", Scorecards.lastChance(Metrics.ORDERS, "100"))
                .build());
        assertThat(goals(desk, "279", "100")).containsExactly("receptions last-chance");
        assertThat(goals(desk, "280", "99")).containsExactly("orders last-chance");
        assertThat(goals(desk, "279", "99")).containsExactly("receptions last-chance", "orders exit-proposal");
    }

    private static List<String> goals(Desk desk, String receptions, String orders) {
        return desk
                .month(facts -> facts.agent(
                        "li-na", own -> own.put(Metrics.RECEPTIONS, receptions).put(Metrics.ORDERS, orders)))
                .statement("li-na")
                .outcomes()
                .stream()
                .map(outcome -> outcome.rule() + " " + outcome.code())
                .toList();
    }

    @Test
    void outcomes_zeroOfZero_asDeclared() {
        OutcomeRule rate = Scorecards.lastChance(Metrics.REFUND_RATE, "5%");
        assertThat(Desk.under(rate).month(Metrics.REFUND_RATE, "0/0")).isEmpty();
        assertThat(Desk.under(rate).month(Metrics.REFUND_RATE, "12/240")).isEmpty();
        assertThat(Desk.under(rate).month(Metrics.REFUND_RATE, "13/240")).hasSize(1);
        assertThat(Desk.under(Scorecards.lastChance(Metrics.REFUND_RATE, "5%", 1, true))
                        .month(Metrics.REFUND_RATE, "0/0"))
                .hasSize(1);
    }

    @Test
    void new_badValues_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.lastChance(Metrics.RECEPTIONS, "280", 0))
                .withMessage("Expected 1 month more or more, but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.lastChance(Metrics.ATTITUDE, "1"))
                .withMessageContaining("found metric attitude of kind rating");
    }
}
