// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.base.CharMatcher;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import com.google.common.primitives.Ints;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.tree.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that an import did with a file: how it was read, which columns and rows were used and which were not and why,
 * which values changed their form, and what is doubtful, in which case nothing was imported.
 */
public final class ImportReport extends Json.Unwritten {

    /** So many doubts are kept with their places; a file of which more is wrong was made by a machine. */
    private static final int MOST_DOUBTS = 100_000;

    /** So many kinds of doubts fill a screen. */
    private static final int MOST_KINDS = 8;

    /** A spreadsheet keeps so many digits of a number. */
    private static final int DIGITS_KEPT = 15;

    /** So many zeros at the ends of numbers come about by chance once in a million files. */
    private static final int NO_CHANCE = 6;

    private record ChangeKey(String column, Change change) {}

    /** What happened to some cells or rows, with the first of them. */
    private record Met(int row, String from, String to, long count) {

        static Met of(int row, String from, String to) {
            return new Met(row, from, to, 1);
        }

        Met plus(Met more) {
            Met first = row <= more.row ? this : more;
            return new Met(first.row, first.from, first.to, count + more.count);
        }
    }

    private final String file;
    private String form = "";
    private String separator = "";
    private int headingRow;
    private long rows;
    private final List<Message> taken = new ArrayList<>();
    private final Map<String, String> used = new LinkedHashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final Map<Label, Met> leftOut = new LinkedHashMap<>();
    private final Map<ChangeKey, Met> changed = new LinkedHashMap<>();
    private final SetMultimap<String, String> rounded = HashMultimap.create();
    private final Set<String> unrounded = new HashSet<>();
    private final TreeSet<Metric> printed = new TreeSet<>(Comparator.comparing(Metric::id));
    private final List<Diagnostic> doubts = new ArrayList<>();

    ImportReport(String file) {
        this.file = file;
    }

    void form(String encodingOrSheet, String separatedBy) {
        form = encodingOrSheet;
        separator = separatedBy;
    }

    void layout(Layout layout) {
        headingRow = layout.heading().line();
        unused.addAll(layout.unused());
        for (String column : layout.columnNames()) {
            int index = layout.indexOf(column);
            if (index >= 0) {
                used.put(layout.headingAt(index), column);
            }
        }
        for (Layout.MetricColumn metric : layout.metrics()) {
            String heading = layout.headingAt(metric.index());
            used.put(
                    metric.denominator() < 0 ? heading : heading + " ÷ " + layout.headingAt(metric.denominator()),
                    metric.metric().id());
        }
    }

    /** A column that nothing uses. */
    void unused(String column) {
        unused.add(column);
    }

    void fromName(Label what, String value) {
        taken.add(ImportPhrases.TAKEN_FROM_NAME.filled(what, value));
    }

    void row() {
        rows++;
    }

    void leftOut(Label reason, int row, String text) {
        leftOut.merge(reason, Met.of(row, Shown.of(text), ""), Met::plus);
    }

    void changed(String column, Change change, int row, String from, String to) {
        changed.merge(new ChangeKey(column, change), Met.of(row, from, to), Met::plus);
    }

    /** The number of an order, a conversation or a buyer, of which a spreadsheet may have kept the first digits alone. */
    void number(String column, int row, String number) {
        if (number.length() > DIGITS_KEPT && CharMatcher.inRange('0', '9').matchesAllOf(number)) {
            String lost = number.substring(DIGITS_KEPT);
            if (!CharMatcher.is('0').matchesAllOf(lost)) {
                unrounded.add(column);
            } else if (!unrounded.contains(column)) {
                if (rounded.get(column).size() < NO_CHANCE) {
                    rounded.put(column, number);
                }
                changed(
                        column,
                        Change.ZEROS,
                        row,
                        number,
                        number.substring(0, DIGITS_KEPT) + "?".repeat(lost.length()));
            }
        }
    }

    private Map<ChangeKey, Met> changed() {
        return Maps.filterKeys(changed, key -> key.change() != Change.ZEROS || isRounded(key.column()));
    }

    private boolean isRounded(String column) {
        int lost = rounded.get(column).stream()
                .mapToInt(number -> number.length() - DIGITS_KEPT)
                .sum();
        return lost >= NO_CHANCE && !unrounded.contains(column);
    }

    void printed(Metric metric) {
        printed.add(metric);
    }

    void doubt(Diagnostic diagnostic) {
        if (doubts.size() < MOST_DOUBTS) {
            doubts.add(diagnostic);
        }
    }

    boolean isClean() {
        return doubts.isEmpty();
    }

    /** How many rows were read as agents or teams. */
    public long rows() {
        return rows;
    }

