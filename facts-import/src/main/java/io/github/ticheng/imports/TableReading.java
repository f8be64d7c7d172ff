// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.imports.Layout.Sought;
import io.github.ticheng.imports.TableSource.NotImported;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of the rows of an export below their headings: what all kinds of exports have in common. Used once. */
abstract class TableReading {

    /** What tools print where there is nothing, or not yet. */
    private static final ImmutableSet<String> ABSENT =
            ImmutableSet.of("-", "--", "—", "——", "/", "\\", "N/A", "#N/A", "#DIV/0!", "null", "延迟统计");

    private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{N}._@-]+");

    final String file;
    final ImportMap map;
    final ImportReport report;
    private final ImmutableMap<String, String> reading;
    private final Sought sought;
    private Map<String, String> ids = new LinkedHashMap<>();

    /**
     * Begins a reading.
     *
     * @param reading how the map says that the file is read
     */
    TableReading(String file, ImportMap map, ImmutableMap<String, String> reading, Sought sought, ImportReport report) {
        this.file = file;
        this.map = map;
        this.reading = reading;
        this.sought = sought;
        this.report = report;
    }

    /** Reads a file; what is doubtful is reported. */
    final void read(ByteSource bytes) throws IOException {
        read(bytes, this::read);
    }

    /** Takes a table of which it is known which column stands where. */
    interface Rows {
        void take(Table table, Layout layout) throws IOException;
    }

    /** Has the rows of a file taken, if nothing is doubtful about its form and headings; else that is reported. */
    final void read(ByteSource bytes, Rows rows) throws IOException {
        try {
            TableSource source = TableSource.of(file, bytes, reading, sought);
            Layout layout;
            try (Table table = source.open()) {
                report.form(table.form(), table.separator());
                layout = layout(table);
            }
            if (report.isClean()) {
                try (Table table = source.open()) {
                    rows.take(table, layout);
                }
            }
        } catch (NotImported refused) {
            report.doubt(refused.diagnostic(file));
        }
    }

    /** Reads rows of a table whose headings another reading found. */
    final void readOn(TableReading first, Table table, Layout layout) throws IOException {
        ids = first.ids;
        begin(layout);
        read(table, layout);
    }

    /** Finds out which column stands where; what is doubtful is reported. */
    private Layout layout(Table table) throws IOException {
        List<CsvRow> head = new ArrayList<>();
        String said = reading.get("first-row");
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
                ? new Layout(CsvRow.of(file, 0, ImmutableList.of()), sought)
                : Layout.best(head, sought);
        if (layout == null) {
            throw new NotImported(Message.of(ImportPhrases.EMPTY), ImportPhrases.AN_EXPORT);
        }
        report.layout(layout);
        layout.doubts().forEach(report::doubt);
        begin(layout);
        return layout;
    }

    /** Takes the layout, before the rows. */
    abstract void begin(Layout layout);

    /** Why a row that is not blank is left out; null if it is not. */
    abstract @Nullable Label reasonToLeaveOut(Layout layout, CsvRow row);

    /** Takes a row that has a cell for each column that is used. */
    abstract void row(Layout layout, CsvRow row);

    /** Reads the rows below the headings. */
    private void read(Table table, Layout layout) throws IOException {
        String said = reading.get("first-row");
        int first = said == null ? layout.heading().line() + 1 : Integer.parseInt(said);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            Diagnostic fault = row.fault();
            Label reason = row.line() < first
                    ? ImportPhrases.TITLE
                    : layout.isHeading(row) ? ImportPhrases.HEADING_AGAIN : reasonToLeaveOut(layout, row);
            if (fault != null) {
                report.doubt(fault);
            } else if (row.isBlank() || reason != null) {
                if (ImportPhrases.TITLE.equals(reason)) {
                    doubtUnitOfAll(row);
                }
                if (row.line() != layout.heading().line()) {
                    leaveOut(row.isBlank() ? ImportPhrases.BLANK : Objects.requireNonNull(reason), row);
                }
            } else if (isWhole(layout, row, table)) {
                row(layout, row);
            }
        }
    }

    /** A column of amounts whose unit nothing says but perhaps a row above the headings; null if there is none. */
    @Nullable
    String bareAmount() {
        return null;
    }

    private void doubtUnitOfAll(CsvRow row) {
        String bare = bareAmount();
        for (int i = 0; bare != null && i < row.size(); i++) {
            if (CellUnit.isSaidOfAll(row.cell(i))) {
                Message message = ImportPhrases.UNIT_ABOVE.filled(CellText.plain(row.cell(i)));
                doubt(row, i, "", message, ImportPhrases.orInMap(ImportPhrases.UNIT_OF_EACH, bare));
                return;
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

    final boolean isAbsent(String cell) {
        String text = CellText.plain(cell);
        return text.isEmpty() || ABSENT.contains(text) || map.absent.contains(text);
    }

    private boolean isWhole(Layout layout, CsvRow row, Table table) {
        int width = layout.heading().size();
        for (int i = Math.max(width, 1); i < row.size() && width > 0; i++) {
            if (!row.cell(i).isBlank() && !layout.used().contains(i)) {
                doubt(row, i, "", Message.of(ImportPhrases.LONG), ImportPhrases.A_CELL_PER_COLUMN);
            }
        }
        if (table.isHidden()) {
            int first = layout.used().asList().get(0);
            report.changed(layout.headingAt(first), Change.HIDDEN, row.line(), row.cell(first), row.cell(first));
        }
        for (int i : layout.unnamed()) {
            if (!row.cell(i).isBlank()) {
                report.unused(layout.headingAt(i));
            }
        }
        for (int i : layout.used()) {
            if (table.isHiddenColumn(i) && !row.cell(i).isBlank()) {
                report.changed(layout.headingAt(i), Change.HIDDEN_COLUMN, row.line(), row.cell(i), row.cell(i));
            }
            String text = CellText.withoutFormula(row.cell(i));
            if (!text.equals(row.cell(i))) {
                report.changed(layout.headingAt(i), Change.TEXT, row.line(), row.cell(i), text);
            }
            if (i >= row.size() && !table.mayBeShort()) {
                Message message = ImportPhrases.SHORT.filled(layout.headingAt(i));
                doubt(row, -1, layout.headingAt(i), message, ImportPhrases.A_CELL_PER_COLUMN);
                return false;
            }
            if (table.isFormula(i) && !reading.containsKey("formulas")) {
                doubt(
                        layout,
                        row,
                        i,
                        Message.of(ImportPhrases.FORMULA),
                        ImportPhrases.orInMap(ImportPhrases.VALUES_ALONE, "formulas: as-shown"));
                return false;
            }
            if (table.isFormula(i)) {
                report.changed(layout.headingAt(i), Change.AS_SHOWN, row.line(), row.cell(i), row.cell(i));
            }
        }
        return true;
    }

    /** Reports what is doubtful about the cell of a column that has a heading. */
    final void doubt(Layout layout, CsvRow row, int cell, Message message, @Nullable Words expected) {
        doubt(row, cell, layout.headingAt(cell), message, expected);
    }

    final void doubt(CsvRow row, int cell, String column, Message message, @Nullable Words expected) {
        report.doubt(row.error(cell, column, message, expected, null));
    }

    /** The id of a cell: what the map says, or the text, or what of it can be one; null if nothing can, which is reported. */
    final @Nullable String id(Layout layout, CsvRow row, String column, Consumer<String> reader) {
        int index = layout.indexOf(column);
        String text = CellText.plain(row.cell(index));
        String said = map.ids.get(text);
        if (said == null && LogReading.isRounded(text)) {
            doubt(layout, row, index, LogPhrases.ROUNDED.filled(Shown.of(text)), LogPhrases.ALL_DIGITS);
            return null;
        }
        String id = said != null ? said : idOf(text, reader);
        // The map may say that two names are one; capitals alone make no other person.
        String other =
                id == null || said != null ? null : ids.putIfAbsent(column + "\t" + id.toLowerCase(Locale.ROOT), text);
        if (id == null || (other != null && !other.equals(text))) {
            Message message = other == null || id == null
                    ? ImportPhrases.NOT_AN_ID.filled(Shown.of(text))
                    : ImportPhrases.TWO_NAMES.filled(Shown.of(text), Shown.of(other), id);
            doubt(
                    layout,
                    row,
                    index,
                    message,
                    ImportPhrases.inMap("ids: { " + CellText.quoted(Shown.of(text)) + ": li-na }"));
            return null;
        }
        if (!id.equals(text)) {
            report.changed(layout.headingAt(index), Change.ID, row.line(), text, id);
        }
        return id;
    }

    /** Whether a text has to be changed to be an id. */
    static boolean isNoId(String text) {
        return NO_ID.matcher(text).find();
    }

    static @Nullable String idOf(String text, Consumer<String> reader) {
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

    final String value(CsvRow row, int index, CellText.Form form) {
        String cell = row.cell(index);
        CellText value = isAbsent(cell) ? CellText.absent(cell.isBlank()) : CellText.read(cell, form);
        String text = value.text();
        if (text == null) {
            String found = Shown.of(CellText.plain(cell));
            Message message = value.wrong() == ImportPhrases.PARTS
                    ? ImportPhrases.NO_PARTS.filled(form.metric(), found)
                    : ImportPhrases.DOUBTFUL.filled(found, form.metric());
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
