// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.html.HtmlPages;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An explanation as a template sees it. */
record ExplanationView(Language language) {

    /** A node with its steps and what is below it. */
    Map<String, Object> of(Explanation node) {
        return ImmutableMap.of(
                "title",
                node.title().in(language),
                "figure",
                node.term() == null ? "" : HtmlPages.signed(node.term().figure().in(language)),
                "steps",
                steps(node, null),
                "children",
                node.children().stream().map(this::of).toList());
    }

    /**
     * The steps of a line and what is below it, without the line's own name, amount and note.
     *
     * @param note what is said beside the line already, or null
     */
    Map<String, Object> ofLine(Explanation node, @Nullable Words note) {
        return ImmutableMap.of(
                "steps",
                steps(node, note),
                "children",
                node.children().stream().map(this::of).toList());
    }

    private ImmutableList<Map<String, Object>> steps(Explanation node, @Nullable Words said) {
        return node.remarks().stream()
                .filter(remark -> !remark.equals(said))
                .map(this::step)
                .collect(ImmutableList.toImmutableList());
    }

    private Map<String, Object> step(Words remark) {
        return remark instanceof Table table
                ? ImmutableMap.of("text", "", "table", ImmutableList.of(table(table, false)))
                : ImmutableMap.of("text", remark.in(language), "table", ImmutableList.of());
    }

    /**
     * A table, the last row of which may be a sum.
     *
     * @param hasSum whether the last row belongs to the foot
     */
    Map<String, Object> table(Table table, boolean hasSum) {
        ImmutableList<ImmutableList<Map<String, Object>>> rows =
                table.rows().stream().map(row -> cells(table, row)).collect(ImmutableList.toImmutableList());
        int body = hasSum ? rows.size() - 1 : rows.size();
        return ImmutableMap.of(
                "titles",
                cells(
                        table,
                        table.columns().stream().map(Table.Column::title).collect(ImmutableList.toImmutableList())),
                "rows",
                rows.subList(0, body).stream()
                        .map(cells -> ImmutableMap.of("cells", cells))
                        .toList(),
                "hasFoot",
                hasSum,
                "foot",
                rows.subList(body, rows.size()).stream()
                        .map(cells -> ImmutableMap.of("cells", cells))
                        .toList());
    }

    private ImmutableList<Map<String, Object>> cells(Table table, ImmutableList<Words> row) {
        ImmutableList.Builder<Map<String, Object>> cells = ImmutableList.builder();
        for (int i = 0; i < row.size(); i++) {
            boolean isNumber = table.columns().get(i).isNumber();
            String text = row.get(i).in(language);
            cells.add(ImmutableMap.of(
                    "text", isNumber ? HtmlPages.signed(text) : text, "number", isNumber, "first", i == 0));
        }
        return cells.build();
    }
}
