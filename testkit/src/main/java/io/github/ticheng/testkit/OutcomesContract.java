// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every rule of outcomes keeps to, of an agent or of the team.
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: an outcome names its rule, has a code of lower-case
 * words, and a label and a reason in both languages, which name a metric with which it changes; and it never is about money:
 * lines, balances and scores are the same without the rule, and where every value is there it does not keep a team from being
 * paid.
 *
 * <p>Not to be extended by hosts: {@link OutcomeRuleContract} and {@link TeamOutcomeRuleContract} are.
 *
 * @param <R> the family of the rules
 */
public abstract class OutcomesContract<R extends Rule> extends TrialContract<R> {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    OutcomesContract() {}

    /** What the tried rule led to for an agent, or for the team that the agent is in. */
    abstract ImmutableList<Outcome> outcomes(AgentId agent, TeamRun run);

    /** All that the tried rule led to. */
    abstract Stream<Outcome> outcomes(TeamRun run);

    @Override
    final Object madeFor(AgentId agent, TeamRun run) {
        return outcomes(agent, run);
    }

    /** Where a scorecard differs, an outcome names the grade with which it changes, and not what is behind the grade. */
    @Override
    final void requireNamed(Metric metric, AgentId agent, TeamRun one, TeamRun other) {
        if (cards(one).equals(cards(other))) {
            List<Outcome> before = outcomes(agent, one);
            List<Outcome> after = outcomes(agent, other);
            String name = metric.label().in(Language.ENGLISH);
            Law.require(
                    before.equals(after)
                            || Stream.of(before, after)
                                    .flatMap(List::stream)
                                    .anyMatch(outcome -> isAbout(outcome, name)),
                    () -> "Expected a reason to name " + metric + ", with which the outcomes change from " + before
                            + " to " + after);
        }
    }

    private static List<Optional<Scorecard>> cards(TeamRun run) {
        return run.statements().stream()
                .map(statement -> Optional.ofNullable(statement.scorecard()))
                .toList();
    }

    private static boolean isAbout(Outcome outcome, String metric) {
        return (outcome.label().in(Language.ENGLISH) + " " + outcome.reason().in(Language.ENGLISH)).contains(metric);
    }

    @Property(tries = TRIES)
    public final void outcome_ofARule_namesItAndSaysWhatAndWhy(@ForAll("trials") Trial<R> trial) {
        paid(trial).ifPresent(run -> outcomes(run).forEach(OutcomesContract::requireWhole));
    }

    private static void requireWhole(Outcome outcome) {
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

    @Property(tries = TRIES)
    public final void pay_withAnOutcome_isTheSame(@ForAll("trials") Trial<R> trial) {
        paid(trial.with(Stage.withoutOutcomes(trial.plan()))).ifPresent(without -> {
            TeamRun run = paid(trial)
                    .orElseThrow(() -> new AssertionError("Expected a team that is paid without outcomes to be paid"
                            + " with those of " + trial.block() + ", but found " + trial.account()));
            Law.requireEqual(withoutOutcomes(without), withoutOutcomes(run), "the pay with outcomes");
        });
    }

    private static List<String> withoutOutcomes(TeamRun run) {
        return run.statements().stream()
                .map(statement -> statement.agent().id() + " " + statement.lines() + statement.total()
                        + statement.balances() + statement.scorecard())
                .toList();
    }
}
