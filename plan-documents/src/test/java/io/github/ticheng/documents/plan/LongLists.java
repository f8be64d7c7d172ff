// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans in which a list of a block is as long as is asked for: every list that a block can have. */
final class LongLists {

    private LongLists() {}

    private static final String SCORED = "score: [{id: s, points-card: {criteria: ["
            + "{criterion: {given: {id: g, label: g, metric: assessment-score, maximum: 100}}}]}}]\n";

    /**
     * Parts of a document in which something stands so many times. Rules of SETTLE are such that do not ask for the lines
     * before them: one that does costs as much as there are lines.
     */
    static final ImmutableMap<String, IntFunction<String>> ROWS = ImmutableMap.<String, IntFunction<String>>builder()
            .put("tiers of a marginal ladder", rows -> ladder("marginal", "rate: 1%", rows))
            .put("tiers of a whole-amount ladder", rows -> ladder("whole-amount", "rate: 1%", rows))
            .put(
                    "tiers of a falling whole-amount ladder",
                    rows -> "pay: [{id: x, commission-ladder: {"
                            + "base: {metrics: [sales]}, kind: whole-amount, tiers: ["
                            + list(rows, i -> bounds(i, rows) + ", rate: " + (rows - i) + "/1000%}") + "]}}]")
            .put("tiers of a base-and-excess ladder", rows -> ladder("base-and-excess", "rate: 1%, flat: 5", rows))
            .put("tiers of a highest-fixed ladder", rows -> ladder("highest-fixed", "flat: 5", rows))
            .put("tiers of a cumulative-fixed ladder", rows -> ladder("cumulative-fixed", "flat: 5", rows))
            .put(
                    "rows of by-score",
                    rows -> SCORED + "pay: [{id: x, fixed-wage: 5, times: {by-score: {otherwise: 1, rows: ["
                            + list(rows, i -> bounds(i, rows) + ", factor: 2}") + "]}}}]")
            .put(
                    "rows of by-grade",
                    rows -> graded(rows)
                            + "pay: [{id: x, fixed-wage: 5, times: {by-grade: {otherwise: 1, rows: ["
                            + list(rows, i -> "{grade: g" + i + ", factor: 2}") + "]}}}]")
            .put(
                    "rows of wage-by-grade",
                    rows -> graded(rows) + "pay: [{id: x, wage-by-grade: {rows: ["
                            + list(rows, i -> "{grade: g" + i + ", amount: 2}") + "]}}]")
            .put(
                    "rows of bonus-by-grade",
                    rows -> graded(rows) + "pay: [{id: x, bonus-by-grade: {otherwise: 0, rows: ["
                            + list(rows, i -> "{grade: g" + i + ", amount: 2}") + "]}}]")
            .put(
                    "rows of outcomes-by-grade",
                    rows -> graded(rows) + "outcome: [{id: x, outcomes-by-grade: ["
                            + list(rows, i -> "{grade: g" + i + ", code: c" + i + ", label: c}") + "]}]")
            .put(
                    "limits of forced-grades",
                    rows -> SCORED + "grade: [{id: x, forced-grades: {ties: keep-all, rows: ["
                            + list(rows, i -> grade(i, rows)) + "], limits: ["
                            + list(rows - 1, i -> "{grade: g" + i + ", share: 50%}") + "]}}]")
            .put(
                    "rows of bands",
                    rows -> card("bands: {id: b, label: b, measure: {value: sales}, rows: ["
                            + list(rows, i -> bounds(i, rows) + ", points: 2}") + "]}"))
            .put(
                    "rows of linear",
                    rows -> card("linear: {id: b, label: b, measure: {value: sales}, beyond: clamped, rows: ["
                            + list(rows, i -> "{at: " + 10 * i + ", points: " + i + "}") + "]}"))
            .put(
                    "rows of ratings",
                    rows -> card("ratings: {id: b, label: b, metric: attitude, maximum: 1, rows: ["
                            + list(
                                    rows,
                                    i -> "{rating: " + (i == 0 ? "very-good" : i == 1 ? "poor" : "r" + i)
                                            + ", label: r, points: 1}")
                            + "]}"))
            .put(
                    "criteria of a card",
                    rows -> "score: [{id: s, points-card: {criteria: ["
                            + list(
                                    rows,
                                    i -> "{criterion: {target: {id: c" + i
                                            + ", label: c, metric: sales, target: 20000, maximum: 20}}}")
                            + "]}}]\n")
            .put(
                    "rows of wage-by-post",
                    rows -> "pay: [{id: x, wage-by-post: {otherwise: 1, rows: ["
                            + list(rows, i -> "{post: p" + i + ", wage: 2}") + "]}}]")
            .put(
                    "posts",
                    rows -> "pay: [{id: x, fixed-wage: 5, when: {post: [agent, " + list(rows, i -> "p" + i) + "]}}]")
            .put(
                    "any-of",
                    rows -> "pay: [{id: x, fixed-wage: 5, when: {any-of: ["
                            + list(
                                    rows,
                                    i -> "{metric: {metric: sales, comparison: at-least, threshold: " + (90000 + i)
                                            + "}}")
                            + "]}}]")
            .put(
                    "prizes of rank-bonus",
                    rows -> "pay: [{id: x, rank-bonus: {metric: sales, ties: share-prizes, prizes: ["
                            + list(rows, i -> "" + (rows - i)) + "]}}]")
            .put(
                    "rewards",
                    rows -> "pay: [{id: x, rewards: ["
                            + list(
                                    rows,
                                    i -> "{label: r" + i
                                            + ", amount: 1, when: {metric: {metric: sales, comparison: at-least, threshold: "
                                            + i + "}}}")
                            + "]}]")
            .put(
                    "bounds of a rate-grid",
                    rows -> "pay: [{id: x, rate-grid: {base: {metrics: [sales]}, down: {chosen-by: {metrics: [sales]},"
                            + " edge: from, bounds: [" + list(rows - 1, i -> "" + 10 * (i + 1))
                            + "]}, across: {chosen-by: {ratio: refund-rate},"
                            + " edge: up-to, bounds: [2%]}, rows: ["
                            + list(rows, i -> "{rates: [1%, 2%]}") + "]}}]")
            .put(
                    "weights of by-rank",
                    rows -> pool("by-rank: {metric: sales, weights: [" + list(rows, i -> "" + (rows - i)) + "]}"))
            .put(
                    "fixed-shares",
                    rows -> pool("fixed-shares: {by: agent, rows: ["
                            + list(
                                    rows,
                                    i -> "{holder: " + (i == 0 ? "li-na" : "h" + i) + ", share: 100/" + rows + "%}")
                            + "]}"))
            .put(
                    "order of in-turn",
                    rows -> pool("in-turn: {from: 2024-01, days: 1, absent: next, leaders-turn: next, order: [li-na, "
                            + list(rows, i -> "h" + i) + "]}"))
            .put(
                    "parts of a pool",
                    rows -> "share: [{id: x, team-pool: {pool: {sum: [" + list(rows, i -> "{fixed: 1}")
                            + "]}, split: by-head}}]")
            .put(
                    "pieces of a pool's ladder",
                    rows -> "share: [{id: x, team-pool: {pool: {ladder: {metric: sales, base: sum-of-agents, pieces: ["
                            + list(rows, i -> bounds(i, rows) + ", at: " + 10 * i + ", pay: " + i + ", slope: 0%}")
                            + "]}}, split: by-head}}]")
            .put(
                    "one-off-items",
                    rows -> "settle: [{id: x, one-off-items: ["
                            + list(
                                    rows,
                                    i -> "{agent: " + (i % 2 == 0 ? "li-na" : "h" + i)
                                            + ", period: 2024-01, amount: 1, cause: c}")
                            + "]}]")
            .put(
                    "posts of a review",
                    rows -> graded(1) + "outcome: [{id: x, post-review: {posts: [agent, "
                            + list(rows, i -> "p" + i)
                            + "], up: {graded-months: {months: 1, grades: [g0]}}, down: passed}}]")
            .put("rules of PAY", rows -> "pay: [" + list(rows, i -> "{id: x" + i + ", fixed-wage: 5}") + "]")
            .put(
                    "rules of SHARE",
                    rows -> "share: ["
                            + list(rows, i -> "{id: x" + i + ", team-pool: {pool: {fixed: 100}, split: by-head}}")
                            + "]")
            .put(
                    "rules of SETTLE",
                    rows -> "settle: ["
                            + list(
                                    rows,
                                    i -> "{id: x" + i
                                            + ", one-off-items: [{agent: li-na, period: 2024-01, amount: 1, cause: c}]}")
                            + "]")
            .put(
                    "rules of OUTCOME",
                    rows -> "outcome: ["
                            + list(rows, i -> "{id: x" + i + ", last-chance: {metric: refund-rate, goal: 5%}}")
                            + "]")
            .put("conditions of all-of", rows -> wageWhen("all-of: [" + list(rows, i -> "sales at least " + i) + "]"))
            .put(
                    "gates of a gated-commission",
                    rows -> "pay: [{id: x, gated-commission: {commission: "
                            + "{commission-ladder: {on: sales, flat: [1%]}}, otherwise-times: 0, gates: ["
                            + list(rows, i -> "sales at least " + i) + "]}}]")
            .put("groups", rows -> wageWhen("group: [" + list(rows, i -> "g" + i) + "]"))
            .put("grades of a condition", rows -> graded(rows) + wageWhen("grade: [" + grades(rows) + "]"))
            .put(
                    "grades of graded-months",
                    rows -> graded(rows) + wageWhen("graded-months: {months: 2, grades: [" + grades(rows) + "]}"))
            .put(
                    "grades of a streak-bonus",
                    rows -> graded(rows)
                            + "pay: [{id: x, streak-bonus: {amount: 5, months: 2, pays: once-per-streak, grades: ["
                            + grades(rows) + "]}}]")
            .put(
                    "grades of an exit-proposal",
                    rows -> graded(rows) + "outcome: [{id: x, exit-proposal: {months: 2, grades: [" + grades(rows)
                            + "]}}]")
            .put(
                    "cases",
                    rows -> "pay: [{id: x, by-case: ["
                            + list(rows, i -> "{when: post is p" + i + ", pay: {fixed-wage: 5}}")
                            + ", {fixed-wage: 10}]}]")
            .put(
                    "cases of a factor",
                    rows -> wageTimes("{by-case: {otherwise: 1, rows: ["
                            + list(rows, i -> "{when: post is p" + i + ", factor: 2}") + "]}}"))
            .put(
                    "rows of by-metric",
                    rows -> wageTimes("{by-metric: {metric: sales, otherwise: 1, rows: ["
                            + list(rows, i -> bounds(i, rows) + ", factor: 2}") + "]}}"))
            .put("factors", rows -> wageTimes("[" + list(rows, i -> i % 2 == 0 ? "2" : "0.5") + "]"))
            .put(
                    "groups of a split",
                    rows -> pool("by-group: {in-several: each, within: by-head, groups: ["
                            + list(rows, i -> "{who: post is p" + i + ", weight: 1}") + ", {weight: 1}]}"))
            .put(
                    "metrics of a base",
                    rows -> metrics("money", rows)
                            + "pay: [{id: x, commission-ladder: {base: {metrics: {metrics: [sales], less: ["
                            + list(rows, i -> "m" + i) + "]}}, kind: flat, tiers: [{rate: 1%}]}}]")
            .put(
                    "metrics that a base adds up",
                    rows -> metrics("money", rows)
                            + "pay: [{id: x, commission-ladder: {base: {metrics: [" + list(rows, i -> "m" + i)
                            + "]}, kind: flat, tiers: [{rate: 1%}]}}]")
            .put(
                    "parts of a commission",
                    rows -> metrics("money", rows)
                            + "pay: [{id: x, commission-by-part: {rest: ladder-rate, ladder: {commission-ladder: {on: sales,"
                            + " whole-amount: {up to 9: 1%, above 9: 2%}}}, parts: ["
                            + list(rows, i -> "{metric: m" + i + ", times: 2}") + "]}}]")
            .put(
                    "rates of a part",
                    rows -> "pay: [{id: x, commission-by-part: {rest: ladder-rate, ladder: "
                            + "{commission-ladder: {base: {metrics: [sales]}, kind: whole-amount, tiers: ["
                            + list(rows, i -> bounds(i, rows) + ", rate: 1%}")
                            + "]}}, parts: [{metric: new-customer-sales, rates: [" + list(rows, i -> "2%") + "]}]}}]")
            .put(
                    "lines of costs",
                    rows -> lines(
                            rows, "settle: [{id: x, cost-deduction: {line: 200, share: 50%, limit: 20%, lines: ["))
            .put("lines of a limit", rows -> lines(rows, "settle: [{id: x, line-limits: {at-most: 9, lines: ["))
            .put(
                    "lines of a draw",
                    rows -> lines(rows, "settle: [{id: x, draw: {amount: 20, recovery: recoverable, lines: ["))
            .put(
                    "lines of a holdback",
                    rows -> lines(
                            rows,
                            "settle: [{id: x, holdback: {share: 10%, after-months: 3, on-leaving: released, lines: ["))
            .put(
                    "lines of a year-end-bonus",
                    rows -> "pay: [" + wages(rows)
                            + ", {id: x, every: month, year-end-bonus: {basis: sum, multiple: 1, lines: ["
                            + list(rows, i -> "w" + i) + "]}}]")
            .put(
                    "base of overtime-pay",
                    rows -> "pay: [" + wages(rows) + ", {id: x, overtime-pay: {base: [" + list(rows, i -> "w" + i)
                            + "], rows: {overtime-hours-workday: 2}}}]")
            .put(
                    "rows of overtime-pay",
                    rows -> "metrics: ["
                            + list(rows, i -> "{id: m" + i + ", kind: duration, unit: hours, better: neither}")
                            + "]\npay: [{id: w, fixed-wage: 5}, {id: x, overtime-pay: {base: [w], rows: ["
                            + list(rows, i -> "{hours: m" + i + ", multiple: 2}") + "]}}]")
            .put(
                    "rows of occurrences",
                    rows -> metrics("count", rows)
                            + card("occurrences: {id: b, label: b, start: 10, maximum: 10, floor: 0, rows: ["
                                    + list(rows, i -> "{metric: m" + i + ", each: -2}") + "]}"))
            .put(
                    "criteria of a sub-scorecard",
                    rows -> card("sub-scorecard: {id: b, label: b, combination: sum, criteria: ["
                            + list(
                                    rows,
                                    i -> "{criterion: {target: {id: c" + i
                                            + ", label: c, metric: sales, target: 20000, maximum: 20}}}")
                            + "]}"))
            .put(
                    "adjustments of a card",
                    rows -> "score: [{id: s, points-card: {criteria: [{criterion: {given: "
                            + "{id: g, label: g, metric: assessment-score, maximum: 100}}}], adjustments: ["
                            + list(
                                    rows,
                                    i -> "{per-occurrence: {id: a" + i
                                            + ", label: a, metric: praises, each: 1, most: 5}}")
                            + "]}}]\n")
            .put(
                    "rows of profit-share",
                    rows -> "pay: [{id: x, profit-share: {if-negative: pays-nothing, rows: ["
                            + list(rows, i -> "{from-managers: " + i + ", rate: 1%, of: own-shop}") + "]}}]")
            .put(
                    "metrics after a rank",
                    rows -> metrics("count", rows)
                            + "pay: [{id: x, rank-bonus: {metric: sales, ties: share-prizes, prizes: [5], then-by: ["
                            + list(rows, i -> "m" + i) + "]}}]")
            .put(
                    "columns of a rate-grid",
                    rows -> "pay: [{id: x, rate-grid: {base: sales, down: {on: sales, from: [9]},"
                            + " across: {on: net-sales, from: [" + list(rows - 1, i -> "" + 10 * (i + 1))
                            + "]}, rows: [[" + list(rows, i -> "1%") + "], [" + list(rows, i -> "2%") + "]]}}]")
            .put(
                    "what a share leaves out",
                    rows -> "pay: [" + wages(rows)
                            + ", {id: x, share-of-amount: {metric: sales, rate: 1%, if-negative: pays-nothing, less: ["
                            + list(rows, i -> "line w" + i) + "]}}]")
            .put(
                    "metrics of weakest-metric",
                    rows -> metrics("count", rows) + "outcome: [{id: x, weakest-metric: [" + list(rows, i -> "m" + i)
                            + "]}]")
            .put(
                    "days off",
                    rows -> wageTimes("{employment-share: {working-days: {rest-weekdays: [sunday], days-off: ["
                            + days(rows) + "]}}}"))
            .put(
                    "days worked",
                    rows -> wageTimes("{employment-share: {working-days: {rest-weekdays: [sunday], days-worked: ["
                            + days(rows) + "]}}}"))
            .put(
                    "causes that do not count",
                    rows -> "settle: [{id: x, past-corrections: {causes-not-counted: [" + list(rows, i -> "c" + i)
                            + "]}}]")
            .put(
                    "printed rows of bands",
                    rows -> card("bands: {id: b, label: b, measure: {value: sales}, rows: [{points: 2}], printed: ["
                            + printed(rows) + "]}"))
            .put(
                    "printed rows of a ladder",
                    rows -> "pay: [{id: x, commission-ladder: {base: {metrics: [sales]}, kind: flat,"
                            + " tiers: [{rate: 1%}], printed-rows: [" + printed(rows) + "]}}]")
            .put(
                    "printed rows of grades",
                    rows -> SCORED + "grade: [{id: g, grade-table: {rows: [" + list(rows, i -> grade(i, rows))
                            + "], printed: [" + printed(rows) + "]}}]")
            .put(
                    "printed rows of forced-grades",
                    rows -> SCORED
                            + "grade: [{id: x, forced-grades: {ties: keep-all, rows: ["
                            + list(rows, i -> grade(i, rows)) + "], limits: [{grade: g0, share: 50%}], printed: ["
                            + printed(rows) + "]}}]")
            .buildOrThrow();

