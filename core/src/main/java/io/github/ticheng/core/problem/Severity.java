// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/** How bad a finding is. */
public enum Severity implements Words {
    /** The plan does not run. */
    ERROR("error", "错误"),
    /** The plan runs; somebody is probably paid what nobody meant. */
    WARNING("warning", "警告"),
    /** Worth knowing. */
    NOTE("note", "提示");

    private final Label label;

    Severity(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
