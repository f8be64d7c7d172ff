// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between what was paid twice: per agent and line, before, after, and the difference.
 *
 * @param lines all lines of either, by period, team, agent and rule; those that do not differ, too
 */
public record PayDifference(ImmutableList<Row> lines) {

    private static final Words NONE = Words.verbatim("-");
    private static final Words BLANK = Words.verbatim("");
    private static final ImmutableList<Words> AMOUNTS =
            ImmutableList.of(QuestionPhrases.BEFORE, QuestionPhrases.AFTER, QuestionPhrases.DIFFERENCE);

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
            return amounts(key.tree().put("label", label.tree()), before, after);
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
        return tables().stream().map(table -> table.text(language)).collect(Collectors.joining());
    }

    /** What differs, a table for each period in which something does. */
    ImmutableList<TitledTable> tables() {
        Map<Period, List<Row>> periods = new TreeMap<>();
        lines.forEach(row -> periods.computeIfAbsent(row.key.period(), unused -> new ArrayList<>())
                .add(row));
        ImmutableList.Builder<TitledTable> tables = ImmutableList.builder();
        periods.forEach((period, rows) -> {
            if (rows.stream().anyMatch(Row::isChanged)) {
                tables.add(table(period, rows));
            }
        });
        return tables.build();
    }

    private static TitledTable table(Period period, List<Row> all) {
        List<ImmutableList<Words>> rows = new ArrayList<>();
        Money before = null;
        Money after = null;
        for (Row row : all) {
            before = sum(before, row.before);
            after = sum(after, row.after);
            if (row.isChanged()) {
                rows.add(ImmutableList.of(
                        Words.verbatim(row.key.team()),
                        Words.verbatim(row.key.agent()),
                        row.label,
                        amount(row.before),
                        amount(row.after),
                        new Signed(row.difference())));
            }
        }
        int changed = rows.size();
        rows.add(ImmutableList.of(
                QuestionPhrases.TOTAL,
                BLANK,
                BLANK,
                amount(before),
                amount(after),
                new Signed(difference(before, after))));
        return TitledTable.of(
                QuestionPhrases.PERIOD.filled(period, all.size(), changed),
                ImmutableList.of(QuestionPhrases.TEAM, QuestionPhrases.AGENT, QuestionPhrases.LINE),
                AMOUNTS,
                rows);
    }

    /** What each agent was paid, in the order of {@link #people}. */
    TitledTable tableOfPeople(Words title) {
        return TitledTable.of(
                title,
                ImmutableList.of(QuestionPhrases.TEAM, QuestionPhrases.AGENT),
                AMOUNTS,
                people().stream()
                        .map(one -> ImmutableList.of(
                                Words.verbatim(one.team),
                                Words.verbatim(one.agent),
                                Figure.of(one.before),
                                Figure.of(one.after),
                                new Signed(one.difference())))
                        .toList());
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

    private static Words amount(@Nullable Money amount) {
        return amount == null ? NONE : Figure.of(amount);
    }
}
