// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Words;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of metrics as they are written in files: what {@link Metric#parse} reads, and numbers with commas between
 * groups of three digits.
 *
 * @param quantity the value, or null if the text is none
 * @param expected what belongs there, where the text is none
 */
public record ValueText(@Nullable Quantity quantity, Words expected) {

    /** How many digits a number may have that people or other programs wrote. */
    private static final int MOST_DIGITS = 40;

    /** How long a value may be that was calculated, such as an exact quotient. */
    private static final int LONGEST_CALCULATED = 4_000;

    private static final int LONGEST_GIVEN = 8 * MOST_DIGITS;
    private static final Pattern GROUPED = Pattern.compile("(?<![0-9,.])[0-9]{1,3}(,[0-9]{3})+(?![0-9,])");
    private static final Pattern LONG = Pattern.compile("[0-9](?:[.,]?[0-9]){" + MOST_DIGITS + "}");

    /** Reads a value that was given: numbers of at most 40 digits. */
    public static ValueText given(Metric metric, String text) {
        boolean isLong = text.length() > LONGEST_GIVEN
                || (text.length() > MOST_DIGITS && LONG.matcher(text).find());
        if (isLong && metric.kind() != MetricKind.RATING) {
            return new ValueText(null, JsonPhrases.SHORT_NUMBERS);
        }
        boolean isPlain = text.indexOf(',') < 0 || metric.kind() == MetricKind.RATING;
        return read(
                metric,
                isPlain
                        ? text
                        : GROUPED.matcher(text)
                                .replaceAll(group -> group.group().replace(",", "")));
    }

    /** Reads a value that was written by this library. */
    public static ValueText written(Metric metric, String text) {
        return text.length() > LONGEST_CALCULATED ? new ValueText(null, JsonPhrases.SHORT_NUMBERS) : read(metric, text);
    }

    private static ValueText read(Metric metric, String text) {
        try {
            return new ValueText(metric.parse(text), JsonPhrases.TEXT);
        } catch (ProblemsException unreadable) {
            Words form = unreadable.problems().get(0).message().values().get("form");
            return new ValueText(null, form == null ? JsonPhrases.TEXT : form);
        }
    }
}