    /** What is doubtful, in the order of the file; empty if the file could be imported. */
    public ImmutableList<Diagnostic> doubts() {
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Diagnostic::line), doubts);
    }

    /** The metrics of which values were given as printed, without their parts. */
    public ImmutableList<Metric> printed() {
        return ImmutableList.copyOf(printed);
    }

    /** How many cells were changed in form in some way. */
    public long changed(Change change) {
        return changed().entrySet().stream()
                .filter(entry -> entry.getKey().change() == change)
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }

    /** How many rows were left out. */
    public long leftOut() {
        return leftOut.values().stream().mapToLong(Met::count).sum();
    }

    /** The report for people, each line ended by a line feed: doubts of a kind once, with how many there are. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder();
        Consumer<Message> line = message -> text.append(text.isEmpty() ? "" : "  ")
                .append(message.in(language))
                .append('\n');
        line.accept(ImportPhrases.FILE.filled(Shown.of(file), separator.isEmpty() ? form : form + ", " + separator));
        if (headingRow > 0) {
            line.accept(ImportPhrases.HEADINGS.filled(headingRow, rows));
            Stream<String> columns =
                    used.entrySet().stream().map(entry -> Shown.of(entry.getKey()) + " → " + entry.getValue());
            line.accept(ImportPhrases.USED.filled(joined(columns, language)));
        }
        if (!unused.isEmpty()) {
            line.accept(ImportPhrases.UNUSED.filled(joined(unused.stream().map(Shown::of), language)));
        }
        taken.forEach(line);
        byRow(leftOut)
                .forEach((reason, met) ->
                        line.accept(ImportPhrases.LEFT_OUT.filled(met.count(), reason, met.row(), met.from())));
        byRow(changed())
                .forEach((key, met) -> line.accept(ImportPhrases.CHANGED.filled(
                        Shown.of(key.column()),
                        key.change(),
                        met.count(),
                        met.row(),
                        Shown.of(met.from()),
                        met.to().isEmpty() ? "∅" : Shown.of(met.to()))));
        if (!printed.isEmpty()) {
            line.accept(ImportPhrases.PRINTED.filled(
                    joined(printed.stream().map(metric -> metric.in(language)), language)));
        }
        return text.append(doubtsIn(doubts, language)).toString();
    }

    /** In the order of the rows where each was first met. */
    private static <K> ImmutableMap<K, Met> byRow(Map<K, Met> found) {
        ImmutableMap.Builder<K, Met> sorted = ImmutableMap.builder();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().row()))
                .forEach(sorted::put);
        return sorted.buildOrThrow();
    }

    private static String joined(Stream<String> words, Language language) {
        return words.collect(Collectors.joining(language.between()));
    }

    /**
     * Doubts as people read them: of each kind and column the first, with how many more there are; the commonest kinds
     * first.
     *
     * @return the text, each line ended by a line feed; empty for none
     */
    public static String doubtsIn(List<Diagnostic> doubts, Language language) {
        Map<Words, List<Diagnostic>> kinds = new LinkedHashMap<>();
        doubts.forEach(doubt -> kinds.computeIfAbsent(
                        Words.verbatim(doubt.code() + '\n' + doubt.path()), unused -> new ArrayList<>())
                .add(doubt));
        StringBuilder text = new StringBuilder();
        kinds.values().stream()
                .sorted(Comparator.comparingInt((List<Diagnostic> kind) -> -kind.size()))
                .limit(MOST_KINDS)
                .forEach(kind -> {
                    text.append(kind.get(0).text(language));
                    if (kind.size() > 1) {
                        text.append(ImportPhrases.MORE_OF_THAT
                                        .filled(
                                                kind.size() - 1,
                                                kind.get(kind.size() - 1).line())
                                        .in(language))
                                .append('\n');
                    }
                });
        if (!doubts.isEmpty()) {
            text.append(ImportPhrases.REFUSED
                            .filled(doubts.size(), kinds.size())
                            .in(language))
                    .append('\n');
        }
        return text.toString();
    }

    /** The report for programs, as JSON, with every doubt. */
    public String json(Language language) {
        JsonMap tree = new JsonMap().put("file", file).put("form", form).put("separator", separator);
        tree.put("heading-row", headingRow).put("rows", Ints.saturatedCast(rows));
        JsonMap columns = tree.putMap("used");
        used.forEach(columns::put);
        JsonList others = tree.putList("not-used");
        unused.forEach(others::add);
        JsonList names = tree.putList("from-name");
        taken.forEach(message -> names.add(message.in(language)));
        JsonList rowsOut = tree.putList("left-out");
        byRow(leftOut)
                .forEach((reason, found) -> rowsOut.addMap()
                        .put("reason", reason.in(language))
                        .put("rows", Ints.saturatedCast(found.count()))
                        .put("row", found.row())
                        .put("text", found.from()));
        JsonList changes = tree.putList("changed");
        byRow(changed())
                .forEach((key, found) -> changes.addMap()
                        .put("column", key.column())
                        .put("change", Json.word(key.change()))
                        .put("cells", Ints.saturatedCast(found.count()))
                        .put("row", found.row())
                        .put("from", found.from())
                        .put("to", found.to()));
        JsonList ratios = tree.putList("printed");
        printed.forEach(metric -> ratios.add(metric.id()));
        JsonList wrong = tree.putList("doubts");
        doubts.forEach(doubt -> {
            JsonMap one = wrong.addMap().put("code", doubt.code()).put("row", doubt.line());
            one.put("column", doubt.path()).put("text", doubt.message().in(language));
            Words expected = doubt.expected();
            if (expected != null) {
                one.put("expected", expected.in(language));
            }
        });
        return tree.pretty();
    }
}
