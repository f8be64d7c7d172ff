// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Serialized;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random calculations: what was recorded is what was calculated. */
class TermProperties {

    private static final Label NAME = Label.of("figure", "数字");
    private static final List<Unit> UNITS =
            List.of(Unit.NUMBER, Unit.PERCENT, Unit.POINTS, Unit.money(Currency.getInstance("CNY")));

    @Property(tries = 3000)
    void recomputed_recordedTerm_isTheValue(@ForAll("calculations") Exact result) {
        Term term = termOf(result);

        assertThat(term.value()).isEqualTo(result);
        assertThat(term.recomputed()).isEqualTo(result);
        assertThat(term.recomputed().term()).isEmpty();
    }

    @Property(tries = 3000)
    void recomputed_everySubterm_isItsValue(@ForAll("calculations") Exact result) {
        assertRecomputed(termOf(result));
    }

    @Property(tries = 3000)
    void formula_recordedTerm_comesToTheValue(@ForAll("calculations") Exact result) {
        for (Language language : Language.values()) {
            String formula = termOf(result).formula(language);
            assertThat(FormulaReader.valueOf(formula)).as(formula).isEqualTo(Oracle.of(result));
        }
    }

    @Property
    void leaves_recordedTerm_areInputsAndConstants(@ForAll("calculations") Exact result) {
        assertThat(termOf(result).leaves())
                .isNotEmpty()
                .allMatch(Term::isLeaf)
                .extracting(Term::kind)
                .containsAnyOf(Term.Kind.INPUT, Term.Kind.CONSTANT)
                .doesNotContain(Term.Kind.ROUNDED, Term.Kind.SUM);
    }

    @Property(tries = 300)
    void serialization_term_isEqualAfterwards(@ForAll("calculations") Exact result) {
        assertThat(Serialized.copyOf(termOf(result))).isEqualTo(termOf(result));
    }

    @Property
    void arithmetic_explainedOrNot_isTheSame(
            @ForAll("leaves") Exact a, @ForAll("leaves") Exact b, @ForAll("operations") Operation operation) {
        Exact plain = operation.apply(a.withoutTerm(), b.withoutTerm());

        assertThat(operation.apply(a, b)).isEqualTo(plain).hasToString(plain.toString());
        assertThat(plain.term()).isEmpty();
    }

    private static void assertRecomputed(Term term) {
        assertThat(term.recomputed()).isEqualTo(term.value());
        assertThat(term.value().term()).isEmpty();
        term.parts().forEach(TermProperties::assertRecomputed);
    }

    /** What can be done with two numbers. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        MIN,
        MAX,
        NEGATED,
        ABS,
        ROUNDED,
        NAMED,
        IN;

        Exact apply(Exact a, Exact b) {
            return switch (this) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.times(b);
                case DIVIDED_BY -> b.isZero() ? a : a.dividedBy(b);
                case MIN -> a.min(b);
                case MAX -> a.max(b);
                case NEGATED -> a.negated();
                case ABS -> b.abs();
                case ROUNDED -> a.rounded(Rounding.of("0.05", RoundingMode.HALF_EVEN));
                // A formula shows six decimals of a quotient, so only a decimal can be worked out again.
                case NAMED -> a.isDecimal() ? a.named(NAME) : a;
                case IN -> a.in(Unit.money(Currency.getInstance("CNY")));
            };
        }
    }

    @Provide
    Arbitrary<Operation> operations() {
        return Arbitraries.of(Operation.class);
    }

    @Provide
    Arbitrary<Exact> leaves() {
        Arbitrary<Exact> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-20, 20).map(Exact::of),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-99999"), new BigDecimal("99999"))
                        .ofScale(3)
                        .map(Exact::of));
        return Combinators.combine(
                        numbers, Arbitraries.of(UNITS), Arbitraries.integers().between(0, 2))
                .as((number, unit, form) -> switch (form) {
                    case 0 -> number;
                    case 1 -> number.asConstant(unit);
                    default -> number.asInput(NAME, unit);
                });
    }

    @Provide
    Arbitrary<Exact> calculations() {
        return Arbitraries.recursive(
                this::leaves,
                inner -> Combinators.combine(inner, Arbitraries.oneOf(leaves(), inner), operations())
                        .as((a, b, operation) -> operation.apply(explained(a), b)),
                0,
                4);
    }

    private static Term termOf(Exact number) {
        return explained(number).term().orElseThrow();
    }

    // Two numbers without a term would make a quotient that is a constant, and its formula a cut one.
    private static Exact explained(Exact number) {
        return number.term().isPresent() ? number : number.asConstant(Unit.NUMBER);
    }
}
