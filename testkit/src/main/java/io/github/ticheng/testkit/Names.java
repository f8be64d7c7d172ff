// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static java.util.stream.Collectors.joining;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.text.Label;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of ids and labels. */
public final class Names {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String FOREIGN = LETTERS + "ABCXYZ" + DIGITS + "李娜王伟éßİıжअ";

    private Names() {}

    /** Ids of agents: letters and digits of several scripts, and the signs that ids may have. */
    public static Arbitrary<AgentId> agentIds() {
        return foreign().map(AgentId::of);
    }

    /** Ids of teams, of the same form as those of agents. */
    public static Arbitrary<TeamId> teamIds() {
        return foreign().map(TeamId::of);
    }

    /** Ids of rules: lower-case words joined by hyphens. */
    public static Arbitrary<RuleId> ruleIds() {
        return words(LETTERS + DIGITS).map(RuleId::of);
    }

    /** Ids of plans: lower-case words joined by hyphens. */
    public static Arbitrary<PlanId> planIds() {
        return words(LETTERS + DIGITS).map(PlanId::of);
    }

    /** Labels with an English and a Chinese name; the signs in them are those that documents have to escape. */
    public static Arbitrary<Label> labels() {
        Arbitrary<String> english = Arbitraries.strings()
                .withChars("abcXYZ019 ,\"'\\/<>&{}=")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> chinese =
                Arbitraries.strings().withChars("提成奖金考核，、“”（）").ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(english.filter(text -> !text.isBlank()), chinese)
                .as(Label::of);
    }

    /** One to three words of the given letters, each of one to eight, joined by hyphens. */
    static Arbitrary<String> words(String letters) {
        return Arbitraries.strings()
                .withChars(letters)
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join("-", words));
    }

    private static Arbitrary<String> foreign() {
        return Combinators.combine(
                        Arbitraries.of(
                                FOREIGN.chars().mapToObj(Character::toString).toList()),
                        Arbitraries.strings().withChars(FOREIGN + "._@:-").ofMaxLength(10),
                        Arbitraries.strings()
                                .withChars(FOREIGN + "._@:-")
                                .ofMinLength(1)
                                .ofMaxLength(5)
                                .list()
                                .ofMaxSize(1))
                .as((first, others, words) ->
                        first + others + words.stream().map(word -> " " + word).collect(joining()));
    }
}
