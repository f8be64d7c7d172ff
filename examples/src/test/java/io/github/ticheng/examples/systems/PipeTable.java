// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of text with a heading and a bar between its columns. */
final class PipeTable {

    private static final Splitter BAR = Splitter.on('|').trimResults();

    private PipeTable() {}

    /** The rows of a file, each by column. */
    static List<Map<String, String>> read(Path file) {
        List<String> lines = PublishedCase.read(file).lines().toList();
        List<String> columns = BAR.splitToList(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = BAR.splitToList(line);
            ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row.buildOrThrow());
        }
        return rows;
    }
}
