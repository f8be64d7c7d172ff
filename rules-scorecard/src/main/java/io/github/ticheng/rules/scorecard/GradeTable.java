// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Bands.BandIndex;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.band.PrintedBands;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.CreditedAgent.AssessedAgent;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grades by lower bounds: the grade is the highest whose lower bound the score reaches. A score below all bounds has the
 * grade without one or, if there is none, no grade.
 *
 * <p>A table in print often says something else, such as 85–94 and 95–100, between which 94.5 has no grade. It can be
 * kept {@linkplain #printed(String...) beside} the reading; it changes no grade, and its gaps and overlaps are findings.
 *
 * @param rows the grades, best first, their lower bounds falling; only the last may be without one
 * @param heldFor for how many further pay periods a grade is kept that a score reached, 1 or more: the grade is the best that
 *     the scores of those periods and of this one reach by this table; periods without an assessment go by. Null for none
 * @param printedRows the scores of each grade as they stand in print, in the order of the grades; or empty
 */
public record GradeTable(ImmutableList<Row> rows, @Nullable Integer heldFor, ImmutableList<Band> printedRows)
        implements GradeRule {

    public static final BlockType<GradeTable> TYPE = BlockType.of("grade-table", GradeRule.class, GradeTable.class)
            .with(
                    Field.required(
                            "rows",
                            FieldType.listOf(FieldType.row(GradeRows.TYPE)),
                            table -> GradeRows.written(table.rows)),
                    Field.optional("held-for", FieldType.COUNT, table -> table.heldFor),
                    Field.listed("printed", FieldType.TEXT, GradeTable::printedTexts),
                    (rows, held, printed) -> new GradeTable(GradeRows.read(rows), held, bands(printed.stream())));

    /**
     * A grade with its lower bound.
     *
     * @param start the score, in points, from which or above which the grade begins; below all numbers for everything
     *     below the others
     * @param id the grade's id: lower-case words joined by hyphens
     * @param label the grade's name
     */
    public record Row(Cut start, String id, Label label) implements Serializable {}

    /**
     * Creates a table.
     *
     * @throws IllegalArgumentException if there is no grade, two have one id, an id is none, the lower bounds do not
     *     fall strictly, a grade other than the last has none, a grade is held for less than one period, or there are printed rows but not
     *     one for each grade
     */
    public GradeTable {
        Refused.when(rows.isEmpty(), ScorecardPhrases.SOME_GRADE, null);
        Refused.when(heldFor != null && heldFor < 1, ScorecardPhrases.HELD_FOR, heldFor);
        Set<String> ids = new HashSet<>();
        Row above = null;
        for (Row row : rows) {
            Refused.when(!ids.add(row.id()), ScorecardPhrases.GRADES_DIFFER, row.id() + ", " + row.id());
            checkFalls(above, row);
            above = row;
        }
        if (!printedRows.isEmpty() && printedRows.size() != rows.size()) {
            throw Refused.of(ScorecardPhrases.PRINTED_ROWS.filled(rows.size()), printedRows);
        }
        graded(rows);
    }

    private static void checkFalls(@Nullable Row above, Row row) {
        if (above == null) {
            return;
        }
        if (!above.start().isFinite()) {
            throw Refused.of(ScorecardPhrases.LOWER_BOUNDS, ScorecardPhrases.ABOVE.filled(above.id(), row.id()));
        }
        if (row.start().compareTo(above.start()) >= 0) {
            throw Refused.of(
                    ScorecardPhrases.FALLING,
                    ScorecardPhrases.NOT_FALLING.filled(
                            row.id(),
                            row.start().value(),
                            above.id(),
                            above.start().value()));
        }
    }

    /** A table of which more grades are to follow, going down. Immutable. */
    public static final class Builder {

        private final ImmutableList<Row> rows;

        Builder(ImmutableList<Row> rows) {
            this.rows = rows;
        }

        /** Adds the next grade down, labelled by the id with spaces for hyphens. */
        public Builder from(String lower, String id) {
            return from(lower, id, Label.of(id.replace('-', ' ')));
        }

        /** Adds the next grade down, labelled in English by the id with spaces for hyphens. */
        public Builder from(String lower, String id, String chinese) {
            return from(lower, id, labelOf(id, chinese));
        }

        /** Adds the next grade down. */
        public Builder from(String lower, String id, Label label) {
            return new Builder(with(new Row(Cut.below(Level.parse(lower, Unit.Kind.POINTS)), id, label)));
        }

        /**
         * Finishes the table with a grade for every score below the others, labelled by the id with spaces for hyphens.
         *
         * @throws IllegalArgumentException as {@link GradeTable}'s constructor does
         */
        public GradeTable below(String id) {
            return below(id, Label.of(id.replace('-', ' ')));
        }

        /**
         * Finishes the table with a grade for every score below the others, labelled in English by the id with spaces
         * for hyphens.
         *
         * @throws IllegalArgumentException as {@link GradeTable}'s constructor does
         */
        public GradeTable below(String id, String chinese) {
            return below(id, labelOf(id, chinese));
        }

        /**
         * Finishes the table with a grade for every score below the others.
         *
         * @throws IllegalArgumentException as {@link GradeTable}'s constructor does
         */
        public GradeTable below(String id, Label label) {
            return new GradeTable(with(new Row(Cut.BELOW_ALL, id, label)), null, ImmutableList.of());
        }

        /**
         * Finishes the table; a score below all bounds has no grade.
         *
         * @throws IllegalArgumentException as {@link GradeTable}'s constructor does
         */
        public GradeTable build() {
            return new GradeTable(rows, null, ImmutableList.of());
        }

        private ImmutableList<Row> with(Row row) {
            return ImmutableList.<Row>builder().addAll(rows).add(row).build();
        }

        private static Label labelOf(String id, String chinese) {
            return Label.of(id.replace('-', ' '), chinese);
        }
    }

    /**
     * This table with the rows as they stand in print, in the order of the grades: {@code printed("[95, 100]", "[85,
     * 94]", …)}. What includes its number by convention, such as 65 in 65分以下, stands with a square bracket.
     *
     * @throws IllegalArgumentException if there is not one for each grade, or a text is no band
     */
    public GradeTable printed(String... bands) {
        return new GradeTable(rows, heldFor, bands(Stream.of(bands)));
    }

    /** This table with grades that are kept for so many further pay periods. */
    public GradeTable heldFor(int periods) {
        return new GradeTable(rows, periods, printedRows);
    }

    ImmutableList<String> printedTexts() {
        return printedRows.stream().map(Band::toString).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Band> bands(Stream<String> texts) {
        return texts.map(Band::parse).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Grade> graded(List<Row> rows) {
        ImmutableList.Builder<Grade> grades = ImmutableList.builderWithExpectedSize(rows.size());
        int rank = 1;
        for (Row row : rows) {
            grades.add(new Grade(row.id(), row.label(), rank++));
        }
        return grades.build();
    }

    @Override
    public ImmutableList<Grade> grades() {
        return graded(rows);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Reading reading = reading();
        return new Step() {
            @Override
            public @Nullable Grade grade(AssessedAgent agent) {
                Grade own = reading.grade(agent.scorecard().score());
                return heldFor == null ? own : held(agent, own, reading, heldFor);
            }

            @Override
            public TeamColumns.@Nullable Grades grades(TeamColumns team, TeamColumns.Scores scores) {
                if (heldFor != null) {
                    return null;
                }
                long[] places = team.column();
                for (int row = 0; row < team.rows(); row++) {
                    places[row] = reading.place(scores.points().at(row));
                }
                return new TeamColumns.Grades(reading.grades, new LongColumn(places));
            }
        };
    }

    /** The best of the agent's own grade and those of some pay periods before, which then says from when it is. */
    private static @Nullable Grade held(AssessedAgent agent, @Nullable Grade own, Reading reading, int periods) {
        Grade best = own;
        for (PastPeriod past : agent.earlierPeriods().stream().limit(periods).toList()) {
            Grade then =
                    agent.cardIn(past).map(card -> reading.grade(card.score())).orElse(null);
            if (then != null && (best == null || then.rank() < best.rank())) {
                Message held =
                        ScorecardPhrases.HELD.filled(then.label(), past.period().toString());
                best = new Grade(then.id(), Label.of(held), then.rank());
            }
        }
        return best;
    }

    Reading reading() {
        return new Reading(bands(rows).index(TeamColumns.POINT_DECIMALS), grades());
    }

    /** The bands of grades, from the lowest. */
    static Bands bands(ImmutableList<Row> rows) {
        return new Bands(rows.reverse().stream().map(Row::start).collect(ImmutableList.toImmutableList()));
    }

    /** The table made ready to read. */
    record Reading(BandIndex bands, ImmutableList<Grade> grades) {

        @Nullable
        Grade grade(Exact score) {
            int band = bands.indexOf(score);
            return band < 0 ? null : grades.get(grades.size() - 1 - band);
        }

        /** The place of the grade of a score in units of points, a hole among them. */
        long place(long units) {
            int band = bands.indexOf(units);
            return band < 0 ? LongColumn.HOLE : grades.size() - 1 - band;
        }
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        List<PrintedBands.Row> printed = new ArrayList<>();
        for (int i = 0; i < printedRows.size(); i++) {
            printed.add(new PrintedBands.Row(printedRows.get(i), rows.get(i).label()));
        }
        return PrintedBands.ofRows(printed).findings(Unit.POINTS);
    }
}
