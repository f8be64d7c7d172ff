// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTest {

    @Test
    void rolledUp_ofRatios_isNoMeanOfThem() {
        TeamFacts quarter = TeamFacts.rolledUp(Period.ofQuarter(2024, 3), List.of(july("30/100"), august("90/200")));

        Ratio rate = (Ratio)
                quarter.value(quarter.agents().get(0).id(), Metrics.REFUND_RATE).orElseThrow();
        assertThat(rate).isEqualTo(Ratio.of(120, 300));
        assertThat(rate.value()).contains(Exact.of("0.4"));
    }

    private static TeamFacts july(String ratio) {
        return facts("2024-07", ratio);
    }

    private static TeamFacts august(String ratio) {
        return facts("2024-08", ratio);
    }

    private static TeamFacts facts(String month, String ratio) {
        return TeamFacts.builder("desk", month, "CNY")
                .agent("li-na", sheet -> sheet.put(Metrics.REFUND_RATE, ratio))
                .build();
    }
}
