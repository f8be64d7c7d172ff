// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;

/**
 * How often something falls due: every month, quarter, half-year or year of the calendar. What is due once a quarter is
 * due in the last {@link PayPeriod pay period} that belongs to the quarter.
 */
public enum Cadence implements Words {
    /** Every calendar month. */
    MONTH(1, "monthly", "每月"),
    /** Every three months; the quarters begin in January, April, July and October. */
    QUARTER(3, "quarterly", "每季度"),
    /** Every six months; the half-years begin in January and July. */
    HALF_YEAR(6, "half-yearly", "每半年"),
    /** Every calendar year. */
    YEAR(12, "yearly", "每年");

    private final int months;
    private final Label label;

    Cadence(int months, String english, String chinese) {
        this.months = months;
        this.label = Label.of(english, chinese);
    }

    /** How many months a period of this cadence has: 1, 3, 6 or 12. */
    public int months() {
        return months;
    }

    /** The period of this cadence in which a day lies: the quarter of a day. */
    public Period containing(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return Period.starting(LocalDate.of(day.getYear(), month, 1), months);
    }

    /**
     * The period of this cadence that contains another period: the quarter of a month.
     *
     * @param period a month, or anything else that lies in one period of this cadence
     * @throws IllegalArgumentException if the period lies in several periods of this cadence, as a year does in quarters
     */
    public Period enclosing(Period period) {
        Period enclosing = containing(period.firstDay());
        if (!enclosing.contains(period)) {
            throw new IllegalArgumentException("Expected a period within one " + name() + ", but found " + period
                    + ", of which only a part lies in " + enclosing);
        }
        return enclosing;
    }

    /**
     * Whether a period ends together with a period of this cadence. Of the months of a quarter only the last one does;
     * a quarter and the second half of its last month do, too.
     */
    public boolean endsIn(Period period) {
        LocalDate last = period.lastDay();
        return last.getDayOfMonth() == last.lengthOfMonth() && last.getMonthValue() % months == 0;
    }

    /** "monthly", "quarterly", "half-yearly" or "yearly". */
    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
