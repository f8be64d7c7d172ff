// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between what two runs paid: per agent and line, before, after, and the difference. */
public final class ResultDifference {

    private final SortedMap<PaidLine.Key, PaidLine> before;
    private final SortedMap<PaidLine.Key, PaidLine> after;

    private ResultDifference(SortedMap<PaidLine.Key, PaidLine> before, SortedMap<PaidLine.Key, PaidLine> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares two results.
     *
     * @throws io.github.ticheng.cli.Refusal if one of them is none
     * @throws IOException if one of them cannot be read
     */
    public static ResultDifference of(Path before, Path after) throws IOException {
        return new ResultDifference(Results.read(before), Results.read(after));
    }

    /** The differences of one period. */
    private static final class OfPeriod {
        private final TextTable table;
        private @Nullable Money before;
        private @Nullable Money after;
        private long lines;
        private long changed;

        OfPeriod(Language language) {
            table = TextTable.of("  ", "lllrrr");
            table.row(
                    DiffPhrases.TEAM.in(language),
                    DiffPhrases.AGENT.in(language),
                    DiffPhrases.LINE.in(language),
                    DiffPhrases.BEFORE.in(language),
                    DiffPhrases.AFTER.in(language),
                    DiffPhrases.DIFFERENCE.in(language));
        }
    }

    /** What differs, as text ended by a line feed; empty if nothing does. */
    public String text(Language language) {
        Map<Period, OfPeriod> periods = new TreeMap<>();
        Set<PaidLine.Key> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (PaidLine.Key key : keys) {
            add(periods.computeIfAbsent(key.period(), unused -> new OfPeriod(language)), key, language);
        }
        StringBuilder text = new StringBuilder();
        periods.forEach((period, of) -> {
            if (of.changed > 0) {
                text.append(DiffPhrases.PERIOD
                                .filled(period, of.lines, of.changed)
                                .in(language))
                        .append('\n')
                        .append(finished(of, language));
            }
        });
        return text.toString();
    }

    private void add(OfPeriod of, PaidLine.Key key, Language language) {
        PaidLine line = after.containsKey(key) ? after.get(key) : before.get(key);
        Money old = amount(before.get(key));
        Money now = amount(after.get(key));
        of.lines++;
        of.before = sum(of.before, old);
        of.after = sum(of.after, now);
        if (line != null && !Objects.equals(old, now)) {
            of.changed++;
            of.table.row(
                    key.team(),
                    key.agent(),
                    line.label().in(language),
                    amount(old, language),
                    amount(now, language),
                    difference(old, now, language));
        }
    }

    private static @Nullable Money amount(@Nullable PaidLine line) {
        return line == null ? null : line.amount();
    }

    private static TextTable finished(OfPeriod of, Language language) {
        return of.table.row(
                DiffPhrases.TOTAL.in(language),
                "",
                "",
                amount(of.before, language),
                amount(of.after, language),
                difference(of.before, of.after, language));
    }

    private static @Nullable Money sum(@Nullable Money sum, @Nullable Money amount) {
        if (amount == null) {
            return sum;
        }
        return sum == null ? amount : sum.plus(amount);
    }

    private static String amount(@Nullable Money amount, Language language) {
        return amount == null ? "-" : Figure.of(amount).in(language);
    }

    /** The difference with its sign; an amount that is not there counts as nothing. */
    private static String difference(@Nullable Money old, @Nullable Money now, Language language) {
        if (now == null) {
            return old == null ? "" : signed(old.negated(), language);
        }
        return signed(old == null ? now : now.minus(old), language);
    }

    private static String signed(Money difference, Language language) {
        return (difference.isPositive() ? "+" : "") + Figure.of(difference).in(language);
    }
}
