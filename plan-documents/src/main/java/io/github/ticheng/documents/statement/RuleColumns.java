// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of which there are lines, as columns of a table. */
final class RuleColumns {

    private RuleColumns() {}

    /**
     * The rules of which any agent of a team has a line, room by room, in the order in which they come up. An agent with a
     * line that others lack does not move the columns of the rest.
     */
    static Map<RuleId, Label> of(TeamStatement team) {
        Map<RuleId, Label> all = new LinkedHashMap<>();
        for (Room room : Room.values()) {
            List<RuleId> order = new ArrayList<>();
            Map<RuleId, Label> labels = new LinkedHashMap<>();
            for (Statement statement : team.statements()) {
                int next = 0;
                for (PayLine line : statement.lines()) {
                    if (line.room() != room) {
                        continue;
                    }
                    labels.putIfAbsent(line.rule(), line.label());
                    int known = order.indexOf(line.rule());
                    if (known < 0) {
                        order.add(next++, line.rule());
                    } else {
                        next = Math.max(next, known + 1);
                    }
                }
            }
            order.forEach(rule -> all.putIfAbsent(rule, labels.get(rule)));
        }
        return all;
    }

    /** A title for each column: its label, with the id behind it where two rules have one label. */
    static ImmutableList<String> titles(Map<RuleId, Label> columns, Language language) {
        List<String> labels =
                columns.values().stream().map(label -> label.in(language)).toList();
        ImmutableList.Builder<String> titles = ImmutableList.builder();
        columns.forEach((rule, label) -> titles.add(
                Collections.frequency(labels, label.in(language)) == 1
                        ? label.in(language)
                        : label.in(language) + " (" + rule + ")"));
        return titles.build();
    }
}
