// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

/** The twelve criteria of system S4, their points made up but for the five that its worked case names. */
class LargeSellerTest {

    private static final Metric CUSTOMER_RATING = Metric.rating("customer-rating", Label.of("customer rating", "客户评价"));

    private static final Criterion[] TWELVE = {
        Scorecards.line(Metrics.INQUIRY_CONVERSION_RATE, "30%", "0", "50%", "10"),
        Scorecards.target(Metrics.AVERAGE_ORDER_VALUE, "95.00", "10"),
        Scorecards.target(Metrics.SALES, "20000", "5"),
        Scorecards.bands(Metrics.FIRST_RESPONSE_TIME).upTo("10", "5").above("0"),
        Scorecards.bands(Metrics.AVERAGE_RESPONSE_TIME)
                .upTo("20", "10")
                .upTo("40", "6")
                .upTo("60", "3")
                .above("0"),
        Scorecards.bands(Metrics.UNANSWERED_INQUIRIES)
                .upTo("0", "5")
                .upTo("3", "2")
                .above("0"),
        Scorecards.line(Metrics.UNPAID_FOLLOW_UP_RATE, "50%", "0", "100%", "5"),
        Scorecards.bands(Metrics.ORDER_LOSS_RATE)
                .upTo("10%", "10")
                .upTo("20%", "5")
                .above("0"),
        Scorecards.usualRatings(Metrics.REFUND_HANDLING, "5"),
        Scorecards.usualRatings(CUSTOMER_RATING, "5"),
        Scorecards.usualRatings(Metrics.COOPERATION, "15"),
        Scorecards.usualRatings(Metrics.ATTITUDE, "15"),
    };

    private static CompensationPlan plan(String version, Period inForce, Criterion... criteria) {
        return CompensationPlan.builder("large-seller", version, "CNY")
                .inForce(inForce)
                .score("scorecard", Scorecards.sumOf(criteria).outOf("100"))
                .grade("grades", TaobaoShop.GRADES)
                .build();
    }

    private static TeamFacts facts(String month, String averageResponse) {
        return TeamFacts.builder("desk", month, "CNY")
                .agent(
                        "li-na",
                        facts -> facts.put(Metrics.INQUIRY_CONVERSION_RATE, "42/100")
                                .put(Metrics.AVERAGE_ORDER_VALUE, "171/2")
                                .put(Metrics.SALES, "26500")
                                .put(Metrics.FIRST_RESPONSE_TIME, "80/10")
                                .put(Metrics.AVERAGE_RESPONSE_TIME, averageResponse)
                                .put(Metrics.UNANSWERED_INQUIRIES, "0")
                                .put(Metrics.UNPAID_FOLLOW_UP_RATE, "20/20")
                                .put(Metrics.ORDER_LOSS_RATE, "1/10")
                                .put(Metrics.REFUND_HANDLING, "excellent")
                                .put(CUSTOMER_RATING, "excellent")
                                .put(Metrics.COOPERATION, "good")
                                .put(Metrics.ATTITUDE, "excellent"))
                .build();
    }

    @Test
    void score_workedCard_asPublished() {
        TeamRun run = plan("2024", Period.parse("2024"), TWELVE).run(facts("2024-07", "40/1"));
        var card = run.statement("li-na").scorecard();
        assertThat(card.score()).isEqualTo(Exact.of("87.25"));
        assertThat(card.grade().id()).isEqualTo("excellent");
        assertThat(Table.of(card).in(Language.ENGLISH)).isEqualTo("""
                        criterion                points   of  why
                        inquiry conversion rate       6   10  inquiry conversion rate 42%
                        average order value           9   10  average order value against target 90%
                        sales                         5    5  sales against target 132.5%
                        first response time           5    5  first response time 8 s: up to 10 s
                        average response time         6   10  average response time 40 s: above 20 s to 40 s
                        unanswered inquiries          5    5  unanswered inquiries 0: up to 0
                        unpaid follow-up rate         5    5  unpaid follow-up rate 100%
                        order loss rate              10   10  order loss rate 10%: up to 10%
                        refund handling               5    5  excellent
                        customer rating               5    5  excellent
                        cooperation               11.25   15  good
                        attitude                     15   15  excellent
                        score                     87.25  100  grade excellent""");
    }

    @Test
    void score_aHundredthOfASecondMore_nextBand() {
        assertThat(plan("2024", Period.parse("2024"), TWELVE)
                        .run(facts("2024-07", "4001/100"))
                        .statement("li-na")
                        .scorecard()
                        .score())
                .isEqualTo(Exact.of("84.25"));
    }

    @Test
    void check_noFaults() {
        assertThat(Scorecards.sumOf(TWELVE).outOf("100").findings(Unit.NUMBER)).isEmpty();
        assertThat(CUSTOMER_RATING.better()).isEqualTo(Better.HIGHER);
    }

    @Test
    void score_datedVersions_eachMonthByItsOwn() {
        Criterion[] ten = TWELVE.clone();
        ten[0] = Scorecards.line(Metrics.INQUIRY_CONVERSION_RATE, "32%", "0", "42%", "10");
        PlanBook book = PlanBook.of(
                plan("2024-H1", Period.parse("2024-H1"), TWELVE), plan("2024-H2", Period.parse("2024-H2"), ten));
        assertThat(score(book, "2024-06")).isEqualTo(Exact.of("87.25"));
        assertThat(score(book, "2024-07")).isEqualTo(Exact.of("91.25"));
    }

    private static Exact score(PlanBook book, String month) {
        return book.run(facts(month, "40/1"), Ledger.empty())
                .statement("li-na")
                .scorecard()
                .score();
    }
}
