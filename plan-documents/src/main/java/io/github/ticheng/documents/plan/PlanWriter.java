// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.tree.JsonText;
import io.github.ticheng.documents.tree.Written;
import io.github.ticheng.documents.tree.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one plan. Not thread-safe. */
final class PlanWriter {

    private final CompensationPlan plan;
    private final BlockWriter blocks;
    private final Map<String, Metric> met = new LinkedHashMap<>();

    PlanWriter(Catalogue catalogue, CompensationPlan plan) {
        this.plan = plan;
        this.blocks = new BlockWriter(catalogue, this::meet);
    }

    String write(DocumentFormat format) {
        // The rules are written first, because the metrics that stand before them are those that they name.
        Map<String, Written> rooms = new LinkedHashMap<>();
        for (RuleFamily family : RuleFamily.values()) {
            ImmutableList<? extends Entry<? extends Rule>> entries = plan.entries(family.type());
            room(rooms, PlanReader.FIGURES, family, entries.stream().filter(entry -> !entry.paid()));
            room(rooms, family.key(), family, entries.stream().filter(Entry::paid));
        }
        Map<String, Written> members = new LinkedHashMap<>();
        members.put("format", Written.bare("1"));
        members.put("plan", Written.text(plan.ref().id().value()));
        members.put("version", Written.text(plan.ref().version()));
        inForce().ifPresent(inForce -> members.put("in-force", inForce));
        plan.payPeriod().ifPresent(paid -> members.put("pay-period", payPeriod(paid)));
        members.put("currency", Written.text(plan.currency().getCurrencyCode()));
        if (!plan.rounding().equals(Rounding.of(plan.currency()))) {
            members.put("rounding", ScalarWriter.of(plan.rounding()));
        }
        plan.eligibility().ifPresent(condition -> members.put("eligibility", blocks.block(condition, Condition.class)));
        ImmutableList<Written> own = met.values().stream()
                .filter(metric -> !isShipped(metric))
                .map(PlanWriter::metric)
                .collect(ImmutableList.toImmutableList());
        if (!own.isEmpty()) {
            members.put("metrics", new Written.Sequence(own));
        }
        members.putAll(rooms);
        Written.Mapping root = new Written.Mapping(ImmutableMap.copyOf(members), false);
        return switch (format) {
            case YAML -> YamlText.of(root);
            case JSON -> JsonText.of(root);
        };
    }

    private static Written payPeriod(PayPeriod paid) {
        Written kind = Written.text(KebabCase.of(paid.kind()));
        if (paid.anchor() == null) {
            return kind;
        }
        ImmutableMap.Builder<String, Written> fields = ImmutableMap.builder();
        if (paid.kind() == PayPeriod.Kind.WEEK) {
            fields.put("first-day", Written.text(KebabCase.of(paid.anchor().getDayOfWeek())));
        } else {
            fields.put("anchor", Written.text(paid.anchor().toString()));
        }
        if (paid.by() == PayPeriod.Belongs.START) {
            fields.put("by", Written.text(KebabCase.of(paid.by())));
        }
        return new Written.Mapping(
                ImmutableMap.of(KebabCase.of(paid.kind()), new Written.Mapping(fields.buildOrThrow(), true)), true);
    }

    private Optional<Written> inForce() {
        ImmutableMap.Builder<String, Written> days = ImmutableMap.builder();
        plan.inForceFrom().ifPresent(day -> days.put("from", Written.text(day.toString())));
        plan.inForceUntil().ifPresent(day -> days.put("until", Written.text(day.toString())));
        ImmutableMap<String, Written> written = days.buildOrThrow();
        return written.isEmpty() ? Optional.empty() : Optional.of(new Written.Mapping(written, true));
    }

    private void room(
            Map<String, Written> rooms,
            String key,
            RuleFamily family,
            Stream<? extends Entry<? extends Rule>> entries) {
        ImmutableList<Written> written =
                entries.map(entry -> entry(family, entry)).collect(ImmutableList.toImmutableList());
        if (!written.isEmpty()) {
            rooms.put(key, new Written.Sequence(written));
        }
    }

    private Written entry(RuleFamily family, Entry<? extends Rule> entry) {
        try {
            return new Written.Mapping(members(family, entry), false);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    refused.getMessage() + " (plan " + plan.ref() + ", rule " + entry.id() + ")", refused);
        }
    }

    private ImmutableMap<String, Written> members(RuleFamily family, Entry<? extends Rule> entry) {
        ImmutableMap.Builder<String, Written> members = ImmutableMap.builder();
        members.put("id", Written.text(entry.id().value()));
        if (!entry.label().equals(KebabCase.labelOf(entry.id().value()))) {
            members.put("label", ScalarWriter.of(entry.label()));
        }
        if (entry.card() != null) {
            members.put("card", Written.text(entry.card().value()));
        }
        BlockType<?> type = blocks.type(entry.rule(), family.type());
        members.put(type.shortName(), blocks.content(type, entry.rule()));
        if (entry.when() != null) {
            members.put("when", blocks.block(entry.when(), Condition.class));
        }
        if (entry.times() != null) {
            members.put("times", blocks.block(entry.times(), Factor.class));
        }
        if (entry.atLeast() != null) {
            members.put("at-least", ScalarWriter.of(entry.atLeast()));
        }
        if (entry.atMost() != null) {
            members.put("at-most", ScalarWriter.of(entry.atMost()));
        }
        if (entry.cadence() != null) {
            members.put("every", Written.text(KebabCase.of(entry.cadence())));
        }
        if (entry.leavers() != Entry.Leavers.UNPAID) {
            members.put("leavers", Written.text(KebabCase.of(entry.leavers())));
        }
        return members.buildOrThrow();
    }

    private void meet(Metric named) {
        Metric metric = named.measured();
        if (metric.origin() != null) {
            return;
        }
        Metric other = met.putIfAbsent(metric.id(), metric);
        if (other != null && !other.equals(metric)) {
            throw new IllegalArgumentException("Expected one meaning of metric " + metric.id() + ", but found "
                    + other.canonicalText() + " and " + metric.canonicalText());
        }
    }

    private static boolean isShipped(Metric metric) {
        return Metrics.find(metric.id()).filter(metric::equals).isPresent();
    }

    private static Written metric(Metric metric) {
        ImmutableMap.Builder<String, Written> members = ImmutableMap.builder();
        members.put("id", Written.text(metric.id()));
        members.put("kind", Written.text(KebabCase.of(metric.kind())));
        if (metric.unitKind() != MetricReader.usualUnit(metric.kind())) {
            members.put("unit", Written.text(KebabCase.of(metric.unitKind())));
        }
        members.put("better", Written.text(KebabCase.of(metric.better())));
        if (metric.rollUp() != metric.kind().usualRollUp()) {
            members.put("roll-up", Written.text(KebabCase.of(metric.rollUp())));
        }
        if (metric.fractional() != (metric.kind() != MetricKind.COUNT)) {
            members.put("fractional", Written.bare(Boolean.toString(metric.fractional())));
        }
        if (!metric.label().equals(KebabCase.labelOf(metric.id()))) {
            members.put("label", ScalarWriter.of(metric.label()));
        }
        return new Written.Mapping(members.buildOrThrow(), true);
    }
}
