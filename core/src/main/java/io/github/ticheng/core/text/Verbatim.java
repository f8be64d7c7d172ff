// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

/** Text that is the same in every language; it may be empty. */
record Verbatim(String text) implements Words {

    @Override
    public String in(Language language) {
        return text;
    }
}
