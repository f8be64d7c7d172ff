// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvText;
import io.github.ticheng.documents.json.SummaryRows;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.imports.ImportMap.Origin;
import io.github.ticheng.imports.Layout.MetricColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of an export into the lines of strict facts, those of one team and period together. Used once. */
final class Importing {

    /** What tools print where there is nothing, or not yet. */
    private static final ImmutableSet<String> ABSENT =
            ImmutableSet.of("-", "--", "—", "——", "/", "\\", "N/A", "#N/A", "#DIV/0!", "null", "延迟统计");

    private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{N}._@-]+");

    /** The lines of one team and period, and the row of each. */
    private static final class Group {
        private final StringBuilder lines = new StringBuilder();
        private final CsvWriter writer = CsvLines.to(lines);
        private final ImmutableIntArray.Builder rows = ImmutableIntArray.builder();
    }

    private final String file;
    private final ImportMap map;
    private final ImmutableMap<String, Metric> known;
    private final Currency currency;
    private final List<String> agents;
    private final ImportReport report;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> header = new ArrayList<>();
    private ImmutableList<MetricColumn> metrics = ImmutableList.of();
    private ImmutableList<CellText.Form> forms = ImmutableList.of();
    private @Nullable String period;
    private @Nullable String team;

    Importing(
            String file,
            ImportMap map,
            ImmutableMap<String, Metric> known,
            Currency currency,
            List<String> agents,
            ImportReport report) {
        this.file = file;
        this.map = map;
        this.known = known;
        this.currency = currency;
        this.agents = agents;
        this.report = report;
    }

    /** The strict facts, in pieces. */
    ImmutableList<CharSequence> parts() {
        ImmutableList.Builder<CharSequence> parts = ImmutableList.builder();
        StringBuilder first = new StringBuilder();
        CsvLines.to(first).writeRecord(header);
        parts.add(first);
        groups.values().forEach(group -> parts.add(group.lines));
        return parts.build();
    }

    /** The row of the export for each line. */
    int[] rows() {
        ImmutableIntArray.Builder rows = ImmutableIntArray.builder();
        groups.values().forEach(group -> rows.addAll(group.rows.build()));
        return rows.build().toArray();
    }

    /** Finds out which column stands where; what is doubtful is reported. */
    Layout layout(Table table) throws IOException {
        List<CsvRow> head = new ArrayList<>();
        String said = map.reading.get("first-row");
        int most = said == null ? Layout.MOST_TITLES : Integer.parseInt(said) - 1;
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (said == null ? head.size() == most : row.line() > most) {
                break;
            }
            if (!row.isBlank()) {
                head.add(row);
            }
        }
        if (said != null) {
            head = head.subList(Math.max(0, head.size() - 1), head.size());
        }
        Layout layout = head.isEmpty() && said != null
                ? Layout.under(CsvRow.of(file, 0, ImmutableList.of()), map, known)
                : Layout.best(head, map, known);
        if (layout == null) {
            throw new NotImported(Message.of(ImportPhrases.EMPTY), ImportPhrases.AN_EXPORT);
        }
        begin(layout);
        return layout;
    }

    private void begin(Layout layout) {
        report.layout(layout);
        layout.doubts().forEach(report::doubt);
        metrics = layout.metrics();
        forms = metrics.stream()
                .map(metric -> new CellText.Form(
                        metric.metric(),
                        currency,
                        metric.source().isPrinted(),
                        metric.source().unit(),
                        layout.headingAt(metric.index())))
                .collect(ImmutableList.toImmutableList());
        header.addAll(Layout.columnNames());
        metrics.forEach(metric -> header.add(metric.metric().id()));
        period = whole(
                layout,
                Layout.PERIOD,
                map.period,
                ImportPhrases.WORD_PERIOD,
                ImportPhrases.NO_PERIOD,
                "period: 2024-07");
        team = whole(layout, Layout.TEAM, map.team, ImportPhrases.WORD_TEAM, ImportPhrases.NO_TEAM, "team: desk");
    }

    /** The period or team of the whole file; null if it has a column, or if there is none, which is reported. */
    private @Nullable String whole(
            Layout layout, String column, @Nullable Origin origin, Label word, Phrase none, String line) {
        if (origin != null && origin.given() != null) {
            return column.equals(Layout.PERIOD) ? String.valueOf(CellDate.period(origin.given())) : origin.given();
        }
        if (layout.indexOf(column) >= 0 || (origin != null && origin.column() != null)) {
            return null;
        }
        String name = String.valueOf(Path.of(file).getFileName());
        String found = null;
        if (column.equals(Layout.PERIOD)) {
            Period inName = CellDate.inName(name);
            found = inName == null ? null : inName.toString();
        } else if (origin != null) {
            found = idOf(CellDate.withoutMonth(name), TeamId::of);
        }
        if (found == null) {
            report.doubt(layout.heading().error(-1, column, Message.of(none), ImportPhrases.inMap(line), null));
        } else {
            report.fromName(word, found);
        }
        return found;
    }

    /** Reads the rows below the headings. */
    void read(Table table, Layout layout) throws IOException {
        String said = map.reading.get("first-row");
        int first = said == null ? layout.heading().line() + 1 : Integer.parseInt(said);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            Diagnostic fault = row.fault();
            Label reason = row.line() < first ? ImportPhrases.TITLE : reasonToLeaveOut(layout, row);
            if (fault != null) {
                report.doubt(fault);
            } else if (row.isBlank() || reason != null) {
                if (row.line() != layout.heading().line()) {
                    leaveOut(row.isBlank() ? ImportPhrases.BLANK : Objects.requireNonNull(reason), row);
                }
            } else {
                row(layout, row, table);
            }
        }
    }

    private void leaveOut(Label reason, CsvRow row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            text.append(text.isEmpty() || row.cell(i).isBlank() ? "" : " ").append(CellText.plain(row.cell(i)));
        }
        report.leftOut(reason, row.line(), text.toString());
    }

    private @Nullable Label reasonToLeaveOut(Layout layout, CsvRow row) {
        String agent = CellText.plain(row.cell(layout.indexOf(Layout.AGENT)));
        if (map.leaveOut.contains(agent)) {
            return ImportPhrases.BY_MAP;
        }
        if (layout.isHeading(row)) {
            return ImportPhrases.HEADING_AGAIN;
        }
        if (!agents.contains(agent) && !agent.equals(map.teamRow)) {
            for (String column : Layout.columnNames()) {
                if (SummaryRows.isNamed(CellText.plain(row.cell(layout.indexOf(column))))) {
                    return ImportPhrases.TOTAL;
                }
            }
        }
        int filled = 0;
        boolean hasValue = false;
        for (int i = 0; i < row.size(); i++) {
            String text = CellText.plain(row.cell(i));
            filled += text.isEmpty() ? 0 : 1;
            if (agent.isEmpty() && SummaryRows.isNamed(text)) {
                return ImportPhrases.TOTAL;
            }
        }
        for (MetricColumn metric : metrics) {
            hasValue |= !isAbsent(row.cell(metric.index()));
        }
        if (agent.isEmpty() && !hasValue) {
            return ImportPhrases.NO_VALUES;
        }
        boolean isNote = filled == 1
                && !hasValue
                && row.size() > 1
                && NO_ID.matcher(agent).find();
        return isNote ? ImportPhrases.NOTE : null;
    }

    private boolean isAbsent(String cell) {
        String text = CellText.plain(cell);
        return text.isEmpty() || ABSENT.contains(text) || map.absent.contains(text);
    }

    private void row(Layout layout, CsvRow row, Table table) {
        int width = layout.heading().size();
        for (int i = Math.max(width, 1); i < row.size() && width > 0; i++) {
            if (!row.cell(i).isBlank() && !layout.used().contains(i)) {
                doubt(row, i, "", Message.of(ImportPhrases.LONG), ImportPhrases.A_CELL_PER_COLUMN);
            }
        }
        for (int i : layout.used()) {
            if (i >= row.size() && !table.mayBeShort()) {
                Message message = Message.saying(ImportPhrases.SHORT)
                        .with("heading", layout.headingAt(i))
                        .build();
                doubt(row, -1, layout.headingAt(i), message, ImportPhrases.A_CELL_PER_COLUMN);
                return;
            }
            if (table.isFormula(i) && !map.reading.containsKey("formulas")) {
                doubt(
                        row,
                        i,
                        layout.headingAt(i),
                        Message.of(ImportPhrases.FORMULA),
                        ImportPhrases.orInMap(ImportPhrases.VALUES_ALONE, "formulas: as-shown"));
                return;
            }
            if (table.isFormula(i)) {
                report.changed(layout.headingAt(i), Change.AS_SHOWN, row.line(), row.cell(i), row.cell(i));
            }
        }
        List<String> line = new ArrayList<>(header.size());
        String ofPeriod = period == null ? period(layout, row) : period;
        String ofTeam = team == null ? id(layout, row, Layout.TEAM, TeamId::of) : team;
        line.add(String.valueOf(ofPeriod));
        line.add(String.valueOf(ofTeam));
        agent(layout, row, line);
        line.add(day(layout, row, "hired-on"));
        line.add(day(layout, row, "left-on"));
        for (int i = 0; i < metrics.size(); i++) {
            line.add(value(row, metrics.get(i), forms.get(i)));
        }
        report.row();
        if (report.isClean()) {
            Group group = groups.computeIfAbsent(ofPeriod + "\t" + ofTeam, unused -> new Group());
            group.writer.writeRecord(line);
            group.rows.add(row.line());
        }
    }

    private void doubt(CsvRow row, int cell, String column, Message message, @Nullable Words expected) {
        report.doubt(row.error(cell, column, message, expected, null));
    }

    private @Nullable String period(Layout layout, CsvRow row) {
        int index = layout.indexOf(Layout.PERIOD);
        String text = CellText.plain(row.cell(index));
        Period found = CellDate.period(text);
        String heading = layout.headingAt(index);
        if (found == null) {
            Message message = Message.saying(ImportPhrases.NOT_A_PERIOD)
                    .with("found", Shown.of(text))
                    .build();
            doubt(row, index, heading, message, ImportPhrases.orInMap(ImportPhrases.A_PERIOD, "period: 2024-07"));
            return null;
        }
        if (!found.toString().equals(text)) {
            report.changed(heading, Change.DATE, row.line(), text, found.toString());
        }
        return found.toString();
    }

    private String day(Layout layout, CsvRow row, String column) {
        int index = layout.indexOf(column);
        String text = index < 0 ? "" : CellText.plain(row.cell(index));
        if (isAbsent(text)) {
            return "";
        }
        LocalDate day = CellDate.day(text);
        if (day == null) {
            Message message = Message.saying(ImportPhrases.NOT_A_DAY)
                    .with("found", Shown.of(text))
                    .build();
            doubt(row, index, layout.headingAt(index), message, ImportPhrases.A_DAY);
            return "";
        }
        if (!day.toString().equals(text)) {
            report.changed(layout.headingAt(index), Change.DATE, row.line(), text, day.toString());
        }
        return day.toString();
    }

    private void agent(Layout layout, CsvRow row, List<String> line) {
        String called = CellText.plain(row.cell(layout.indexOf(Layout.AGENT)));
        if (called.equals(map.teamRow)) {
            line.addAll(List.of("", "", ""));
            return;
        }
        if (called.isEmpty()) {
            doubt(
                    row,
                    layout.indexOf(Layout.AGENT),
                    layout.headingAt(layout.indexOf(Layout.AGENT)),
                    Message.of(ImportPhrases.NO_AGENT),
                    ImportPhrases.inMap("team-row: \"\""));
        }
        String id = called.isEmpty() ? "" : id(layout, row, Layout.AGENT, AgentId::of);
        line.add(String.valueOf(id));
        String name = layout.indexOf("name") < 0 ? called : CellText.plain(row.cell(layout.indexOf("name")));
        line.add(name.equals(id) ? "" : CsvText.defused(name));
        line.add(layout.indexOf("post") < 0 ? "" : CsvText.defused(CellText.plain(row.cell(layout.indexOf("post")))));
    }

    /** The id of a cell: what the map says, or the text, or what of it can be one; null if nothing can, which is reported. */
    private @Nullable String id(Layout layout, CsvRow row, String column, Consumer<String> reader) {
        int index = layout.indexOf(column);
        String text = CellText.plain(row.cell(index));
        String said = map.ids.get(text);
        String id = said != null ? said : idOf(text, reader);
        String other = id == null ? null : ids.putIfAbsent(column + "\t" + id, text);
        if (id == null || (other != null && !other.equals(text))) {
            Message message = other == null || id == null
                    ? Message.saying(ImportPhrases.NOT_AN_ID)
                            .with("found", Shown.of(text))
                            .build()
                    : Message.saying(ImportPhrases.TWO_NAMES)
                            .with("found", Shown.of(text))
                            .with("other", Shown.of(other))
                            .with("id", id)
                            .build();
            doubt(
                    row,
                    index,
                    layout.headingAt(index),
                    message,
                    ImportPhrases.inMap("ids: { " + ImportMap.quoted(Shown.of(text)) + ": li-na }"));
            return null;
        }
        if (!id.equals(text)) {
            report.changed(layout.headingAt(index), Change.ID, row.line(), text, id);
        }
        return id;
    }

    private static @Nullable String idOf(String text, Consumer<String> reader) {
        for (String candidate :
                List.of(text, NO_ID.matcher(text).replaceAll("-").replaceAll("^-+|-+$", ""))) {
            try {
                reader.accept(candidate);
                return candidate;
            } catch (IllegalArgumentException none) {
                // the next, or none
            }
        }
        return null;
    }

    private String value(CsvRow row, MetricColumn column, CellText.Form form) {
        if (column.denominator() < 0) {
            return value(row, column.index(), form);
        }
        Metric metric = form.metric();
        Metric things = Metric.count("things", Better.NEITHER, metric.label()).withFractions();
        Metric total = switch (metric.unitKind()) {
            case MONEY -> Metric.money("total", Better.NEITHER, metric.label());
            case SECONDS, HOURS -> Metric.duration("total", metric.unitKind(), Better.NEITHER, metric.label());
            case NUMBER, PERCENT, POINTS, DAYS, MONTHS -> things;
        };
        String numerator =
                value(row, column.index(), new CellText.Form(total, currency, false, form.unit(), form.column()));
        String denominator =
                value(row, column.denominator(), new CellText.Form(things, currency, false, null, form.column()));
        if (numerator.isEmpty() != denominator.isEmpty()) {
            Message message = Message.saying(ImportPhrases.HALF)
                    .with("metric", form.metric())
                    .build();
            doubt(row, column.denominator(), form.column(), message, ImportPhrases.PARTS);
        }
        return numerator.isEmpty() ? "" : numerator + "/" + denominator;
    }

    private String value(CsvRow row, int index, CellText.Form form) {
        String cell = row.cell(index);
        CellText value = isAbsent(cell) ? CellText.absent(cell.isBlank()) : CellText.read(cell, form);
        String text = value.text();
        if (text == null) {
            Message message = Message.saying(
                            value.wrong() == ImportPhrases.PARTS ? ImportPhrases.NO_PARTS : ImportPhrases.DOUBTFUL)
                    .with("found", Shown.of(CellText.plain(cell)))
                    .with("metric", form.metric())
                    .build();
            Words expected = Objects.requireNonNull(value.wrong());
            doubt(
                    row,
                    index,
                    form.column(),
                    message,
                    value.line() == null ? expected : ImportPhrases.orInMap(expected, value.line()));
            return "";
        }
        for (Change change : value.changes()) {
            report.changed(form.column(), change, row.line(), cell, text);
        }
        if (text.startsWith("~")) {
            report.printed(form.metric());
        }
        return text;
    }
}