    private static String wageWhen(String condition) {
        return "pay: [{id: x, fixed-wage: 5, when: {" + condition + "}}]";
    }

    private static String wageTimes(String factor) {
        return "pay: [{id: x, fixed-wage: 5, times: " + factor + "}]";
    }

    private static String grades(int rows) {
        return list(rows, i -> "g" + i);
    }

    private static String wages(int rows) {
        return list(rows, i -> "{id: w" + i + ", fixed-wage: 5}");
    }

    /** So many wages, and a rule after them that names them all. */
    private static String lines(int rows, String rule) {
        return "pay: [" + wages(rows) + "]\n" + rule + list(rows, i -> "w" + i) + "]}}]";
    }

    private static String metrics(String kind, int rows) {
        return "metrics: [" + list(rows, i -> "{id: m" + i + ", kind: " + kind + ", better: higher}") + "]\n";
    }

    private static String days(int rows) {
        return list(rows, i -> LocalDate.of(2024, 1, 1).plusDays(i).toString());
    }

    private static String printed(int rows) {
        return list(rows, i -> "'[" + 10 * i + ", " + 10 * (i + 1) + ")'");
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static String bounds(int row, int rows) {
        return (row == 0 ? "{" : "{above: " + 10 * row)
                + (row == 0 || row == rows - 1 ? "" : ", ")
                + (row == rows - 1 ? "" : "up to: " + 10 * (row + 1));
    }

    private static String ladder(String kind, String pay, int tiers) {
        return "pay: [{id: x, commission-ladder: {base: {metrics: [sales]}, kind: " + kind + ", tiers: ["
                + list(tiers, i -> bounds(i, tiers) + ", " + pay + "}") + "]}}]";
    }

    private static String grade(int row, int rows) {
        return (row == rows - 1 ? "{" : "{from: " + (1000 - row) + "/1000, ")
                + (row == 0 || row == rows - 1 ? "" : "below: " + (1001 - row) + "/1000, ") + "id: g" + row
                + ", label: g}";
    }

    static String graded(int rows) {
        return SCORED + "grade: [{id: g, grade-table: [" + list(rows, i -> grade(i, rows)) + "]}]\n";
    }

    private static String card(String criterion) {
        return "score: [{id: s, points-card: {criteria: [{criterion: {" + criterion + "}}]}}]\n";
    }

    private static String pool(String split) {
        return "share: [{id: x, team-pool: {pool: {fixed: 100}, left-over: kept, split: {" + split + "}}}]";
    }
}
