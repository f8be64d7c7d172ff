// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

/** A language in which statements, explanations and findings can be read, and its marks. */
public enum Language {
    ENGLISH("en", ", ", ", ", ": "),
    CHINESE("zh", "、", "，", "：");

    private final String tag;
    private final String between;
    private final String comma;
    private final String colon;

    Language(String tag, String between, String comma, String colon) {
        this.tag = tag;
        this.between = between;
        this.comma = comma;
        this.colon = colon;
    }

    /** The language's tag in documents and in JSON, {@code "en"}. */
    public String tag() {
        return tag;
    }

    /** What stands between the items of a list. */
    public String between() {
        return between;
    }

    /** What stands between two parts of a sentence. */
    public String comma() {
        return comma;
    }

    /** What stands before an explanation of what was said. */
    public String colon() {
        return colon;
    }
}
