// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableIntArray;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.Headings;
import io.github.ticheng.documents.json.SummaryRows;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.imports.ImportMap.Origin;
import io.github.ticheng.imports.ImportMap.Source;
import io.github.ticheng.imports.Layout.MetricColumn;
import io.github.ticheng.imports.Layout.Sought;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of an export into the lines of strict facts, those of one team and period together. Used once. */
final class Importing extends TableReading {

    /** What the first row of an agent's order or day says of the agent. */
    private record Person(int row, ImmutableList<String> said) {}

    /** The lines of one team and period, and the row of each. */
    private static final class Group {
        private final Map<String, Person> ofItems = new LinkedHashMap<>();
        private final Set<String> whole = new HashSet<>();
        private final StringBuilder lines = new StringBuilder();
        private final CsvWriter writer = CsvLines.to(lines);
        private final ImmutableIntArray.Builder rows = ImmutableIntArray.builder();
    }

    private static final String PERIOD = "period";
    private static final String TEAM = "team";
    private static final String DAY = "day";
    private static final String ORDER = "order";
    private static final ImmutableList<String> FIXED = ImmutableList.<String>builder()
            .add(PERIOD, TEAM)
            .addAll(ImportMapReader.COLUMNS)
            .build();
    /** The first column that says something of an agent, and the one behind the last. */
    private static final int SAID = FIXED.indexOf("name");

    private static final int AFTER_SAID = FIXED.indexOf(DAY);

    private final Currency currency;
    private final List<String> agents;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<String> header = new ArrayList<>();
    private ImmutableList<MetricColumn> metrics = ImmutableList.of();
    private ImmutableList<CellText.Form> forms = ImmutableList.of();
    private boolean hasItems;
    private @Nullable String period;
    private @Nullable String team;

    Importing(
            String file,
            ImportMap map,
            ImmutableMap<String, Metric> known,
            Currency currency,
            List<String> agents,
            ImportReport report) {
        super(file, map, map.texts, sought(map, known), report);
        this.currency = currency;
        this.agents = agents;
    }

    private static Sought sought(ImportMap map, ImmutableMap<String, Metric> known) {
        ImmutableMap.Builder<String, Source> said = ImmutableMap.builder();
        Maps.filterKeys(map.texts, ImportMapReader.COLUMNS::contains)
                .forEach((column, from) -> said.put(column, Source.of(from)));
        ImmutableSet.Builder<String> settled = ImmutableSet.builder();
        origin(PERIOD, map.period, said, settled);
        origin(TEAM, map.team, said, settled);
        return new Sought(
                "",
                FIXED,
                said.buildOrThrow(),
                settled.build(),
                map.metrics,
                known,
                map.notUsed,
                new Headings(FIXED, known.values()));
    }

    private static void origin(
            String column,
            @Nullable Origin origin,
            ImmutableMap.Builder<String, Source> said,
            ImmutableSet.Builder<String> settled) {
        if (origin != null) {
            settled.add(column);
            if (origin.column() != null) {
                said.put(column, Source.of(origin.column()));
            }
        }
    }

    /** The strict facts, in pieces. */
    ImmutableList<CharSequence> parts() {
        ImmutableList.Builder<CharSequence> parts = ImmutableList.builder();
        StringBuilder first = new StringBuilder();
        CsvLines.to(first).writeRecord(header);
        parts.add(first);
        groups.forEach((ofGroup, group) -> {
            group.ofItems.keySet().removeAll(group.whole);
            group.ofItems.forEach((agent, person) -> addWhole(ofGroup, group, agent, person));
            group.ofItems.clear();
            parts.add(group.lines);
        });
        return parts.build();
    }

    /** Of an agent of whom orders and days alone are told, the row of the period, without values. */
    private void addWhole(String ofGroup, Group group, String agent, Person person) {
        List<String> line = new ArrayList<>(Splitter.on('\t').splitToList(ofGroup));
        line.add(agent);
        line.addAll(person.said);
        line.addAll(Collections.nCopies(header.size() - line.size(), ""));
        group.writer.writeRecord(line);
        group.rows.add(person.row);
    }

