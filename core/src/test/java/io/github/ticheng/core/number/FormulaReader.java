// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.math.BigDecimal;

/**
 * Works out a formula as a reader with pen and paper would: products before sums, from left to right, brackets first.
 * It is strict about signs, as school is: after an operator a negative number stands in brackets.
 */
final class FormulaReader {

    private final String text;
    private int at;

    private FormulaReader(String text) {
        this.text = text;
    }

    static Oracle valueOf(String formula) {
        FormulaReader reader = new FormulaReader(formula);
        Oracle value = reader.sum();
        if (reader.at != formula.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Oracle sum() {
        Oracle value = product(true);
        while (true) {
            if (skip(" + ")) {
                value = value.plus(product(false));
            } else if (skip(" − ")) {
                value = value.minus(product(false));
            } else {
                return value;
            }
        }
    }

    private Oracle product(boolean mayStartNegative) {
        Oracle value = factor(mayStartNegative);
        while (true) {
            if (skip(" × ")) {
                value = value.times(factor(false));
            } else if (skip(" ÷ ")) {
                value = value.dividedBy(factor(false));
            } else {
                return value;
            }
        }
    }

    private Oracle factor(boolean mayBeNegative) {
        if (skip("(")) {
            Oracle value = sum();
            expect(")");
            return value;
        }
        if (skip("min(")) {
            Oracle first = sum();
            expect(", ");
            Oracle second = sum();
            expect(")");
            return first.compareTo(second) <= 0 ? first : second;
        }
        if (skip("max(")) {
            Oracle first = sum();
            expect(", ");
            Oracle second = sum();
            expect(")");
            return first.compareTo(second) >= 0 ? first : second;
        }
        return number(mayBeNegative);
    }

    private Oracle number(boolean mayBeNegative) {
        int start = at;
        if (mayBeNegative) {
            skip("-");
        }
        while (at < text.length() && isPartOfNumber(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start, at).replace(",", "");
        if (digits.isEmpty()) {
            throw unexpected();
        }
        Oracle number = Oracle.of(new BigDecimal(digits));
        return skip("%") ? number.dividedBy(Oracle.of(BigDecimal.valueOf(100))) : number;
    }

    // The comma of "min(1, 2)" has a space behind it, the comma of "1,000" a digit.
    private boolean isPartOfNumber(char c) {
        return (c >= '0' && c <= '9')
                || c == '.'
                || (c == ',' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
    }

    private boolean skip(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("Expected a formula, but found \"" + text + "\" at " + at);
    }
}
