// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.CreditedAgent.AssessedAgent;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Grades of which some have room for a share of the team only: at most 20% outstanding. The best scores have the grade;
 * whoever has no room goes down to the next grade, where the same is asked.
 *
 * <p>Of n agents who were assessed, a share has room for the whole part of share × n: 20% of 4 agents is none.
 *
 * @param table the grades by score
 * @param limits the grades that are limited, each once; never the last grade
 * @param ties what becomes of equal scores of which only some have room
 */
public record ForcedGrades(GradeTable table, ImmutableList<Limit> limits, Ties ties) implements GradeRule {

    public static final BlockType<ForcedGrades> TYPE = BlockType.of(
                    "forced-grades", GradeRule.class, ForcedGrades.class)
            .with(
                    Field.required(
                            "rows",
                            FieldType.listOf(FieldType.row(GradeRows.TYPE)),
                            forced -> GradeRows.written(forced.table.rows())),
                    Field.required("limits", FieldType.listOf(FieldType.row(Limit.TYPE)), ForcedGrades::limits),
                    Field.required("ties", FieldType.choice(Ties.class), ForcedGrades::ties),
                    Field.listed("printed", FieldType.TEXT, forced -> forced.table.printedTexts()),
                    (rows, limits, ties, printed) -> new ForcedGrades(
                            new GradeTable(GradeRows.read(rows), null, ImmutableList.of())
                                    .printed(printed.toArray(new String[0])),
                            limits,
                            ties));

    /**
     * The room in a grade.
     *
     * @param grade the id of the grade
     * @param share the share of the assessed agents that it has room for, 0% to 100%
     */
    public record Limit(String grade, Rate share) implements Serializable {

        public static final BlockType<Limit> TYPE = BlockType.row("grade-limit", Limit.class)
                .with(
                        Field.required("grade", FieldType.TEXT, Limit::grade),
                        Field.required("share", FieldType.RATE, Limit::share),
                        Limit::new);

        /**
         * Creates a limit.
         *
         * @throws IllegalArgumentException if the share is below 0% or above 100%
         */
        public Limit {
            if (share.fraction().isNegative() || share.fraction().isGreaterThan(Exact.ONE)) {
                throw Refused.of(ScorecardPhrases.SHARE_OF_GRADE.filled(grade), share);
            }
        }
    }

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if nothing is limited, a limit is of no grade of the table, of its last one, or of
     *     one that another limits, too
     */
    public ForcedGrades {
        Refused.when(table.heldFor() != null, ScorecardPhrases.NONE_HELD, table.heldFor());
        Refused.when(limits.isEmpty(), ScorecardPhrases.LIMIT_OF_GRADE, null);
        List<String> limited = new ArrayList<>();
        table.rows().forEach(row -> limited.add(row.id()));
        limited.remove(limited.size() - 1);
        Set<String> seen = new HashSet<>();
        for (Limit limit : limits) {
            if (!limited.contains(limit.grade()) || !seen.add(limit.grade())) {
                throw Refused.of(ScorecardPhrases.LIMITED_ONCE.filled(limited), limit.grade());
            }
        }
    }

    /** These grades with room for a share of the team in one grade more. */
    public ForcedGrades and(String grade, String share) {
        return new ForcedGrades(
                table,
                ImmutableList.<Limit>builder()
                        .addAll(limits)
                        .add(new Limit(grade, Rate.parse(share)))
                        .build(),
                ties);
    }

    @Override
    public ImmutableList<Grade> grades() {
        return table.grades();
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return table.findings(money);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        GradeTable.Reading reading = table.reading();
        @Nullable Rate[] shares = new Rate[reading.grades().size()];
        for (int i = 0; i < shares.length; i++) {
            for (Limit limit : limits) {
                if (limit.grade().equals(reading.grades().get(i).id())) {
                    shares[i] = limit.share();
                }
            }
        }
        Object key = new Object();
        return agent -> {
            Graded graded = agent.team()
                    .once(key, team -> grades(team.agents(), reading, shares))
                    .get(agent.agent().id());
            if (graded == null) {
                return null;
            }
            for (int i = graded.byScore().rank() - 1;
                    agent.isExplaining() && i < graded.grade().rank() - 1;
                    i++) {
                Rate share = requireNonNull(shares[i]);
                int assessed = agent.team().size();
                Grade full = reading.grades().get(i);
                agent.note(ScorecardPhrases.NO_ROOM.filled(
                        full.label(), room(share, assessed), share, assessed, graded.place()));
            }
            return graded.grade();
        };
    }

    /** An agent who looks for a grade. */
    private record Candidate(
            AgentId agent, Exact score, @Nullable Grade byScore) {}

    /** What an agent found: the grade, the one that the score alone has, and the place by score, from 1. */
    private record Graded(Grade grade, Grade byScore, int place) {}

    /** The grades of all who were assessed; whoever has none is not in it. */
    private ImmutableMap<AgentId, Graded> grades(
            List<? extends AssessedAgent> agents, GradeTable.Reading reading, @Nullable Rate[] shares) {
        List<Candidate> candidates = new ArrayList<>();
        for (AssessedAgent agent : agents) {
            Exact score = agent.scorecard().score();
            candidates.add(new Candidate(agent.agent().id(), score, reading.grade(score)));
        }
        // The team comes in the order of ids, and sorting keeps it among equal scores.
        candidates.sort(Comparator.comparing(Candidate::score).reversed());
        int[] alikeFrom = alikeFrom(candidates);
        ImmutableMap.Builder<AgentId, Graded> grades = ImmutableMap.builder();
        int next = 0;
        int reaching = 0;
        for (int i = 0; i < shares.length; i++) {
            while (reaching < candidates.size() && reaches(candidates.get(reaching), i + 1)) {
                reaching++;
            }
            Rate share = shares[i];
            int end = share == null ? reaching : end(candidates, alikeFrom, next, reaching, share);
            while (next < end) {
                Candidate candidate = candidates.get(next);
                Grade byScore = requireNonNull(candidate.byScore());
                grades.put(candidate.agent(), new Graded(reading.grades().get(i), byScore, alikeFrom[next] + 1));
                next++;
            }
        }
        return grades.buildOrThrow();
    }

    private static boolean reaches(Candidate candidate, int rank) {
        return candidate.byScore() != null && candidate.byScore().rank() <= rank;
    }

    /** By position: the first of those of the same score. */
    private static int[] alikeFrom(List<Candidate> candidates) {
        int[] from = new int[candidates.size()];
        for (int i = 1; i < from.length; i++) {
            boolean isAlike =
                    candidates.get(i).score().equals(candidates.get(i - 1).score());
            from[i] = isAlike ? from[i - 1] : i;
        }
        return from;
    }

    private static int room(Rate share, int assessed) {
        Exact exact = share.of(Exact.of(assessed));
        return exact.numerator().divide(exact.denominator()).intValueExact();
    }

    /** Where the room in a grade ends among those who are next and reach it. */
    private int end(List<Candidate> candidates, int[] alikeFrom, int next, int reaching, Rate share) {
        int room = room(share, candidates.size());
        if (room >= reaching - next) {
            return reaching;
        }
        int end = next + room;
        boolean isTie = alikeFrom[end] < end;
        if (!isTie || ties == Ties.BY_AGENT_ID) {
            return end;
        }
        if (ties == Ties.DROP_ALL) {
            return alikeFrom[end];
        }
        int last = end;
        while (last < reaching && alikeFrom[last] == alikeFrom[end]) {
            last++;
        }
        return last;
    }
}