    /** The row of the export for each line. */
    int[] rows() {
        ImmutableIntArray.Builder rows = ImmutableIntArray.builder();
        groups.values().forEach(group -> rows.addAll(group.rows.build()));
        return rows.build().toArray();
    }

    @Override
    void begin(Layout layout) {
        if (!layout.has(Layout.AGENT)) {
            doubt(
                    layout.heading(),
                    -1,
                    Layout.AGENT,
                    Message.of(ImportPhrases.NO_AGENT_COLUMN),
                    ImportPhrases.inMap("agent: " + CellText.quoted(layout.firstText())));
        }
        if (layout.metrics().isEmpty()) {
            doubt(
                    layout.heading(),
                    -1,
                    "",
                    Message.of(ImportPhrases.NO_METRIC_COLUMN),
                    ImportPhrases.inMap("metrics: { sales: " + CellText.quoted(layout.firstText()) + " }"));
        }
        metrics = layout.metrics();
        forms = metrics.stream()
                .map(metric -> CellText.Form.of(
                        metric.metric(),
                        currency,
                        metric.source().isPrinted(),
                        metric.source().unit(),
                        layout.headingAt(metric.index())))
                .collect(ImmutableList.toImmutableList());
        hasItems = layout.has(DAY) || layout.has(ORDER);
        header.addAll(hasItems ? FIXED : FIXED.subList(0, AFTER_SAID));
        metrics.forEach(metric -> header.add(metric.metric().id()));
        period = whole(
                layout, PERIOD, map.period, ImportPhrases.WORD_PERIOD, ImportPhrases.NO_PERIOD, "period: 2024-07");
        team = whole(layout, TEAM, map.team, ImportPhrases.WORD_TEAM, ImportPhrases.NO_TEAM, "team: desk");
    }

