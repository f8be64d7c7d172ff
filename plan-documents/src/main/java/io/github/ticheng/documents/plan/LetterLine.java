// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A line of the letter: a heading of level 1 or 2, a paragraph, or, below 0, an item of a list that deep. */
record LetterLine(int level, String text) {

    static final int PARAGRAPH = 0;

    /** The lines that others do not have in the same place, each below those that it belongs to. */
    static List<LetterLine> differing(List<LetterLine> lines, List<LetterLine> others) {
        Multiset<List<LetterLine>> known = HashMultiset.create(paths(others));
        List<LetterLine> told = new ArrayList<>();
        List<LetterLine> last = List.of();
        for (List<LetterLine> path : paths(lines)) {
            if (!known.remove(path)) {
                int shared = 0;
                while (shared < Math.min(last.size(), path.size() - 1)
                        && last.get(shared).equals(path.get(shared))) {
                    shared++;
                }
                told.addAll(path.subList(shared, path.size()));
                last = path;
            }
        }
        return told;
    }

    /** Of each line those that it belongs to, and itself. */
    private static List<List<LetterLine>> paths(List<LetterLine> lines) {
        List<List<LetterLine>> paths = new ArrayList<>();
        List<LetterLine> path = List.of();
        for (LetterLine line : lines) {
            path = Stream.concat(path.stream().filter(above -> above.level() > line.level()), Stream.of(line))
                    .toList();
            paths.add(path);
        }
        return paths;
    }
}
