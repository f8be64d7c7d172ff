// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * What every rule that grades keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try.
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: a grade is one of those that the rule declares,
 * the declared grades stand best first, a better score never has a worse grade and equal scores have the same one, and
 * agents who are not assessed have none and change nothing for the others.
 */
public abstract class GradeRuleContract extends TrialContract<GradeRule> {

    /** For subclasses. */
    protected GradeRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, after scores of 0 to
     * 100 points less what is deducted, on which trainees are not assessed, and before a rule that pays on the grade.
     * Override it where the rule needs another company.
     */
    @Override
    protected CompensationPlan plan(GradeRule rule, Rounding rounding) {
        return Stage.ofGrade(rule, rounding);
    }

    /**
     * Whether the grades of a team follow its scores: a better score never has a worse grade, and equal scores have the
     * same one unless the rule {@linkplain #dependsOnIds depends on ids}. True unless overridden.
     */
    protected boolean followsScores(GradeRule rule) {
        return true;
    }

    @Override
    protected Facts facts(GradeRule rule, CompensationPlan plan) {
        return super.facts(rule, plan)
                .with(Metrics.LATENESS, Numbers.evenly(0, 4).map(Exact::of));
    }

    @Override
    final Object madeFor(AgentId agent, TeamRun run) {
        return grade(run.statement(agent));
    }

    @Property(tries = TRIES)
    public final void grades_ofARule_standBestFirst(@ForAll("trials") Trial<GradeRule> trial) {
        ImmutableList<Grade> grades = trial.block().grades();
        for (int i = 1; i < grades.size(); i++) {
            Grade better = grades.get(i - 1);
            Grade worse = grades.get(i);
            Law.require(
                    better.rank() < worse.rank(),
                    () -> "Expected grades with the best first, but found " + better + " before " + worse);
        }
        Law.requireEqual(
                (long) grades.size(),
                grades.stream().map(Grade::id).distinct().count(),
                "the number of different grades of " + grades);
    }

    @Property(tries = TRIES)
    public final void grade_ofAnAgent_isOneOfThoseDeclared(@ForAll("trials") Trial<GradeRule> trial) {
        ImmutableList<Grade> declared = trial.block().grades();
        for (Statement statement : statements(trial)) {
            grade(statement)
                    .ifPresent(grade -> Law.require(
                            declared.isEmpty() || declared.contains(grade),
                            () -> "Expected one of the grades " + declared + ", but found " + grade + " of "
                                    + statement.agent().id()));
        }
    }

    @Property(tries = TRIES)
    public final void grade_ofABetterScore_isNoWorse(@ForAll("trials") Trial<GradeRule> trial) {
        if (!followsScores(trial.block())) {
            return;
        }
        List<Scorecard> cards = new ArrayList<>();
        for (Statement statement : statements(trial)) {
            Scorecard card = statement.scorecard();
            if (card != null) {
                cards.add(card);
            }
        }
        for (Scorecard one : cards) {
            for (Scorecard other : cards) {
                int order = one.score().compareTo(other.score());
                Law.require(
                        order <= 0 || rank(one.grade()) <= rank(other.grade()),
                        () -> "Expected no worse grade for the better score, but found " + one + " beside " + other);
                Law.require(
                        order != 0 || dependsOnIds(trial.block()) || rank(one.grade()) == rank(other.grade()),
                        () -> "Expected the same grade for equal scores, but found " + one + " beside " + other);
            }
        }
    }

    /** A rank, where having no grade is worse than each of them. */
    private static int rank(@Nullable Grade grade) {
        return grade == null ? Integer.MAX_VALUE : grade.rank();
    }

    @Property(tries = TRIES)
    public final void grades_withoutThoseNotAssessed_areTheSame(@ForAll("trials") Trial<GradeRule> trial) {
        paid(trial).ifPresent(run -> {
            ImmutableList<TeamFacts> assessed = trial.months().stream()
                    .map(facts ->
                            Edits.of(facts, agent -> run.statement(agent.id()).scorecard() != null))
                    .collect(ImmutableList.toImmutableList());
            Trial<GradeRule> without = trial.with(assessed);
            for (Statement statement : statements(without)) {
                Law.requireEqual(
                        grade(run.statement(statement.agent().id())),
                        grade(statement),
                        "the grade of " + statement.agent().id() + " without those who are not assessed");
            }
            for (Statement statement : run.statements()) {
                Law.require(
                        statement.notAssessed() == null || grade(statement).isEmpty(),
                        () -> "Expected no grade without an assessment, but found " + statement);
            }
        });
    }

    private static Optional<Grade> grade(Statement statement) {
        return Optional.ofNullable(statement.scorecard()).map(Scorecard::grade);
    }

    private static List<Statement> statements(Trial<GradeRule> trial) {
        return paid(trial).map(TeamRun::statements).orElse(ImmutableList.of());
    }
}
