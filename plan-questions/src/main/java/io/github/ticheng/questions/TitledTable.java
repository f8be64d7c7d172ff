// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.List;

/**
 * A part of an answer: a table and what it is of.
 *
 * @param title what the table is of
 * @param table the table, whose amounts are {@link io.github.ticheng.core.number.Figure figures} and differences {@link
 *     Signed}
 */
public record TitledTable(Words title, Table table) {

    private static final int INDENT = 2;

    /** A table of which the last columns are amounts. */
    static TitledTable of(
            Words title, List<? extends Words> texts, List<? extends Words> amounts, List<ImmutableList<Words>> rows) {
        ImmutableList.Builder<Table.Column> columns = ImmutableList.builder();
        texts.forEach(text -> columns.add(new Table.Column(text, false)));
        amounts.forEach(amount -> columns.add(new Table.Column(amount, true)));
        return new TitledTable(title, new Table(columns.build(), ImmutableList.copyOf(rows)));
    }

    /** The title, and the table below it, ended by a line feed. */
    String text(Language language) {
        return title.in(language) + "\n" + table.in(language).indent(INDENT);
    }
}
