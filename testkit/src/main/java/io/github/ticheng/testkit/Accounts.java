// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.List;

/** Everything that can be read off a run, as one text, and whether it holds together. */
final class Accounts {

    private Accounts() {}

    static String of(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            text.append(explanation.text(language)).append('\n');
            text.append(explanation.markdown(language)).append('\n');
            text.append(explanation.json(language)).append('\n');
        }
        return text.toString();
    }

    static String of(List<? extends Words> problems) {
        StringBuilder text = new StringBuilder();
        for (Words problem : problems) {
            text.append(problem.in(Language.ENGLISH))
                    .append(" / ")
                    .append(problem.in(Language.CHINESE))
                    .append('\n');
        }
        return text.toString();
    }

    /** Requires that words add to a text what they say alone, whatever stands before them. */
    static void requireSaidAlike(Words words) {
        for (Language language : Language.values()) {
            StringBuilder text = new StringBuilder("-1.5");
            words.appendTo(text, language);
            Law.requireEqual("-1.5" + words.in(language), text.toString(), "words added to a text");
        }
    }

    /**
     * Requires that every number of an explanation comes out of its leaves alone, and that a sum over several children
     * is the sum of theirs.
     */
    static void requireSound(Explanation explanation) {
        explanation.nodes().forEach(node -> {
            node.remarks().forEach(Accounts::requireSaidAlike);
            Term term = node.term();
            if (term == null) {
                return;
            }
            requireSound(term, node);
            if (term.kind() == Term.Kind.SUM && node.children().size() > 1) {
                Law.requireEqual(
                        node.children().stream()
                                .map(child -> child.term() == null
                                        ? null
                                        : child.term().value())
                                .toList(),
                        term.parts().stream().map(Term::value).toList(),
                        "the parts of a sum over its children in\n" + node);
            }
            for (Language language : Language.values()) {
                Law.require(
                        !node.text(language).isBlank(),
                        () -> "Expected an explanation in " + language + ", but found none at " + node.place());
            }
        });
    }

    private static void requireSound(Term term, Explanation node) {
        Law.requireEqual(term.value(), term.recomputed(), "what the leaves come to in\n" + node);
        term.parts().forEach(part -> requireSound(part, node));
    }
}
