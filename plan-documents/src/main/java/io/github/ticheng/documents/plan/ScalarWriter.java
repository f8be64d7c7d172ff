// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.tree.Written;
import java.math.BigDecimal;

/** Writes single values as {@link ScalarReader} reads them. */
final class ScalarWriter {

    private static final Exact HUNDRED = Exact.of(100);

    private ScalarWriter() {}

    /**
     * Writes the value of a scalar field.
     *
     * @throws IllegalArgumentException if it is a number that documents cannot hold
     */
    static Written of(Object value) {
        if (value instanceof Exact number) {
            return Written.bare(number(number));
        }
        if (value instanceof Rate rate) {
            return Written.text(number(rate.percent()) + "%");
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return Written.bare(value.toString());
        }
        if (value instanceof Label label) {
            return of(label);
        }
        if (value instanceof Rounding rounding) {
            return Written.text(number(rounding.unit()) + " " + KebabCase.of(rounding.mode()));
        }
        if (value instanceof Level level) {
            return of(level);
        }
        if (value instanceof Metric metric) {
            return Written.text(metric.id());
        }
        return Written.text(value.toString());
    }

    static Written of(Label label) {
        return label.in(Language.ENGLISH).equals(label.in(Language.CHINESE))
                ? Written.text(label.in(Language.ENGLISH))
                : new Written.Mapping(
                        ImmutableMap.of(
                                "en", Written.text(label.in(Language.ENGLISH)),
                                "zh", Written.text(label.in(Language.CHINESE))),
                        true);
    }

    static Written of(Level level) {
        String value = level.isPercent() ? number(level.value().times(HUNDRED)) + "%" : number(level.value());
        Metric of = level.of();
        if (of != null) {
            return Written.text(value + " of " + of.id());
        }
        return level.isPercent() ? Written.text(value) : Written.bare(value);
    }

    // A number of many digits can still be short with an exponent: 1e39.
    private static String number(Exact number) {
        String plain = number.toString();
        if (isReadable(plain)) {
            return plain;
        }
        if (number.isDecimal()) {
            BigDecimal decimal = number.toBigDecimal().stripTrailingZeros();
            String scaled = decimal.unscaledValue() + "e" + -decimal.scale();
            if (isReadable(scaled)) {
                return scaled;
            }
        }
        throw new IllegalArgumentException("Expected a number that documents can hold, of at most "
                + NumberText.MAX_DIGITS + " digits, but found " + plain);
    }

    private static boolean isReadable(String text) {
        return NumberText.parse(text).value() != null;
    }
}
