// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Spelling {

    private static final int LONGEST = 64;

    private Spelling() {}

    /**
     * The known word that is nearest to a word: with the fewest letters added, left out, changed or exchanged with
     * their neighbour, and not more than a third of them. Capitals and underscores do not count. Of words that are
     * equally near it is the first. If none is near, the first that has all parts of the word, in whatever order.
     */
    public static Optional<String> nearest(String word, Iterable<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String meant = normal(word);
        String nearest = null;
        int least = Math.max(1, (word.length() + 1) / 3) + 1;
        for (String candidate : known) {
            // A distance is at least the difference of the lengths.
            if (candidate.length() > LONGEST || Math.abs(candidate.length() - meant.length()) >= least) {
                continue;
            }
            int distance = distance(meant, normal(candidate), least);
            if (distance < least && distance < candidate.length()) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest == null ? withAllParts(meant, known) : Optional.of(nearest);
    }

    private static Optional<String> withAllParts(String meant, Iterable<String> known) {
        Splitter parts = Splitter.on('-').omitEmptyStrings();
        List<String> wanted = parts.splitToList(meant);
        for (String candidate : known) {
            if (!wanted.isEmpty() && parts.splitToList(candidate).containsAll(wanted)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').strip();
    }

    /** The distance, or the limit if it is that much or more. */
    private static int distance(String from, String to, int limit) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            int nearest = Math.min(i, last[0]);
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                nearest = Math.min(nearest, Math.min(row[j], last[j]));
            }
            // Every later distance is at least that of the nearest place in two rows.
            if (nearest >= limit) {
                return limit;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }
}
