// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.text.Label;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that pay hangs on through the score alone, too many to be tried together: the score by those of each criterion, and
 * pay by the score, in hundredths of a point. The card adds its criteria up, so that a better criterion is a better score.
 *
 * @param card the id of the card
 * @param told pay by the score, and by the metrics that hang together with it
 * @param criteria the metrics of the card, those of one criterion together
 * @param worst facts with the least score
 * @param best facts with the greatest score
 */
record Assessed(
        RuleId card,
        Trials told,
        ImmutableList<Trials> criteria,
        ImmutableList<Change> worst,
        ImmutableList<Change> best) {

    private static final ImmutableSet<String> PLAIN = ImmutableSet.of("bands", "linear", "target", "given");
    private static final Exact HUNDREDTH = Exact.of("0.01");

    /** Metrics that hang together, seen so; empty where they cannot be. */
    static Optional<Assessed> of(Asked asked, boolean isSummed, ImmutableList<Axis> together) {
        CompensationPlan plan = asked.plan();
        TeamRun run = asked.run();
        ImmutableList<Entry<ScoreRule>> cards = cards(plan, together);
        Entry<ScoreRule> card = cards.isEmpty() ? null : cards.get(0);
        if (card == null
                || cards.size() > 1
                || run.statement(asked.agent()).scorecard(card.id()).isEmpty()
                || !card.rule().type().map(BlockType::name).orElse("").equals("points-card")) {
            return Optional.empty();
        }
        List<List<Axis>> groups = new ArrayList<>();
        ImmutableList.Builder<Axis> rest = ImmutableList.builder();
        for (Axis axis : together) {
            if (!BreakSearch.names(card.canonicalText(), axis.metric().id())) {
                rest.add(axis);
            } else if (isReadBeside(plan, card, axis)) {
                return Optional.empty();
            } else {
                List<Axis> joined = new ArrayList<>();
                groups.removeIf(group -> group.stream().anyMatch(other -> isOneCriterion(card.rule(), axis, other))
                        && joined.addAll(group));
                joined.add(axis);
                groups.add(joined);
            }
        }
        ImmutableList<Trials> criteria = groups.stream()
                .map(group -> new Trials(asked, isSummed, ImmutableList.copyOf(group)))
                .collect(ImmutableList.toImmutableList());
        if (criteria.stream().anyMatch(trials -> trials.size() > Trials.MOST_TOGETHER)) {
            return Optional.empty();
        }
        ImmutableList<Change> worst = all(criteria, false, card.id());
        ImmutableList<Change> best = all(criteria, true, card.id());
        Map<Exact, ImmutableList<Change>> scored = new LinkedHashMap<>();
        Trials any = criteria.get(0);
        Exact least = score(any.run(worst), card.id());
        Exact most = score(any.run(best), card.id());
        Asked told = asked.under(GivenScore.in(run, asked.agent(), card.id()));
        if (least == null || most == null || !isSame(told, run.statement(asked.agent()), card.id())) {
            return Optional.empty();
        }
        scored.put(least, worst);
        scored.put(most, best);
        long from = hundredths(least, RoundingMode.FLOOR);
        long to = hundredths(most, RoundingMode.CEILING);
        ImmutableList<Long> places = LongStream.rangeClosed(from, to).boxed().collect(ImmutableList.toImmutableList());
        Axis score = new Axis(
                GivenScore.SCORE,
                places.stream().map(place -> HUNDREDTH.times(Exact.of(place))).collect(ImmutableList.toImmutableList()),
                places,
                1,
                groups.stream()
                        .flatMap(List::stream)
                        .filter(axis -> axis.untold() != null && !isPlain(card.rule(), axis))
                        .map(Axis::untold)
                        .findFirst()
                        .orElse(null),
                Optional.empty());
        ImmutableList<Axis> axes = rest.add(score).build();
        return Trials.size(axes) > Trials.MOST_TOGETHER
                ? Optional.empty()
                : Optional.of(new Assessed(
                        card.id(), new Trials(asked, told, scored, isSummed, axes), criteria, worst, best));
    }

    /** The cards that name any of some metrics. */
    static ImmutableList<Entry<ScoreRule>> cards(CompensationPlan plan, List<Axis> axes) {
        return plan.entries(ScoreRule.class).stream()
                .filter(card -> axes.stream()
                        .anyMatch(axis -> BreakSearch.names(
                                card.canonicalText(), axis.metric().id())))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isReadBeside(CompensationPlan plan, Entry<ScoreRule> card, Axis axis) {
        return plan.entries().stream()
                .filter(entry -> !entry.id().equals(card.id()) && !isOutcome(entry))
                .anyMatch(entry ->
                        BreakSearch.names(entry.canonicalText(), axis.metric().id())
                                || BreakSearch.reads(plan, entry).contains(axis.metric()));
    }

    private static boolean isOutcome(Entry<? extends Rule> entry) {
        return entry.family() == RuleFamily.OUTCOME || entry.family() == RuleFamily.TEAM_OUTCOME;
    }

    /** Whether the points for a metric go one way between the numbers that its criterion names. */
    private static boolean isPlain(Block card, Axis axis) {
        return criteria(card)
                .filter(block ->
                        BreakSearch.names(block.canonicalText(), axis.metric().id()))
                .allMatch(block -> PLAIN.contains(name(block)));
    }

    /** What a card is made of, and what the cards in it are made of. */
    private static Stream<Block> criteria(Block card) {
        return BreakSearch.blocks(card).stream()
                .flatMap(block -> name(block).equals("sub-scorecard") ? criteria(block) : Stream.of(block));
    }

    private static String name(Block block) {
        return block.type().map(BlockType::name).orElse("");
    }

    /** Whether a block of the card names both metrics. */
    private static boolean isOneCriterion(Block card, Axis axis, Axis other) {
        return criteria(card)
                .map(Block::canonicalText)
                .anyMatch(text -> BreakSearch.names(text, axis.metric().id())
                        && BreakSearch.names(text, other.metric().id()));
    }

    /** Whether pay is the same where the score is told as it is. */
    private static boolean isSame(Asked told, Statement paid, RuleId card) {
        Exact score = score(Optional.of(paid), card);
        Change change = new Change(told.agent(), GivenScore.SCORE, Objects.requireNonNull(score), Kind.REPLACED);
        try {
            return told.run(ImmutableList.of(change))
                    .filter(run -> run.statement(told.agent()).lines().equals(paid.lines()))
                    .isPresent();
        } catch (RuntimeException unlike) {
            return false;
        }
    }

    private static ImmutableList<Change> all(List<Trials> criteria, boolean isMost, RuleId card) {
        ImmutableList.Builder<Change> all = ImmutableList.builder();
        for (Trials trials : criteria) {
            trials.extreme(isMost, statement -> Objects.requireNonNull(score(Optional.of(statement), card)))
                    .flatMap(trials::facts)
                    .ifPresent(all::addAll);
        }
        return all.build();
    }

    /** The score on a card, or null where there is none. */
    private static @Nullable Exact score(Optional<Statement> statement, RuleId card) {
        return statement
                .flatMap(paid -> paid.scorecard(card))
                .map(Scorecard::score)
                .orElse(null);
    }

    private static long hundredths(Exact score, RoundingMode mode) {
        return score.dividedBy(HUNDREDTH).rounded(Rounding.of("1", mode)).toLong();
    }

    /** Whether a better value of a metric never scores less. */
    boolean neverScoresLess(Trials trials, Axis axis) {
        return trials.steps(axis).noneMatch(step -> {
            Exact before = score(trials.paid(step.worse()), card);
            Exact behind = score(trials.paid(step.better()), card);
            return before != null && behind != null && behind.isLessThan(before);
        });
    }

    /**
     * A scorecard whose score is told instead of calculated, of one agent; that of all others stays what it was.
     *
     * @param agent whose score is told, by {@link #SCORE}
     * @param cards the cards of everybody who was assessed
     */
    record GivenScore(AgentId agent, ImmutableMap<AgentId, Scorecard> cards) implements ScoreRule {

        static final Metric SCORE = Metric.points("told-score", Better.HIGHER, Label.of("score", "得分"));

        /** The plan of a run with one of its cards told. */
        static CompensationPlan in(TeamRun run, AgentId agent, RuleId card) {
            ImmutableMap.Builder<AgentId, Scorecard> cards = ImmutableMap.builder();
            run.statements().forEach(statement -> {
                statement
                        .scorecard(card)
                        .ifPresent(own -> cards.put(statement.agent().id(), own.withGrade(null)));
            });
            GivenScore told = new GivenScore(agent, cards.buildOrThrow());
            PlanBuilder plan = PlanChanges.like(run.plan());
            for (Entry<? extends Rule> entry : run.plan().entries()) {
                Entry<ScoreRule> score = Entry.of(entry.id().value(), told);
                plan.add(!entry.id().equals(card) ? entry : entry.when() == null ? score : score.when(entry.when()));
            }
            return plan.build();
        }

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> told = preparation.optionalNumber(SCORE);
            return scored -> {
                Scorecard card = Objects.requireNonNull(cards.get(scored.agent().id()));
                return scored.agent().id().equals(agent)
                        ? Scorecard.of(ImmutableList.of(), scored.number(told), card.fullMarks(), card.passMark(), null)
                        : card;
            };
        }
    }
}
