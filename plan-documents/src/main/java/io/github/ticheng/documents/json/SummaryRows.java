// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of a table of agents that are no agents but totals or averages of them. Exports end in such rows, and to pay one pays
 * everybody twice.
 *
 * <p>A row is one by its {@linkplain #isNamed name}, or {@linkplain #byValues by its values}: it stands first or last among
 * the agents, or is one of two such rows, and every amount and count in it is the sum of those of all other rows, or their
 * mean, to within a unit of its last digit. There are two others at least, two columns of which the sum is not zero, and in
 * one of them the row has a hundred units of its last digit; of a mean three others or three such columns. One column is
 * enough for a sum of seven digits, without zeros at their end, that no other row has alone. With less of that people are a sum
 * or average by chance. Ratios and ratings do not count.
 */
public final class SummaryRows {

    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\s\\p{P}]+");
    private static final Pattern ENGLISH = Pattern.compile("(.* )?(sub)?totals?|(sub)?totals? .*|(.* )?(averages?|avg)"
            + "|(averages?|avg|sums?|means?) of .*|sums?|means?|overall|(team|shop|store|department|group) (sum|mean)"
            + "|(.* )?(median|maximum|minimum|std dev|stdev|standard deviation)");
    /** Between their letters may be a space, with which sheets make them as wide as names. */
    private static final String WORD = "("
            + "合计|总计|小计|共计|总共|汇总|总和|累计|均值|平均|人均|合計|總計|小計|共計|總共|彙總|匯總|總和|累計"
                    .replaceAll("(\\p{IsHan})(?=\\p{IsHan})", "$1 ?")
            + ")";

    /** Words that are parts of names, too: they say so alone, or behind what the row is of. */
    private static final String MEASURE =
            "(店铺|团队|全店)?(中位[数數值]|众数|眾數|标准差|標準差|方差|最[大小高低]值?|[总總][数數额額量值均])( 元)?|(同比|环比|環比|占比).*";

    private static final Pattern CHINESE = Pattern.compile(WORD + ".*|.*" + WORD + "(值|数|數|行)?|" + MEASURE);

    /** Each such name has one of these, and hardly another does. */
    private static final ImmutableList<String> HINTS = ImmutableList.of(
            "total", "average", "avg", "sum", "mean", "overall", "median", "imum", "dev", "合", "总", "小", "共", "汇", "累",
            "均", "平", "總", "彙", "匯", "中", "众", "眾", "差", "最", "比");

    /** At least so many columns tell of sums and means. */
    private static final int FEWEST_COLUMNS = 2;

    private static final int FEWEST_OTHERS = 2;
    private static final int ENOUGH_FOR_A_MEAN = 3;

    /** So many units of its last digit a number has that no other is by chance. */
    private static final Exact TELLING = Exact.of(100);

    private static final int DIGITS_TELLING_ALONE = 7;

    private static final Phrase SUMMARY =
            Phrase.of("facts.summary-row", "\"{agent}\" is no agent: {reason}", "“{agent}”不是员工：{reason}");
    private static final Phrase EXPECTED = Phrase.of(
            "facts.summary-row-expected",
            "agents only: take the row out, or say that it is one, with --is-agent {agent} or in Java with"
                    + " withAgents(\"{agent}\")",
            "只有员工的行：请删去该行；若确为员工，请用 --is-agent {agent} 或 Java 的 withAgents(\"{agent}\") 说明");
    private static final Phrase WRITTEN = Phrase.of(
            "facts.summary-row-written",
            "it differs from {other} by capitals or full-width letters alone",
            "与 {other} 只有大小写或全角半角之别");
    private static final Label BY_NAME = Label.of("it is named like a total or average", "其名称表示合计或平均");
    private static final Label SUMS = Label.of("its values are the sums of all other rows", "其数值是其他各行之和");
    private static final Label MEANS = Label.of("its values are the means of all other rows", "其数值是其他各行的平均值");

    private SummaryRows() {}

    /** Whether a text is what a row of totals or averages is called, such as "Total:", 合计 or 店铺平均值. */
    public static boolean isNamed(String text) {
        String plain = plain(text);
        if (!Iterables.any(HINTS, plain::contains)) {
            return false;
        }
        String spaced = BETWEEN.matcher(plain).replaceAll(" ").strip();
        return ENGLISH.matcher(spaced).matches() || CHINESE.matcher(spaced).matches();
    }

    /** What is said of a row by its name. */
    public static Message named(String name) {
        return said(name, BY_NAME);
    }

    /** What belongs there instead. */
    public static Message expected(String agent) {
        return EXPECTED.filled(agent);
    }

    /**
     * The rows that are sums or means of the others, or somebody again whose id differs by capitals or width alone, with what
     * is said of each.
     *
     * @param sheets the values of each agent, in the order of the rows
     */
    public static ImmutableMap<AgentId, Message> among(Map<AgentId, Map<Metric, Quantity>> sheets) {
        Map<AgentId, Message> found = new LinkedHashMap<>(byValues(sheets));
        Map<String, AgentId> firsts = new HashMap<>();
        for (AgentId agent : sheets.keySet()) {
            AgentId first = firsts.putIfAbsent(plain(agent.value()), agent);
            if (first != null) {
                found.putIfAbsent(agent, said(agent.value(), WRITTEN.filled(first.value())));
            }
        }
        return ImmutableMap.copyOf(found);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static ImmutableMap<AgentId, Message> byValues(Map<AgentId, Map<Metric, Quantity>> sheets) {
        List<AgentId> rows = List.copyOf(sheets.keySet());
        int count = rows.size();
        ImmutableMap<AgentId, Message> found = ImmutableMap.of();
        Map<Metric, Column> all = new HashMap<>();
        for (int summaries = 1; summaries <= 2 && count - summaries >= FEWEST_OTHERS && found.isEmpty(); summaries++) {
            found = among(sheets, all, rows.subList(0, count - summaries), rows.subList(count - summaries, count));
            if (found.isEmpty()) {
                found = among(sheets, all, rows.subList(summaries, count), rows.subList(0, summaries));
            }
        }
        return found;
    }

    /** The numbers of a column: what they come to, and how many they are. */
    private static final class Column {
        final ExactSum sum = new ExactSum();
        int count;

        static Column of(Iterable<Map<Metric, Quantity>> sheets, Metric metric) {
            Column column = new Column();
            for (Map<Metric, Quantity> sheet : sheets) {
                if (sheet.get(metric) instanceof Exact number) {
                    column.sum.add(number);
                    column.count++;
                }
            }
            return column;
        }
    }

    private static ImmutableMap<AgentId, Message> among(
            Map<AgentId, Map<Metric, Quantity>> sheets,
            Map<Metric, Column> all,
            List<AgentId> others,
            List<AgentId> summaries) {
        Map<Metric, Exact> sums = new LinkedHashMap<>();
        Map<Metric, Integer> counts = new LinkedHashMap<>();
        Set<Metric> metrics = new LinkedHashSet<>();
        summaries.forEach(
                summary -> metrics.addAll(sheets.getOrDefault(summary, Map.of()).keySet()));
        for (Metric metric : metrics) {
            Column column = all.computeIfAbsent(metric, read -> Column.of(sheets.values(), read));
            Exact sum = column.sum.value();
            int count = column.count;
            for (AgentId summary : summaries) {
                if (sheets.getOrDefault(summary, Map.of()).get(metric) instanceof Exact number) {
                    sum = sum.minus(number);
                    count--;
                }
            }
            if (count > 0) {
                // Nearly every row differs in its first column.
                for (AgentId summary : summaries) {
                    if (sheets.getOrDefault(summary, Map.of()).get(metric) instanceof Exact number
                            && !isNear(number, sum, 1)
                            && !isNear(number, sum, count)) {
                        return ImmutableMap.of();
                    }
                }
                sums.put(metric, sum);
                counts.put(metric, count);
            }
        }
        // Where there is a row of sums, one beside it may be of means with less to tell.
        int enough = summaries.stream().anyMatch(row -> isSum(sheets, others, row, sums))
                ? FEWEST_OTHERS
                : ENOUGH_FOR_A_MEAN;
        ImmutableMap.Builder<AgentId, Message> found = ImmutableMap.builder();
        for (AgentId summary : summaries) {
            Map<Metric, Quantity> sheet = sheets.getOrDefault(summary, Map.of());
            if (isSum(sheets, others, summary, sums)) {
                found.put(summary, said(summary.value(), SUMS));
            } else if (isEach(sheet, sums, counts)
                    && columns(sheet, sums) >= FEWEST_COLUMNS
                    && Math.max(columns(sheet, sums), others.size()) >= enough
                    && !isEveryoneAlike(sheets, others, sheet)) {
                found.put(summary, said(summary.value(), MEANS));
            } else {
                return ImmutableMap.of();
            }
        }
        return found.buildOrThrow();
    }

    private static boolean isSum(
            Map<AgentId, Map<Metric, Quantity>> sheets,
            List<AgentId> others,
            AgentId summary,
            Map<Metric, Exact> sums) {
        Map<Metric, Quantity> sheet = sheets.getOrDefault(summary, Map.of());
        return isEach(sheet, sums, Map.of())
                && (columns(sheet, sums) >= FEWEST_COLUMNS || tellsAlone(sheets, others, sheet, sums));
    }

    // Of two who share everything equally, beside some without anything, each is the sum of the others.
    private static boolean tellsAlone(
            Map<AgentId, Map<Metric, Quantity>> sheets,
            List<AgentId> others,
            Map<Metric, Quantity> sheet,
            Map<Metric, Exact> sums) {
        List<Exact> own = numbers(sheet, sums).toList();
        return own.stream()
                        .anyMatch(number -> number.isDecimal()
                                && number.toBigDecimal().stripTrailingZeros().precision() >= DIGITS_TELLING_ALONE)
                && others.stream()
                        .noneMatch(other -> numbers(sheets.getOrDefault(other, Map.of()), sums)
                                .toList()
                                .equals(own));
    }

    /** The values of which the others' sum is not zero. */
    private static Stream<Exact> numbers(Map<Metric, Quantity> sheet, Map<Metric, Exact> sums) {
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> sheet.get(sum.getKey()))
                .filter(Exact.class::isInstance)
                .map(Exact.class::cast);
    }

    /** In how many columns the row has a value of which the others' sum is not zero; 0 if no value tells anything. */
    private static long columns(Map<Metric, Quantity> sheet, Map<Metric, Exact> sums) {
        List<Exact> numbers = numbers(sheet, sums).toList();
        boolean isTelling = numbers.stream()
                .anyMatch(number -> !number.abs().dividedBy(lastUnit(number)).isLessThan(TELLING));
        return isTelling ? numbers.size() : 0;
    }

    private static boolean isEach(Map<Metric, Quantity> sheet, Map<Metric, Exact> sums, Map<Metric, Integer> counts) {
        return sums.entrySet().stream()
                .allMatch(sum -> !(sheet.get(sum.getKey()) instanceof Exact number)
                        || isNear(number, sum.getValue(), counts.getOrDefault(sum.getKey(), 1)));
    }

    // What was rounded, up or down, is off by less than one of its last digits, which is 1 or less.
    private static boolean isNear(Exact number, Exact sum, int count) {
        Exact times = Exact.of(count);
        Exact gap = number.times(times).minus(sum).abs();
        return gap.isLessThan(times) && gap.isLessThan(lastUnit(number).times(times));
    }

    private static Exact lastUnit(Exact number) {
        int decimals = number.isDecimal()
                ? Math.max(0, number.toBigDecimal().stripTrailingZeros().scale())
                : 0;
        return Exact.of(BigDecimal.ONE.movePointLeft(decimals));
    }

    // In a team of equals everybody is the mean of the others.
    private static boolean isEveryoneAlike(
            Map<AgentId, Map<Metric, Quantity>> sheets, List<AgentId> others, Map<Metric, Quantity> sheet) {
        Set<Metric> different = new HashSet<>();
        for (AgentId other : others) {
            sheets.getOrDefault(other, Map.of()).forEach((metric, value) -> {
                if (!value.equals(sheet.get(metric))) {
                    different.add(metric);
                }
            });
        }
        return different.size() < FEWEST_COLUMNS;
    }

    private static Message said(String agent, Words reason) {
        return SUMMARY.filled(agent, reason);
    }
}
