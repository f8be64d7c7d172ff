// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.Arrays;
import java.util.List;

/** The metrics that a document declares. */
final class SchemaMetrics {

    private SchemaMetrics() {}

    static JsonMap list(SchemaTypes types) {
        JsonMap list = new JsonMap();
        list.put("description", "Metrics beside the shipped ones.").put("type", "array");
        list.put("items", types.define("own-metric", metric(types)));
        return list;
    }

    private static JsonMap metric(SchemaTypes types) {
        JsonMap metric = new JsonMap();
        metric.put("type", "object");
        JsonMap properties = metric.putMap("properties");
        properties.put(
                "id",
                types.ref(SchemaScalar.RATING)
                        .put("maxLength", 64)
                        .put("description", "What rules and facts call it."));
        properties.put(
                "kind", SchemaNodes.choice(MetricKind.values()).put("description", "What kind of thing it measures."));
        properties.put(
                "unit",
                SchemaNodes.choice(Unit.Kind.values())
                        .put("description", "The unit of its values; of a ratio the unit of the quotient."));
        properties.put("better", SchemaNodes.choice(Better.values()).put("description", "Which way it gets better."));
        properties.put(
                "roll-up",
                SchemaNodes.choice(RollUp.values())
                        .put(
                                "description",
                                "How months become a quarter or a year; as usual for its kind unless written."));
        properties.put(
                "fractional",
                types.ref(SchemaScalar.FLAG)
                        .put("description", "Whether a count may have fractions; false for counts unless written."));
        properties.put("label", types.ref(SchemaScalar.LABEL).put("description", "What people call it."));
        SchemaNodes.require(metric, List.of("id", "kind", "better"));
        metric.put("additionalProperties", false);
        JsonList rules = metric.putList("allOf");
        for (MetricKind kind : MetricKind.values()) {
            rules.add(ofKind(kind));
        }
        return metric;
    }

    /** The units and the ways to roll up that a kind can have. */
    private static JsonMap ofKind(MetricKind kind) {
        JsonMap rule = new JsonMap();
        JsonMap isKind = rule.putMap("if");
        isKind.putMap("properties").putMap("kind").put("const", KebabCase.of(kind));
        SchemaNodes.require(isKind, List.of("kind"));
        JsonMap then = rule.putMap("then");
        JsonMap properties = then.putMap("properties");
        properties.put(
                "unit",
                SchemaNodes.choice(
                        Arrays.stream(Unit.Kind.values()).filter(kind::canBeIn).toArray(Unit.Kind[]::new)));
        properties.put(
                "roll-up",
                SchemaNodes.choice(
                        Arrays.stream(RollUp.values()).filter(kind::canRollUpBy).toArray(RollUp[]::new)));
        if (kind != MetricKind.COUNT) {
            properties.putMap("fractional").put("const", true);
        }
        if (MetricReader.usualUnit(kind) == null) {
            SchemaNodes.require(then, List.of("unit"));
        }
        return rule;
    }
}
