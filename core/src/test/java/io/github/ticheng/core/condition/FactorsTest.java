// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The factors without a table: constant, score share, share. */
class FactorsTest {

    @Test
    void constant_anyAgent_isTheFactor() {
        assertThat(new Someone().times(Conditions.times("1.5"))).isEqualTo(Exact.of("1.5"));
        Term term =
                new Someone().explaining().times(Conditions.times("1.5")).term().orElseThrow();
        assertThat(term.kind()).isEqualTo(Term.Kind.CONSTANT);
        assertThat(term.unit()).isEqualTo(Unit.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"92, 100, 0.92", "91, 130, 0.7", "90, 130, 9/13", "134, 130, 67/65", "-13, 130, -0.1", "0, 130, 0"})
    void scoreShare_assessed_isExact(String score, String fullMarks, String share) {
        assertThat(new Someone().scored(score, fullMarks).times(Conditions.scoreShare()))
                .isEqualTo(Exact.of(share));
    }

    @Test
    void scoreShare_explaining_isAnInputInPercent() {
        Someone agent = new Someone().scored("91", "130").explaining();
        Term term = agent.times(Conditions.scoreShare()).term().orElseThrow();
        assertThat(term.kind()).isEqualTo(Term.Kind.INPUT);
        assertThat(term.name().in(Language.ENGLISH)).isEqualTo("score share");
        assertThat(term.name().in(Language.CHINESE)).isEqualTo("得分率");
        assertThat(term.figure().in(Language.ENGLISH)).isEqualTo("70%");
        assertThat(agent.notes(Language.ENGLISH)).containsExactly("score 91 of 130 full marks");
        assertThat(agent.notes(Language.CHINESE)).containsExactly("得分 91，满分 130");
    }

    @Test
    void scoreShare_notAssessed_isZero() {
        assertThat(new Someone().times(Conditions.scoreShare())).isEqualTo(Exact.ZERO);
        Someone agent = new Someone().explaining();
        assertThat(agent.times(Conditions.scoreShare())
                        .term()
                        .orElseThrow()
                        .figure()
                        .in(Language.ENGLISH))
                .isEqualTo("0%");
        assertThat(agent.notes(Language.ENGLISH)).containsExactly("not assessed");
    }

    @Test
    void share_metricsThatMakeNone_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.shareOf(Metrics.REFUND_RATE, Metrics.DAYS_DUE))
                .withMessage(
                        "Expected a part and a whole of one unit, but found metric refund-rate of kind ratio in percent, better lower and metric days-due of kind duration in days, better neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.ATTITUDE))
                .withMessage(
                        "Expected a part and a whole of one unit, but found metric days-present of kind duration in days, better higher and metric attitude of kind rating in number, better higher");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.shareOf(Metrics.HOURS_PRESENT, Metrics.DAYS_DUE))
                .withMessage("Expected a part and a whole of one unit, but found "
                        + "metric hours-present of kind duration in hours, better higher and "
                        + "metric days-due of kind duration in days, better neither");
    }

    @ParameterizedTest
    @CsvSource({"11, 22, 0.5", "7, 21, 1/3", "23, 22, 23/22", "0, 22, 0", "0, 0.01, 0"})
    void share_positiveWhole_isExact(String part, String whole, String share) {
        Someone agent = new Someone().with(Metrics.DAYS_PRESENT, part).with(Metrics.DAYS_DUE, whole);
        assertThat(agent.times(Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE)))
                .isEqualTo(Exact.of(share));
    }

    @Test
    void share_explaining_keepsBothParts() {
        Someone agent = new Someone()
                .with(Metrics.DAYS_PRESENT, "7")
                .with(Metrics.DAYS_DUE, "21")
                .explaining();
        Exact share = agent.times(Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE));
        assertThat(share.term().orElseThrow().formula(Language.ENGLISH)).isEqualTo("7 d ÷ 21 d");
    }

    @Test
    void share_ofRatios_isExactOrAProblemWithoutData() {
        Metric part = Metrics.REFUND_RATE;
        Metric whole = Metrics.INQUIRY_CONVERSION_RATE;
        Someone agent = new Someone().with(part, "1/4").with(whole, "1/3");
        assertThat(agent.times(new ShareFactor(part, whole, null))).isEqualTo(Exact.of("0.75"));
        assertThat(agent.times(new ShareFactor(part, whole, whole))).isEqualTo(Exact.of("-0.25"));
        agent.with(part, "0/0");
        assertThat(agent.problemOf(() -> agent.times(new ShareFactor(part, whole, null)))
                        .code())
                .isEqualTo("factor.no-data");
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareFactor(Metrics.ATTITUDE, Metrics.ORDERS, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareFactor(part, whole, Metrics.ORDERS));
    }

    @Test
    void share_wholeIsZero_problem() {
        Someone agent = new Someone().with(Metrics.DAYS_PRESENT, "0").with(Metrics.DAYS_DUE, "0");
        Problem problem =
                agent.problemOf(() -> agent.times(Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE)));
        assertThat(problem.in(Language.ENGLISH))
                .isEqualTo("Expected days due above zero to divide days present by, but found 0 d");
        assertThat(problem.in(Language.CHINESE)).isEqualTo("出勤天数所除以的应出勤天数应大于零，但为 0 天");
    }

    @Test
    void share_wholeIsNegative_problem() {
        Someone agent = new Someone().with(Metrics.NEW_CUSTOMER_SALES, "1").with(Metrics.SALES, "-0.01");
        Problem problem =
                agent.problemOf(() -> agent.times(Conditions.shareOf(Metrics.NEW_CUSTOMER_SALES, Metrics.SALES)));
        assertThat(problem.in(Language.ENGLISH))
                .isEqualTo("Expected sales above zero to divide new customer sales by, but found -0.01");
    }

    @Test
    void prepare_asksForWhatIsRead() {
        assertThat(Someone.findings(Someone.preparing(Conditions.times("1")::prepare)))
                .isEmpty();
        assertThat(Someone.findings(Someone.preparing(Conditions.scoreShare()::prepare)))
                .containsExactly("plan.no-scorecard");
        assertThat(Someone.preparing(Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE)::prepare)
                        .reads())
                .containsExactlyInAnyOrder(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE);
    }
}
