// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds of outcomes, whether of an agent or of the team. */
final class OutcomeLaws {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private OutcomeLaws() {}

    /** Requires that an outcome says which rule it is of, what it is for programs, and what and why for people. */
    static void requireNamed(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            Law.requireEqual(Trial.RULE, outcome.rule().value(), "the rule of " + outcome);
            Law.require(
                    CODE.matcher(outcome.code()).matches(),
                    () -> "Expected a code of lower-case words joined by hyphens, but found " + outcome);
            Law.requireBothLanguages(outcome.label(), "the label of outcome " + outcome.code());
            for (Language language : Language.values()) {
                Law.require(
                        !outcome.reason().in(language).isBlank(),
                        () -> "Expected a reason in " + language + ", but found none of " + outcome);
            }
        }
    }

    /** Whether nobody's scorecard differs: an outcome that changes with a grade names the grade, not what is behind it. */
    static boolean areScoredAlike(TeamRun one, TeamRun other) {
        return cards(one).equals(cards(other));
    }

    private static List<Optional<Scorecard>> cards(TeamRun run) {
        return run.statements().stream()
                .map(statement -> Optional.ofNullable(statement.scorecard()))
                .toList();
    }

    /** Requires that outcomes that change with a metric tell of it. */
    static void requireNamed(Metric metric, List<Outcome> before, List<Outcome> after) {
        Law.require(
                before.equals(after)
                        || Stream.of(before, after).flatMap(List::stream).anyMatch(outcome -> isAbout(outcome, metric)),
                () -> "Expected a reason to name " + metric + ", with which the outcomes change from " + before + " to "
                        + after);
    }

    private static boolean isAbout(Outcome outcome, Metric metric) {
        String said =
                outcome.label().in(Language.ENGLISH) + " " + outcome.reason().in(Language.ENGLISH);
        return said.contains(metric.label().in(Language.ENGLISH));
    }

    /** Requires that a team for which everything is there is paid the same, and at all, as without any outcomes. */
    static void requireSamePay(Trial<?> trial) {
        CompensationPlan plan = Stage.withoutOutcomes(trial.plan());
        TrialContract.paid(trial.with(plan)).ifPresent(without -> {
            TeamRun run = TrialContract.paid(trial)
                    .orElseThrow(() -> new AssertionError("Expected a team that is paid without outcomes to be paid"
                            + " with those of " + trial.block() + ", but found " + trial.account()));
            for (int i = 0; i < run.statements().size(); i++) {
                Law.requireEqual(
                        withoutOutcomes(without.statements().get(i)),
                        withoutOutcomes(run.statements().get(i)),
                        "the pay with outcomes");
            }
        });
    }

    private static String withoutOutcomes(Statement statement) {
        return statement.agent().id() + " " + statement.lines() + statement.total() + statement.balances()
                + statement.scorecard();
    }
}
