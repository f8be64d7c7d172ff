// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

/** Text that is the same in every language; it may be empty. What is not seen in it became {@linkplain Visible escapes}. */
record Verbatim(String text) implements Words {

    Verbatim {
        text = Visible.of(text);
    }

    @Override
    public String in(Language language) {
        return text;
    }
}
