// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards, grades and pay that are read in columns come to what they come to agent by agent, and ask no agent. */
class ColumnsProperties {

    private static final BandPoints REFUNDS =
            AfterSalesDesk.REFUND_RATE.named("refunds", "refunds", "退款").ifNoData("10");
    private static final BandPoints SALES = Scorecards.bands(Metrics.SALES)
            .below("10000", "1")
            .below("20000.5", "6.25")
            .from("20")
            .named("turnover", "turnover", "成交");
    private static final GivenPoints ASSESSED = Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "100");
    private static final GivenPoints DUTY =
            Scorecards.givenPoints(Metrics.DUTY_POINTS).ifNoData("3");
    private static final RatingPoints ATTITUDE = Scorecards.usualRatings(Metrics.ATTITUDE, "15")
            .named("manners", "manners", "态度")
            .ifNoData("7.5");
    private static final OccurrencePoints ATTENDANCE = Scorecards.startingAt("20", "attendance", "attendance", "出勤")
            .less("5", Metrics.LATENESS)
            .plus("3", Metrics.PRAISES)
            .ifNoData("2");
    private static final PerOccurrence REVIEWS =
            Scorecards.deductingEach("2.5", Metrics.LOW_QUALITY_REVIEWS).named("reviews", "reviews", "差评");
    private static final PerOccurrence COMPLAINTS =
            Scorecards.deductingEach("4", Metrics.COMPLAINTS).ifNoData("-1");
    /** An adjustment that is not read in columns. */
    private static final BySeverity CONDUCT = Scorecards.addingBySeverity("2", "5", Metrics.OUTSTANDING_CONDUCT);

    private static final PerOccurrence LEAVES = Scorecards.addingEach("1", Metrics.LEAVES);

    private static final GradeTable GRADES =
            Scorecards.gradesFrom("60.5", "gold").from("40", "silver").below("bronze");
    private static final WageByGrade WAGES =
            Scorecards.wageByGrade("gold", "1800").and("silver", "1500.55").and("bronze", "1200.005");

    /** Limits that a card or a criterion may have; the last ones have more decimals than columns, or do not fit them. */
    private static final List<String> LIMITS =
            List.of("0", "5", "12.5", "20", "30", "60.0625", "100", "12.00005", "60.00001", "1000000000000000");

    private static @Nullable String limit(Random random) {
        return random.nextInt(3) == 0 ? LIMITS.get(random.nextInt(LIMITS.size())) : null;
    }

    private static PointsCard card(Random random) {
        OccurrencePoints attendance = ATTENDANCE.atMost(any(random, "20", "30", "60.00001", "1000000000000000"));
        String least = any(random, "0", "-5", "1.00001");
        attendance = random.nextBoolean() ? attendance : attendance.atLeast(least);
        PerOccurrence reviews = random.nextBoolean() ? REVIEWS : REVIEWS.atMost(LIMITS.get(random.nextInt(10)));
        PointsCard card = Scorecards.sumOf(pick(random, REFUNDS, SALES, ASSESSED, ATTITUDE, attendance));
        card = random.nextInt(3) == 0 ? card : card.adjusted(pick(random, reviews, COMPLAINTS, LEAVES, DUTY, CONDUCT));
        String added = limit(random);
        String deducted = limit(random);
        String floor = limit(random);
        String cap = limit(random);
        String pass = limit(random);
        card = added == null ? card : card.addingAtMost(added);
        card = deducted == null ? card : card.deductingAtMost(deducted);
        card = floor == null ? card : card.atLeast(floor);
        card = cap == null || (floor != null && Exact.parse(floor).isGreaterThan(Exact.parse(cap)))
                ? card
                : card.atMost(cap);
        card = pass == null ? card : card.passingAt(pass);
        return random.nextInt(3) == 0 ? card.rounded(Rounding.halfUp(random.nextBoolean() ? "1" : "0.1")) : card;
    }

    /** Some of the criteria, at least one. */
    private static Criterion[] pick(Random random, Criterion... all) {
        List<Criterion> some = new ArrayList<>();
        for (Criterion one : all) {
            if (random.nextBoolean()) {
                some.add(one);
            }
        }
        return some.isEmpty() ? new Criterion[] {all[random.nextInt(all.length)]} : some.toArray(new Criterion[0]);
    }

    private static TeamFacts facts(Random random) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        int agents = 1 + random.nextInt(6);
        for (int i = 0; i < agents; i++) {
            facts.agent("agent-" + i, own -> {
                own.put(
                        Metrics.SALES,
                        any(random, "0", "9999.99", "10000", "20000.5", "-3", "20000.499", "99999999999999999999"));
                own.put(Metrics.REFUND_RATE, any(random, "12/240", "13/240", "0/0", "0/7", "26.4/240"));
                own.put(Metrics.ASSESSMENT_SCORE, any(random, "0", "60.5", "100", "47.12345", "39.99"));
                own.put(Metrics.LOW_QUALITY_REVIEWS, any(random, "0", "1", "3"));
                own.put(Metrics.LEAVES, any(random, "0", "1", "17"));
                own.put(Metrics.OUTSTANDING_CONDUCT, any(random, "0", "2", "7"));
                perhaps(random, () -> own.put(Metrics.DUTY_POINTS, any(random, "-7", "0", "4.5")));
                perhaps(random, () -> own.put(Metrics.ATTITUDE, any(random, "excellent", "good", "poor")));
                perhaps(random, () -> own.put(Metrics.LATENESS, any(random, "0", "1", "6")));
                perhaps(random, () -> own.put(Metrics.PRAISES, any(random, "0", "2", "90")));
                perhaps(random, () -> own.put(Metrics.COMPLAINTS, any(random, "0", "1", "5")));
            });
        }
        return facts.build();
    }

    private static void perhaps(Random random, Runnable put) {
        if (random.nextInt(4) != 0) {
            put.run();
        }
    }

    private static String any(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    // The reference leaves a step its one method, and takes the reading in columns away.
    @SuppressWarnings("UnnecessaryMethodReference")
    @Property(tries = 300)
    void run_inColumns_asAgentByAgent(@ForAll long seed) {
        Random random = new Random(seed);
        PointsCard card = card(random);
        PayByScore bonus = Scorecards.payByScore(any(random, "1000", "333.33", "0.005"));
        List<PayRule> pay = List.of(
                WAGES,
                WAGES.inTheNextMonth().atFirst("1300"),
                card.hasPassMark() && random.nextBoolean() ? bonus.ifPassed() : bonus);
        TeamFacts facts = facts(random);

        // Grades and pay are read in columns only where the scores are.
        ScoreRule byAgent = preparation -> card.prepare(preparation)::score;
        assertThat(come(plan(card, pay), facts)).isEqualTo(come(plan(byAgent, pay), facts));
    }

    private static List<String> come(CompensationPlan plan, TeamFacts facts) {
        return plan.run(facts).statements().stream()
                .map(own -> own.lines() + " " + own.scorecard())
                .toList();
    }

    private static CompensationPlan plan(ScoreRule card, List<PayRule> pay) {
        var plan =
                CompensationPlan.builder("shop", "1", "CNY").score("card", card).grade("grades", GRADES);
        for (int i = 0; i < pay.size(); i++) {
            plan.pay("pay-" + i, pay.get(i));
        }
        return plan.build();
    }

    // ------------------------------------------------------------------------------------------ nobody is asked

    static Stream<PointsCard> cards() {
        PointsCard assessed = Scorecards.sumOf(ASSESSED);
        return Stream.of(
                assessed,
                Scorecards.sumOf(
                        REFUNDS, SALES, ATTITUDE, ATTENDANCE.atLeast("0").atMost("30")),
                assessed.adjusted(REVIEWS, COMPLAINTS),
                assessed.adjusted(LEAVES.atMost("3"), COMPLAINTS)
                        .addingAtMost("2")
                        .deductingAtMost("5"),
                assessed.atLeast("10")
                        .atMost("90")
                        .rounded(Rounding.halfUp("1"))
                        .passingAt("60"));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void run_everythingFits_noAgentIsAsked(PointsCard card) {
        List<Object> asked = new ArrayList<>();
        List<PayRule> pay = List.of(
                watchedPay(
                        Scorecards.wageByGrade("gold", "1800")
                                .and("silver", "1500.55")
                                .and("bronze", "1200"),
                        asked),
                watchedPay(
                        card.hasPassMark() ? Scorecards.payByScore("1000").ifPassed() : Scorecards.payByScore("1000"),
                        asked));
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        for (String assessed : List.of("0", "60", "100")) {
            facts.agent(
                    "agent-" + assessed,
                    own -> own.put(Metrics.SALES, "10000")
                            .put(Metrics.REFUND_RATE, "12/240")
                            .put(Metrics.ASSESSMENT_SCORE, assessed)
                            .put(Metrics.LOW_QUALITY_REVIEWS, "1")
                            .put(Metrics.LEAVES, "4")
                            .put(Metrics.ATTITUDE, "good")
                            .put(Metrics.LATENESS, "1")
                            .put(Metrics.PRAISES, "2")
                            .put(Metrics.COMPLAINTS, "2"));
        }

        TeamRun run = plan(watchedCard(card, asked), pay).run(facts.build());

        assertThat(run.statements()).hasSize(3);
        assertThat(asked).isEmpty();
    }

    private static ScoreRule watchedCard(ScoreRule rule, List<Object> asked) {
        return preparation -> {
            ScoreRule.Step step = rule.prepare(preparation);
            return new ScoreRule.Step() {
                @Override
                public Scorecard score(CreditedAgent agent) {
                    asked.add(rule);
                    return step.score(agent);
                }

                @Override
                public TeamColumns.@Nullable Scores scores(TeamColumns team) {
                    return step.scores(team);
                }
            };
        };
    }

    private static PayRule watchedPay(PayRule rule, List<Object> asked) {
        return preparation -> {
            PayRule.Step step = rule.prepare(preparation);
            return new PayRule.Step() {
                @Override
                public Exact amount(ScoredAgent agent) {
                    asked.add(rule);
                    return step.amount(agent);
                }

                @Override
                public TeamColumns.@Nullable Amounts amounts(TeamColumns team) {
                    return step.amounts(team);
                }
            };
        };
    }
}
