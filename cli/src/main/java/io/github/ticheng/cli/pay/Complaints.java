// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import java.util.function.Consumer;

/** What is wrong with facts, as it is told to people: all of it, up to a number that nobody reads to the end. */
public final class Complaints {

    /** How many are told; the rest is counted. */
    static final int MOST = 1_000;

    private final Consumer<String> err;
    private final Language language;
    private long count;

    /** Complaints that are handed on as they come, each ended by a line feed. */
    public Complaints(Consumer<String> err, Language language) {
        this.err = err;
        this.language = language;
    }

    void add(Diagnostic diagnostic) {
        if (count++ < MOST) {
            err.accept(diagnostic.text(language));
        }
    }

    void add(Problem problem) {
        say(problem.in(language));
    }

    void add(Message message) {
        say(message.in(language));
    }

    /** Says what is no problem, but worth knowing. */
    void note(Message message) {
        err.accept(line(Severity.NOTE, message.in(language)));
    }

    private void say(String text) {
        if (count++ < MOST) {
            err.accept(line(Severity.ERROR, text));
        }
    }

    private String line(Severity severity, String text) {
        return severity.in(language) + language.colon() + text + "\n";
    }

    /** How many there were. */
    long count() {
        return count;
    }

    /** Says how many were not told, if any, and how it ends. */
    void finish(Message end) {
        if (count > MOST) {
            err.accept(Message.saying(PayPhrases.MORE)
                            .with("left", count - MOST)
                            .build()
                            .in(language)
                    + "\n");
        }
        err.accept(end.in(language) + "\n");
    }
}
