// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Serialized;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final Unit RENMINBI = Unit.money(Currency.getInstance("CNY"));
    private static final Unit DOLLARS = Unit.money(Currency.getInstance("USD"));
    private static final Label SALES = Label.of("sales", "销售额");
    private static final Label EXCESS = Label.of("excess", "超出部分");

    private static Exact money(String amount) {
        return Exact.of(amount).asConstant(RENMINBI);
    }

    private static Exact number(String number) {
        return Exact.of(number).asConstant(Unit.NUMBER);
    }

    private static Exact percent(String percent) {
        return Exact.of(percent).dividedBy(Exact.of(100)).asConstant(Unit.PERCENT);
    }

    private static Term termOf(Exact number) {
        return number.term().orElseThrow();
    }

    private static String formula(Exact number) {
        return termOf(number).formula(Language.ENGLISH);
    }

    @Test
    void formula_namedPart_standsAsOneFigure() {
        Exact excess = Exact.of("23450.55")
                .asInput(SALES, RENMINBI)
                .minus(money("20000"))
                .named(EXCESS);
        Exact commission = money("250").plus(percent("4").times(excess));

        assertThat(formula(commission)).isEqualTo("250.00 + 4% × 3,450.55");
        assertThat(termOf(commission).formula(Language.CHINESE)).isEqualTo("250.00 + 4% × 3,450.55");
        assertThat(formula(excess)).isEqualTo("23,450.55 − 20,000.00");
        assertThat(commission).hasToString("388.022");
        assertThat(termOf(commission).recomputed()).isEqualTo(Exact.of("388.022"));
        assertThat(termOf(commission).figure()).hasToString("388.022");
    }

    @Test
    void formula_unnamedPart_isSpelledOut() {
        Exact commission = percent("4").times(money("23450.55").minus(money("20000")));

        assertThat(formula(commission)).isEqualTo("4% × (23,450.55 − 20,000.00)");
    }

    @Test
    void formula_rounded_isItsFigure() {
        Exact paid = money("250").plus(percent("4").times(money("3450.55"))).rounded(Rounding.FEN_HALF_UP);
        Term term = termOf(paid);

        assertThat(term.kind()).isEqualTo(Term.Kind.ROUNDED);
        assertThat(term.rounding()).isEqualTo(Rounding.FEN_HALF_UP);
        assertThat(formula(paid)).isEqualTo("388.02");
        assertThat(term.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.formula(Language.ENGLISH)).isEqualTo("250.00 + 4% × 3,450.55"));
        assertThat(formula(paid.plus(money("60")))).isEqualTo("388.02 + 60.00");
    }

    @Test
    void formula_namedRoot_isStillItsFormula() {
        assertThat(formula(money("1").plus(money("2")).named(SALES))).isEqualTo("1.00 + 2.00");
    }

    @Test
    void formula_leastAndGreatest_areCalls() {
        assertThat(formula(money("5").min(money("3")))).isEqualTo("min(5.00, 3.00)");
        assertThat(formula(money("5").plus(money("1")).max(money("-3")))).isEqualTo("max(5.00 + 1.00, -3.00)");
        assertThat(formula(number("2").times(number("5").min(number("3"))))).isEqualTo("2 × min(5, 3)");
    }

    @Test
    void formula_brackets_standWhereTheyAreNeededOnly() {
        Exact a = number("7");
        Exact b = number("5");
        Exact c = number("2");

        assertThat(formula(a.plus(b).plus(c))).isEqualTo("7 + 5 + 2");
        assertThat(formula(a.plus(b.plus(c)))).isEqualTo("7 + 5 + 2");
        assertThat(formula(a.plus(b.minus(c)))).isEqualTo("7 + 5 − 2");
        assertThat(formula(a.minus(b).minus(c))).isEqualTo("7 − 5 − 2");
        assertThat(formula(a.minus(b.minus(c)))).isEqualTo("7 − (5 − 2)");
        assertThat(formula(a.minus(b.plus(c)))).isEqualTo("7 − (5 + 2)");
        assertThat(formula(a.minus(b.times(c)))).isEqualTo("7 − 5 × 2");
        assertThat(formula(a.plus(b).times(c))).isEqualTo("(7 + 5) × 2");
        assertThat(formula(a.times(b.plus(c)))).isEqualTo("7 × (5 + 2)");
        assertThat(formula(a.times(b).times(c))).isEqualTo("7 × 5 × 2");
        assertThat(formula(a.times(b.times(c)))).isEqualTo("7 × 5 × 2");
        assertThat(formula(a.dividedBy(b).times(c))).isEqualTo("7 ÷ 5 × 2");
        assertThat(formula(a.times(b.dividedBy(c)))).isEqualTo("7 × (5 ÷ 2)");
        assertThat(formula(a.dividedBy(b).dividedBy(c))).isEqualTo("7 ÷ 5 ÷ 2");
        assertThat(formula(a.dividedBy(b.dividedBy(c)))).isEqualTo("7 ÷ (5 ÷ 2)");
        assertThat(formula(a.dividedBy(b.times(c)))).isEqualTo("7 ÷ (5 × 2)");
        assertThat(formula(a.plus(b).dividedBy(b.minus(c)))).isEqualTo("(7 + 5) ÷ (5 − 2)");
        assertThat(formula(a.dividedBy(b.min(c)))).isEqualTo("7 ÷ min(5, 2)");
        assertThat(formula(a.dividedBy(b.rounded(Rounding.FEN_HALF_UP)))).isEqualTo("7 ÷ 5");
        assertThat(formula(a.times(b.max(c)).minus(c.min(a)))).isEqualTo("7 × max(5, 2) − min(2, 7)");
    }

    @Test
    void formula_negativeNumbers_areInBracketsBehindASign() {
        Exact a = number("7");
        Exact loss = number("-5");

        assertThat(formula(loss.plus(a))).isEqualTo("-5 + 7");
        assertThat(formula(a.plus(loss))).isEqualTo("7 + (-5)");
        assertThat(formula(a.minus(loss))).isEqualTo("7 − (-5)");
        assertThat(formula(a.times(loss))).isEqualTo("7 × (-5)");
        assertThat(formula(a.plus(loss.times(a)))).isEqualTo("7 + (-5 × 7)");
        assertThat(formula(a.plus(loss.plus(a)))).isEqualTo("7 + (-5 + 7)");
        assertThat(formula(a.plus(loss.plus(a).named(SALES)))).isEqualTo("7 + 2");
        assertThat(formula(a.plus(loss.minus(a).named(SALES)))).isEqualTo("7 + (-12)");
        assertThat(formula(a.plus(loss.rounded(Rounding.FEN_HALF_UP)))).isEqualTo("7 + (-5)");
        assertThat(formula(a.min(loss))).isEqualTo("min(7, -5)");
        assertThat(formula(a.max(loss))).isEqualTo("max(7, -5)");
        assertThat(formula(a.negated())).isEqualTo("0 − 7");
    }

    @Test
    void formula_plainNumber_standsAsABareConstant() {
        assertThat(formula(money("500").dividedBy(Exact.of(7)))).isEqualTo("500.00 ÷ 7");
        assertThat(formula(Exact.of(2).times(money("3")))).isEqualTo("2 × 3.00");
    }

    @Test
    void formula_quotientWithoutEnd_isCutAndSaysSo() {
        Exact share = money("500").dividedBy(number("7"));

        assertThat(formula(share.named(SALES).times(number("6")))).isEqualTo("71.428571… × 6");
    }

    @ParameterizedTest
    @CsvSource({
        "SUM,        RENMINBI, NUMBER,   MONEY",
        "SUM,        NUMBER,   RENMINBI, MONEY",
        "SUM,        POINTS,   NUMBER,   POINTS",
        "SUM,        NUMBER,   POINTS,   POINTS",
        "SUM,        PERCENT,  PERCENT,  PERCENT",
        "DIFFERENCE, RENMINBI, RENMINBI, MONEY",
        "PRODUCT,    PERCENT,  RENMINBI, MONEY",
        "PRODUCT,    RENMINBI, DAYS,     MONEY",
        "PRODUCT,    PERCENT,  PERCENT,  PERCENT",
        "PRODUCT,    POINTS,   PERCENT,  NUMBER",
        "PRODUCT,    PERCENT,  POINTS,   NUMBER",
        "PRODUCT,    POINTS,   POINTS,   NUMBER",
        "PRODUCT,    NUMBER,   NUMBER,   NUMBER",
        "QUOTIENT,   PERCENT,  PERCENT,  NUMBER",
        "QUOTIENT,   PERCENT,  NUMBER,   NUMBER",
        "QUOTIENT,   NUMBER,   RENMINBI, MONEY",
        "QUOTIENT,   RENMINBI, POINTS,   MONEY",
        "QUOTIENT,   RENMINBI, NUMBER,   MONEY",
        "QUOTIENT,   RENMINBI, RENMINBI, NUMBER",
        "QUOTIENT,   RENMINBI, DOLLARS,  NUMBER",
        "QUOTIENT,   POINTS,   POINTS,   NUMBER",
        "LEAST,      RENMINBI, NUMBER,   MONEY",
        "GREATEST,   NUMBER,   HOURS,    HOURS",
    })
    void unit_operation_followsItsParts(Term.Kind kind, String first, String second, Unit.Kind unit) {
        Exact a = Exact.of(6).asConstant(unit(first));
        Exact b = Exact.of(3).asConstant(unit(second));
        Exact result = switch (kind) {
            case SUM -> a.plus(b);
            case DIFFERENCE -> a.minus(b);
            case PRODUCT -> a.times(b);
            case QUOTIENT -> a.dividedBy(b);
            case LEAST -> a.min(b);
            case GREATEST -> a.max(b);
            case INPUT, CONSTANT, ROUNDED -> throw new AssertionError(kind);
        };

        assertThat(termOf(result).kind()).isEqualTo(kind);
        assertThat(termOf(result).unit().kind()).isEqualTo(unit);
    }

    private static Unit unit(String name) {
        return switch (name) {
            case "RENMINBI" -> RENMINBI;
            case "DOLLARS" -> DOLLARS;
            default -> new Unit(Unit.Kind.valueOf(name), null);
        };
    }

    @Test
    void in_unit_changesTheUnitOnly() {
        Exact pay = number("280").times(number("0.35"));

        assertThat(termOf(pay).figure()).hasToString("98");
        assertThat(termOf(pay.in(RENMINBI)).figure()).hasToString("98.00");
        assertThat(termOf(pay.in(RENMINBI)).recomputed()).isEqualTo(Exact.of(98));
    }

    @Test
    void leaves_calculation_areInOrder() {
        Exact sales = Exact.of("100").asInput(SALES, RENMINBI);
        Exact result = sales.plus(money("1"))
                .rounded(Rounding.of("10", RoundingMode.UP))
                .times(Exact.of(3));

        assertThat(termOf(result).leaves())
                .extracting(term -> term.kind() + " " + term.value())
                .containsExactly("INPUT 100", "CONSTANT 1", "CONSTANT 3");
        assertThat(result).hasToString("330");
    }

    @Test
    void operation_longSumAndProduct_areOneLevelDeep() {
        Exact sum = Exact.of(0).asInput(SALES, RENMINBI);
        Exact product = Exact.of(1).asInput(SALES, RENMINBI);
        for (int i = 1; i <= 5000; i++) {
            sum = sum.plus(Exact.of(i).asInput(SALES, RENMINBI));
            product = i > 40 ? product : product.times(number("2"));
        }

        assertThat(termOf(sum).parts()).hasSize(5001).allMatch(Term::isLeaf);
        assertThat(termOf(sum).recomputed()).isEqualTo(Exact.of(12_502_500));
        assertThat(termOf(sum).leaves()).hasSize(5001);
        assertThat(formula(sum)).startsWith("0.00 + 1.00 + 2.00").endsWith(" + 5,000.00");
        assertThat(Serialized.copyOf(termOf(sum))).isEqualTo(termOf(sum));
        assertThat(termOf(product).parts()).hasSize(41);
        assertThat(termOf(product).recomputed()).isEqualTo(Exact.of(1L << 40));
    }

    @Test
    void operation_namedSum_staysAPart() {
        Exact sum = money("1").plus(money("2")).named(SALES).plus(money("3"));

        assertThat(termOf(sum).parts()).hasSize(2);
        assertThat(formula(sum)).isEqualTo("3.00 + 3.00");
    }

    @Test
    void recomputed_forgedValue_differs() {
        Term forged = new Term(
                Term.Kind.SUM,
                null,
                RENMINBI,
                Exact.of(4),
                null,
                null,
                ImmutableList.of(termOf(money("1")), termOf(money("2"))));

        assertThat(forged.recomputed()).isEqualTo(Exact.of(3)).isNotEqualTo(forged.value());
    }

    @Test
    void recomputed_inputWithSeveralParts_isRefused() {
        Term leaf = termOf(money("1"));
        Term broken = new Term(Term.Kind.INPUT, SALES, RENMINBI, Exact.of(2), null, null, ImmutableList.of(leaf, leaf));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(broken::recomputed)
                .withMessageStartingWith("INPUT with several parts");
    }

    @Test
    void minAndMax_sameNumberTwice_keepTheTermOnce() {
        Exact capped = money("5").min(money("3"));

        assertThat(termOf(capped).value()).isEqualTo(Exact.of(3));
        assertThat(termOf(capped).parts()).extracting(Term::value).containsExactly(Exact.of(5), Exact.of(3));
    }

    @Test
    void serialization_termWithRounding_isEqualAfterwards() {
        Term term = termOf(money("0.125").named(SALES).rounded(Rounding.FEN_HALF_UP));

        assertThat(Serialized.copyOf(term)).isEqualTo(term).hasSameHashCodeAs(term);
    }
}
