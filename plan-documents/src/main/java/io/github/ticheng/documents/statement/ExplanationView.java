// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.team.Agent.AgentNames;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as a template sees it.
 *
 * @param reader whom the paper is for: nobody else is named on it
 */
record ExplanationView(AgentId reader, Language language) {

    /** The view of a line that has no steps. */
    static final Map<String, Object> NOTHING =
            ImmutableMap.of("steps", ImmutableList.of(), "children", ImmutableList.of());

    /** A sentence as its reader sees it. */
    String text(Words words) {
        return PaperWords.of(AgentNames.seenBy(reader, words).in(language), language);
    }

    /** A node with its steps and what is below it. */
    Map<String, Object> of(Explanation node) {
        return ImmutableMap.<String, Object>builder()
                .put("title", text(node.title()))
                .put("figure", node.term() == null ? "" : text(node.term().figure()))
                .put("steps", steps(node, null))
                .put("children", node.children().stream().map(this::of).toList())
                .buildOrThrow();
    }

    /**
     * The steps of a line and what is below it, without the line's own name, amount and note.
     *
     * @param note what is said beside the line already, or null
     */
    Map<String, Object> ofLine(Explanation node, @Nullable Words note) {
        return ImmutableMap.<String, Object>builder()
                .put("steps", steps(node, note))
                .put("children", node.children().stream().map(this::of).toList())
                .buildOrThrow();
    }

    private ImmutableList<Map<String, Object>> steps(Explanation node, @Nullable Words said) {
        return node.remarks().stream()
                .filter(remark -> !remark.equals(said))
                .map(this::step)
                .collect(ImmutableList.toImmutableList());
    }

    private Map<String, Object> step(Words remark) {
        return remark instanceof Table table
                ? ImmutableMap.of("text", "", "table", ImmutableList.of(table(table, ImmutableList.of())))
                : ImmutableMap.of("text", text(remark), "table", ImmutableList.of());
    }

    /**
     * A table.
     *
     * @param bars how long the bar of each row is, up to 100, or empty for a row without one; the last row is then the sum.
     *     No bars at all: no sum
     */
    Map<String, Object> table(Table table, List<String> bars) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            String bar = bars.isEmpty() ? "" : bars.get(i);
            rows.add(ImmutableMap.of("cells", cells(table, table.rows().get(i)), "hasBar", !bar.isEmpty(), "bar", bar));
        }
        int body = bars.isEmpty() ? rows.size() : rows.size() - 1;
        return ImmutableMap.<String, Object>builder()
                .put(
                        "titles",
                        cells(
                                table,
                                table.columns().stream()
                                        .map(Table.Column::title)
                                        .collect(ImmutableList.toImmutableList())))
                .put("rows", rows.subList(0, body))
                .put("hasFoot", !bars.isEmpty())
                .put("foot", rows.subList(body, rows.size()))
                .buildOrThrow();
    }

    private ImmutableList<Map<String, Object>> cells(Table table, ImmutableList<Words> row) {
        ImmutableList.Builder<Map<String, Object>> cells = ImmutableList.builder();
        for (int i = 0; i < row.size(); i++) {
            boolean isNumber = table.columns().get(i).isNumber();
            cells.add(ImmutableMap.of("text", text(row.get(i)), "number", isNumber, "first", i == 0));
        }
        return cells.build();
    }
}
