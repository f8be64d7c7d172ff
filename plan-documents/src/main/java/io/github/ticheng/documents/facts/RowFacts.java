// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvHeader;
import io.github.ticheng.documents.csv.CsvHeader.MetricColumn;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.json.FactsPhrases;
import io.github.ticheng.documents.json.ValueText;
import io.github.ticheng.documents.tree.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The typed cells of a row; what cannot be read is reported, and null. */
record RowFacts(CsvHeader header, CsvRow row, Consumer<Diagnostic> wrong) {

    static final String PERIOD = "period";
    static final String TEAM = "team";
    static final String AGENT = "agent";
    static final String DAY = "day";
    static final String ORDER = "order";
    static final String HIRED_ON = "hired-on";
    static final String LEFT_ON = "left-on";

    /** What a row says, whichever team it is of; null where it says nothing or cannot be read. */
    record Sheet(
            @Nullable AgentId agent,
            @Nullable LocalDate hired,
            @Nullable LocalDate left,
            Map<Metric, Quantity> values) {}

    Sheet sheet() {
        AgentId agent = agent();
        LocalDate hired = day(HIRED_ON);
        LocalDate left = day(LEFT_ON);
        Map<Metric, Quantity> values = new LinkedHashMap<>();
        for (MetricColumn column : header.metrics()) {
            Quantity value = value(column.index(), column.metric().id(), column.metric());
            if (value != null) {
                values.put(column.metric(), value);
            }
        }
        return new Sheet(agent, hired, left, values);
    }

    @Nullable
    Period period(String column) {
        return required(column, FactsPhrases.NO_PERIOD, FactsPhrases.A_PERIOD, Period::parse);
    }

    @Nullable
    TeamId team() {
        return required(TEAM, FactsPhrases.NO_ID, FactsPhrases.AN_ID, TeamId::of);
    }

    /** The agent; null also where the cell is empty. */
    @Nullable
    AgentId agent() {
        return optional(AGENT, FactsPhrases.NO_ID, FactsPhrases.AN_ID, AgentId::of);
    }

    /** A day; null also where the cell is empty. */
    @Nullable
    LocalDate day(String column) {
        return optional(column, FactsPhrases.NO_DAY, FactsPhrases.A_DAY, Period::parseDay);
    }

    /** Which order or day the row is of; null if of none, or if that cannot be read. */
    Item.@Nullable Key item() {
        if (isEmpty(DAY) && isEmpty(ORDER)) {
            return null;
        }
        LocalDate day = required(DAY, FactsPhrases.NO_DAY, FactsPhrases.A_DAY, Period::parseDay);
        return day == null
                ? null
                : new Item.Key(
                        day,
                        isEmpty(ORDER) ? null : CsvLines.restored(text(ORDER)).strip());
    }

    String text(String column) {
        return header.cell(row, column);
    }

    boolean isEmpty(String column) {
        return text(column).isBlank();
    }

    /** The value of a metric in a cell; null also where the cell is empty. */
    @Nullable
    Quantity value(int index, String column, Metric metric) {
        String text = row.cell(index).strip();
        if (text.isEmpty()) {
            return null;
        }
        ValueText value = ValueText.given(metric, text);
        if (value.quantity() == null) {
            Message message = FactsPhrases.NO_VALUE.filled(Shown.of(text), metric);
            wrong.accept(row.error(index, column, message, value.expected(), null));
        }
        return value.quantity();
    }

    <T> @Nullable T required(String column, Phrase phrase, Label expected, Function<String, T> read) {
        if (isEmpty(column)) {
            error(column, FactsPhrases.EMPTY.filled(column), expected);
            return null;
        }
        return optional(column, phrase, expected, read);
    }

    private <T> @Nullable T optional(String column, Phrase phrase, Label expected, Function<String, T> read) {
        String text = text(column).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            error(column, phrase.filled(Shown.of(text)), expected);
            return null;
        }
    }

    /** Reports what is wrong with the cell of a column, or with the row if there is no such column. */
    void error(String column, Message message, Words expected) {
        wrong.accept(row.error(header.indexOf(column), column, message, expected, null));
    }
}
