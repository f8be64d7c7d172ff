// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Message;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as documents write it: {@code 15000}, {@code 15,000.00}, {@code 1/3}, {@code 1.5e4}. Commas stand only before
 * groups of three digits. How long it may be is looked at before it is calculated with.
 *
 * @param value the number; null if it is none or too long
 * @param problem why it is too long; null if it is a number or not even looks like one
 */
record NumberText(@Nullable Exact value, @Nullable Message problem) {

    /** The most digits of a number. */
    static final int MAX_DIGITS = 40;

    /** The greatest exponent, and the least one with its sign. */
    static final int MAX_EXPONENT = 40;

    private static final int LONGEST = 200;
    private static final Pattern FORMAT = Pattern.compile(
            "([+-]?)([0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\\.([0-9]++))?+(?:[eE]([+-]?[0-9]++))?+(?:/([0-9]++))?+");
    // Nothing is given back, as a text of blanks would be tried in every way to share them out.
    private static final Pattern AROUND = Pattern.compile(
            " *+[¥$€£]?+ *+([+-]?+[0-9][0-9.,]*+) *+([百千kK万wW]?+)" + " *+(?:元|块|yuan|RMB|CNY|USD)?+ *+(%?+) *+");
    private static final ImmutableMap<String, Integer> MULTIPLES =
            ImmutableMap.of("百", 100, "千", 1_000, "k", 1_000, "万", 10_000, "w", 10_000);
    private static final NumberText NONE = new NumberText(null, null);

    static NumberText parse(String text) {
        if (text.length() > LONGEST) {
            return text.chars().allMatch(letter -> "0123456789+-.,eE/".indexOf(letter) >= 0)
                    ? tooManyDigits(text.chars().filter(Character::isDigit).count())
                    : NONE;
        }
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            return NONE;
        }
        String whole = matcher.group(2).replace(",", "");
        String decimals = orEmpty(matcher.group(3));
        String divisor = orEmpty(matcher.group(5));
        int digits = whole.length() + decimals.length() + divisor.length();
        if (digits > MAX_DIGITS) {
            return tooManyDigits(digits);
        }
        if (matcher.group(2).length() > 1 && matcher.group(2).charAt(0) == '0') {
            return new NumberText(null, PlanDocumentPhrases.LEADING_ZEROS.filled(text));
        }
        String exponent = orEmpty(matcher.group(4));
        if (exponent.length() > 3 || (!exponent.isEmpty() && Math.abs(Integer.parseInt(exponent)) > MAX_EXPONENT)) {
            return new NumberText(null, PlanDocumentPhrases.EXPONENT.filled(MAX_EXPONENT, exponent));
        }
        Exact number = Exact.parse(matcher.group(1) + whole + (decimals.isEmpty() ? "" : "." + decimals));
        if (!exponent.isEmpty()) {
            number = scaled(number, Integer.parseInt(exponent));
        }
        if (divisor.isEmpty()) {
            return new NumberText(number, null);
        }
        Exact by = Exact.parse(divisor);
        return by.isZero() ? NONE : new NumberText(number.dividedBy(by), null);
    }

    /** What people write around a number and its multiple, and documents do not; null if it is nothing of the kind. */
    static @Nullable String meant(String text) {
        Matcher written = text.length() > LONGEST
                ? AROUND.matcher("")
                : AROUND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        Exact number = written.matches() ? parse(written.group(1)).value() : null;
        if (number == null) {
            return null;
        }
        String multiple = orEmpty(written.group(2)).toLowerCase(Locale.ROOT);
        return number.times(Exact.of(MULTIPLES.getOrDefault(multiple, 1))) + orEmpty(written.group(3));
    }

    private static Exact scaled(Exact number, int exponent) {
        Exact power = Exact.parse(BigInteger.TEN.pow(Math.abs(exponent)).toString());
        return exponent < 0 ? number.dividedBy(power) : number.times(power);
    }

    private static NumberText tooManyDigits(long digits) {
        return new NumberText(null, PlanDocumentPhrases.TOO_MANY_DIGITS.filled(MAX_DIGITS, digits));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
