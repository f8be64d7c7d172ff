// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the metrics that a document defines beside the shipped ones. */
final class MetricReader {

    private final ScalarReader scalars;
    private final Diagnostics diagnostics;

    MetricReader(Diagnostics diagnostics) {
        this.scalars = new ScalarReader(Vocabulary.of(ImmutableList.of()), diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The unit that values of a kind usually have; null where a document has to say it. */
    static Unit.@Nullable Kind usualUnit(MetricKind kind) {
        return switch (kind) {
            case MONEY -> Unit.Kind.MONEY;
            case RATIO -> Unit.Kind.PERCENT;
            case COUNT, RATING -> Unit.Kind.NUMBER;
            case POINTS -> Unit.Kind.POINTS;
            case DURATION -> null;
        };
    }

    /** Reads the list of metrics; those of which not even the id can be read are left out. */
    ImmutableList<OwnMetric> read(Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            diagnostics.error(node, Form.LIST.but(node));
            return ImmutableList.of();
        }
        Map<String, OwnMetric> metrics = new LinkedHashMap<>();
        for (Node element : sequence.elements()) {
            OwnMetric own = metric(element);
            if (own != null && metrics.putIfAbsent(own.metric().id(), own) != null) {
                diagnostics.error(
                        own.id(),
                        PlanDocumentPhrases.METRIC_TWICE.filled(own.metric().id()));
            }
        }
        return ImmutableList.copyOf(metrics.values());
    }

    private @Nullable OwnMetric metric(Node element) {
        MapReader keys = new MapReader(element, element, PlanDocumentPhrases.A_METRIC, diagnostics);
        Node idNode = keys.required("id", Form.METRIC_ID.expected());
        String id = idNode == null
                ? null
                : scalars.parsed(idNode, Form.METRIC_ID, text -> standIn(text).id());
        MetricKind kind = choice(keys.required("kind", choices(MetricKind.class)), MetricKind.class, "kind");
        Better better = choice(keys.required("better", choices(Better.class)), Better.class, "better");
        Node unitNode = kind == null || usualUnit(kind) != null
                ? keys.optional("unit")
                : keys.required("unit", choices(Unit.Kind.class));
        Unit.Kind unit =
                unitNode != null ? choice(unitNode, Unit.Kind.class, "unit") : kind == null ? null : usualUnit(kind);
        Node rollUpNode = keys.optional("roll-up");
        RollUp rollUp = rollUpNode != null
                ? choice(rollUpNode, RollUp.class, "roll-up")
                : kind == null ? null : kind.usualRollUp();
        Node fractionalNode = keys.optional("fractional");
        Boolean fractional =
                fractionalNode != null ? scalars.flag(fractionalNode) : Boolean.valueOf(kind != MetricKind.COUNT);
        Node labelNode = keys.optional("label");
        Label label = labelNode != null ? scalars.label(labelNode) : id == null ? null : KebabCase.labelOf(id);
        keys.refuseOthers();
        if (idNode == null || id == null) {
            return null;
        }
        if (kind == null || better == null || unit == null || rollUp == null || fractional == null || label == null) {
            return new OwnMetric(idNode, standIn(id), false);
        }
        try {
            return new OwnMetric(idNode, new Metric(id, kind, unit, better, rollUp, fractional, label), true);
        } catch (IllegalArgumentException refused) {
            diagnostics.error(element, PlanDocumentPhrases.REFUSED.filled(Refused.reason(refused)));
            return new OwnMetric(idNode, standIn(id), false);
        }
    }

    // The form of ids is known to metrics alone.
    private static Metric standIn(String id) {
        return Metric.points(id, Better.NEITHER, Label.of("id"));
    }

    private <E extends Enum<E>> @Nullable E choice(@Nullable Node node, Class<E> type, String field) {
        return node == null ? null : scalars.choice(node, type, field);
    }

    private static <E extends Enum<E>> Words choices(Class<E> type) {
        return MapReader.oneOf(KebabCase.all(type));
    }

    /**
     * A metric of the document.
     *
     * @param id where its id stands
     * @param isRead whether it is as it was written; else only its id is, and what is wrong has been told
     */
    record OwnMetric(Node id, Metric metric, boolean isRead) {}
}
