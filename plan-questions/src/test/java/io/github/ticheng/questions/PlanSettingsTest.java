// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBuilder;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A plan made from another one has everything that is set there, whatever can be set. */
class PlanSettingsTest {

    /** Days in force do not count for what is asked, and rules are chosen one by one. */
    private static final Set<String> LEFT_OUT = Set.of("inForceFrom", "inForceUntil", "entries");

    private static PlanBuilder set() {
        return CompensationPlan.builder("other", "7", "USD")
                .inForceFrom(LocalDate.of(2024, 1, 1))
                .inForceUntil(LocalDate.of(2024, 12, 31))
                .payPeriod(PayPeriod.halfMonth())
                .rounding(Rounding.halfUp("0.1"))
                .eligibility(Conditions.compare(SALES, Comparison.ABOVE, "1", false));
    }

    private static List<Field> settings() {
        return Arrays.stream(PlanBuilder.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !LEFT_OUT.contains(field.getName()))
                .peek(field -> field.setAccessible(true))
                .toList();
    }

    @Test
    void example_setsEverythingThatCanBeSet() throws IllegalAccessException {
        PlanBuilder plain = CompensationPlan.builder("plain", "1", "CNY");
        for (Field setting : settings()) {
            assertThat(setting.get(set())).as(setting.getName()).isNotNull().isNotEqualTo(setting.get(plain));
        }
    }

    @Test
    void likeAnother_dropsNothing() throws IllegalAccessException {
        PlanBuilder like = PlanChanges.like(set().build());
        for (Field setting : settings()) {
            assertThat(setting.get(like)).as(setting.getName()).isEqualTo(setting.get(set()));
        }
    }

    @Test
    void changes_allMade_areTheNewerPlan_noneTheOlder() {
        CompensationPlan plain = CompensationPlan.builder("other", "1", "USD").build();
        for (CompensationPlan before : ImmutableList.of(plain, set().build())) {
            for (CompensationPlan after : ImmutableList.of(plain, set().build())) {
                PlanChanges changes = new PlanChanges(before, after);

                assertThat(changes.with(new BitSet()))
                        .isEqualTo(PlanChanges.like(before).build());
                assertThat(changes.withAll().canonicalText())
                        .isEqualTo(PlanChanges.like(after).build().canonicalText());
            }
        }
    }
}
