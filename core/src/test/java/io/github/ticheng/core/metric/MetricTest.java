// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

    private static final Label LABEL = Label.of("metric", "指标");
    private static final Metric MONEY = Metric.money("money", Better.HIGHER, LABEL);
    private static final Metric RATIO = Metric.ratio("share", Better.LOWER, LABEL);
    private static final Metric AVERAGE = Metric.average("wait", Unit.Kind.SECONDS, Better.LOWER, LABEL);
    private static final Metric COUNT = Metric.count("things", Better.HIGHER, LABEL);
    private static final Metric PARTS_OF_THINGS =
            Metric.count("shared-things", Better.HIGHER, LABEL).withFractions();
    private static final Metric DURATION = Metric.duration("hours", Unit.Kind.HOURS, Better.NEITHER, LABEL);
    private static final Metric RATING = Metric.rating("attitude", LABEL);
    private static final Metric POINTS = Metric.points("points", Better.HIGHER, LABEL);

    private static Metric metric(String id) {
        return List.of(MONEY, RATIO, AVERAGE, COUNT, PARTS_OF_THINGS, DURATION, RATING, POINTS).stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "money,         MONEY,    MONEY,   HIGHER,  SUM,   true",
        "share,         RATIO,    PERCENT, LOWER,   PARTS, true",
        "wait,          RATIO,    SECONDS, LOWER,   PARTS, true",
        "things,        COUNT,    NUMBER,  HIGHER,  SUM,   false",
        "shared-things, COUNT,    NUMBER,  HIGHER,  SUM,   true",
        "hours,         DURATION, HOURS,   NEITHER, SUM,   true",
        "attitude,      RATING,   NUMBER,  HIGHER,  NONE,  true",
        "points,        POINTS,   POINTS,  HIGHER,  SUM,   true",
    })
    void factory_kind_setsAllComponents(
            String id, MetricKind kind, Unit.Kind unit, Better better, RollUp rollUp, boolean fractional) {
        assertThat(metric(id)).isEqualTo(new Metric(id, kind, unit, better, rollUp, fractional, LABEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "sales", "sales2", "closed-sales-at-fault", "a-2"})
    void id_wordsAndHyphens_isAccepted(String id) {
        assertThat(Metric.money(id, Better.HIGHER, LABEL)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Sales", "sales ", "-sales", "sales-", "a--b", "a_b", "a.b", "2a", "销售额", "s\n"})
    void id_anythingElse_isRefusedAndNamed(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.money(id, Better.HIGHER, LABEL))
                .withMessage("Expected a metric id of lower-case words joined by hyphens, 1 to 64 characters, such as"
                        + " refund-rate, but found \"" + id + "\"");
    }

    @Test
    void id_64Characters_isTheLongest() {
        assertThat(Metric.money("a".repeat(64), Better.HIGHER, LABEL).id()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.money("a".repeat(65), Better.HIGHER, LABEL))
                .withMessageContaining("a".repeat(65));
    }

    @ParameterizedTest
    @EnumSource(
            value = Unit.Kind.class,
            names = {"NUMBER", "MONEY", "PERCENT", "POINTS"})
    void duration_noUnitOfTime_isRefused(Unit.Kind unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.duration("wait", unit, Better.LOWER, LABEL))
                .withMessage("Expected a unit that fits duration for metric wait, but found "
                        + unit.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"money, PARTS", "share, SUM", "things, PARTS", "hours, PARTS", "attitude, SUM", "attitude, PARTS"})
    void withRollUp_kindCannot_isRefused(String id, RollUp rollUp) {
        Metric metric = metric(id);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.withRollUp(rollUp))
                .withMessage(
                        "Expected a roll-up that fits " + metric.kind().name().toLowerCase(Locale.ROOT) + " for metric "
                                + id + ", but found " + rollUp.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void withRollUp_last_changesNothingElse() {
        assertThat(PARTS_OF_THINGS.withRollUp(RollUp.LAST))
                .isEqualTo(new Metric(
                        "shared-things", MetricKind.COUNT, Unit.Kind.NUMBER, Better.HIGHER, RollUp.LAST, true, LABEL));
    }

    @Test
    void withFractions_otherKind_changesNothing() {
        assertThat(MONEY.withFractions()).isEqualTo(MONEY);
    }

    @Test
    void constructor_withoutFractionsButNoCount_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metric(
                        "points", MetricKind.POINTS, Unit.Kind.POINTS, Better.HIGHER, RollUp.SUM, false, LABEL))
                .withMessage("Expected only counts to be without fractions, but found points");
    }

    @Test
    void unit_money_isOfTheCurrency() {
        Currency yen = Currency.getInstance("JPY");

        assertThat(MONEY.unit(yen)).isEqualTo(Unit.money(yen));
        assertThat(Metrics.AVERAGE_ORDER_VALUE.unit(yen)).isEqualTo(Unit.money(yen));
        assertThat(RATIO.unit(yen)).isEqualTo(Unit.PERCENT);
        assertThat(DURATION.unit(yen)).isEqualTo(Unit.HOURS);
        assertThat(RATING.unit(yen)).isEqualTo(Unit.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "money, 23450.55",
        "money, -0.01",
        "money, 1/3",
        "share, 12/240",
        "share, 0/0",
        "share, -1.5/2",
        "wait, 12000/300",
        "things, 12",
        "things, -3",
        "shared-things, 0.5",
        "hours, 0",
        "hours, 7.25",
        "attitude, very-good",
        "points, -92.5",
    })
    void parse_itsForm_readsWhatTheValuePrints(String id, String text) {
        Quantity value = metric(id).parse(text);

        assertThat(value).hasToString(text).isInstanceOf(metric(id).kind().holds());
    }

    @Test
    void parse_number_isTheQuantity() {
        assertThat(MONEY.parse("23450.55")).isEqualTo(Exact.of("23450.55"));
        assertThat(RATIO.parse("12/240")).isEqualTo(Ratio.of(12, 240));
        assertThat(COUNT.parse("12.0")).isEqualTo(Exact.of(12));
        assertThat(RATING.parse("excellent")).isEqualTo(Rating.of("excellent"));
    }

    @ParameterizedTest
    @CsvSource({
        "money,         '',          an amount such as 23450.55",
        "money,         '23,450.55', an amount such as 23450.55",
        "money,         CNY 5,       an amount such as 23450.55",
        "money,         1e3,         an amount such as 23450.55",
        "money,         ٣,           an amount such as 23450.55",
        "share,         0.05,        'a ratio with both of its parts, such as 12/240, or as it was printed, ~0.05 for 5%'",
        "share,         5%,          'a ratio with both of its parts, such as 12/240, or as it was printed, ~0.05 for 5%'",
        "share,         12/240/2,    'a ratio with both of its parts, such as 12/240, or as it was printed, ~0.05 for 5%'",
        "share,         1/0,         'a ratio with both of its parts, such as 12/240, or as it was printed, ~0.05 for 5%'",
        "share,         1/-2,        'a ratio with both of its parts, such as 12/240, or as it was printed, ~0.05 for 5%'",
        "wait,          40.01,       'a ratio with both of its parts, such as 1200/30, or as it was printed, ~40'",
        "things,        twelve,      a whole number such as 12",
        "shared-things, half,        a number such as 12.5",
        "hours,         7h,          'hours, 0 or more, such as 7.5'",
        "attitude,      Excellent,   a rating such as excellent",
        "attitude,      优秀,         a rating such as excellent",
        "points,        A,           points such as 92.5",
    })
    void parse_anotherForm_namesMetricFormAndText(String id, String text, String form) {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> metric(id).parse(text))
                .withMessage("Expected " + form + ", but found \"" + text + "\" (metric " + id + ")")
                .satisfies(error ->
                        assertThat(error.problems()).extracting(Problem::code).containsExactly("metric.unreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "things, 0.5,   a whole number such as 12",
        "things, 1/3,   a whole number such as 12",
        "hours,  -0.01, 'hours, 0 or more, such as 7.5'",
    })
    void parse_numberThatDoesNotFit_isRefused(String id, String text, String form) {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> metric(id).parse(text))
                .withMessage("Expected " + form + ", but found " + text + " (metric " + id + ")");
    }

    @Test
    void parse_anotherForm_saysSoInChinese() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Metrics.REFUND_RATE.parse("0.05"))
                .satisfies(error -> assertThat(error.problems().get(0).in(Language.CHINESE))
                        .isEqualTo("应为同时给出分子和分母的比率（如 12/240），或照原样的 ~0.05（即 5%），但得到“0.05”（指标 refund-rate）"));
    }

    @ParameterizedTest
    @CsvSource({"SECONDS, seconds", "HOURS, hours", "DAYS, days", "MONTHS, months"})
    void parse_negativeDuration_namesTheUnit(Unit.Kind unit, String word) {
        Metric metric = Metric.duration("time", unit, Better.LOWER, LABEL);

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> metric.parse("-1"))
                .withMessageStartingWith("Expected " + word + ", 0 or more, such as ");
    }

    @ParameterizedTest
    @EnumSource(MetricKind.class)
    void check_valueOfEachType_fitsTheKindThatHoldsIt(MetricKind kind) {
        Metric metric = List.of(MONEY, RATIO, COUNT, DURATION, RATING, POINTS).stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();

        for (Quantity value : List.of(Exact.ONE, Ratio.of(1, 2), Rating.of("good"))) {
            assertThat(metric.problemWith(value).isEmpty())
                    .isEqualTo(kind.holds().isInstance(value));
        }
    }

    @Test
    void check_valueOfAnotherType_isAProblemThatNamesBoth() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Metrics.SALES.check(Rating.of("good")))
                .withMessage("Expected an amount such as 23450.55, but found good (metric sales)");
        assertThat(Metrics.SALES.problemWith(Rating.of("good")))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("metric.unfit"));
    }

    @Test
    void check_valueThatFits_saysNothing() {
        Metrics.SALES.check(Exact.of("-0.005"));

        assertThat(Metrics.SALES.problemWith(Exact.of("-0.005"))).isEmpty();
    }

    @Test
    void rollUp_sum_addsUp() {
        assertThat(MONEY.rollUp(List.of(Exact.of("0.10"), Exact.of("-5"), Exact.of("7.25"))))
                .isEqualTo(Exact.of("2.35"));
    }

    @Test
    void rollUp_parts_is40PercentAndNotTheMean() {
        Quantity both = Metrics.INQUIRY_CONVERSION_RATE.rollUp(List.of(Ratio.of(30, 100), Ratio.of(90, 200)));

        assertThat(both).isEqualTo(Ratio.of(120, 300));
        assertThat(((Ratio) both).value()).contains(Exact.of("0.4"));
    }

    @Test
    void rollUp_printed_staysAsItIsAndIsRefusedBesideOthers() {
        Ratio printed = Ratio.parse("~0.062");

        assertThat(RATIO.rollUp(List.of(printed))).isEqualTo(printed);
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> RATIO.rollUp(List.of(Ratio.of(1, 4), printed)))
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("metric.no-parts"))
                .withMessageContaining("~0.062");
    }

    @Test
    void rollUp_partsWithoutData_keepsTheOthers() {
        assertThat(RATIO.rollUp(List.of(Ratio.NO_DATA, Ratio.of(1, 4), Ratio.NO_DATA)))
                .isEqualTo(Ratio.of(1, 4));
        assertThat(RATIO.rollUp(List.of(Ratio.NO_DATA, Ratio.NO_DATA))).isEqualTo(Ratio.NO_DATA);
    }

    @Test
    void rollUp_last_takesTheLast() {
        assertThat(RATING.withRollUp(RollUp.LAST).rollUp(List.of(Rating.of("good"), Rating.of("poor"))))
                .isEqualTo(Rating.of("poor"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rollUp_none_isAProblemHoweverManyPeriods(int periods) {
        List<Exact> scores = List.of(Exact.of(90), Exact.of(95)).subList(0, periods);

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Metrics.ASSESSMENT_SCORE.rollUp(scores))
                .withMessage("Expected a metric that rolls up over periods, but found assessment score, which does not"
                        + " (metric assessment-score)")
                .satisfies(error -> assertThat(error.problems().get(0).in(Language.CHINESE))
                        .isEqualTo("应为可跨期汇总的指标，但“考核得分”不可汇总（指标 assessment-score）"));
    }

    @Test
    void rollUp_nothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONEY.rollUp(List.of()))
                .withMessage("Expected values of at least one period to roll up for metric money, but found none");
    }

    @Test
    void rollUp_valuesThatDoNotFit_areAllProblems() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> COUNT.rollUp(List.of(Exact.of("0.5"), Exact.ONE, Ratio.of(1, 2))))
                .satisfies(error -> assertThat(error.problems()).hasSize(2));
    }

    @Test
    void equals_anyOtherComponent_differs() {
        Metric same = Metric.money("money", Better.HIGHER, Label.of("metric", "指标"));

        assertThat(MONEY).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(MONEY).doesNotHaveSameHashCodeAs(RATIO);
        assertThat(MONEY)
                .isNotEqualTo(Metric.money("other", Better.HIGHER, LABEL))
                .isNotEqualTo(Metric.money("money", Better.LOWER, LABEL))
                .isNotEqualTo(Metric.money("money", Better.HIGHER, Label.of("other", "指标")))
                .isNotEqualTo(Metric.points("money", Better.HIGHER, LABEL))
                .isNotEqualTo(MONEY.withRollUp(RollUp.LAST));
        assertThat(COUNT).isNotEqualTo(COUNT.withFractions());
        assertThat(RATIO).isNotEqualTo(Metric.average("share", Unit.Kind.POINTS, Better.LOWER, LABEL));
    }

    @Test
    void in_language_saysTheLabel() {
        assertThat(Metrics.AVERAGE_ORDER_VALUE.in(Language.ENGLISH)).isEqualTo("average order value");
        assertThat(Metrics.AVERAGE_ORDER_VALUE.in(Language.CHINESE)).isEqualTo("客单价");
    }
}
