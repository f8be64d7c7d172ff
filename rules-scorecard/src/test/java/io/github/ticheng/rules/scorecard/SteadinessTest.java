// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.rules.scorecard.Desk.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadinessTest {

    private static final OutcomeRule RULE = Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, 3, "20%");

    private static TeamRun month(Desk desk, String shop, String a, String b) {
        return desk.month(facts -> facts.agent("a", own -> own.put(Metrics.SALES, a))
                .agent("b", own -> own.put(Metrics.SALES, b))
                .team(Metrics.SHOP_TURNOVER, shop));
    }

    /** S6: A moves with the shop; B looks steady by amounts and is not. */
    @Test
    void outcomes_sharesOfTheShop_tellSteadyFromSwinging() {
        Desk desk = Desk.under(RULE);
        assertThat(month(desk, "100", "10", "20").statement("a").outcomes()).isEmpty();
        assertThat(month(desk, "200", "20", "20").statement("a").outcomes()).isEmpty();
        TeamRun third = month(desk, "300", "30", "20");
        assertThat(codes(third.statement("a").outcomes())).containsExactly("steady");
        assertThat(codes(third.statement("b").outcomes())).containsExactly("unsteady");
        assertThat(third.statement("a").outcomes().get(0).reason().in(Language.ENGLISH))
                .isEqualTo("sales as a share of shop turnover varies by 0%, against a limit of 20%: 10%, 10%, 10%");
        assertThat(third.statement("b").outcomes().get(0).reason().in(Language.CHINESE))
                .isEqualTo("销售额占店铺营业额的份额波动 ≈42.42%，限度 20%：20%、10%、≈6.67%");
    }

    @Test
    void outcomes_shopSoldNothingOrAgentNothing_nothingSaid() {
        Desk desk = Desk.under(RULE);
        month(desk, "100", "0", "20");
        month(desk, "100", "0", "20");
        TeamRun third = month(desk, "100", "0", "20");
        assertThat(third.statement("a").outcomes()).isEmpty();
        assertThat(third.statement("b").outcomes()).hasSize(1);
        assertThat(month(desk, "0", "0", "0").statement("b").outcomes()).isEmpty();
        assertThat(month(desk, "100", "1", "20").statement("b").outcomes()).isEmpty();
    }

    /** Of 10% and 15% each is 2.5 points away from 12.5%, which is a fifth of it. */
    @ParameterizedTest
    @CsvSource({
        "10 15, steady",
        "10 15.01, unsteady",
        "10 14.99, steady",
        "15 10, steady",
        "90 10 15, steady", // a month before the two does not count
    })
    void outcomes_twoMonthsAroundTheLimit_exact(String shares, String code) {
        Desk desk = Desk.under(Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, 2, "20%"));
        List<Outcome> last = List.of();
        for (String own : shares.split(" ", -1)) {
            last = month(desk, "100", own, "20").statement("a").outcomes();
        }
        assertThat(codes(last)).containsExactly(code);
        assertThat(last.get(0).label())
                .isEqualTo(code.equals("steady") ? OutcomePhrases.STEADY : OutcomePhrases.UNSTEADY);
    }

    @Test
    void new_badValues_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, 1, "20%"))
                .withMessage("Expected 2 months or more, but found 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.steadiness(Metrics.REFUND_RATE, Metrics.SHOP_TURNOVER, 3, "20%"))
                .withMessageContaining("refund-rate of kind ratio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.steadiness(Metrics.SALES, Metrics.REFUND_RATE, 3, "20%"))
                .withMessageContaining("refund-rate of kind ratio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, 3, "-1%"))
                .withMessage("Expected a limit of 0% or more, but found -1%");
    }
}
