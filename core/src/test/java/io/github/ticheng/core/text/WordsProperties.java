// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WordsProperties {

    private static final Unit YUAN = Unit.money(Currency.getInstance("CNY"));
    private static final List<Unit> UNITS =
            List.of(YUAN, Unit.NUMBER, Unit.PERCENT, Unit.POINTS, Unit.MONTHS, Unit.SECONDS);
    private static final Phrase COUNTED = Phrase.of("k", "{a} of {b|day|days}, {c}", "{c}：{b} 天中 {a}");

    @Property
    void appendTo_anyWords_addsWhatTheySayAlone(
            @ForAll long dividend, @ForAll @IntRange(min = 1) int divisor, @ForAll @IntRange(max = 3) int count) {
        Exact quotient = Exact.of(dividend).dividedBy(Exact.of(divisor));
        Exact term = quotient.asInput(Label.of("sales", "销售额"), YUAN)
                .plus(Exact.of(-count).asConstant(YUAN))
                .min(Exact.of(7).asConstant(YUAN));
        List<Words> said = Stream.concat(
                        UNITS.stream()
                                .flatMap(
                                        unit -> Stream.of(Figure.of(quotient, unit), Figure.of(Exact.of(count), unit))),
                        Stream.of(term, term.named(Label.of("base", "基数")), term.rounded(Rounding.FEN_HALF_UP))
                                .map(number ->
                                        Explanation.calculation(number.term().orElseThrow())))
                .toList();

        said.forEach(WordsProperties::requireSaidAlike);
        requireSaidAlike(COUNTED.filled(said.get(0), count, said));
    }

    private static void requireSaidAlike(Words words) {
        for (Language language : Language.values()) {
            StringBuilder text = new StringBuilder("-12.3 ");
            words.appendTo(text, language);

            assertThat(text).hasToString("-12.3 " + words.in(language));
        }
    }
}
