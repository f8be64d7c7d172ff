// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans in which a list of a block is as long as is asked for: every list that a block can have. */
final class LongLists {

    private LongLists() {}

    private static final String SCORED = "score: [{id: s, points-card: {criteria: ["
            + "{criterion: {given: {id: g, label: g, metric: assessment-score, maximum: 100}}}]}}]\n";
    private static final Pattern REPEATED = Pattern.compile("<(-?)(.*?)>");

    /**
     * Parts of a document in which something stands so many times, from {@code long-lists.txt}. Rules of SETTLE are such that
     * do not ask for the lines before them: one that does costs as much as there are lines.
     */
    static final ImmutableMap<String, IntFunction<String>> ROWS = ImmutableMap.<String, IntFunction<String>>builder()
            .putAll(read("long-lists.txt"))
            .put(
                    "one-off-items",
                    rows -> "settle: [{id: x, one-off-items: ["
                            + list(
                                    rows,
                                    i -> "{agent: " + (i % 2 == 0 ? "li-na" : "h" + i)
                                            + ", period: 2024-01, amount: 1, cause: c}")
                            + "]}]")
            .put(
                    "factors",
                    rows -> "pay: [{id: x, fixed-wage: 5, times: [" + list(rows, i -> i % 2 == 0 ? "2" : "0.5") + "]}]")
            .buildOrThrow();

    /** Documents with something so many times, from a text that says how they are written. */
    static ImmutableMap<String, IntFunction<String>> read(String file) {
        ImmutableMap.Builder<String, IntFunction<String>> lists = ImmutableMap.builder();
        try (InputStream in = Objects.requireNonNull(LongLists.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), UTF_8).replace("\n    ", " ");
            for (String list : Splitter.on("\n\n").split(text.strip())) {
                if (!list.startsWith("#")) {
                    int colon = list.indexOf(":\n");
                    String template = list.substring(colon + 4).replace("\n  ", "\n");
                    lists.put(list.substring(0, colon), rows -> document(template, rows));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lists.buildOrThrow();
    }

    private static String document(String template, int rows) {
        String text = template.replace("@@ ", graded(rows))
                .replace("@1 ", graded(1))
                .replace("@ ", SCORED)
                .replace("UP TO 120", "" + Math.min(rows, 120))
                .replace("HALF", "" + rows / 2)
                .replace("ROWS", "" + rows);
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        list(found.group(1).isEmpty() ? rows : rows - 1, row -> item(found.group(2), row, rows))));
    }

    private static String item(String template, int row, int rows) {
        return template.replace("BOUNDS", bounds(row, rows))
                .replace("GRADE", grade(row, rows))
                .replace("RATING", row == 0 ? "very-good" : row == 1 ? "poor" : "r" + row)
                .replace("HOLDER", row == 0 ? "li-na" : "h" + row)
                .replace("DAY", LocalDate.of(2024, 1, 1).plusDays(row).toString())
                .replace("TENS", "" + 10 * row)
                .replace("UP", "" + 10 * (row + 1))
                .replace("DOWN", "" + (rows - row))
                .replace("#", "" + row);
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static String bounds(int row, int rows) {
        return (row == 0 ? "{" : "{above: " + 10 * row)
                + (row == 0 || row == rows - 1 ? "" : ", ")
                + (row == rows - 1 ? "" : "up to: " + 10 * (row + 1));
    }

    private static String grade(int row, int rows) {
        return (row == rows - 1 ? "{" : "{from: " + (1000 - row) + "/1000, ")
                + (row == 0 || row == rows - 1 ? "" : "below: " + (1001 - row) + "/1000, ") + "id: g" + row
                + ", label: g}";
    }

    private static String graded(int rows) {
        return SCORED + "grade: [{id: g, grade-table: [" + list(rows, i -> grade(i, rows)) + "]}]\n";
    }
}