    /** The period or team of the whole file; null if it has a column, or if there is none, which is reported. */
    private @Nullable String whole(
            Layout layout, String column, @Nullable Origin origin, Label word, Phrase none, String line) {
        if (origin != null && origin.given() != null) {
            return column.equals(PERIOD) ? String.valueOf(CellDate.period(origin.given())) : origin.given();
        }
        if (layout.indexOf(column) >= 0 || (origin != null && origin.column() != null)) {
            return null;
        }
        String name = String.valueOf(Path.of(file).getFileName());
        String found = null;
        if (column.equals(PERIOD)) {
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

    @Override
    @Nullable
    Label reasonToLeaveOut(Layout layout, CsvRow row) {
        String agent = CellText.plain(row.cell(layout.indexOf(Layout.AGENT)));
        if (map.leaveOut.contains(agent)) {
            return ImportPhrases.BY_MAP;
        }
        if (!agents.contains(agent) && !agent.equals(map.texts.get("team-row"))) {
            for (String column : FIXED) {
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
        boolean isNote = filled == 1 && !hasValue && row.size() > 1 && isNoId(agent);
        return isNote ? ImportPhrases.NOTE : null;
    }

    @Override
    void row(Layout layout, CsvRow row) {
        List<String> line = new ArrayList<>(header.size());
        String ofPeriod = period == null ? period(layout, row) : period;
        String ofTeam = team == null ? id(layout, row, TEAM, TeamId::of) : team;
        line.add(String.valueOf(ofPeriod));
        line.add(String.valueOf(ofTeam));
        agent(layout, row, line);
        line.add(day(layout, row, "hired-on"));
        line.add(day(layout, row, "left-on"));
        String day = day(layout, row, DAY);
        String order = order(layout, row);
        if (hasItems) {
            line.add(day);
            line.add(order);
        }
        for (int i = 0; i < metrics.size(); i++) {
            line.add(value(layout, row, metrics.get(i), forms.get(i)));
        }
        report.row();
        if (report.isClean()) {
            Group group = groups.computeIfAbsent(ofPeriod + "\t" + ofTeam, unused -> new Group());
            String agent = line.get(SAID - 1);
            if (hasItems && day.isEmpty() && order.isEmpty()) {
                group.whole.add(agent);
            } else if (hasItems && !agent.isEmpty()) {
                group.ofItems.putIfAbsent(
                        agent, new Person(row.line(), ImmutableList.copyOf(line.subList(SAID, AFTER_SAID))));
            }
            group.writer.writeRecord(line);
            group.rows.add(row.line());
        }
    }

    private @Nullable String period(Layout layout, CsvRow row) {
        int index = layout.indexOf(PERIOD);
        String text = CellText.plain(row.cell(index));
        Period found = CellDate.period(text);
        String heading = layout.headingAt(index);
        if (found == null) {
            Message message = ImportPhrases.NOT_A_PERIOD.filled(Shown.of(text));
            doubt(row, index, heading, message, ImportPhrases.orInMap(ImportPhrases.A_PERIOD, "period: 2024-07"));
            return null;
        }
        if (!found.toString().equals(text)) {
            report.changed(heading, Change.DATE, row.line(), text, found.toString());
        }
        return found.toString();
    }

    private String order(Layout layout, CsvRow row) {
        int index = layout.indexOf(ORDER);
        String text = index < 0 ? "" : CellText.plain(row.cell(index));
        if (LogReading.isRounded(text)) {
            doubt(layout, row, index, LogPhrases.ROUNDED.filled(Shown.of(text)), LogPhrases.ALL_DIGITS);
        }
        if (index >= 0) {
            report.number(layout.headingAt(index), row.line(), text);
        }
        return isAbsent(text) ? "" : CsvLines.defused(text);
    }

    private String day(Layout layout, CsvRow row, String column) {
        int index = layout.indexOf(column);
        String text = index < 0 ? "" : CellText.plain(row.cell(index));
        if (isAbsent(text)) {
            return "";
        }
        LocalDate day = CellDate.day(text);
        if (day == null) {
            Message message = ImportPhrases.NOT_A_DAY.filled(Shown.of(text));
            doubt(layout, row, index, message, ImportPhrases.A_DAY);
            return "";
        }
        if (!day.toString().equals(text)) {
            report.changed(layout.headingAt(index), Change.DATE, row.line(), text, day.toString());
        }
        return day.toString();
    }

    private void agent(Layout layout, CsvRow row, List<String> line) {
        String called = CellText.plain(row.cell(layout.indexOf(Layout.AGENT)));
        if (called.equals(map.texts.get("team-row"))) {
            line.addAll(List.of("", "", "", ""));
            return;
        }
        boolean isNobody = isAbsent(called);
        if (isNobody) {
            doubt(
                    layout,
                    row,
                    layout.indexOf(Layout.AGENT),
                    Message.of(ImportPhrases.NO_AGENT),
                    ImportPhrases.inMap("team-row: " + CellText.quoted(called)));
        }
        String id = isNobody ? "" : id(layout, row, Layout.AGENT, AgentId::of);
        line.add(String.valueOf(id));
        String name = layout.indexOf("name") < 0 ? called : CellText.plain(row.cell(layout.indexOf("name")));
        line.add(name.equals(id) ? "" : CsvLines.defused(name));
        for (String column : List.of("post", "group")) {
            int index = layout.indexOf(column);
            line.add(index < 0 ? "" : CsvLines.defused(CellText.plain(row.cell(index))));
        }
    }

    @Override
    @Nullable
    String bareAmount() {
        return forms.stream()
                .filter(form -> form.metric().unitKind() == Unit.Kind.MONEY && form.unit() == null)
                .map(form -> CellText.line(form, "unit: ten-thousands"))
                .findFirst()
                .orElse(null);
    }

    private String value(Layout layout, CsvRow row, MetricColumn column, CellText.Form form) {
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
                value(row, column.index(), CellText.Form.of(total, currency, false, form.unit(), form.column()));
        String below = layout.headingAt(column.denominator());
        String denominator = value(row, column.denominator(), CellText.Form.of(things, currency, false, null, below));
        if (numerator.isEmpty() != denominator.isEmpty()) {
            Message message = ImportPhrases.HALF.filled(form.metric());
            doubt(row, column.denominator(), form.column(), message, ImportPhrases.PARTS);
        }
        return numerator.isEmpty() ? "" : numerator + "/" + denominator;
    }
}
