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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between what two runs paid: per agent and line, before, after, and the difference. */
public final class ResultDifference {

    private final PaidLines before;
    private final PaidLines after;

    private ResultDifference(PaidLines before, PaidLines after) {
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
        Set<PaidLines.Key> keys = new TreeSet<>(before.all().keySet());
        keys.addAll(after.all().keySet());
        for (PaidLines.Key key : keys) {
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

    private void add(OfPeriod of, PaidLines.Key key, Language language) {
        PaidLines.Line old = before.get(key);
        PaidLines.Line now = after.get(key);
        of.lines++;
        of.before = sum(of.before, old);
        of.after = sum(of.after, now);
        if (old != null && now != null && old.amount().equals(now.amount())) {
            return;
        }
        of.changed++;
        PaidLines.Line named = now == null ? old : now;
        of.table.row(
                key.team(),
                key.agent(),
                named == null ? key.rule() : named.label().in(language),
                amount(old == null ? null : old.amount(), language),
                amount(now == null ? null : now.amount(), language),
                difference(old == null ? null : old.amount(), now == null ? null : now.amount(), language));
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

    private static @Nullable Money sum(@Nullable Money sum, PaidLines.@Nullable Line line) {
        if (line == null) {
            return sum;
        }
        return sum == null ? line.amount() : sum.plus(line.amount());
    }

    private static String amount(@Nullable Money amount, Language language) {
        return amount == null ? "-" : Figure.of(amount).in(language);
    }

    /** The difference with its sign; an amount that is not there counts as nothing. */
    private static String difference(@Nullable Money old, @Nullable Money now, Language language) {
        Money difference;
        if (now == null) {
            if (old == null) {
                return "";
            }
            difference = old.negated();
        } else {
            difference = old == null ? now : now.minus(old);
        }
        return (difference.isPositive() ? "+" : "") + Figure.of(difference).in(language);
    }
}
