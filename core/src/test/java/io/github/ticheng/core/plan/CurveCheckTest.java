// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.DAYS_ABSENT;
import static io.github.ticheng.core.metric.Metrics.DAYS_DUE;
import static io.github.ticheng.core.metric.Metrics.DAYS_PRESENT;
import static io.github.ticheng.core.metric.Metrics.LATENESS;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.plan.TestRules.Curved.piece;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveCheckTest {

    private static List<String> findings(Metric metric, Piece... pieces) {
        return findings(Entry.of("line", new TestRules.Curved(metric, ImmutableList.copyOf(pieces))));
    }

    private static List<String> findings(Entry<? extends PayRule> entry) {
        return CompensationPlan.builder("shop", "1", "CNY").pay(entry).build().check().stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void check_fallAtABoundThatBelongsBelow_namesLastGoodAndFirstBadValue() {
        assertThat(findings(SALES, piece("(-∞, 15000]", "0", "0", "0.05"), piece("(15000, ∞)", "15000", "150", "0.02")))
                .containsExactly("warning: Pay falls by 600.00 as sales improves: 750.00 at 15,000.00, 150.00 at"
                        + " 15,000.01 (plan shop, version 1, room pay, rule line)");
    }

    @Test
    void check_fallAtABoundThatBelongsAbove_namesLastGoodAndFirstBadValue() {
        assertThat(findings(SALES, piece("(-∞, 15000)", "0", "0", "0.05"), piece("[15000, ∞)", "15000", "150", "0.02")))
                .containsExactly("warning: Pay falls by 600.00 as sales improves: 750.00 at 14,999.99, 150.00 at"
                        + " 15,000.00 (plan shop, version 1, room pay, rule line)");
    }

    @Test
    void check_jump_isANote() {
        assertThat(findings(SALES, piece("(-∞, 25000]", "25000", "450", "0.04"), piece("(25000, ∞)", "0", "0", "0.02")))
                .containsExactly("note: Pay jumps by 50.00 as sales improves: 450.00 at 25,000.00, 500.00 at 25,000.01"
                        + " (plan shop, version 1, room pay, rule line)");
    }

    @Test
    void check_continuousAndRising_findsNothing() {
        assertThat(findings(SALES, piece("(-∞, 15000]", "0", "0", "0.01"), piece("(15000, ∞)", "15000", "150", "0")))
                .isEmpty();
    }

    @Test
    void check_fallingSlope_namesTheBand() {
        assertThat(findings(SALES, piece("[0, 100]", "0", "10", "-0.1")))
                .containsExactly("warning: Pay falls steadily as sales improves from 0.00 to 100.00"
                        + " (plan shop, version 1, room pay, rule line)");
    }

    @Test
    void check_oneValue_hasNoSlope() {
        assertThat(findings(SALES, piece("[0, 0]", "0", "0", "-0.1"), piece("(0, ∞)", "0", "0", "0")))
                .isEmpty();
    }

    @Test
    void check_metricOfWhichLessIsBetter_isReadTheOtherWay() {
        Metric refunds = Metric.duration("delay", Unit.Kind.SECONDS, Better.LOWER, Label.of("delay", "延迟"));

        assertThat(findings(refunds, piece("[0, 10]", "0", "10", "-1"))).isEmpty();
        assertThat(findings(refunds, piece("[0, 10]", "0", "1", "0"), piece("(10, ∞)", "0", "3", "0")))
                .containsExactly("warning: Pay falls by 2.00 as delay improves: 3.00 at 11 s, 1.00 at 10 s"
                        + " (plan shop, version 1, room pay, rule line)");
    }

    @Test
    void check_neitherWayBetter_findsNothing() {
        Metric neither = Metric.count("things", Better.NEITHER, Label.of("things", "件数"));

        assertThat(findings(neither, piece("[0, 10]", "0", "10", "-1"))).isEmpty();
    }

    @Test
    void check_countedMetric_stepsByOne() {
        Metric receptions = Metric.count("receptions", Better.HIGHER, Label.of("receptions", "接待量"));

        assertThat(findings(receptions, piece("[0, 100]", "0", "100", "0"), piece("(100, ∞)", "0", "50", "0")))
                .containsExactly("warning: Pay falls by 50.00 as receptions improves: 100.00 at 100, 50.00 at 101"
                        + " (plan shop, version 1, room pay, rule line)");
    }

    @Test
    void check_conditionOrFactor_leavesItUndecided() {
        Entry<TestRules.Curved> entry =
                Entry.of("line", new TestRules.Curved(SALES, ImmutableList.of(piece("[0, ∞)", "0", "0", "0.01"))));

        Condition fewOrders = Conditions.compare(ORDERS, Comparison.AT_MOST, "9", false);

        assertThat(findings(entry)).isEmpty();
        assertThat(findings(entry.when(fewOrders)))
                .singleElement()
                .asString()
                .startsWith(
                        "note: Whether pay falls as one of these improves is not decided: sales, orders (plan shop");
    }

    /** Who meets a minimum goes on to; what is below zero is taken from who then meets it. */
    @Test
    void check_conditionThatStays_decidesWherePayIsNotBelowZero() {
        Entry<TestRules.Curved> rising =
                Entry.of("line", new TestRules.Curved(SALES, ImmutableList.of(piece("[0, ∞)", "0", "0", "0.01"))));
        Entry<TestRules.Curved> below =
                Entry.of("line", new TestRules.Curved(SALES, ImmutableList.of(piece("(-∞, ∞)", "0", "0", "0.01"))));
        Condition orders = Conditions.atLeast(ORDERS, "1");
        Condition refunds = Conditions.compare(REFUND_RATE, Comparison.AT_MOST, "5%", false);

        assertThat(findings(rising.when(orders))).isEmpty();
        assertThat(findings(rising.when(Conditions.allOf(orders, refunds)))).isEmpty();
        assertThat(findings(rising.when(Conditions.anyOf(Conditions.not(refunds), orders))))
                .hasSize(1);
        assertThat(findings(rising.when(Conditions.not(Conditions.not(refunds)))))
                .isEmpty();
        assertThat(findings(below.when(orders))).hasSize(1);
        assertThat(findings(below.when(orders).atLeast("0"))).isEmpty();
        assertThat(findings(below.when(Conditions.inPost("agent")))).isEmpty();
        assertThat(findings(rising.when(orders).atMost("-1"))).hasSize(1);
    }

    @Test
    void check_factor_decidesWhereItRises() {
        Entry<TestRules.Curved> line =
                Entry.of("line", new TestRules.Curved(SALES, ImmutableList.of(piece("[0, ∞)", "0", "0", "0.01"))));
        Factor present = Conditions.shareOf(DAYS_PRESENT, DAYS_DUE);

        assertThat(findings(line.times(present))).isEmpty();
        assertThat(findings(line.times(Conditions.times("1.5")))).isEmpty();
        assertThat(findings(line.times(Conditions.times("-1.5")))).hasSize(1);
        assertThat(findings(line.times(Conditions.shareOf(DAYS_ABSENT, DAYS_DUE))))
                .hasSize(1);
    }

    /** What a rule without a curve pays may be below zero, and more of that is less, though it reads nothing that improves. */
    @Test
    void check_ruleOfNoMetric_isUndecidedUnderClausesThatReadSome() {
        Entry<TestRules.Flat> taken = Entry.of("line", new TestRules.Flat(TARGET_BASE, Rate.percent("-1")));

        assertThat(findings(taken)).isEmpty();
        assertThat(findings(taken.when(Conditions.atLeast(ORDERS, "1")))).hasSize(1);
        assertThat(findings(taken.times(Conditions.shareOf(DAYS_PRESENT, DAYS_DUE))))
                .hasSize(1);
    }

    /** A factor makes other amounts of a jump, and no fall. */
    @Test
    void check_factorOfWhatJumps_isDecided() {
        Entry<TestRules.Curved> jumps = Entry.of(
                "line",
                new TestRules.Curved(
                        SALES, ImmutableList.of(piece("[0, 100]", "0", "30", "0"), piece("(100, ∞)", "0", "90", "0"))));

        assertThat(findings(jumps.times(Conditions.times("1.5"))))
                .containsExactly(
                        "note: Pay jumps by 60.00 as sales improves: 30.00 at 100.00, 90.00 at 100.01, before its"
                                + " factor (plan shop, version 1, room pay, rule line)");
    }

    /** Whether the score rises with what it is made of, and a better grade is worth no less, has findings of its own. */
    @Test
    void rises_ofFactorsByScoreAndGrade_whereTheyFallFromNobody() {
        Map<String, String> grades = Map.of("top", "1.2", "low", "0.8");
        Map<String, String> rising = ImmutableMap.of("60", "0.8", "90", "1.2");
        Map<String, String> falling = ImmutableMap.of("60", "1.2", "90", "0.8");

        assertThat(Conditions.byGrade(grades).rises()).isTrue();
        assertThat(Conditions.byGrade(grades, "0.8").rises()).isTrue();
        assertThat(Conditions.byGrade(grades, "0.9").rises()).isFalse();
        assertThat(Conditions.byGrade(grades, "-0.1").rises()).isFalse();
        assertThat(Conditions.byGrade(Map.of("top", "-0.1")).rises()).isFalse();
        assertThat(Conditions.byScore(Edge.FROM, rising).rises()).isTrue();
        assertThat(Conditions.byScore(Edge.FROM, rising, "0.8").rises()).isTrue();
        assertThat(Conditions.byScore(Edge.FROM, rising, "0.9").rises()).isFalse();
        assertThat(Conditions.byScore(Edge.FROM, rising, "-1").rises()).isFalse();
        assertThat(Conditions.byScore(Edge.FROM, falling, "0").rises()).isFalse();
        assertThat(Conditions.byMetric(SALES, Edge.FROM, rising, "0").rises()).isTrue();
        assertThat(Conditions.byMetric(RECEPTIONS, Edge.FROM, falling, "0").rises())
                .isFalse();
        assertThat(Conditions.byMetric(LATENESS, Edge.FROM, falling, "0").rises())
                .isFalse();
        assertThat(Conditions.passed().stays(true)).isTrue();
        assertThat(Conditions.passed().stays(false)).isFalse();
    }

    /** Who has part of a pool goes on to; what a settlement gives or takes may be either. */
    @Test
    void check_conditionsOfPoolsAndSettlements_areLookedAt() {
        Condition orders = Conditions.atLeast(ORDERS, "1");
        Entry<ShareRule> pool = Entry.of("pool", new TestRules.Pool(PUBLIC_SALES));
        Entry<SettleRule> cap = Entry.of("cap", new TestRules.CapTotal(Exact.of(100)));

        assertThat(codes(pool.when(orders))).isEmpty();
        assertThat(codes(pool.when(Conditions.not(orders)))).containsExactly("plan.undecided");
        assertThat(codes(pool.times(Conditions.shareOf(DAYS_ABSENT, DAYS_DUE)))).containsExactly("plan.undecided");
        assertThat(codes(cap.when(Conditions.inPost("agent")))).isEmpty();
        assertThat(codes(cap.when(orders))).containsExactly("plan.undecided");
    }

    private static List<String> codes(Entry<?> entry) {
        return CompensationPlan.builder("shop", "1", "CNY").add(entry).build().check().stream()
                .map(Finding::code)
                .toList();
    }

    /** The line as it is paid is looked at, by limits that no factor comes before. */
    @Test
    void check_limitsOfTheEntry_hideWhatFallsBeyondThem() {
        Entry<TestRules.Curved> falls = Entry.of(
                "line",
                new TestRules.Curved(
                        SALES, ImmutableList.of(piece("[0, 100]", "0", "90", "0"), piece("(100, ∞)", "0", "30", "0"))));

        assertThat(findings(falls.atMost("30"))).isEmpty();
        assertThat(findings(falls.atLeast("90"))).isEmpty();
        assertThat(findings(falls.atMost("50")))
                .singleElement()
                .asString()
                .startsWith("warning: Pay falls by 20.00 as sales improves: 50.00 at 100.00, 30.00 at 100.01");
        assertThat(findings(falls.atMost("30").times(Conditions.times("0.5")))).hasSize(2);
        Entry<TestRules.Curved> sinks =
                Entry.of("line", new TestRules.Curved(SALES, ImmutableList.of(piece("[0, 100]", "0", "90", "-0.1"))));
        assertThat(findings(sinks.atMost("80"))).isEmpty();
        assertThat(findings(sinks.atLeast("90"))).isEmpty();
        assertThat(findings(sinks.atLeast("85"))).hasSize(1);
    }

    /** Hours are never below zero, whatever a mirrored ladder says of them. */
    @Test
    void check_valuesThatThereAreNot_areNotLookedAt() {
        ImmutableList<Piece> mirrored =
                ImmutableList.of(piece("(-∞, -60]", "0", "9", "0"), piece("(-60, ∞)", "0", "5", "0"));

        assertThat(findings(Entry.of("line", new TestRules.Curved(DAYS_PRESENT, mirrored))))
                .isEmpty();
        assertThat(findings(Entry.of("line", new TestRules.Curved(SALES, mirrored))))
                .hasSize(1);
    }

    @Test
    void check_capBelowFloor_isAWarningInBothLanguages() {
        Entry<TestRules.Curved> entry = Entry.of("line", new TestRules.Curved(SALES, ImmutableList.of()))
                .atLeast("200")
                .atMost("100");

        List<Finding> findings =
                CompensationPlan.builder("shop", "1", "CNY").pay(entry).build().check();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("plan.cap-below-floor");
            assertThat(finding.in(Language.CHINESE)).startsWith("警告：封顶 100.00 低于保底 200.00");
        });
    }

    /** Amounts and points can be below zero, counts cannot. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (-∞, 100] | 0   | 0  | 1  | true  | false
            (-∞, 100] | 0   | 99 | -1 | true  | true
            (-∞, 0]   | 0   | 0  | 1  | true  | false
            (-∞, 0]   | 0   | 0  | -1 | false | false
            (-∞, ∞)   | 0   | 0  | 0  | false | false
            (-∞, ∞)   | 0   | -1 | 0  | true  | true
            (100, ∞)  | 100 | 5  | -1 | true  | true
            (100, ∞)  | 100 | 5  | 1  | false | false
            [0, 10]   | 0   | -1 | 1  | true  | true
            [0, 10]   | 0   | 10 | -1 | false | false
            [-10, 10] | 0   | 0  | 1  | true  | false
            """)
    void canBeNegative_curve_ofAValueThatThereCanBe(
            String band, String at, String pay, String slope, boolean signed, boolean counted) {
        ImmutableList<Piece> line = ImmutableList.of(piece(band, at, pay, slope));

        assertThat(new TestRules.Curved(SALES, line).canBeNegative()).isEqualTo(signed);
        assertThat(new TestRules.Curved(ASSESSMENT_SCORE, line).canBeNegative()).isEqualTo(signed);
        assertThat(new TestRules.Curved(RECEPTIONS, line).canBeNegative()).isEqualTo(counted);
    }
}
