// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MetricKindTest {

    @ParameterizedTest
    @CsvSource({
        "MONEY,    Exact,  SUM,   SUM LAST NONE,   MONEY",
        "RATIO,    Ratio,  PARTS, PARTS LAST NONE, NUMBER MONEY PERCENT POINTS DAYS HOURS SECONDS MONTHS",
        "COUNT,    Exact,  SUM,   SUM LAST NONE,   NUMBER",
        "DURATION, Exact,  SUM,   SUM LAST NONE,   DAYS HOURS SECONDS MONTHS",
        "RATING,   Rating, NONE,  LAST NONE,       NUMBER",
        "POINTS,   Exact,  SUM,   SUM LAST NONE,   POINTS",
    })
    void kind_each_saysWhatFits(MetricKind kind, String holds, RollUp usual, String rollUps, String units) {
        assertThat(kind.holds().getSimpleName()).isEqualTo(holds);
        assertThat(kind.usualRollUp()).isEqualTo(usual);
        assertThat(Arrays.stream(RollUp.values())
                        .filter(kind::canRollUpBy)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rollUps);
        assertThat(Arrays.stream(Unit.Kind.values())
                        .filter(kind::canBeIn)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(units);
    }

    @ParameterizedTest
    @EnumSource
    void holds_kind_isAQuantity(MetricKind kind) {
        assertThat(kind.holds()).isIn(Exact.class, Ratio.class, Rating.class);
        assertThat(Quantity.class).isAssignableFrom(kind.holds());
    }
}
