// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ATTITUDE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule asks for is there in its room, or the check of the plan says so before anybody is paid. */
class AskedForTest {

    private static final RuleId BEFORE = RuleId.of("before");
    private static final RuleId LAST = RuleId.of("last");
    private static final RuleId HIDDEN = RuleId.of("hidden");
    private static final RuleId NOWHERE = RuleId.of("nowhere");

    private static final ImmutableSet<String> UNREAD =
            ImmutableSet.of("plan.scores-unread", "plan.grades-unread", "plan.undecided");

    /** A card without a pass mark. */
    private record Marks() implements ScoreRule {
        @Override
        public boolean hasPassMark() {
            return false;
        }

        @Override
        public ScoreRule.Step prepare(Preparation preparation) {
            return agent -> Scorecard.of(ImmutableList.of(), Exact.ONE, Exact.ONE);
        }
    }

    private record TopOrLow() implements GradeRule {
        private static final Grade TOP = new Grade("top", Label.of("top", "优"), 1);
        private static final Grade LOW = new Grade("low", Label.of("low", "差"), 2);

        @Override
        public ImmutableList<Grade> grades() {
            return ImmutableList.of(TOP, LOW);
        }

        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            return agent -> TOP;
        }
    }

    private static PlanBuilder shop() {
        return CompensationPlan.builder("shop", "1", "CNY");
    }

    /** A plan of every room, with a rule "own" in one of them that asks for something. */
    private static CompensationPlan plan(String room, Consumer<Preparation> asks) {
        PlanBuilder plan = shop().score("card", new Marks());
        switch (room) {
            case "eligibility" ->
                plan.eligibility(preparation -> {
                    asks.accept(preparation);
                    return agent -> true;
                });
            case "credit" ->
                plan.credit("own", (CreditRule) preparation -> {
                    asks.accept(preparation);
                    return (team, credits) -> {};
                });
            case "grade" ->
                plan.grade("own", (GradeRule) preparation -> {
                    asks.accept(preparation);
                    return agent -> TopOrLow.TOP;
                });
            default -> plan.grade("grades", new TopOrLow());
        }
        plan.figure("hidden", new TestRules.Flat(SALES, Rate.percent("1")))
                .pay("before", new TestRules.Flat(SALES, Rate.percent("1")));
        if (room.equals("pay")) {
            plan.pay("own", (PayRule) preparation -> {
                asks.accept(preparation);
                return agent -> Exact.ZERO;
            });
        }
        if (room.equals("settle")) {
            plan.settle("own", (SettleRule) preparation -> {
                asks.accept(preparation);
                return (agent, to) -> {};
            });
        }
        plan.settle("last", new TestRules.CapTotal(Exact.ONE));
        if (room.equals("outcome")) {
            plan.outcome("own", (OutcomeRule) preparation -> {
                asks.accept(preparation);
                return agent -> ImmutableList.of();
            });
        }
        return plan.build();
    }

    private static Arguments row(String room, String what, Consumer<Preparation> asks, String... codes) {
        return arguments(room, what, asks, List.of(codes));
    }

    static Stream<Arguments> asked() {
        return Stream.of(
                row("pay", "a number", of -> of.number(SALES)),
                row("pay", "a ratio as a number", of -> of.number(REFUND_RATE), "plan.wrong-kind"),
                row("pay", "a rating as a number", of -> of.optionalNumber(ATTITUDE), "plan.wrong-kind"),
                row("pay", "a ratio", of -> of.ratio(REFUND_RATE)),
                row("pay", "a number as a ratio", of -> of.optionalRatio(SALES), "plan.wrong-kind"),
                row("pay", "a rating", of -> of.rating(ATTITUDE)),
                row("pay", "a number as a rating", of -> of.rating(SALES), "plan.wrong-kind"),
                row("pay", "a number as an optional rating", of -> of.optionalRating(SALES), "plan.wrong-kind"),
                row("pay", "the team's", of -> of.team(PUBLIC_SALES)),
                row("pay", "a ratio of the team as a number", of -> of.team(REFUND_RATE), "plan.wrong-kind"),
                row("pay", "a result as the team's", of -> of.team(Metric.line("before")), "plan.not-of-team"),
                row("pay", "the agents' sum", of -> of.number(SALES.of(Whose.AGENTS))),
                row("pay", "a base", of -> of.base(BEFORE)),
                row("pay", "an unknown base", of -> of.base(NOWHERE), "plan.no-such-base"),
                row("pay", "a line that settles as base", of -> of.base(LAST), "plan.no-such-base"),
                row("pay", "a figure", of -> of.base(HIDDEN)),
                row(
                        "pay",
                        "a figure of earlier periods",
                        of -> of.rolledUp(all -> all.base(HIDDEN)),
                        "plan.figure-not-kept"),
                row("pay", "a base of earlier periods", of -> of.rolledUp(all -> all.base(BEFORE))),
                row("credit", "a base", of -> of.base(BEFORE), "plan.no-amount-yet"),
                row("outcome", "a base", of -> of.base(BEFORE)),
                row("pay", "a line", of -> of.readsLine(BEFORE), "plan.no-line-yet"),
                row("pay", "a later line", of -> of.readsLine(LAST), "plan.no-line-yet"),
                row("settle", "a line", of -> of.readsLine(BEFORE)),
                row("settle", "its own line", of -> of.readsLine(RuleId.of("own")), "plan.no-such-line"),
                row("settle", "its own line as a metric", of -> of.number(Metric.line("own")), "plan.no-such-line"),
                row("settle", "a later line", of -> of.readsLine(LAST), "plan.no-such-line"),
                row("settle", "a figure as a line", of -> of.readsLine(HIDDEN), "plan.no-such-line"),
                row("outcome", "a settled line", of -> of.readsLine(LAST)),
                row("outcome", "a figure as a line", of -> of.readsLine(HIDDEN), "plan.no-such-line"),
                row("outcome", "an unknown line", of -> of.readsLine(NOWHERE), "plan.no-such-line"),
                row("outcome", "a line as a metric", of -> of.number(Metric.line("last"))),
                row("pay", "a base as a metric", of -> of.number(Metric.line("before"))),
                row("credit", "the score", Preparation::readsScorecard, "plan.no-score-yet"),
                row("credit", "the score as a metric", of -> of.number(Metric.SCORE), "plan.no-score-yet"),
                row("credit", "the pass mark", Preparation::readsPassMark, "plan.no-score-yet", "plan.no-pass-mark"),
                row(
                        "credit",
                        "grades",
                        of -> of.readsGrades(List.of("top"), false),
                        "plan.no-grades",
                        "plan.no-score-yet"),
                row("grade", "the score", Preparation::readsScorecard),
                row("pay", "the score", Preparation::readsScorecard),
                row("grade", "the grade", Preparation::readsGrade, "plan.no-score-yet"),
                row("pay", "the grade", Preparation::readsGrade),
                row("pay", "the pass mark", Preparation::readsPassMark, "plan.no-pass-mark"),
                row("pay", "grades that are given", of -> of.readsGrades(List.of("top"), false)),
                row("pay", "all grades", of -> of.readsGrades(List.of("top", "low"), true)),
                row("pay", "not all grades", of -> of.readsGrades(List.of("top"), true), "plan.grade-not-named"),
                row("pay", "another grade", of -> of.readsGrades(List.of("best"), false), "plan.grade-never-given"),
                row("pay", "grades of the card", of -> of.readsGradesOf(RuleId.of("card"), List.of("top"))),
                row(
                        "pay",
                        "other grades of the card",
                        of -> of.readsGradesOf(RuleId.of("card"), List.of("best")),
                        "plan.grade-never-given"),
                row("pay", "grades of no card", of -> of.readsGradesOf(NOWHERE, List.of("top")), "plan.no-such-card"),
                row("pay", "the place of an order", of -> of.ofItems(each -> each.number(Metric.PLACE))),
                row("pay", "a place outside orders", of -> of.number(Metric.PLACE), "plan.no-place-here"),
                row("pay", "earlier days", Preparation::addsEarlier),
                row(
                        "pay",
                        "earlier days of each order",
                        of -> of.ofItems(each -> {
                            each.addsEarlier();
                            return each;
                        }),
                        "plan.earlier-to-items"),
                row(
                        "pay",
                        "earlier days of what is rolled up",
                        of -> of.rolledUp(all -> {
                            all.addsEarlier();
                            return all;
                        }),
                        "plan.earlier-twice"),
                row("pay", "who is compared", of -> of.peers(Compared.APPLIES)),
                row("eligibility", "who is compared", of -> of.peers(Compared.ALL), "plan.no-team-yet"),
                row("eligibility", "a base", of -> of.base(BEFORE), "plan.no-amount-yet"),
                row("eligibility", "the score", Preparation::readsScorecard, "plan.no-score-yet"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("asked")
    void check_whatARuleAsksFor_isThereOrFound(
            String room, String what, Consumer<Preparation> asks, List<String> codes) {
        String own = room.equals("eligibility") ? "rule eligibility" : "rule own";

        assertThat(plan(room, asks).check())
                .filteredOn(finding -> finding.toString().contains(own))
                .extracting(Finding::code)
                .filteredOn(code -> !UNREAD.contains(code))
                .isEqualTo(codes);
    }

    @Test
    void ofItems_asksOfThePart_endWithIt() {
        List<Boolean> answers = new ArrayList<>();
        plan("pay", of -> {
                    answers.add(of.isOfItems());
                    answers.add(of.ofItems(Preparation::isOfItems));
                    answers.add(of.isOfItems());
                })
                .check();

        assertThat(answers).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "month,   MONTH,   ''",
        "month,   QUARTER, ''",
        "quarter, MONTH,   plan.due-within-period",
        "quarter, QUARTER, ''",
        "quarter, YEAR,    ''"
    })
    void check_entryThatIsDueWithinAPayPeriod_isFound(String payPeriod, Cadence every, String code) {
        CompensationPlan plan = shop().payPeriod(payPeriod.equals("month") ? PayPeriod.month() : PayPeriod.quarter())
                .pay(Entry.of("own", new TestRules.Flat(SALES, Rate.percent("1")))
                        .every(every))
                .build();

        assertThat(plan.check())
                .extracting(Finding::code)
                .filteredOn(found -> !UNREAD.contains(found))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    /** Where the plan does not say for which periods it pays, the facts do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # asked        | every   | plan    | facts                 | problem
            nothing        | -       | -       | 2024-06-24/2024-07-07 | -
            nothing        | QUARTER | -       | 2024-06-24/2024-07-07 | plan.period-crosses
            months         | -       | month   | 2024-07               | -
            months         | -       | week    | 2024-07-01/2024-07-07 | plan.counts-months
            months         | MONTH   | week    | 2024-07-01/2024-07-07 | -
            months         | -       | quarter | 2024-Q3               | plan.months-in-quarters
            months         | -       | -       | 2024-07               | -
            months         | -       | -       | 2024-07-01/2024-07-07 | plan.counts-months
            months         | -       | -       | 2024-Q3               | plan.period-crosses
            months at once | -       | week    | 2024-07-01/2024-07-07 | plan.counts-months
            months at once | -       | quarter | 2024-Q3               | -
            months at once | -       | -       | 2024-Q3               | -
            months at once | QUARTER | -       | 2024-07-01/2024-07-07 | -
            months at once | QUARTER | -       | 2024-07-29/2024-08-04 | plan.period-crosses
            quarters       | -       | -       | 2024-07-29/2024-08-04 | -
            quarters       | -       | -       | 2024-06-24/2024-07-07 | plan.period-crosses
            a month's base | -       | month   | 2024-07               | -
            a month's base | -       | week    | 2024-07-01/2024-07-07 | plan.base-not-monthly
            a month's base | -       | -       | 2024-07               | -
            a month's base | -       | -       | 2024-07-01/2024-07-07 | plan.base-not-monthly
            a base a month | MONTH   | -       | 2024-07-01/2024-07-07 | -
            """)
    void calendar_whatARuleAsksOfIt_isThereOrFound(
            String asks, @Nullable Cadence every, @Nullable String pays, String period, @Nullable String code) {
        TestRules.Flat flat = new TestRules.Flat(SALES, Rate.percent("1"));
        PlanBuilder plan = shop().pay("before", flat)
                .pay("other", flat)
                .pay(Entry.of("monthly", flat).every(Cadence.MONTH))
                .pay(Entry.of("own", (PayRule) preparation -> {
                            switch (asks) {
                                case "months" -> preparation.countsMonths(false);
                                case "months at once" -> preparation.countsMonths(true);
                                case "quarters" -> preparation.addsUpOver(Cadence.QUARTER);
                                case "a month's base" -> preparation.monthlyBase(BEFORE);
                                case "a base a month" -> preparation.monthlyBase(RuleId.of("monthly"));
                                default -> {}
                            }
                            return agent -> Exact.ZERO;
                        })
                        .every(every));
        if (pays != null) {
            plan.payPeriod(
                    pays.equals("week")
                            ? PayPeriod.week(DayOfWeek.MONDAY)
                            : pays.equals("month") ? PayPeriod.month() : PayPeriod.quarter());
        }
        TeamFacts facts = TeamFacts.builder("desk", period, "CNY")
                .agent("li-na", values -> values.put(SALES, "1"))
                .build();

        assertThat(plan.build().tryRun(facts, Ledger.empty()).problems())
                .filteredOn(problem -> problem.toString().contains("rule own"))
                .extracting(Problem::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Cards are named, and what is read of each is told by its name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            first       | a      | - | -       |
            grade       | a      | a | -       |
            grade       | a b    | - | grade   | plan.which-card
            grade       | a b    | a | grade   |
            grade       | a b    | x | grade   | plan.no-such-card
            pay         | a b    | b | score   |
            pay         | a b    | - | score   | plan.which-card
            pay         | a b    | b | -       | plan.card-unread
            pay         | a b    | x | -       | plan.no-such-card
            pay         | sales b| b | score   | plan.card-of-metric
            twice       | a      | a | -       | plan.several-rules
            no cards    | -      | - | -       | plan.grades-without-scores
            """)
    void check_severalCards_areNamed(String who, String cards, String card, String reads, String code) {
        PlanBuilder plan = shop();
        Splitter.on(' ')
                .omitEmptyStrings()
                .split(cards == null ? "" : cards)
                .forEach(id -> plan.score(id, new Marks()));
        PayRule pays = preparation -> {
            preparation.number(SALES);
            if ("score".equals(reads)) {
                preparation.readsScorecard();
            }
            return agent -> Exact.ZERO;
        };
        Entry<PayRule> pay = Entry.of("own", pays);
        Entry<GradeRule> grade = Entry.of("grades", new TopOrLow());
        switch (who) {
            case "grade" -> plan.grade(card == null ? grade : grade.card(card));
            case "pay" -> plan.pay(card == null ? pay : pay.card(card));
            case "twice" ->
                plan.grade(grade.card(card))
                        .grade(Entry.of("more", new TopOrLow()).card(card));
            case "no cards" -> plan.grade(grade);
            default -> plan.pay(pay);
        }
        assertThat(plan.build().check())
                .extracting(Finding::code)
                .filteredOn(found -> !UNREAD.contains(found))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing | plan.grades-unread
            score   | plan.grades-unread
            grade   | -
            """)
    void check_whatNobodyReads_isANote(String reads, String codes) {
        PayRule pays = preparation -> {
            switch (reads) {
                case "score" -> preparation.readsScorecard();
                case "grade" -> preparation.readsGrade();
                default -> {}
            }
            return agent -> Exact.ZERO;
        };
        PlanBuilder graded = shop().score("card", new Marks())
                .grade("grades", new TopOrLow())
                .pay("own", pays);
        PlanBuilder scored = shop().score("card", new Marks()).pay("own", pays);

        assertThat(graded.build().check())
                .extracting(Finding::code)
                .isEqualTo(codes.equals("-") ? List.of() : List.of(codes));
        assertThat(scored.build().check())
                .extracting(Finding::code)
                .isEqualTo(
                        switch (reads) {
                            case "score" -> List.of();
                            case "grade" -> List.of("plan.no-grades");
                            default -> List.of("plan.scores-unread");
                        });
    }
}
