// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.FactCondition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.rule.CorrectionRule;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of the plan documents that a catalogue can read, for editors and for validators in
 * other languages. Catalogues of the same types have the same schema, to the letter, whatever the order of their providers.
 *
 * <p>A document that is read is valid by its schema. The reverse does not hold: what joins two places of a document
 * (references, sums, rising bounds) and what a constructor refuses is known to the reader only.
 */
final class PlanSchema {

    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final SchemaTypes types;

    private PlanSchema(Catalogue catalogue) {
        this.types = new SchemaTypes(catalogue);
    }

    /**
     * The schema as JSON of several lines, with a line feed at the end.
     *
     * @throws IllegalArgumentException if a type of the catalogue is called like something else that may stand in its
     *     place, such as a rule named {@code when}
     */
    static String of(Catalogue catalogue) {
        return WRITER.writeValueAsString(new PlanSchema(catalogue).root()) + "\n";
    }

    private ObjectNode root() {
        ObjectNode root = SchemaNodes.object();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Ticheng plan");
        root.put("description", "A compensation plan: who is paid what, room by room, in one currency.");
        root.put("type", "object");
        ObjectNode properties = root.putObject("properties");
        properties
                .putObject("format")
                .put("description", "The version of this format.")
                .putArray("enum")
                .add(1)
                .add("1");
        properties.set("plan", described(types.ref(SchemaScalar.ID), "The id of the plan through all its versions."));
        properties
                .putObject("version")
                .put("description", "The version of the plan, such as 2024 or 2024-07.")
                .put("pattern", "\\S")
                .putArray("type")
                .add("string")
                .add("number");
        properties.set("in-force", inForce());
        properties.set("pay-period", payPeriod());
        properties
                .putObject("currency")
                .put("description", "The ISO 4217 currency in which the plan pays.")
                .put("type", "string")
                .put("pattern", "^[A-Z]{3}$")
                .putArray("examples")
                .add("CNY");
        properties.set(
                "rounding",
                described(
                        types.ref(SchemaScalar.ROUNDING),
                        "How an amount is rounded when it becomes a pay line; the currency's minor unit, half up, unless"
                                + " written."));
        properties.set(
                "eligibility",
                described(types.family(FactCondition.class), "Who is paid by this plan; everybody unless written."));
        properties.set("metrics", SchemaMetrics.list(types));
        for (PlanRoom room : PlanRoom.values()) {
            ObjectNode entries = properties.putObject(room.key());
            entries.put("description", room.description()).put("type", "array");
            entries.set("items", types.define("entry." + room.key(), entry(room)));
        }
        SchemaNodes.require(root, List.of("format", "plan", "version", "currency"));
        root.put("additionalProperties", false);
        root.set("$defs", types.definitions());
        return root;
    }

    private ObjectNode inForce() {
        ObjectNode inForce = SchemaNodes.object();
        inForce.put("description", "The first and the last day on which the plan is in force; open where not written.");
        inForce.put("type", "object");
        ObjectNode properties = inForce.putObject("properties");
        properties.set("from", described(types.ref(SchemaScalar.DAY), "The first day."));
        properties.set("until", described(types.ref(SchemaScalar.DAY), "The last day, which is included."));
        return inForce.put("additionalProperties", false);
    }

    private ObjectNode payPeriod() {
        ObjectNode payPeriod = SchemaNodes.object();
        payPeriod.put("description", "For which stretches of days people are paid; months unless written.");
        ArrayNode forms = payPeriod.putArray("anyOf");
        forms.add(SchemaNodes.choice(Arrays.stream(PayPeriod.Kind.values())
                .filter(kind -> !kind.isAnchored())
                .toArray(PayPeriod.Kind[]::new)));
        for (PayPeriod.Kind kind : PayPeriod.Kind.values()) {
            if (kind.isAnchored()) {
                String name = KebabCase.of(kind);
                ObjectNode form = forms.addObject().put("type", "object");
                ObjectNode fields = form.putObject("properties").putObject(name).put("type", "object");
                ObjectNode properties = fields.putObject("properties");
                boolean isWeek = kind == PayPeriod.Kind.WEEK;
                if (isWeek) {
                    properties.set(
                            "first-day",
                            described(SchemaNodes.choice(DayOfWeek.values()), "The first day of each week."));
                } else {
                    properties.set("anchor", described(types.ref(SchemaScalar.DAY), "The first day of one of them."));
                }
                properties.set(
                        "by",
                        described(
                                SchemaNodes.choice(PayPeriod.Belongs.values()),
                                "Which end says to which month, quarter or year it belongs; end unless written."));
                SchemaNodes.require(fields, List.of(isWeek ? "first-day" : "anchor"));
                fields.put("additionalProperties", false);
                SchemaNodes.require(form, List.of(name));
                form.put("additionalProperties", false);
            }
        }
        return payPeriod;
    }

    private ObjectNode entry(PlanRoom room) {
        ObjectNode entry = SchemaNodes.object();
        entry.put("description", "An entry: its id, the one rule that it names, and clauses.");
        entry.put("type", "object");
        ObjectNode properties = entry.putObject("properties");
        properties.set(
                "id", described(types.ref(SchemaScalar.ID), "The id of the rule and of its line, unique in its plan."));
        properties.set(
                "label",
                described(
                        types.ref(SchemaScalar.LABEL),
                        "What people call the line; the id with spaces unless written."));
        ArrayNode choices = SchemaNodes.array();
        ObjectNode dependent = SchemaNodes.object();
        for (BlockType<?> type : types.ofFamily(room.family())) {
            SchemaNodes.add(properties, type.name(), types.ref(type), "an entry of " + room.key());
            SchemaNodes.require(choices.addObject(), List.of(type.name()));
            if (CorrectionRule.class.isAssignableFrom(type.javaType())) {
                dependent.set(type.name(), withoutClauses());
            }
        }
        for (PlanRoom.Clause clause : room.clauses()) {
            SchemaNodes.add(properties, clause.key(), clause(room, clause), "an entry of " + room.key());
        }
        SchemaNodes.require(entry, List.of("id"));
        entry.put("additionalProperties", false);
        if (choices.isEmpty()) {
            entry.set("not", SchemaNodes.object());
        } else {
            entry.set("oneOf", choices);
        }
        if (!dependent.isEmpty()) {
            entry.set("dependentSchemas", dependent);
        }
        return entry;
    }

    private ObjectNode clause(PlanRoom room, PlanRoom.Clause clause) {
        ObjectNode type = switch (clause) {
            case WHEN -> types.family(room == PlanRoom.SCORE ? FactCondition.class : Condition.class);
            case TIMES -> types.family(Factor.class);
            case AT_LEAST, AT_MOST -> types.ref(SchemaScalar.AMOUNT);
            case EVERY -> SchemaNodes.choice(Cadence.values());
        };
        return described(type, clause.description(room));
    }

    /** Corrections are paid whenever there are any, so their entry has no condition and no cadence. */
    private static ObjectNode withoutClauses() {
        ObjectNode schema = SchemaNodes.object();
        ObjectNode properties = schema.putObject("properties");
        properties.put("when", false);
        properties.put("every", false);
        return schema;
    }

    private static ObjectNode described(ObjectNode type, String description) {
        return type.put("description", description);
    }
}
