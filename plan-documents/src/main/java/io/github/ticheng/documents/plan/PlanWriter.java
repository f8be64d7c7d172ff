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
import io.github.ticheng.core.text.Label;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.tree.Written;
import io.github.ticheng.documents.tree.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return switch (format) {
            case YAML -> YamlText.of(tree());
            case JSON -> tree().json().listsInLine();
        };
    }

    Written.Mapping tree() {
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
        return new Written.Mapping(ImmutableMap.copyOf(members), false);
    }

    private static Written payPeriod(PayPeriod paid) {
        Written kind = word(paid.kind());
        if (paid.anchor() == null) {
            return kind;
        }
        ImmutableMap.Builder<String, Written> fields = ImmutableMap.builder();
        if (paid.kind() == PayPeriod.Kind.WEEK) {
            fields.put("first-day", word(paid.anchor().getDayOfWeek()));
        } else {
            fields.put("anchor", Written.text(paid.anchor().toString()));
        }
        if (paid.by() == PayPeriod.Belongs.START) {
            fields.put("by", word(paid.by()));
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
        label(members, entry.label(), entry.id().value());
        put(members, "card", entry.card(), card -> Written.text(card.value()));
        BlockType<?> type = blocks.type(entry.rule(), family.type());
        members.put(type.shortName(), blocks.content(type, entry.rule()));
        put(members, "when", entry.when(), when -> blocks.block(when, Condition.class));
        put(members, "times", entry.times(), times -> blocks.block(times, Factor.class));
        put(members, "at-least", entry.atLeast(), ScalarWriter::of);
        put(members, "at-most", entry.atMost(), ScalarWriter::of);
        put(members, "every", entry.cadence(), PlanWriter::word);
        put(members, "leavers", entry.leavers() == Entry.Leavers.UNPAID ? null : entry.leavers(), PlanWriter::word);
        return members.buildOrThrow();
    }

    private static <T> void put(
            ImmutableMap.Builder<String, Written> members, String key, @Nullable T value, Function<T, Written> write) {
        if (value != null) {
            members.put(key, write.apply(value));
        }
    }

    private static void label(ImmutableMap.Builder<String, Written> members, Label label, String id) {
        put(members, "label", label.equals(KebabCase.labelOf(id)) ? null : label, ScalarWriter::of);
    }

    private static Written word(Enum<?> constant) {
        return Written.text(KebabCase.of(constant));
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
        members.put("id", Written.text(metric.id())).put("kind", word(metric.kind()));
        boolean isOfUsualUnit = metric.unitKind() == MetricReader.usualUnit(metric.kind());
        put(members, "unit", isOfUsualUnit ? null : metric.unitKind(), PlanWriter::word);
        members.put("better", word(metric.better()));
        boolean isAsUsual = metric.rollUp() == metric.kind().usualRollUp();
        put(members, "roll-up", isAsUsual ? null : metric.rollUp(), PlanWriter::word);
        if (metric.fractional() != (metric.kind() != MetricKind.COUNT)) {
            members.put("fractional", Written.bare(Boolean.toString(metric.fractional())));
        }
        label(members, metric.label(), metric.id());
        return new Written.Mapping(members.buildOrThrow(), true);
    }
}
