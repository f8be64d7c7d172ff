// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import java.util.stream.Collectors;

/** Thrown when the command cannot do what it was asked for; it knows what to say and how to end. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final Words words;

    private Refusal(int exitCode, Words words) {
        super(words.in(Language.ENGLISH));
        this.exitCode = exitCode;
        this.words = words;
    }

    /** A refusal that is said in one sentence. */
    public static Refusal of(int exitCode, Message message) {
        return new Refusal(exitCode, new Sentence(message));
    }

    /** A refusal because of a document; it says everything that is wrong with it. */
    public static Refusal of(int exitCode, DocumentException unreadable) {
        return new Refusal(exitCode, new Listing(unreadable.diagnostics()));
    }

    /** A refusal because of facts that do not fit together; it says everything that is wrong with them. */
    public static Refusal of(int exitCode, ProblemsException refused) {
        return new Refusal(exitCode, new Problems(refused.problems()));
    }

    /** What is wrong with a document, if that is why. */
    ImmutableList<Diagnostic> diagnostics() {
        return words instanceof Listing listing ? listing.diagnostics() : ImmutableList.of();
    }

    /** How the command ends. */
    public int exitCode() {
        return exitCode;
    }

    /** What to say, each line ended by a line feed; empty if it was said before. */
    public String text(Language language) {
        String text = words.in(language);
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static String sentence(Words words, Language language) {
        return Severity.ERROR.in(language) + language.colon() + words.in(language) + "\n";
    }

    private record Sentence(Message message) implements Words {
        @Override
        public String in(Language language) {
            return sentence(message, language);
        }
    }

    private record Problems(ImmutableList<Problem> problems) implements Words {
        @Override
        public String in(Language language) {
            return problems.stream().map(problem -> sentence(problem, language)).collect(Collectors.joining());
        }
    }

    private record Listing(ImmutableList<Diagnostic> diagnostics) implements Words {
        @Override
        public String in(Language language) {
            return new DocumentException(diagnostics).text(language);
        }
    }
}
