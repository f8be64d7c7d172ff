// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.documents.DocumentFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
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
        add(plan, EVERY_BLOCK.creditRules(), random, changed, PlanBuilder::credit, 0);
        add(plan, EVERY_BLOCK.scoreRules(), random, changed, PlanBuilder::score, 1);
        add(plan, EVERY_BLOCK.gradeRules(), random, changed, PlanBuilder::grade, 0);
        add(plan, EVERY_BLOCK.payRules(), random, changed, PlanBuilder::pay, 4);
        add(plan, EVERY_BLOCK.shareRules(), random, changed, PlanBuilder::share, 3);
        add(plan, EVERY_BLOCK.settleRules(), random, changed, PlanBuilder::settle, 0);
        add(plan, EVERY_BLOCK.outcomeRules(), random, changed, PlanBuilder::outcome, 2);
        add(plan, EVERY_BLOCK.teamOutcomeRules(), random, changed, PlanBuilder::teamOutcome, 0);
        return plan.build();
    }

    /** How many clauses a room allows: none, facts (1), a condition (2), factors (3), limits (4). */
    private static <R extends Rule> void add(
            PlanBuilder plan,
            List<Entry<R>> entries,
            Random random,
            Changed changed,
            BiConsumer<PlanBuilder, Entry<R>> adding,
            int clauses) {
        for (Entry<R> entry : entries) {
            if (random.nextInt(3) == 0) {
                Condition when = clauses > 0 && random.nextBoolean() ? one(CONDITIONS, random, changed) : null;
                adding.accept(
                        plan,
                        new Entry<>(
                                entry.id(),
                                random.nextBoolean() ? entry.label() : changed.label(),
                                changed.block(entry.rule()),
                                when,
                                clauses > 2 && random.nextBoolean() ? one(FACTORS, random, changed) : null,
                                clauses > 3 && random.nextBoolean() ? changed.number() : null,
                                clauses > 3 && random.nextBoolean() ? changed.number() : null,
                                clauses > 1 && random.nextBoolean()
                                        ? List.of(Cadence.values()).get(random.nextInt(4))
                                        : null));
            }
        }
    }

    private static <B extends Block> @Nullable B one(List<B> blocks, Random random, Changed changed) {
        return changed.block(blocks.get(random.nextInt(blocks.size())));
    }

    private static <B extends Block> List<B> ofType(Class<B> family) {
        return Samples.blocks(EVERY_BLOCK).stream()
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}
