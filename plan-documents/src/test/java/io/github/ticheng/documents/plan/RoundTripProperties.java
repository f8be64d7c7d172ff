// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.plan.BlockGuide.BlockWalk;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Plans made at random of every block that ships, with values at random, are written and read back equal. */
class RoundTripProperties {

    private static final CompensationPlan EVERY_BLOCK = Samples.everyBlock();
    private static final List<Factor> FACTORS = ofType(Factor.class);
    private static final List<Condition> CONDITIONS = ofType(Condition.class);

    @Property(tries = 150)
    void read_whatWasWritten_isAnEqualPlan(@ForAll long seed, @ForAll DocumentFormat format) {
        CompensationPlan plan = plan(seed);
        CompensationPlan read = Samples.written(plan, format);
        assertThat(read).isEqualTo(plan);
        assertThat(read.canonicalText()).isEqualTo(plan.canonicalText());
    }

    @Property(tries = 50)
    void write_ofEqualPlans_isTheSameText(@ForAll long seed, @ForAll DocumentFormat format) {
        String text = Samples.DOCUMENTS.write(plan(seed), format);
        assertThat(Samples.DOCUMENTS.write(Samples.written(plan(seed), format), format))
                .isEqualTo(text);
    }

    private static CompensationPlan plan(long seed) {
        Random random = new Random(seed);
        Changed changed = new Changed(seed);
        String version = changed.text();
        PlanBuilder plan = CompensationPlan.builder(
                "plan", version.isBlank() ? "1" : version, random.nextBoolean() ? "CNY" : "JPY");
        if (random.nextBoolean()) {
            plan.inForceFrom(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400)));
        }
        if (random.nextBoolean()) {
            plan.inForceUntil(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)));
        }
        EVERY_BLOCK.eligibility().filter(any -> random.nextBoolean()).ifPresent(plan::eligibility);
        for (Entry<? extends Rule> entry : EVERY_BLOCK.entries()) {
            if (!entry.paid()) {
                plan.add(entry);
            } else if (random.nextInt(3) == 0) {
                plan.add(entry(entry, random, changed));
            }
        }
        return plan.build();
    }

    /** The entry with clauses of those that its family allows. */
    private static Entry<? extends Rule> entry(Entry<? extends Rule> entry, Random random, Changed changed) {
        Set<Clause> clauses = entry.family().clauses().stream()
                .filter(clause -> !(entry.rule() instanceof SettleRule.OfCorrections) && random.nextBoolean())
                .collect(Collectors.toSet());
        Condition when = clauses.contains(Clause.WHEN) ? one(CONDITIONS, random, changed) : null;
        return new Entry<>(
                entry.id(),
                random.nextBoolean() ? entry.label() : changed.label(),
                changed.block(entry.rule()),
                when,
                clauses.contains(Clause.TIMES) ? one(FACTORS, random, changed) : null,
                clauses.contains(Clause.AT_LEAST) ? changed.number() : null,
                clauses.contains(Clause.AT_MOST) ? changed.number() : null,
                clauses.contains(Clause.EVERY) ? List.of(Cadence.values()).get(random.nextInt(4)) : null);
    }

    private static <B extends Block> @Nullable B one(List<B> blocks, Random random, Changed changed) {
        return changed.block(blocks.get(random.nextInt(blocks.size())));
    }

    private static <B extends Block> List<B> ofType(Class<B> family) {
        return BlockWalk.blocks(EVERY_BLOCK).stream()
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}
