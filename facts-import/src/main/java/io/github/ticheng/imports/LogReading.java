// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.Headings;
import io.github.ticheng.documents.json.SummaryRows;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.imports.ImportMap.OfTable;
import io.github.ticheng.imports.ImportMap.Source;
import io.github.ticheng.imports.Layout.Sought;
import io.github.ticheng.imports.log.LogColumn;
import io.github.ticheng.imports.log.LogTable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reading of a table of a log: what the cells of its rows say. */
abstract class LogReading extends TableReading {

    /** What import maps and strict files say for yes and no, sides of a conversation and reviews. */
    private static final ImmutableMap<String, String> WORDS = Stream.of(
                    "yes true 1 是", "no false 0 否", "buyer 买家", "agent 客服", "positive 好评", "neutral 中评", "bad 差评")
            .map(Splitter.on(' ')::splitToList)
            .flatMap(words -> words.stream().map(word -> Map.entry(word, words.get(0))))
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    // A spreadsheet shows a long number so, and a formula or an apostrophe keeps it a text.
    private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{2}|[0-9]{16,}\\.0");
    private static final int LONGEST_ROUNDED = 24;
    private static final Exact A_BILLION = Exact.of(1_000_000_000L);
    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.anyOf("\u00A0\u200B\uFEFF"));
    private static final CharMatcher CONTROL = CharMatcher.javaIsoControl().or(CharMatcher.anyOf("\u2028\u2029"));

    private static final ImmutableSet<LogColumn> NUMBERS =
            ImmutableSet.of(LogColumn.ORDER, LogColumn.BUYER, LogColumn.CONVERSATION, LogColumn.TRANSFERRED_FROM);

    private static final CharMatcher JOINERS = CharMatcher.anyOf("\u200C\u200D");

    /** Where a row of totals says that it is one. */
    private static final ImmutableList<LogColumn> TOTALLED =
            ImmutableList.of(LogColumn.ORDER, LogColumn.CONVERSATION, LogColumn.AGENT, LogColumn.DATE);

    final LogTable table;
    private final OfTable said;
    private final LogGathered log;
    private boolean lacksZone;
    private @Nullable Layout layout;
    private final Map<LogColumn, Integer> indexes = new EnumMap<>(LogColumn.class);
    private CsvRow row = CsvRow.of("", 0, ImmutableList.of());
    private final Map<LogColumn, String> texts = new EnumMap<>(LogColumn.class);
    private boolean isSound;

    LogReading(LogTable table, String file, LogGathered log, ImportReport report) {
        super(file, log.map, reading(table, log.map), sought(table, log.map), report);
        this.table = table;
        this.said = log.map.of(table);
        this.log = log;
    }

    private static ImmutableMap<String, String> reading(LogTable table, ImportMap map) {
        return ImmutableMap.<String, String>builder()
                .putAll(map.texts)
                .putAll(map.of(table).reading())
                .buildKeepingLast();
    }

    private static Sought sought(LogTable table, ImportMap map) {
        OfTable said = map.of(table);
        return new Sought(
                table.id(),
                table.labels().keySet().asList(),
                said.columns(),
                said.given().keySet(),
                ImmutableMap.of(),
                ImmutableMap.of(),
                map.notUsed,
                new Headings(table.labels(), ImmutableList.of()));
    }

    final LogGathered log() {
        return log;
    }

    @Override
    final void begin(Layout found) {
        layout = found;
        for (LogColumn column : LogColumn.values()) {
            indexes.put(column, found.indexOf(column.id()));
        }
        for (LogColumn column : table.required()) {
            if (!has(column)) {
                lacks(column);
            }
        }
        begin();
    }

    /** Looks whether there is what the table needs beside its required columns. */
    void begin() {}

    /** Tells that a column is needed. */
    final void lacks(LogColumn column) {
        Layout known = layout();
        doubt(
                known.heading(),
                -1,
                column.id(),
                LogPhrases.NO_COLUMN.filled(column),
                line(column, CellText.quoted(known.firstText())));
    }

    /** The line of the map about a column. */
    final Message line(LogColumn column, String value) {
        return ImportPhrases.inMap(table.id() + ": { " + column + ": " + value + " }");
    }

    /** Whether a column stands in the file or in the map. */
    final boolean has(LogColumn column) {
        return layout().has(column.id()) || said.given().containsKey(column.id());
    }

    private int index(LogColumn column) {
        return indexes.getOrDefault(column, -1);
    }

    private Layout layout() {
        return Objects.requireNonNull(layout);
    }

    @Override
    final @Nullable Label reasonToLeaveOut(Layout found, CsvRow next) {
        row = next;
        int filled = 0;
        for (int i = 0; i < next.size(); i++) {
            filled += next.cell(i).isBlank() ? 0 : 1;
        }
        String first = cell(table.columns().get(0));
        if (filled == 1 && next.size() > 1 && isNoId(first)) {
            return ImportPhrases.NOTE;
        }
        boolean isNobodys = table != LogTable.OWNERS && cell(LogColumn.BUYER).isEmpty();
        if (isNobodys && TOTALLED.stream().anyMatch(column -> SummaryRows.isNamed(cell(column)))) {
            return ImportPhrases.TOTAL;
        }
        boolean isLeftOut =
                table == LogTable.CONVERSATIONS && map.leaveOut.contains(CellText.plain(cell(LogColumn.AGENT)));
        return isLeftOut ? ImportPhrases.BY_MAP : null;
    }

    @Override
    final void row(Layout found, CsvRow next) {
        row = next;
        texts.clear();
        isSound = true;
        report.row();
        take();
    }

    /** Takes the row; what is wrong was reported by what reads its cells. */
    abstract void take();

    /** Takes what the last rows left open. */
    void finish() {}

    /** Whether nothing was wrong with the row so far. */
    final boolean isSound() {
        return isSound;
    }

    // A buyer's name may have such signs, a number never does.
    private static boolean hasUnseen(String number) {
        return JOINERS.matchesAnyOf(number) || !Visible.of(number).equals(number);
    }

    /** Tells what is given again under a number and replaces what was given before. */
    final void again(LogColumn column, Supplier<Place> place, String number, boolean isAgain) {
        if (isAgain && log.letsLaterWin()) {
            int line = place.get().get(Place.Part.LINE).map(Integer::valueOf).orElse(0);
            report.changed(heading(column), Change.AGAIN, line, number, number);
        }
    }

    /** Where the row stands. */
    final Supplier<Place> place() {
        String name = file;
        int line = row.line();
        return () -> Place.of(Place.Part.FILE, name).with(Place.Part.LINE, line);
    }

    final void doubt(LogColumn column, Message message, @Nullable Words expected) {
        isSound = false;
        int index = index(column);
        doubt(row, index, index < 0 ? column.id() : layout().headingAt(index), message, expected);
    }

    private String heading(LogColumn column) {
        int index = index(column);
        return index < 0 ? column.id() : layout().headingAt(index);
    }

    /** What a cell says; of a column that is not there what the map says, or nothing. */
    private String cell(LogColumn column) {
        int index = index(column);
        return index < 0 ? said.given().getOrDefault(column.id(), "") : row.cell(index);
    }

    /** A cell as text that people chose, such as a number or a name; empty where it says that there is nothing. */
    final String text(LogColumn column) {
        String known = texts.get(column);
        if (known == null) {
            known = read(column);
            texts.put(column, known);
        }
        return known;
    }

    /** The buyer of a row, as every row of the buyer has it; empty where the row says none. */
    final String buyer(CsvRow any) {
        row = any;
        String cell = BLANK.trimFrom(cell(LogColumn.BUYER));
        return isAbsent(cell) ? "" : restored(CellText.withoutFormula(cell));
    }

    private String read(LogColumn column) {
        String found = BLANK.trimFrom(cell(column));
        if (isAbsent(found)) {
            return "";
        }
        String cell = CellText.withoutFormula(found);
        boolean isRounded = isRounded(cell);
        boolean isShopsNumber = column == LogColumn.ORDER || column == LogColumn.CONVERSATION;
        if (isRounded || CONTROL.matchesAnyOf(cell) || (isShopsNumber && hasUnseen(cell))) {
            doubt(
                    column,
                    (isRounded ? LogPhrases.ROUNDED : LogPhrases.HIDDEN).filled(Shown.of(cell)),
                    isRounded ? LogPhrases.ALL_DIGITS : LogPhrases.SEEN_SIGNS);
        }
        if (NUMBERS.contains(column)) {
            report.number(heading(column), row.line(), cell);
        }
        return restored(cell);
    }

    /** Whether a spreadsheet kept the first digits of a number only. */
    static boolean isRounded(String cell) {
        return cell.length() <= LONGEST_ROUNDED && ROUNDED.matcher(cell).matches();
    }

    private static String restored(String cell) {
        return cell.startsWith("'") ? CsvLines.restored(cell) : cell;
    }

    /** A cell with any text, as it stands. */
    final String words(LogColumn column) {
        return restored(cell(column));
    }

    /** A text that has to be there. */
    final String needed(LogColumn column) {
        String text = text(column);
        needed(column, !text.isEmpty(), null);
        return text;
    }

    /** Tells that something has to be there, unless it is, or something else was wrong with the row. */
    final void needed(LogColumn column, boolean isThere, @Nullable Words expected) {
        if (!isThere && isSound) {
            doubt(column, LogPhrases.NO_VALUE.filled(column), expected);
        }
    }

    /** The agent of a row; empty where none is said, or what is said can be no id, which was reported. */
    final Optional<AgentId> agent() {
        if (text(LogColumn.AGENT).isEmpty()) {
            return Optional.empty();
        }
        String given = said.given().get(LogColumn.AGENT.id());
        String id = given != null ? given : id(layout(), row, LogColumn.AGENT.id(), AgentId::of);
        isSound &= id != null;
        return Optional.ofNullable(id).map(AgentId::of);
    }

    /** The moment of a cell; empty where there is none, or it cannot be told, which was reported. */
    final Optional<Instant> time(LogColumn column) {
        return time(column, null);
    }

    /** The moment of a cell that may say the time of a day alone. */
    final Optional<Instant> time(LogColumn column, @Nullable LocalDate dayOfRow) {
        String text = CellText.plain(cell(column));
        if (isAbsent(text)) {
            return Optional.empty();
        }
        CellDate.Moment moment = CellDate.moment(text);
        LocalDate day = moment == null || moment.day() != null ? moment == null ? null : moment.day() : dayOfRow;
        if (moment == null || day == null) {
            doubt(column, LogPhrases.NOT_A_TIME.filled(Shown.of(text)), LogPhrases.A_TIME);
            return Optional.empty();
        }
        LocalDateTime local = day.atTime(moment.time());
        ZoneOffset offset = moment.offset();
        if (offset == null) {
            offset = offset(column, local, text);
        }
        return Optional.ofNullable(offset).map(local::toInstant);
    }

    private @Nullable ZoneOffset offset(LogColumn column, LocalDateTime local, String text) {
        ZoneId zone = zone(text, column);
        if (zone == null) {
            return null;
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            doubt(
                    column,
                    (offsets.isEmpty() ? LogPhrases.NO_SUCH_TIME : LogPhrases.TWO_TIMES)
                            .filled(zone.getId(), Shown.of(text)),
                    LogPhrases.WITH_OFFSET);
            return null;
        }
        return offsets.get(0);
    }

    private @Nullable ZoneId zone(String time, LogColumn column) {
        String own = text(LogColumn.ZONE);
        if (own.isEmpty()) {
            ZoneId zone = map.zone().orElse(null);
            if (zone == null && !lacksZone) {
                doubt(
                        column,
                        LogPhrases.NO_ZONE.filled(Shown.of(time)),
                        ImportPhrases.orInMap(LogPhrases.WITH_OFFSET, "zone: Asia/Shanghai"));
                lacksZone = true;
            }
            isSound &= zone != null;
            return zone;
        }
        try {
            return ZoneId.of(own);
        } catch (DateTimeException none) {
            doubt(LogColumn.ZONE, LogPhrases.NOT_A_ZONE.filled(Shown.of(own)), ImportPhrases.A_ZONE);
            return null;
        }
    }

    /** The day of a cell; null if there is none, or it cannot be told, which was reported. */
    final @Nullable LocalDate day(LogColumn column) {
        String cell = cell(column);
        LocalDate day = CellDate.day(cell);
        if (day == null && !isAbsent(cell)) {
            doubt(column, ImportPhrases.NOT_A_DAY.filled(Shown.of(cell)), ImportPhrases.A_DAY);
        }
        return day;
    }

    private String value(LogColumn column, Metric metric) {
        int index = index(column);
        Source source = said.columns().get(column.id());
        String text = index < 0
                ? said.given().getOrDefault(column.id(), "")
                : value(
                        row,
                        index,
                        CellText.Form.of(
                                metric, log.currency, false, source == null ? null : source.unit(), heading(column)));
        isSound &= !text.isEmpty() || isAbsent(cell(column));
        return text;
    }

    /** An amount of money. */
    final Optional<String> amount(LogColumn column) {
        return Optional.of(value(column, Metric.money(column.id(), Better.NEITHER, column.label())))
                .filter(text -> !text.isEmpty());
    }

    /** A length of time. */
    final Optional<Duration> duration(LogColumn column) {
        Metric metric = Metric.duration(column.id(), Unit.Kind.SECONDS, Better.NEITHER, column.label());
        return Optional.of(value(column, metric))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> {
                    Exact nanos = Exact.parse(text).times(A_BILLION);
                    if (nanos.isNegative() || !nanos.isLessThan(A_BILLION.times(A_BILLION)) || !nanos.isWhole()) {
                        doubt(column, ImportPhrases.DOUBTFUL.filled(Shown.of(text), column), LogPhrases.A_LENGTH);
                        return Optional.empty();
                    }
                    return Optional.of(Duration.ofNanos(nanos.toBigDecimal().longValueExact()));
                });
    }

    /** A whole number. */
    final Optional<Integer> count(LogColumn column) {
        Metric metric = Metric.count(column.id(), Better.NEITHER, column.label());
        String text = value(column, metric);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > 9 || !text.chars().allMatch(Character::isDigit)) {
            doubt(column, ImportPhrases.DOUBTFUL.filled(Shown.of(text), column), LogPhrases.A_WHOLE_NUMBER);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** What a word of a cell stands for. */
    private String meaning(LogColumn column) {
        String text = text(column);
        return map.words.getOrDefault(CellText.plain(text), text);
    }

    /** Yes or no. */
    final Optional<Boolean> flag(LogColumn column) {
        return word(column, LogPhrases.YES_OR_NO, "yes", "no").map("yes"::equals);
    }

    /** One of some words, or of those that mean them. */
    final Optional<String> word(LogColumn column, Label expected, String... allowed) {
        String meant = meaning(column);
        String word = WORDS.getOrDefault(Headings.folded(meant), "");
        if (meant.isEmpty() || List.of(allowed).contains(word)) {
            return Optional.of(word).filter(found -> !found.isEmpty());
        }
        unclear(
                column,
                ImportPhrases.orInMap(
                        expected, "words: { " + CellText.quoted(text(column)) + ": " + allowed[0] + " }"));
        return Optional.empty();
    }

    private void unclear(LogColumn column, Words expected) {
        doubt(column, LogPhrases.NOT_ONE_OF.filled(Shown.of(text(column)), column), expected);
    }

    /** A cause of a refund or closing. */
    final Optional<Cause> cause(LogColumn column) {
        String meant = meaning(column);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Cause cause = log.causes.get(meant);
        if (cause == null) {
            ImmutableSet<String> codes = log.causes.keySet();
            unclear(
                    column,
                    ImportPhrases.orInMap(
                            Words.of(codes),
                            "words: { " + CellText.quoted(text(column)) + ": " + Iterables.get(codes, 0) + " }"));
        }
        return Optional.ofNullable(cause);
    }
}
