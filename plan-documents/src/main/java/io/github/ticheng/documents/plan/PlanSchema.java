// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON Schema (draft 2020-12) of the plan documents that a catalogue can read, for editors and for validators in
 * other languages. Catalogues of the same types have the same schema, to the letter, whatever the order of their providers.
 *
 * <p>A document that is read is valid by its schema. The reverse does not hold: what joins two places of a document
 * (references, sums, rising bounds) and what a constructor refuses is known to the reader only.
 */
final class PlanSchema {

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
        return new PlanSchema(catalogue).root().listsInLine();
    }

    private JsonMap root() {
        JsonMap root = new JsonMap();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Ticheng plan");
        root.put("description", "A compensation plan: who is paid what, room by room, in one currency.");
        root.put("type", "object");
        JsonMap properties = root.putMap("properties");
        properties
                .putMap("format")
                .put("description", "The version of this format.")
                .putList("enum")
                .add(1)
                .add("1");
        properties.put("plan", described(types.ref(SchemaScalar.ID), "The id of the plan through all its versions."));
        properties
                .putMap("version")
                .put("description", "The version of the plan, such as 2024 or 2024-07.")
                .put("pattern", "\\S")
                .putList("type")
                .add("string")
                .add("number");
        properties.put("in-force", inForce());
        properties.put("pay-period", payPeriod());
        properties
                .putMap("currency")
                .put("description", "The ISO 4217 currency in which the plan pays.")
                .put("type", "string")
                .put("pattern", "^[A-Z]{3}$")
                .putList("examples")
                .add("CNY");
        properties.put(
                "rounding",
                described(
                        types.ref(SchemaScalar.ROUNDING),
                        "How an amount is rounded when it becomes a pay line; the currency's minor unit, half up, unless"
                                + " written."));
        properties.put(
                "eligibility",
                described(types.family(Condition.class), "Who is paid by this plan; everybody unless written."));
        properties.put("metrics", SchemaMetrics.list(types));
        JsonMap tables = properties.putMap(Tables.KEY);
        tables.put("description", "Rows of tables by a name, which stands for them wherever an entry has rows.")
                .put("type", "object");
        tables.putMap("propertyNames").put("pattern", "^" + SchemaScalar.METRIC_ID + "$");
        tables.putMap("additionalProperties").putList("type").add("array").add("object");
        for (RuleFamily family : RuleFamily.values()) {
            if (family == RuleFamily.PAY) {
                JsonMap figures = properties.putMap(PlanReader.FIGURES);
                figures.put("description", "Amounts that are calculated and not paid, which entries read as metrics.")
                        .put("type", "array");
                figures.put("items", types.define("entry." + family.key(), entry(family)));
            }
            JsonMap entries = properties.putMap(family.key());
            entries.put("description", family.description()).put("type", "array");
            entries.put("items", types.define("entry." + family.key(), entry(family)));
        }
        SchemaNodes.require(root, List.of("format", "plan", "version", "currency"));
        root.put("additionalProperties", false);
        root.put("$defs", types.definitions());
        return root;
    }

    private JsonMap inForce() {
        JsonMap inForce = new JsonMap();
        inForce.put("description", "The first and the last day on which the plan is in force; open where not written.");
        inForce.put("type", "object");
        JsonMap properties = inForce.putMap("properties");
        properties.put("from", described(types.ref(SchemaScalar.DAY), "The first day."));
        properties.put("until", described(types.ref(SchemaScalar.DAY), "The last day, which is included."));
        return inForce.put("additionalProperties", false);
    }

    private JsonMap payPeriod() {
        JsonMap payPeriod = new JsonMap();
        payPeriod.put("description", "For which stretches of days people are paid; months unless written.");
        JsonList forms = payPeriod.putList("anyOf");
        forms.add(SchemaNodes.choice(Arrays.stream(PayPeriod.Kind.values())
                .filter(kind -> !kind.isAnchored())
                .toArray(PayPeriod.Kind[]::new)));
        for (PayPeriod.Kind kind : PayPeriod.Kind.values()) {
            if (kind.isAnchored()) {
                String name = KebabCase.of(kind);
                JsonMap form = forms.addMap().put("type", "object");
                JsonMap fields = form.putMap("properties").putMap(name).put("type", "object");
                JsonMap properties = fields.putMap("properties");
                boolean isWeek = kind == PayPeriod.Kind.WEEK;
                if (isWeek) {
                    properties.put(
                            "first-day",
                            described(SchemaNodes.choice(DayOfWeek.values()), "The first day of each week."));
                } else {
                    properties.put("anchor", described(types.ref(SchemaScalar.DAY), "The first day of one of them."));
                }
                properties.put(
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

    private JsonMap entry(RuleFamily family) {
        JsonMap entry = new JsonMap();
        entry.put("description", "An entry: its id, the one rule that it names, and clauses.");
        entry.put("type", "object");
        JsonMap properties = entry.putMap("properties");
        properties.put(
                "id", described(types.ref(SchemaScalar.ID), "The id of the rule and of its line, unique in its plan."));
        properties.put(
                "label",
                described(
                        types.ref(SchemaScalar.LABEL),
                        "What people call the line; the id with spaces unless written."));
        JsonList choices = new JsonList();
        JsonMap dependent = new JsonMap();
        for (BlockType<?> type : types.ofFamily(family.type())) {
            for (String name : ImmutableSet.of(type.name(), type.shortName())) {
                SchemaNodes.add(properties, name, types.ref(type), "an entry of " + family.key());
                SchemaNodes.require(choices.addMap(), List.of(name));
                if (SettleRule.OfCorrections.class.isAssignableFrom(type.javaType())) {
                    dependent.put(name, withoutClauses());
                }
            }
        }
        for (Clause clause : family.clauses()) {
            SchemaNodes.add(properties, clause.key(), clause(family, clause), "an entry of " + family.key());
        }
        SchemaNodes.require(entry, List.of("id"));
        entry.put("additionalProperties", false);
        if (choices.isEmpty()) {
            entry.put("not", new JsonMap());
        } else {
            entry.put("oneOf", choices);
        }
        if (!dependent.isEmpty()) {
            entry.put("dependentSchemas", dependent);
        }
        return entry;
    }

    private JsonMap clause(RuleFamily family, Clause clause) {
        JsonMap type = switch (clause) {
            case CARD -> types.ref(SchemaScalar.ID);
            case WHEN -> types.family(Condition.class);
            case TIMES -> types.family(Factor.class);
            case AT_LEAST, AT_MOST -> types.ref(SchemaScalar.AMOUNT);
            case EVERY -> SchemaNodes.choice(Cadence.values());
            case LEAVERS -> SchemaNodes.choice(Entry.Leavers.values());
        };
        return described(type, description(clause, family));
    }

    private static String description(Clause clause, RuleFamily family) {
        return switch (clause) {
            case CARD ->
                "Of several scorecards, the id of the one "
                        + (family == RuleFamily.GRADE ? "that is graded." : "whose scores and grades are meant here.");
            case WHEN ->
                switch (family) {
                    case SCORE -> "Who is assessed, by facts alone; everybody unless written.";
                    case SHARE -> "Who takes part; everybody unless written.";
                    default -> "The condition under which the rule applies to an agent.";
                };
            case TIMES ->
                family == RuleFamily.SHARE
                        ? "What the weight of an agent is multiplied by before the split."
                        : "What the unrounded amount is multiplied by.";
            case AT_LEAST -> "The least amount, signed; applied after times.";
            case AT_MOST -> "The greatest amount, signed; applied after at-least.";
            case EVERY ->
                "How often the rule runs, in the last pay period of each; in every pay period unless written.";
            case LEAVERS ->
                "Whether who leaves before it is due is paid for the days since its period began, or gets nothing; unpaid"
                        + " unless written, and only beside every.";
        };
    }

    /** Corrections are paid whenever there are any, so their entry has no condition and no cadence. */
    private static JsonMap withoutClauses() {
        JsonMap schema = new JsonMap();
        JsonMap properties = schema.putMap("properties");
        properties.put("when", false);
        properties.put("every", false);
        return schema;
    }

    private static JsonMap described(JsonMap type, String description) {
        return type.put("description", description);
    }
}
