// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.documents.DocumentFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is written is valid by the schema: every block that ships, with values at random. */
class WrittenPlansSchemaProperties {

    private static final SchemaCheck SCHEMA = SchemaCheck.of(Samples.CATALOGUE);
    private static final CompensationPlan EVERY_BLOCK = Samples.everyBlock();

    // In JSON, because the validator's parser of YAML fails at some texts with an emoji that the writer may write.
    @Property(tries = 60)
    void write_anyPlan_isValid(@ForAll long seed) {
        String document = Samples.DOCUMENTS.write(plan(new Changed(seed)), DocumentFormat.JSON);
        assertThat(SCHEMA.errorsOfJson(document)).isEmpty();
    }

    private static CompensationPlan plan(Changed changed) {
        PlanBuilder plan = CompensationPlan.builder("plan", "1", "CNY");
        EVERY_BLOCK.eligibility().map(changed::block).ifPresent(plan::eligibility);
        EVERY_BLOCK.entries().forEach(entry -> plan.add(changed(entry, changed)));
        return plan.build();
    }

    private static <R extends Rule> Entry<R> changed(Entry<R> entry, Changed changed) {
        return new Entry<>(
                entry.id(),
                changed.label(),
                changed.block(entry.rule()),
                entry.when() == null ? null : changed.block(entry.when()),
                entry.times() == null ? null : changed.block(entry.times()),
                entry.atLeast() == null ? null : changed.number(),
                entry.atMost() == null ? null : changed.number(),
                entry.cadence());
    }
}
