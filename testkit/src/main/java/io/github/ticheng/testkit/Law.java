// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a contract says that a law is broken: what was expected, what was found, and where. */
final class Law {

    private Law() {}

    static void require(boolean kept, Supplier<String> broken) {
        if (!kept) {
            throw new AssertionError(broken.get());
        }
    }

    static void requireEqual(@Nullable Object expected, @Nullable Object found, String what) {
        require(
                Objects.equals(expected, found),
                () -> "Expected " + what + " to be" + said(expected) + "but found" + said(found));
    }

    /** Requires a text that is there in each language, and is not the same in both. */
    static void requireBothLanguages(Words words, String what) {
        for (Language language : Language.values()) {
            require(
                    !words.in(language).isBlank(),
                    () -> "Expected " + what + " in " + language + ", but found nothing at " + words);
        }
        require(
                !words.in(Language.ENGLISH).equals(words.in(Language.CHINESE)),
                () -> "Expected " + what + " in two languages, but found only " + words);
    }

    /** Whether a refusal is no problem of plan and facts, but a rule that failed or is not repeatable. */
    static boolean isOfARule(ProblemsException refused) {
        return refused.problems().stream().anyMatch(problem -> problem.code().startsWith("plan.rule-"));
    }

    /** Throws on a refusal that is no problem of plan and facts. */
    static void requireOfFacts(ProblemsException refused) {
        if (isOfARule(refused)) {
            throw new AssertionError("Expected a rule that calculates, but found\n" + refused.getMessage(), refused);
        }
    }

    private static String said(@Nullable Object value) {
        return "\n" + value + "\n";
    }
}
