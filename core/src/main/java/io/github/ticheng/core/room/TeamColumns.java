// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the facts of some teams at once, for steps that can be read in columns: a loop over {@code long}s instead of a
 * call and some objects an agent. It is the quick reading of a step, never another one: where a row cannot be read so, it is a
 * {@linkplain LongColumn#HOLE hole}, and the step is asked for that agent. The core implements this.
 *
 * <p>Arrays may be longer than there are rows, and are used again afterwards: what a step keeps is nothing of this.
 */
public interface TeamColumns {

    /** How many decimals points have in columns. */
    int POINT_DECIMALS = 4;

    /** How many rows there are: everybody in the facts, whether the plan pays them or not. */
    int rows();

    /** How many teams there are, their rows one below the other. */
    int teams();

    /** The row behind the last one of a team, where the next team begins. */
    int end(int team);

    /** An amount, count, duration or points of a team itself, in units of 10^−decimals, or {@link LongColumn#HOLE}. */
    long ofTeam(Slot<Exact> slot, int team, int decimals);

    /** A column of zeros for a step to fill, and to hand over as its result. */
    long[] column();

    /** The full months of service on a day, as {@link Agent#fullMonthsServed} counts them; a hole where the day of hiring is not known. */
    LongColumn monthsServed(LocalDate day);

    /** The pay period. */
    Period period();

    /** The amounts, counts, durations or points, in units of 10^−decimals. */
    LongColumn numbers(Slot<Exact> slot, int decimals);

    /** The dividends of the ratios; a ratio without data is a hole. */
    LongColumn dividends(Slot<Ratio> slot);

    /** The divisors of the ratios, all positive where there is a dividend. */
    LongColumn divisors(Slot<Ratio> slot);

    /** The places of the ratings in a list. */
    LongColumn ratings(Slot<Rating> slot, ImmutableList<Rating> words);

    /** The scores, which are there after SCORE if the score rule was read in columns; else null. */
    @Nullable
    Scores scores();

    /** The grades, of which those of rows whose score is no hole count; null if the plan has none, or they were not read in columns. */
    @Nullable
    Grades grades();

    /**
     * The scores of a team.
     *
     * @param points in units of 10^−{@link #POINT_DECIMALS}; a hole where a row was not assessed or is read otherwise
     * @param fullMarks what they are measured against
     * @param passMark the least score that passes, or null if the card has none
     */
    record Scores(
            LongColumn points, Exact fullMarks, @Nullable Exact passMark) {}

    /**
     * The grades of a team.
     *
     * @param all those that there are
     * @param places by row the place of its grade among them, or a hole where the score is in no grade
     */
    record Grades(ImmutableList<Grade> all, LongColumn places) {

        /** The grade of a row; null for none. */
        public @Nullable Grade at(int row) {
            long place = places.at(row);
            return place == LongColumn.HOLE ? null : all.get((int) place);
        }
    }

    /**
     * The amounts of a team, not rounded, as fractions of one divisor.
     *
     * @param dividends by row, in a {@linkplain #column column} handed over; a hole where the step has to be asked
     * @param divisor the divisor of them all, positive
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Amounts(long[] dividends, long divisor) {}
}
