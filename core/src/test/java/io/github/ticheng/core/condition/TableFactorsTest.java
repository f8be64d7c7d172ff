// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The factors that are tables: by grade, by score. */
class TableFactorsTest {

    private static final Map<String, String> BY_GRADE = Map.of("excellent", "1.2", "fair", "1");
    private static final Map<String, String> BY_SCORE = Map.of("90", "1.2", "80", "1", "60", "0.8");
    private static final Grade FAIL = new Grade("fail", Label.of("fail", "不及格"), 5);

    @Test
    void byGrade_meaningless_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeFactor(ImmutableList.of(), null))
                .withMessage("Expected a factor for at least one grade, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.byGrade(Map.of("A", "1")))
                .withMessage("Expected a grade id of lower-case words joined by hyphens, but found \"A\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeFactor(
                        ImmutableList.of(
                                new GradeFactor.Row("fair", Exact.ONE), new GradeFactor.Row("fair", Exact.ZERO)),
                        null))
                .withMessage("Expected grades that differ, but found fair, fair");
    }

    @Test
    void byGrade_anyOrder_equal() {
        GradeFactor.Row fair = new GradeFactor.Row("fair", Exact.ONE);
        GradeFactor.Row fail = new GradeFactor.Row("fail", Exact.ZERO);
        assertThat(new GradeFactor(ImmutableList.of(fair, fail), null))
                .isEqualTo(new GradeFactor(ImmutableList.of(fail, fair), null));
    }

    @Test
    void byGrade_listed_isItsFactor() {
        Someone agent =
                new Someone().scored("90", "100").graded(Someone.EXCELLENT).explaining();
        Exact factor = agent.times(Conditions.byGrade(BY_GRADE));
        assertThat(factor).isEqualTo(Exact.of("1.2"));
        assertThat(factor.term().orElseThrow().kind()).isEqualTo(Term.Kind.CONSTANT);
        assertThat(agent.notes(Language.ENGLISH)).containsExactly("factor 1.2 for grade excellent (excellent)");
        assertThat(agent.notes(Language.CHINESE)).containsExactly("等级 优秀（excellent）的系数为 1.2");
    }

    @Test
    void byGrade_notListed_problemOrOtherwise() {
        Someone agent = new Someone().scored("40", "100").graded(FAIL);
        Problem problem = agent.problemOf(() -> agent.times(Conditions.byGrade(BY_GRADE)));
        assertThat(problem.in(Language.ENGLISH))
                .isEqualTo("Expected a factor for fail, but found only excellent, fair");
        assertThat(problem.in(Language.CHINESE)).isEqualTo("应有 fail 的系数，但只有 excellent、fair");
        assertThat(agent.times(Conditions.byGrade(BY_GRADE, "0.5"))).isEqualTo(Exact.of("0.5"));
    }

    @Test
    void byGrade_noGrade_problemOrOtherwise() {
        for (Someone agent : ImmutableList.of(new Someone(), new Someone().scored("90.5", "100"))) {
            Problem problem = agent.problemOf(() -> agent.times(Conditions.byGrade(BY_GRADE)));
            assertThat(problem.in(Language.ENGLISH))
                    .isEqualTo(
                            "Expected agent li-na to be assessed, because a factor hangs on it, but found no score or no"
                                    + " grade");
            assertThat(problem.in(Language.CHINESE)).isEqualTo("系数取决于考核，员工 li-na 应有得分和等级，但没有");
            agent.explaining();
            assertThat(agent.times(Conditions.byGrade(BY_GRADE, "0"))).isEqualTo(Exact.ZERO);
            assertThat(agent.notes(Language.ENGLISH))
                    .containsExactly("no row of the table applies to grade (none), so factor 0");
            assertThat(agent.notes(Language.CHINESE)).containsExactly("表中没有适用于等级 (无) 的行，系数取 0");
        }
    }

    @Test
    void byScore_meaningless_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bands(ImmutableList.of(Cut.below(Exact.of(80)), Cut.below(Exact.of(60)))))
                .withMessage("Expected bounds that rise, but found bound 2 at 60 after bound 1 at 80");
    }

    @ParameterizedTest
    @CsvSource({
        "FROM,   60,    0.8",
        "FROM,   79.99, 0.8",
        "FROM,   80,    1",
        "FROM,   80.01, 1",
        "FROM,   90,    1.2",
        "FROM,   150,   1.2",
        "UP_TO,  60.01, 0.8",
        "UP_TO,  80,    0.8",
        "UP_TO,  80.01, 1",
        "UP_TO,  90,    1",
        "UP_TO,  90.01, 1.2",
    })
    void byScore_aroundTheBounds_byTheEdge(Edge edge, String score, String factor) {
        assertThat(new Someone().scored(score, "100").times(Conditions.byScore(edge, BY_SCORE)))
                .isEqualTo(Exact.of(factor));
    }

    @ParameterizedTest
    @CsvSource({"FROM, 0, 0.5", "FROM, 59.99, 0.5", "FROM, 60, 1", "UP_TO, 60, 0.5", "UP_TO, 60.01, 1"})
    void byScore_rowWithoutLowerBound_isBelowAllOthers(Edge edge, String score, String factor) {
        Factor open = new BandFactor(
                null,
                Bands.fromMinusInfinity(edge, ImmutableList.of(Exact.of(60))),
                ImmutableList.of(Exact.of("0.5"), Exact.ONE),
                false,
                null);
        assertThat(new Someone().scored(score, "100").times(open)).isEqualTo(Exact.of(factor));
        assertThat(new Someone().problemOf(() -> new Someone().times(open)).code())
                .isEqualTo("factor.not-assessed");
    }

    @Test
    void byScore_explaining_notesTheScore() {
        Someone agent = new Someone().scored("94.5", "100").explaining();
        Exact factor = agent.times(Conditions.byScore(Edge.FROM, BY_SCORE));
        assertThat(factor.term().orElseThrow().kind()).isEqualTo(Term.Kind.CONSTANT);
        assertThat(agent.notes(Language.ENGLISH)).containsExactly("factor 1.2 for a score of 94.5");
        assertThat(agent.notes(Language.CHINESE)).containsExactly("得分 94.5 的系数为 1.2");
    }

    @ParameterizedTest
    @CsvSource({"FROM, 59.99", "UP_TO, 60"})
    void byScore_belowAllBands_problemOrOtherwise(Edge edge, String score) {
        Someone agent = new Someone().scored(score, "100");
        Problem problem = agent.problemOf(() -> agent.times(Conditions.byScore(edge, BY_SCORE)));
        assertThat(problem.code()).isEqualTo("factor.no-row");
        assertThat(problem.in(Language.ENGLISH)).startsWith("Expected a factor for " + score + ", but found only ");
        assertThat(agent.times(Conditions.byScore(edge, BY_SCORE, "0.5"))).isEqualTo(Exact.of("0.5"));
    }

    @Test
    void byScore_notAssessed_problemOrOtherwise() {
        Someone agent = new Someone();
        assertThat(agent.problemOf(() -> agent.times(Conditions.byScore(Edge.FROM, BY_SCORE)))
                        .code())
                .isEqualTo("factor.not-assessed");
        assertThat(agent.times(Conditions.byScore(Edge.FROM, BY_SCORE, "0"))).isEqualTo(Exact.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "59.99, 0",
        "60, 0.8",
        "60.01, 0.8001",
        "70, 0.9",
        "79.99, 0.9999",
        "80, 1",
        "85, 1.1",
        "90, 1.2",
        "150, 1.2"
    })
    void byScore_linear_runsFromStartToStart(String score, String factor) {
        Factor linear = new BandFactor(
                null,
                new Bands(ImmutableList.of(
                        Cut.BELOW_ALL, Cut.below(Exact.of(60)), Cut.above(Exact.of(80)), Cut.below(Exact.of(90)))),
                ImmutableList.of(Exact.ZERO, Exact.of("0.8"), Exact.ONE, Exact.of("1.2")),
                true,
                null);
        Someone agent = new Someone().scored(score, "100");
        assertThat(agent.times(linear)).isEqualTo(Exact.of(factor));
        assertThat(agent.explaining().times(linear)).isEqualTo(Exact.of(factor));
        boolean isBetween =
                Exact.of(score).compareTo(Exact.of(60)) >= 0 && Exact.of(score).isLessThan(Exact.of(90));
        assertThat(agent.notes(Language.ENGLISH)).hasSize(isBetween ? 2 : 1);
    }

    @Test
    void byScore_linearAtASinglePoint_isItsFactor() {
        Factor linear = new BandFactor(
                null,
                new Bands(ImmutableList.of(Cut.below(Exact.of(60)), Cut.above(Exact.of(60)))),
                ImmutableList.of(Exact.of(2), Exact.of(3)),
                true,
                null);
        assertThat(new Someone().scored("60", "100").times(linear)).isEqualTo(Exact.of(2));
        assertThat(new Someone().scored("60.01", "100").times(linear)).isEqualTo(Exact.of(3));
    }

    @ParameterizedTest
    @CsvSource({"99.99, 0.5", "100, 1", "150, 1.1", "200, 1.2", "999, 1.2"})
    void between_pointsOfAMetric_runsFromPointToPoint(String sales, String factor) {
        Factor between = Conditions.between(Metrics.SALES, Map.of("200", "1.2", "100", "1"), "0.5");
        assertThat(new Someone().with(Metrics.SALES, sales).times(between)).isEqualTo(Exact.of(factor));
    }

    @ParameterizedTest
    @CsvSource({
        "lead,  2024-07-01, 1.5,  2, 'factor 1.5 by row 1 of the table'",
        "lead,  2020-01-01, 1.5,  2, 'factor 1.5 by row 1 of the table'",
        "agent, 2022-08-01, 1.2,  3, 'factor 1.2 by row 2 of the table'",
        "agent, 2022-08-02, -0.5, 3, 'no row of the table applies, so factor -0.5'",
    })
    void byCase_isTheFactorOfTheFirstRowThatHolds_andTellsThoseBefore(
            String post, String hired, String factor, int notes, String note) {
        Map<Condition, String> rows = new LinkedHashMap<>();
        rows.put(Conditions.inPost("lead"), "1.5");
        rows.put(Conditions.servedMonths(24), "1.2");
        Someone agent = new Someone().post(post).hiredOn(hired).period("2024-07");
        assertThat(agent.times(Conditions.byCase(rows, "-0.5"))).isEqualTo(Exact.of(factor));

        Exact told = agent.explaining().times(Conditions.byCase(rows, "-0.5"));
        assertThat(told.term().orElseThrow().kind()).isEqualTo(Term.Kind.CONSTANT);
        assertThat(agent.notes(Language.ENGLISH)).endsWith(note).hasSize(notes);
    }

    @Test
    void byCase_noRowThatHolds_problem() {
        Factor leaders =
                new CaseFactor(ImmutableList.of(new CaseFactor.Row(Conditions.inPost("lead"), Exact.ONE)), null);
        Someone agent = new Someone().post("agent");
        assertThat(agent.problemOf(() -> agent.times(leaders)).code()).isEqualTo("factor.no-case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseFactor(ImmutableList.of(), Exact.ONE))
                .withMessage("Expected at least one factor, but found none");
    }

    @ParameterizedTest
    @CsvSource({"0/0, 0.5", "1/20, 0.5", "501/10000, 1", "1/10, 1", "101/1000, 1.2"})
    void byMetric_ratio_isTheFactorOfItsBand(String rate, String factor) {
        Map<String, String> rows = Map.of("5%", "1", "10%", "1.2");
        Someone agent = new Someone().with(Metrics.REFUND_RATE, rate);
        assertThat(agent.times(Conditions.byMetric(Metrics.REFUND_RATE, Edge.UP_TO, rows, "0.5")))
                .isEqualTo(Exact.of(factor));
    }

    @ParameterizedTest
    @CsvSource({"0/0, factor.no-data", "1/20, factor.no-row"})
    void byMetric_noRow_problem(String rate, String code) {
        Factor factor = new BandFactor(
                Metrics.REFUND_RATE,
                Bands.of(Edge.UP_TO, List.of(Exact.of("0.05"))),
                ImmutableList.of(Exact.ONE),
                false,
                null);
        Someone agent = new Someone().with(Metrics.REFUND_RATE, rate);
        assertThat(agent.problemOf(() -> agent.times(factor)).code()).isEqualTo(code);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.byMetric(Metrics.ATTITUDE, Edge.FROM, Map.of("1", "1"), "1"))
                .withMessageContaining("Expected a metric that is a number or a ratio to compare, but found ");
    }

    @Test
    void product_severalFactors_isTheirProduct() {
        Factor product = Conditions.product(Conditions.times("1.5"), Conditions.scoreShare(), Conditions.times("0.2"));
        Someone agent = new Someone().scored("91", "130").explaining();
        Exact factor = agent.times(product);
        assertThat(factor).isEqualTo(Exact.of("0.21"));
        assertThat(factor.term().orElseThrow().formula(Language.ENGLISH)).isEqualTo("1.5 × 70% × 0.2");
        assertThat(Conditions.product(Conditions.times("3"))).isNotEqualTo(product);
        assertThatIllegalArgumentException()
                .isThrownBy(Conditions::product)
                .withMessage("Expected at least one factor, but found none");
    }

    @Test
    void prepare_saysWhatIsRead() {
        assertThat(Someone.findings(Someone.preparing(Conditions.byGrade(BY_GRADE)::prepare)))
                .containsExactly("plan.no-grades");
        assertThat(Someone.findings(Someone.preparing(Conditions.byScore(Edge.FROM, BY_SCORE)::prepare)))
                .containsExactly("plan.no-scorecard");
    }
}
