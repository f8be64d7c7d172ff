// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.JsonList;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between what was paid twice: per agent and line, before, after, and the difference.
 *
 * @param lines all lines of either, by period, team, agent and rule; those that do not differ, too
 */
public record PayDifference(ImmutableList<Row> lines) {

    /**
     * A line before and after.
     *
     * @param key whose line it is
     * @param label the name of the line, that of after if there are two
     * @param before the amount before, or null if there was no such line
     * @param after the amount after, or null if there is no such line
     */
    public record Row(
            PaidLines.Key key,
            Label label,
            @Nullable Money before,
            @Nullable Money after) {

        /** Whether the amount differs; a line that is not there differs from one of 0.00. */
        public boolean isChanged() {
            return !Objects.equals(before, after);
        }

        /** After less before; a line that is not there counts as nothing. */
        public Money difference() {
            return PayDifference.difference(before, after);
        }

        private JsonMap tree() {
            JsonMap tree = new JsonMap()
                    .put("period", key.period().toString())
                    .put("team", key.team())
                    .put("agent", key.agent())
                    .put("rule", key.rule())
                    .put("label", label.tree());
            return amounts(tree, before, after);
        }
    }

    /**
     * What an agent was paid in all lines and periods.
     *
     * @param team the id of the team
     * @param agent the id of the agent
     * @param before the sum before
     * @param after the sum after
     */
    public record Person(String team, String agent, Money before, Money after) {

        /** After less before. */
        public Money difference() {
            return after.minus(before);
        }

        private Person plus(Person other) {
            return new Person(team, agent, before.plus(other.before), after.plus(other.after));
        }

        private JsonMap tree() {
            return amounts(new JsonMap().put("team", team).put("agent", agent), before, after);
        }
    }

    /** What differs between two results. */
    public static PayDifference of(PaidLines before, PaidLines after) {
        Set<PaidLines.Key> keys = new TreeSet<>(before.all().keySet());
        keys.addAll(after.all().keySet());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (PaidLines.Key key : keys) {
            PaidLines.Line old = before.get(key);
            PaidLines.Line now = after.get(key);
            rows.add(new Row(
                    key,
                    Objects.requireNonNull(now == null ? old : now).label(),
                    old == null ? null : old.amount(),
                    now == null ? null : now.amount()));
        }
        return new PayDifference(rows.build());
    }

    /** The lines that differ. */
    public ImmutableList<Row> changed() {
        return lines.stream().filter(Row::isChanged).collect(ImmutableList.toImmutableList());
    }

    /** What each agent was paid, those who lose most first; those who lose as much by team and id. */
    public ImmutableList<Person> people() {
        Map<String, Person> people = new LinkedHashMap<>();
        for (Row row : lines) {
            Money nothing = Money.zero(row.difference().currency());
            Person person = new Person(
                    row.key.team(),
                    row.key.agent(),
                    row.before == null ? nothing : row.before,
                    row.after == null ? nothing : row.after);
            people.merge(row.key.team() + " " + row.key.agent(), person, Person::plus);
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Person::difference)
                        .thenComparing(Person::team)
                        .thenComparing(Person::agent),
                people.values());
    }

    /** What differs, as text ended by a line feed, a table for each period; empty if nothing does. */
    public String text(Language language) {
        Map<Period, ImmutableList.Builder<Row>> periods = new TreeMap<>();
        lines.forEach(row -> periods.computeIfAbsent(row.key.period(), unused -> ImmutableList.builder())
                .add(row));
        StringBuilder text = new StringBuilder();
        periods.forEach((period, rows) -> text.append(text(period, rows.build(), language)));
        return text.toString();
    }

    private static String text(Period period, ImmutableList<Row> rows, Language language) {
        TextTable table = TextTable.of("  ", "lllrrr")
                .row(
                        QuestionPhrases.TEAM.in(language),
                        QuestionPhrases.AGENT.in(language),
                        QuestionPhrases.LINE.in(language),
                        QuestionPhrases.BEFORE.in(language),
                        QuestionPhrases.AFTER.in(language),
                        QuestionPhrases.DIFFERENCE.in(language));
        Money before = null;
        Money after = null;
        int changed = 0;
        for (Row row : rows) {
            before = sum(before, row.before);
            after = sum(after, row.after);
            if (row.isChanged()) {
                changed++;
                table.row(
                        row.key.team(),
                        row.key.agent(),
                        row.label.in(language),
                        amount(row.before, language),
                        amount(row.after, language),
                        new Signed(row.difference()).in(language));
            }
        }
        if (changed == 0) {
            return "";
        }
        table.row(
                QuestionPhrases.TOTAL.in(language),
                "",
                "",
                amount(before, language),
                amount(after, language),
                new Signed(difference(before, after)).in(language));
        return QuestionPhrases.PERIOD.filled(period, rows.size(), changed).in(language) + "\n" + table;
    }

    /** The lines that differ, in JSON. */
    public JsonList tree() {
        return JsonList.of(changed(), Row::tree);
    }

    /** The people of {@link #people}, in JSON. */
    public JsonList treeOfPeople() {
        return JsonList.of(people(), Person::tree);
    }

    private static JsonMap amounts(JsonMap tree, @Nullable Money before, @Nullable Money after) {
        if (before != null) {
            tree.put("before", before.digits());
        }
        if (after != null) {
            tree.put("after", after.digits());
        }
        return tree.put("difference", difference(before, after).digits());
    }

    private static @Nullable Money sum(@Nullable Money sum, @Nullable Money amount) {
        return sum == null || amount == null ? (sum == null ? amount : sum) : sum.plus(amount);
    }

    private static Money difference(@Nullable Money before, @Nullable Money after) {
        if (before == null) {
            return Objects.requireNonNull(after);
        }
        return after == null ? before.negated() : after.minus(before);
    }

    private static String amount(@Nullable Money amount, Language language) {
        return amount == null ? "-" : Figure.of(amount).in(language);
    }
}
