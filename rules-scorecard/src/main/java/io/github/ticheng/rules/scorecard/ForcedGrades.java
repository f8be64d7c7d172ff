// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Banded;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.AssessedAgent;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
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

    private static final Field<ForcedGrades, ImmutableList<Banded<GradeRows.Name>>> ROWS = Field.required(
            "rows", FieldType.listOf(FieldType.row(GradeRows.TYPE)), forced -> GradeRows.written(forced.table.rows()));
    private static final Field<ForcedGrades, ImmutableList<Limit>> LIMITS =
            Field.required("limits", FieldType.listOf(FieldType.row(Limit.TYPE)), ForcedGrades::limits);
    private static final Field<ForcedGrades, Ties> TIES =
            Field.required("ties", FieldType.choice(Ties.class), ForcedGrades::ties);
    private static final Field<ForcedGrades, ImmutableList<String>> PRINTED = Field.withDefault(
            "printed", FieldType.listOf(FieldType.TEXT), forced -> forced.table.printedTexts(), ImmutableList.of());

    public static final BlockType<ForcedGrades> TYPE = BlockType.of(
            "forced-grades",
            GradeRule.class,
            ForcedGrades.class,
            values -> new ForcedGrades(
                    new GradeTable(GradeRows.read(values.get(ROWS)), ImmutableList.of())
                            .printed(values.get(PRINTED).toArray(new String[0])),
                    values.get(LIMITS),
                    values.get(TIES)),
            ROWS,
            LIMITS,
            TIES,
            PRINTED);

    /**
     * The room in a grade.
     *
     * @param grade the id of the grade
     * @param share the share of the assessed agents that it has room for, 0% to 100%
     */
    public record Limit(String grade, Rate share) implements Serializable {

        private static final Field<Limit, String> GRADE = Field.required("grade", FieldType.TEXT, Limit::grade);
        private static final Field<Limit, Rate> SHARE = Field.required("share", FieldType.RATE, Limit::share);

        public static final BlockType<Limit> TYPE = BlockType.row(
                "grade-limit", Limit.class, values -> new Limit(values.get(GRADE), values.get(SHARE)), GRADE, SHARE);

        /**
         * Creates a limit.
         *
         * @throws IllegalArgumentException if the share is below 0% or above 100%
         */
        public Limit {
            if (share.fraction().isNegative() || share.fraction().isGreaterThan(Exact.ONE)) {
                throw new IllegalArgumentException(
                        "Expected a share of 0% to 100% for grade " + grade + ", but found " + share);
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
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("Expected a limit for at least one grade, but found none");
        }
        List<String> limited = new ArrayList<>();
        table.rows().forEach(row -> limited.add(row.id()));
        limited.remove(limited.size() - 1);
        Set<String> seen = new HashSet<>();
        for (Limit limit : limits) {
            if (!limited.contains(limit.grade()) || !seen.add(limit.grade())) {
                throw new IllegalArgumentException("Expected a limit for each of the grades " + limited
                        + " at most, below which there is another, but found " + limit.grade()
                        + (limited.contains(limit.grade()) ? " twice" : ""));
            }
        }
    }

    /** Grades of which one has room for a share of the team: {@code of(table, "outstanding", "20%", Ties.DROP_ALL)}. */
    public static ForcedGrades of(GradeTable table, String grade, String share, Ties ties) {
        return new ForcedGrades(table, ImmutableList.of(new Limit(grade, Rate.parse(share))), ties);
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
        return agent -> grade(agent, reading, shares);
    }

    /** An agent who still looks for a grade. */
    private record Candidate(
            AssessedAgent agent, Exact score, @Nullable Grade byScore) {}

    private @Nullable Grade grade(AssessedAgent agent, GradeTable.Reading reading, @Nullable Rate[] shares) {
        List<Candidate> waiting = new ArrayList<>();
        for (AssessedAgent member : agent.team().agents()) {
            Exact score = member.scorecard().score();
            waiting.add(new Candidate(member, score, reading.grade(score)));
        }
        // The team comes in the order of ids, and sorting keeps it among equal scores.
        waiting.sort(Comparator.comparing(Candidate::score).reversed());
        int assessed = waiting.size();
        for (int i = 0; i < shares.length; i++) {
            int rank = i + 1;
            List<Candidate> reaching = waiting.stream()
                    .filter(candidate -> candidate.byScore != null && candidate.byScore.rank() <= rank)
                    .toList();
            Rate share = shares[i];
            int taken = share == null ? reaching.size() : room(reaching, share, assessed);
            List<Candidate> graded = reaching.subList(0, taken);
            if (graded.stream().anyMatch(candidate -> candidate.agent.agent().equals(agent.agent()))) {
                return reading.grades().get(i);
            }
            waiting.removeAll(graded);
        }
        return null;
    }

    /** How many of those who reach a grade have room in it. */
    private int room(List<Candidate> reaching, Rate share, int assessed) {
        Exact exact = share.of(Exact.of(assessed));
        int room = exact.numerator().divide(exact.denominator()).intValueExact();
        if (room >= reaching.size() || ties == Ties.BY_AGENT_ID) {
            return Math.min(room, reaching.size());
        }
        Exact firstOut = reaching.get(room).score();
        boolean isTie = room > 0 && reaching.get(room - 1).score().equals(firstOut);
        if (!isTie) {
            return room;
        }
        int taken = room;
        if (ties == Ties.KEEP_ALL) {
            while (taken < reaching.size() && reaching.get(taken).score().equals(firstOut)) {
                taken++;
            }
        } else {
            while (taken > 0 && reaching.get(taken - 1).score().equals(firstOut)) {
                taken--;
            }
        }
        return taken;
    }
}
