// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.team.Agent.AgentNames;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.html.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as a template sees it.
 *
 * @param reader whom the paper is for: nobody else is named on it
 */
record ExplanationView(AgentId reader, Language language) {

    /** A sentence as its reader sees it. */
    String text(Words words) {
        return PaperWords.of(AgentNames.seenBy(reader, words).in(language), language);
    }

    /** A node with its steps and what is below it. */
    View of(Explanation node) {
        return ofLine(node, null)
                .with("title", text(node.title()))
                .with("figure", node.term() == null ? "" : text(node.term().figure()));
    }

    /**
     * The steps of a line and what is below it, without the line's own name, amount and note.
     *
     * @param note what is said beside the line already, or null
     */
    View ofLine(Explanation node, @Nullable Words note) {
        return new View(language)
                .withEach("steps", Iterables.filter(node.remarks(), remark -> !remark.equals(note)), this::step)
                .withEach("children", node.children(), this::of);
    }

    /** Whether nothing is said of a line. */
    static boolean isEmpty(View ofLine) {
        return ofLine.values().stream().allMatch(List.of()::equals);
    }

    private View step(Words remark) {
        return new View(language)
                .with("text", remark instanceof Table ? "" : text(remark))
                .withSection("table", remark instanceof Table, () -> table((Table) remark, ImmutableList.of()));
    }

    /**
     * A table.
     *
     * @param bars how long the bar of each row is, up to 100, or empty for a row without one; the last row is then the sum.
     *     No bars at all: no sum
     */
    View table(Table table, List<String> bars) {
        List<View> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(new View(language)
                    .with("cells", cells(table, table.rows().get(i)))
                    .withAny("bar", bars.isEmpty() ? "" : bars.get(i)));
        }
        int body = bars.isEmpty() ? rows.size() : rows.size() - 1;
        return new View(language)
                .with("titles", cells(table, Lists.transform(table.columns(), Table.Column::title)))
                .with("rows", rows.subList(0, body))
                .with("hasFoot", !bars.isEmpty())
                .with("foot", rows.subList(body, rows.size()));
    }

    private List<View> cells(Table table, List<? extends Words> row) {
        List<View> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(new View(language)
                    .with("text", text(row.get(i)))
                    .with("number", table.columns().get(i).isNumber())
                    .with("first", i == 0));
        }
        return cells;
    }
}
