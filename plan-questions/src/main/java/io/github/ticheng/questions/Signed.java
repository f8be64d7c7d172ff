// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/**
 * A difference with its sign.
 *
 * @param amount the difference
 */
public record Signed(Money amount) implements Words {

    @Override
    public String in(Language language) {
        return (amount.isPositive() ? "+" : "") + Figure.of(amount).in(language);
    }
}
