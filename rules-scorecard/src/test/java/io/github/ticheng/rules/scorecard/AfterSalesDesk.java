// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;

/** The scorecard of system S2: 130 points, of which 70% pass. */
final class AfterSalesDesk {

    static final BandPoints REFUND_RATE = Scorecards.bands(Metrics.REFUND_RATE)
            .upTo("5%", "30")
            .upTo("8%", "20")
            .upTo("11%", "10")
            .above("0")
            .declaredMonotone();

    static final OccurrencePoints ATTENDANCE = Scorecards.startingAt("20", "attendance", "attendance", "出勤")
            .less("5", Metrics.LATENESS)
            .less("5", Metrics.LEAVES)
            .less("10", Metrics.ABSENCES_WITHOUT_LEAVE)
            .atLeast("0");

    static final PointsCard CARD = Scorecards.sumOf(
                    Scorecards.usualRatings(Metrics.AFTER_SALES_QUALITY, "20"),
                    REFUND_RATE,
                    Scorecards.usualRatings(Metrics.DISPUTE_HANDLING, "20"),
                    Scorecards.usualRatings(Metrics.COOPERATION, "20"),
                    Scorecards.usualRatings(Metrics.EXECUTION, "20"),
                    ATTENDANCE)
            .outOf("130")
            .passingAt(Rate.percent("70"))
            .adjusted(
                    Scorecards.deductingEach("5", Metrics.LOW_QUALITY_REVIEWS),
                    Scorecards.deductingBySeverity("5", "20", Metrics.COMPLAINT_SEVERITY)
                            .counting(Metrics.COMPLAINTS),
                    Scorecards.addingEach("2", Metrics.PRAISES),
                    Scorecards.addingBySeverity("2", "5", Metrics.OUTSTANDING_CONDUCT));

    private AfterSalesDesk() {}

    static CompensationPlan plan(PointsCard card) {
        return CompensationPlan.builder("after-sales-desk", "2024-07", "CNY")
                .score(Entry.of("scorecard", card).labelled("scorecard", "考核表"))
                .build();
    }

    /** Facts of one agent who is best in everything, but for what is given: metric, value, metric, value. */
    static TeamFacts facts(String... others) {
        return TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", facts -> {
                    put(facts, others, Metrics.AFTER_SALES_QUALITY, "excellent");
                    put(facts, others, Metrics.REFUND_RATE, "0/240");
                    put(facts, others, Metrics.DISPUTE_HANDLING, "excellent");
                    put(facts, others, Metrics.COOPERATION, "excellent");
                    put(facts, others, Metrics.EXECUTION, "excellent");
                    for (Metric metric : new Metric[] {
                        Metrics.LATENESS,
                        Metrics.LEAVES,
                        Metrics.ABSENCES_WITHOUT_LEAVE,
                        Metrics.LOW_QUALITY_REVIEWS,
                        Metrics.COMPLAINTS,
                        Metrics.COMPLAINT_SEVERITY,
                        Metrics.PRAISES,
                        Metrics.OUTSTANDING_CONDUCT
                    }) {
                        put(facts, others, metric, "0");
                    }
                })
                .build();
    }

    private static void put(TeamFactsBuilder.AgentFacts facts, String[] others, Metric metric, String usual) {
        for (int i = 0; i + 1 < others.length; i += 2) {
            if (others[i].equals(metric.id())) {
                facts.put(metric, others[i + 1]);
                return;
            }
        }
        facts.put(metric, usual);
    }
}
