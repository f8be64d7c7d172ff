// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A short name in English and Chinese: of a metric, a pay line, a criterion, a grade. Characters that are not seen become
 * {@linkplain Visible escapes}.
 *
 * @param english the name in English, not blank
 * @param chinese the name in Chinese, not blank
 */
public record Label(String english, String chinese) implements Words {

    /**
     * Creates a label.
     *
     * @throws IllegalArgumentException if either name is blank
     */
    public Label {
        if (english.isBlank() || chinese.isBlank()) {
            throw new IllegalArgumentException("Expected a label with words in both languages, but found \"" + english
                    + "\" / \"" + chinese + "\"");
        }
        english = Visible.of(english);
        chinese = Visible.of(chinese);
    }

    /** A label in both languages. */
    public static Label of(String english, String chinese) {
        return new Label(english, chinese);
    }

    /** A label that reads the same in both languages. */
    public static Label of(String text) {
        return new Label(text, text);
    }

    /** What this says, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return Json.said(this);
    }

    @Override
    public String in(Language language) {
        return language == Language.ENGLISH ? english : chinese;
    }
}
