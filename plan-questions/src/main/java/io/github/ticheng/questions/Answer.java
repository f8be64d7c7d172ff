// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;

/** The answer to a question, for people and for programs. */
public interface Answer {

    /** The answer as text, ended by a line feed. */
    String text(Language language);

    /** The answer in JSON: amounts as texts, words in both languages. */
    JsonMap tree();
}
