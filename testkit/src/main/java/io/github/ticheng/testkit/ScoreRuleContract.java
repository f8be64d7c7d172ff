// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every rule that scores keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try; say what the sum of the criteria becomes, if a rule
 * rounds or bounds it. A criterion is tried on a card of its own.
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: the score is what the criteria come to, within
 * the bounds that the rule declares; no criterion has more points than its maximum, where the rule keeps to maxima; the
 * criteria of a card have different ids; the explanation comes to the score and to the points of each criterion; and the
 * card is not graded. The score never falls as a metric of {@link #neverFallsAs} gets better.
 */
public abstract class ScoreRuleContract extends TrialContract<ScoreRule> {

    /** For subclasses. */
    protected ScoreRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, and after it one that
     * pays on the score. Override it where the rule needs another company.
     */
    @Override
    protected CompensationPlan plan(ScoreRule rule, Rounding rounding) {
        return Stage.ofScore(rule, rounding);
    }

    /**
     * The score of a card whose criteria have so many points together: as many, unless overridden for rules with a
     * floor, a cap, or a rounding of their own.
     */
    protected Exact score(ScoreRule rule, Exact points) {
        return points;
    }

    /** The greatest score that a rule can come to. Empty, as unless overridden, where there is none. */
    protected Optional<Exact> highest(ScoreRule rule) {
        return Optional.empty();
    }

    /** The least score that a rule can come to. Empty, as unless overridden, where there is none. */
    protected Optional<Exact> lowest(ScoreRule rule) {
        return Optional.empty();
    }

    /**
     * Whether no criterion has more points than its maximum. True unless overridden, for criteria that go on beyond the
     * points of a whole target.
     */
    protected boolean keepsToMaxima(ScoreRule rule) {
        return true;
    }

    /**
     * The metrics with which an agent's score never falls as they get better, all else the same: higher, or lower where
     * the metric says that {@linkplain Better#LOWER lower is better}. None unless overridden.
     */
    protected ImmutableSet<Metric> neverFallsAs(ScoreRule rule) {
        return ImmutableSet.of();
    }

    @Override
    final Object madeFor(AgentId agent, TeamRun run) {
        return Optional.ofNullable(run.statement(agent).scorecard());
    }

    @Override
    final Optional<Explanation> explained(AgentId agent, TeamRun run) {
        return run.statement(agent).scorecard() == null
                ? Optional.empty()
                : Optional.of(run.explainScorecard(agent.value()));
    }

    /** By how much metrics get better. */
    @Provide("steps")
    public final Arbitrary<Exact> steps() {
        return Numbers.amounts("0", "300");
    }

    @Property(tries = TRIES)
    public final void score_ofACard_isWhatItsCriteriaComeTo(@ForAll("trials") Trial<ScoreRule> trial) {
        for (Scorecard card : cards(trial)) {
            Exact points = Exact.ZERO;
            for (CriterionScore criterion : card.criteria()) {
                points = points.plus(criterion.points());
            }
            Law.requireEqual(
                    score(trial.block(), points),
                    card.score(),
                    "the score of criteria that come to " + points + " in " + card);
        }
    }

    @Property(tries = TRIES)
    public final void score_ofACard_isWithinItsBounds(@ForAll("trials") Trial<ScoreRule> trial) {
        for (Scorecard card : cards(trial)) {
            highest(trial.block())
                    .ifPresent(highest -> Law.require(
                            !card.score().isGreaterThan(highest),
                            () -> "Expected a score of " + highest + " at most, but found " + card));
            lowest(trial.block())
                    .ifPresent(lowest -> Law.require(
                            !card.score().isLessThan(lowest),
                            () -> "Expected a score of " + lowest + " at least, but found " + card));
        }
    }

    @Property(tries = TRIES)
    public final void criteria_ofACard_differAndKeepToTheirMaxima(@ForAll("trials") Trial<ScoreRule> trial) {
        for (Scorecard card : cards(trial)) {
            Law.requireEqual(
                    (long) card.criteria().size(),
                    card.criteria().stream().map(CriterionScore::id).distinct().count(),
                    "the number of different criteria of " + card);
            if (keepsToMaxima(trial.block())) {
                card.criteria().forEach(ScoreRuleContract::requireWithinMaximum);
            }
        }
    }

    private static void requireWithinMaximum(CriterionScore criterion) {
        Exact maximum = criterion.maximum();
        Law.require(
                maximum == null || !criterion.points().isGreaterThan(maximum),
                () -> "Expected " + maximum + " points at most for " + criterion.id() + ", but found " + criterion);
        criterion.parts().forEach(ScoreRuleContract::requireWithinMaximum);
    }

    @Property(tries = TRIES)
    public final void card_ofAnAgent_isNotGraded(@ForAll("trials") Trial<ScoreRule> trial) {
        for (Scorecard card : cards(trial)) {
            Law.require(card.grade() == null, () -> "Expected a card that is not graded, but found " + card);
        }
    }

    @Property(tries = TRIES)
    public final void card_ofAnyAgent_canBeRecomputedFromItsExplanation(@ForAll("trials") Trial<ScoreRule> trial) {
        paid(trial).ifPresent(run -> {
            for (Statement statement : run.statements()) {
                Scorecard card = statement.scorecard();
                if (card != null) {
                    requireExplained(
                            card, run.explainScorecard(statement.agent().id().value()));
                }
            }
        });
    }

    private static void requireExplained(Scorecard card, Explanation explanation) {
        Accounts.requireSound(explanation);
        Law.requireEqual(
                card.score(),
                explanation.term() == null ? null : explanation.term().recomputed(),
                "the recomputed score of " + card);
        Law.requireEqual(
                card.criteria().stream().map(CriterionScore::points).toList(),
                explanation.children().stream()
                        .map(child -> child.term() == null ? null : child.term().recomputed())
                        .toList(),
                "the recomputed points of " + card);
    }

    @Property(tries = TRIES)
    public final void score_asAMetricGetsBetter_neverFalls(
            @ForAll("trials") Trial<ScoreRule> trial, @ForAll("steps") Exact step) {
        improving(trial, neverFallsAs(trial.block()), step, ScoreRuleContract::requireNoFall);
    }

    private static void requireNoFall(TeamRun before, TeamRun after, AgentId agent, Metric metric) {
        Scorecard less = before.statement(agent).scorecard();
        Scorecard more = after.statement(agent).scorecard();
        Law.require(
                less == null || more == null || more.score().compareTo(less.score()) >= 0,
                () -> "Expected no less than the score of " + less + " for " + agent + " as " + metric
                        + " gets better from " + before.facts().value(agent, metric) + " to "
                        + after.facts().value(agent, metric) + ", but found " + more);
    }

    private static List<Scorecard> cards(Trial<ScoreRule> trial) {
        List<Scorecard> cards = new ArrayList<>();
        paid(trial).ifPresent(run -> {
            for (Statement statement : run.statements()) {
                Scorecard card = statement.scorecard();
                if (card != null) {
                    cards.add(card);
                }
            }
        });
        return cards;
    }
}
