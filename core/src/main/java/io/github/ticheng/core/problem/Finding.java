// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Objects;

/**
 * What a check of a plan found: a gap, an overlap, a place where pay falls. A finding of severity
 * {@link Severity#ERROR} keeps the plan from running.
 *
 * @param severity how bad it is
 * @param place where it is
 * @param message what it is: code, sentence and the numbers
 */
public record Finding(Severity severity, Place place, Message message) implements Words {

    /** A finding. */
    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        Objects.requireNonNull(message);
    }

    /** A finding whose place is known to the caller only; see {@link #within}. */
    public static Finding of(Severity severity, Message message) {
        return new Finding(severity, Place.NOWHERE, message);
    }

    /** The code under which programs know this finding. */
    public String code() {
        return message.code();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** This finding with its place seen from inside another one. */
    public Finding within(Place outer) {
        return new Finding(severity, place.within(outer), message);
    }

    /** "warning: pay falls … (plan taobao-kpi, rule personal-commission)". */
    @Override
    public String in(Language language) {
        return language == Language.ENGLISH
                ? severity.in(language) + ": " + Problem.sentence(message, place, language)
                : severity.in(language) + "：" + Problem.sentence(message, place, language);
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }

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
}
