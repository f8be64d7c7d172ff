// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is wrong with facts, as it is told to people while they are read: of each kind the first places, the rest counted, so
 * that ten thousand bad cells are a screen.
 */
public final class Complaints {

    /** How many of one kind in one column are told; the rest is counted. */
    static final int MOST = 10;

    private final Consumer<String> err;
    private final Consumer<String> all;
    private final Language language;
    private final Map<String, Integer> kinds = new HashMap<>();
    private long count;
    private long left;

    /**
     * Complaints that are handed on as they come, each ended by a line feed.
     *
     * @param err takes the first of each kind
     * @param all takes every one, for whoever looks at what is only counted
     */
    public Complaints(Consumer<String> err, Consumer<String> all, Language language) {
        this.err = err;
        this.all = all;
        this.language = language;
    }

    void add(Diagnostic diagnostic) {
        tell(diagnostic.code() + ' ' + diagnostic.path(), diagnostic.text(language));
    }

    void add(Problem problem) {
        tell(
                problem.code() + ' ' + problem.place().get(Place.Part.METRIC).orElse(""),
                line(Severity.ERROR, problem.in(language)));
    }

    void add(Message message) {
        tell(message.code(), line(Severity.ERROR, message.in(language)));
    }

    /** Says what is no problem, but worth knowing. */
    void note(Message message) {
        err.accept(line(Severity.NOTE, message.in(language)));
    }

    private void tell(String kind, String text) {
        count++;
        all.accept(text);
        if (kinds.merge(kind, 1, Integer::sum) <= MOST) {
            err.accept(text);
        } else {
            left++;
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
        if (left > 0) {
            err.accept(PayPhrases.MORE.filled(left).in(language) + "\n");
        }
        err.accept(end.in(language) + "\n");
    }
}
