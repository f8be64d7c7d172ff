// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.RollUp;
import io.github.ticheng.core.number.Unit;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The metrics that a document declares. */
final class SchemaMetrics {

    private SchemaMetrics() {}

    static ObjectNode list(SchemaTypes types) {
        ObjectNode list = SchemaNodes.object();
        list.put("description", "Metrics beside the shipped ones.").put("type", "array");
        list.set("items", types.define("own-metric", metric(types)));
        return list;
    }

    private static ObjectNode metric(SchemaTypes types) {
        ObjectNode metric = SchemaNodes.object();
        metric.put("type", "object");
        ObjectNode properties = metric.putObject("properties");
        properties.set(
                "id",
                types.ref(SchemaScalar.RATING)
                        .put("maxLength", 64)
                        .put("description", "What rules and facts call it."));
        properties.set(
                "kind", SchemaNodes.choice(MetricKind.values()).put("description", "What kind of thing it measures."));
        properties.set(
                "unit",
                SchemaNodes.choice(Unit.Kind.values())
                        .put("description", "The unit of its values; of a ratio the unit of the quotient."));
        properties.set("better", SchemaNodes.choice(Better.values()).put("description", "Which way it gets better."));
        properties.set(
                "roll-up",
                SchemaNodes.choice(RollUp.values())
                        .put(
                                "description",
                                "How months become a quarter or a year; as usual for its kind unless written."));
        properties.set(
                "fractional",
                types.ref(SchemaScalar.FLAG)
                        .put("description", "Whether a count may have fractions; false for counts unless written."));
        properties.set("label", types.ref(SchemaScalar.LABEL).put("description", "What people call it."));
        SchemaNodes.require(metric, List.of("id", "kind", "better"));
        metric.put("additionalProperties", false);
        ArrayNode rules = metric.putArray("allOf");
        for (MetricKind kind : MetricKind.values()) {
            rules.add(ofKind(kind));
        }
        return metric;
    }

    /** The units and the ways to roll up that a kind can have. */
    private static ObjectNode ofKind(MetricKind kind) {
        ObjectNode rule = SchemaNodes.object();
        ObjectNode isKind = rule.putObject("if");
        isKind.putObject("properties").putObject("kind").put("const", KebabCase.of(kind));
        SchemaNodes.require(isKind, List.of("kind"));
        ObjectNode then = rule.putObject("then");
        ObjectNode properties = then.putObject("properties");
        properties.set(
                "unit",
                SchemaNodes.choice(
                        Arrays.stream(Unit.Kind.values()).filter(kind::canBeIn).toArray(Unit.Kind[]::new)));
        properties.set(
                "roll-up",
                SchemaNodes.choice(
                        Arrays.stream(RollUp.values()).filter(kind::canRollUpBy).toArray(RollUp[]::new)));
        if (kind != MetricKind.COUNT) {
            properties.putObject("fractional").put("const", true);
        }
        if (MetricReader.usualUnit(kind) == null) {
            SchemaNodes.require(then, List.of("unit"));
        }
        return rule;
    }
}
