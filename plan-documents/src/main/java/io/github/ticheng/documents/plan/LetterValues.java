// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.HashMap;
import java.util.Map;

/** The single values of a plan in the words of its letter. */
final class LetterValues {

    final Language language;
    final Unit money;

    private final CompensationPlan plan;
    /** What grades and other things with an id are called. */
    private final Map<String, Label> called = new HashMap<>();

    LetterValues(CompensationPlan plan, Language language) {
        this.plan = plan;
        this.language = language;
        this.money = Unit.money(plan.currency());
    }

    String said(Words words) {
        return words.in(language);
    }

    /** Notes what something with an id is called from here on. */
    void call(Object id, Label label) {
        called.putIfAbsent(id.toString(), label);
    }

    String amount(Exact amount) {
        return said(Figure.of(amount, money));
    }

    /** What the lines of a rule are called. */
    String rule(RuleId id) {
        return plan.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> said(entry.label()))
                .orElse(id.value());
    }

    String single(FieldType<?> type, Object value) {
        if (value instanceof LevelBand band) {
            return said(band(band));
        }
        if (value instanceof Level level) {
            return said(level(level));
        }
        if (value instanceof Exact number) {
            return type.equals(FieldType.AMOUNT) ? amount(number) : said(Figure.of(number));
        }
        if (value instanceof Rate rate) {
            return said(Figure.of(rate));
        }
        if (value instanceof Boolean flag) {
            return said(flag ? LetterPhrases.YES : LetterPhrases.NO);
        }
        if (value instanceof RuleId rule) {
            return rule(rule);
        }
        if (value instanceof String word && called.containsKey(word)) {
            return said(called.get(word));
        }
        if (value instanceof Rounding rounding) {
            return rounding.in(language, money);
        }
        if (value instanceof Words words) {
            return said(words);
        }
        if (value instanceof Enum<?> constant) {
            return said(LetterPhrases.choice(KebabCase.of(constant)));
        }
        return value.toString();
    }

    private static Words level(Level level) {
        Figure figure = Figure.of(level.value(), level.isPercent() ? Unit.PERCENT : Unit.NUMBER);
        return level.of() == null
                ? figure
                : level.value().equals(Exact.ONE)
                        ? level.of().label()
                        : LetterPhrases.SHARE_OF.filled(figure, level.of());
    }

    private static Words band(LevelBand band) {
        Words lower = band.lower() == null
                ? null
                : (band.lowerIncluded() ? LetterPhrases.FROM : LetterPhrases.ABOVE).filled(level(band.lower()));
        Words upper = band.upper() == null
                ? null
                : (band.upperIncluded() ? LetterPhrases.UP_TO : LetterPhrases.BELOW).filled(level(band.upper()));
        if (lower == null || upper == null) {
            return lower != null ? lower : upper != null ? upper : LetterPhrases.ANY;
        }
        return LetterPhrases.BOTH.filled(lower, upper);
    }
}
