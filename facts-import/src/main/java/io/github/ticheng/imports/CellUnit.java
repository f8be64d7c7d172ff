// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.number.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A unit that stands behind a number, or that an import map says of bare numbers: by how much it multiplies. */
enum CellUnit {
    SECONDS(Unit.Kind.SECONDS, "1"),
    MINUTES(Unit.Kind.SECONDS, "60"),
    HOURS(Unit.Kind.SECONDS, "3600"),
    DAYS(Unit.Kind.DAYS, "1"),
    MONTHS(Unit.Kind.MONTHS, "1"),
    PERCENT(Unit.Kind.PERCENT, "0.01"),
    TEN_THOUSANDS(null, "10000");

    /** How import maps and cells call the units. */
    static final ImmutableMap<String, CellUnit> WORDS = ImmutableMap.<String, CellUnit>builder()
            .put("seconds", SECONDS)
            .put("minutes", MINUTES)
            .put("hours", HOURS)
            .put("days", DAYS)
            .put("months", MONTHS)
            .put("percent", PERCENT)
            .put("ten-thousands", TEN_THOUSANDS)
            .put("秒", SECONDS)
            .put("秒钟", SECONDS)
            .put("s", SECONDS)
            .put("分", MINUTES)
            .put("分钟", MINUTES)
            .put("min", MINUTES)
            .put("时", HOURS)
            .put("小时", HOURS)
            .put("h", HOURS)
            .put("天", DAYS)
            .put("日", DAYS)
            .put("月", MONTHS)
            .put("个月", MONTHS)
            .put("%", PERCENT)
            .put("万", TEN_THOUSANDS)
            .buildOrThrow();

    private static final BigDecimal SECONDS_PER_HOUR = new BigDecimal("3600");

    private final Unit.@Nullable Kind kind;
    private final BigDecimal factor;

    CellUnit(Unit.@Nullable Kind kind, String factor) {
        this.kind = kind;
        this.factor = new BigDecimal(factor);
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
