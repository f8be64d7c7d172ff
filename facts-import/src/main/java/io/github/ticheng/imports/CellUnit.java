// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit that stands behind a number, or that an import map says of bare numbers: by how much it multiplies. */
enum CellUnit {
    SECONDS(Unit.Kind.SECONDS, "1", "秒", "秒钟", "s"),
    MINUTES(Unit.Kind.SECONDS, "60", "分", "分钟", "min"),
    HOURS(Unit.Kind.SECONDS, "3600", "时", "小时", "h"),
    DAYS(Unit.Kind.DAYS, "1", "天", "日"),
    MONTHS(Unit.Kind.MONTHS, "1", "月", "个月"),
    PERCENT(Unit.Kind.PERCENT, "0.01", "%"),
    TEN_THOUSANDS(null, "10000", "万");

    /** How import maps and cells call the units: first by their names, such as {@code ten-thousands}, then otherwise. */
    static final ImmutableMap<String, CellUnit> WORDS = Stream.concat(
                    Arrays.stream(values()).map(unit -> Map.entry(Json.word(unit), unit)),
                    Arrays.stream(values()).flatMap(unit -> unit.others.stream().map(word -> Map.entry(word, unit))))
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The word in brackets that ends a heading. */
    private static final Pattern IN_HEADING = Pattern.compile(".*[(\\[【] ?(?:单位 ?:? ?)?([^()\\[\\]【】]{1,8}?) ?[)\\]】]");

    /** Of an amount brackets are not needed: 销售额 万元. */
    private static final Pattern BARE = Pattern.compile(".*?([十百千万亿]+)元");

    private static final Pattern MULTIPLE = Pattern.compile("[十百千万亿]元");

    /** Units of headings that no number is read in. */
    private static final ImmutableSet<String> OTHERS =
            ImmutableSet.of("毫秒", "ms", "百", "千", "十万", "百万", "千万", "亿", "k", "‰", "角");

    /** What a row above the headings says of all amounts. */
    private static final Pattern ABOVE = Pattern.compile(".*单位 ?:? ?(人民币)? ?[十百千万亿]+元?.*");

    private static final BigDecimal SECONDS_PER_HOUR = new BigDecimal("3600");

    private final Unit.@Nullable Kind kind;
    private final BigDecimal factor;
    private final ImmutableList<String> others;

    CellUnit(Unit.@Nullable Kind kind, String factor, String... others) {
        this.kind = kind;
        this.factor = new BigDecimal(factor);
        this.others = ImmutableList.copyOf(others);
    }

    BigDecimal factor() {
        return factor;
    }

    /** Whether values of that unit can be given in this one. */
    boolean fits(Unit.Kind wanted) {
        return kind == null
                ? wanted == Unit.Kind.NUMBER || wanted == Unit.Kind.MONEY || wanted == Unit.Kind.POINTS
                : kind == wanted || (kind == Unit.Kind.SECONDS && wanted == Unit.Kind.HOURS);
    }

    /**
     * The unit of bare numbers under a heading such as 销售额(万元) or 平均响应(分钟); null where it says none, or the metric's own.
     *
     * @param word what {@link #wordOf} found
     */
    static @Nullable CellUnit of(String word, Metric metric) {
        CellUnit unit = WORDS.get(word);
        if (unit == null || !unit.fits(metric.unitKind())) {
            return null;
        }
        boolean isOwn = unit == HOURS
                ? metric.unitKind() == Unit.Kind.HOURS
                : unit.kind == metric.unitKind() && unit.factor.compareTo(BigDecimal.ONE) == 0;
        return isOwn ? null : unit;
    }

    /** Whether the unit that a heading says is one that no number is read in. */
    static boolean isOther(String word, Metric metric) {
        boolean isMoney = metric.unitKind() == Unit.Kind.MONEY;
        return OTHERS.contains(word)
                || (isMoney && ("分".equals(word) || MULTIPLE.matcher(word).find()));
    }

    /** The unit that ends a heading, of an amount without its 元; empty if there is none. */
    static String wordOf(String heading, Metric metric) {
        boolean isMoney = metric.unitKind() == Unit.Kind.MONEY;
        String text = CellText.plain(heading);
        Matcher word = IN_HEADING.matcher(text);
        if (!word.matches()) {
            Matcher bare = BARE.matcher(text);
            return isMoney && bare.matches() ? bare.group(1) : "";
        }
        String unit = word.group(1).toLowerCase(Locale.ROOT);
        return isMoney && unit.endsWith("元") ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** Whether a text above the headings says that all amounts are in another unit than the currency's, as 单位：万元 does. */
    static boolean isSaidOfAll(String title) {
        return ABOVE.matcher(CellText.plain(title)).matches();
    }

    /** By what a number in seconds is divided to be one of that unit. */
    static BigDecimal seconds(Unit.Kind wanted) {
        return wanted == Unit.Kind.HOURS ? SECONDS_PER_HOUR : BigDecimal.ONE;
    }

    boolean isTime() {
        return kind == Unit.Kind.SECONDS;
    }
}
