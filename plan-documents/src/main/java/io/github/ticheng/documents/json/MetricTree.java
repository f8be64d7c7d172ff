// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.documents.json.JsonObject.Unreadable;
import io.github.ticheng.documents.tree.Shown;
import java.util.Objects;
import java.util.stream.Stream;

/** The definitions of metrics in JSON. */
public final class MetricTree {

    private static final String[] KEYS = {"id", "kind", "unit", "better", "roll-up", "fractional", "label"};

    private MetricTree() {}

    /** Writes a metric with all that makes it equal to itself. */
    static JsonMap of(Metric metric) {
        JsonMap tree = new JsonMap()
                .put("id", metric.id())
                .put("kind", Json.word(metric.kind()))
                .put("unit", Json.word(metric.unitKind()))
                .put("better", Json.word(metric.better()))
                .put("roll-up", Json.word(metric.rollUp()));
        if (metric.kind() == MetricKind.COUNT) {
            tree.put("fractional", metric.fractional());
        }
        tree.put("label", WordsTree.of(metric.label()));
        return tree;
    }

    /** The keys of a metric. */
    static String[] keys() {
        return KEYS.clone();
    }

    /** Reads a metric. */
    static Metric read(JsonObject tree) {
        String id = tree.text("id");
        MetricKind kind = word(tree, "kind", MetricKind.class);
        Unit.Kind unit = word(tree, "unit", Unit.Kind.class);
        Better better = word(tree, "better", Better.class);
        RollUp rollUp = tree.has("roll-up") ? word(tree, "roll-up", RollUp.class) : kind.usualRollUp();
        boolean fractional = kind != MetricKind.COUNT || isFractional(tree);
        try {
            return new Metric(id, kind, unit, better, rollUp, fractional, WordsTree.label(tree, "label"));
        } catch (IllegalArgumentException impossible) {
            throw tree.refused(impossible);
        }
    }

    private static boolean isFractional(JsonObject tree) {
        Boolean given = tree.<Boolean>optional("fractional", JsonPhrases.FLAG, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Expected true or false, but found " + text);
        });
        return given != null && given;
    }

    /** Reads a constant of an enum. */
    public static <E extends Enum<E>> E word(JsonObject tree, String key, Class<E> type) {
        String text = tree.text(key);
        for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (Json.word(constant).equals(text)) {
                return constant;
            }
        }
        tree.report(
                key,
                JsonPhrases.UNREADABLE.filled(Shown.of(text)),
                JsonObject.oneOf(
                        Stream.of(type.getEnumConstants()).map(Json::word).toList()),
                null);
        throw new Unreadable();
    }
}
