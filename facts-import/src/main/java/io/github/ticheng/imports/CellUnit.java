// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
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

    /** By what a number in seconds is divided to be one of that unit. */
    static BigDecimal seconds(Unit.Kind wanted) {
        return wanted == Unit.Kind.HOURS ? SECONDS_PER_HOUR : BigDecimal.ONE;
    }

    boolean isTime() {
        return kind == Unit.Kind.SECONDS;
    }
}
