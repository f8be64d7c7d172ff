// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The single values of plan documents, each with the texts that the reader takes. */
enum SchemaScalar {
    NUMBER("A number such as 15000, 15,000.00, 1/3 or 1.5e4.", "number"),
    AMOUNT("An amount in the plan's currency, such as 15000 or 15,000.00.", "number"),
    RATE("A rate with its percent sign, such as 2% or 100/3%."),
    COUNT("A whole number.", "integer"),
    FLAG("true or false."),
    TEXT("A text.", "number"),
    LABEL("What people read: one text, or one in English and one in Chinese."),
    METRIC(
            "The id of a metric: a shipped one, or one that the document declares under metrics; perhaps with whose it is"
                    + " behind it, as in sales of team; or what another rule comes to, as in line commission."),
    RATING("A rating: lower-case words joined by hyphens, such as very-good."),
    RULE("The id of another rule of this plan.", "integer"),
    PERIOD("A period such as 2024-07, 2024-Q3, 2024-H2, 2024 or 2024-07-01/2024-07-15.", "integer"),
    ROUNDING("A unit and a mode, such as 0.01 half-up."),
    LEVEL(
            "A value on the scale of its metric: 20,000, or 37.5%, or another metric or a share of it: 80% of sales-target.",
            "number"),
    ID("An id: lower-case words joined by hyphens, at most 64 characters.", "integer"),
    DAY("A day such as 2024-07-31.");

    // At most 40 digits, no zeros before them, commas before groups of three, exponents up to 40, no division by zero.
    private static final String DECIMAL =
            "[+-]?(?!(?:[.,/]?[0-9]){41})(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\\.[0-9]+)?"
                    + "(?:[eE][+-]?(?:0?[0-9]|[1-3][0-9]|40))?";
    private static final String NUMBER_TEXT = DECIMAL + "(?:/0*[1-9][0-9]*)?";
    private static final String WORDS = "[a-z0-9]+(?:-[a-z0-9]+)*";
    static final String METRIC_ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final String WHOSE =
            " of (?:team|(?:average-of-)?(?:agents|peers|agents-with-value|own-post|own-group|(?:post|group) [^,]*[^, ][^,]*(?:,[^,]*[^, ][^,]*)*))";
    private static final String LINE = Metric.LINE + WORDS;
    private static final String METRIC_TEXT = "(?:" + METRIC_ID + "|" + LINE + ")(?:" + WHOSE + ")?";
    private static final String DATE = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private static final int LONGEST_ID = 64;

    private final String description;
    private final List<String> besideText;

    SchemaScalar(String description, String... besideText) {
        this.description = description;
        this.besideText = List.of(besideText);
    }

    /** The schema's name of this scalar. */
    String key() {
        return KebabCase.of(this);
    }

    JsonMap schema() {
        JsonMap schema = new JsonMap();
        schema.put("description", description);
        switch (this) {
            case FLAG -> schema.put("type", "boolean");
            case TEXT -> types(schema);
            case LABEL -> label(schema);
            case METRIC -> metric(schema);
            default -> text(schema, pattern());
        }
        if (this == RULE || this == ID) {
            schema.put("maxLength", LONGEST_ID);
        } else if (this == DAY) {
            schema.put("format", "date");
        }
        return schema;
    }

    /** The texts that are written so, as a regular expression. */
    String pattern() {
        return switch (this) {
            case NUMBER, AMOUNT, COUNT -> NUMBER_TEXT;
            case RATE -> NUMBER_TEXT + "%";
            case LEVEL -> NUMBER_TEXT + "(?:%(?: of " + METRIC_TEXT + ")?)?|" + METRIC_TEXT;
            case RATING -> METRIC_ID;
            case METRIC -> METRIC_TEXT;
            case RULE, ID -> WORDS;
            case PERIOD -> "[0-9]{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?|" + DATE + "/" + DATE;
            case ROUNDING -> DECIMAL + " (?:" + modes() + ")";
            case DAY -> DATE;
            case TEXT, LABEL, FLAG -> "\\S+";
        };
    }

    private void text(JsonMap schema, String pattern) {
        types(schema);
        schema.put("pattern", "^(?:" + pattern + ")$");
    }

    private void types(JsonMap schema) {
        if (besideText.isEmpty()) {
            schema.put("type", "string");
        } else {
            JsonList types = schema.putList("type");
            besideText.forEach(types::add);
            types.add("string");
        }
    }

    private static void label(JsonMap schema) {
        JsonList forms = schema.putList("anyOf");
        forms.add(words());
        JsonMap both = forms.addMap().put("type", "object");
        JsonMap properties = both.putMap("properties");
        properties.put("en", words());
        properties.put("zh", words());
        SchemaNodes.require(both, List.of("en", "zh"));
        both.put("additionalProperties", false);
    }

    private static JsonMap words() {
        JsonMap words = new JsonMap().put("pattern", "\\S");
        words.putList("type").add("number").add("string");
        return words;
    }

    private static void metric(JsonMap schema) {
        JsonList forms = schema.putList("anyOf");
        JsonList shipped = forms.addMap().putList("enum");
        Metrics.ALL.stream().map(Metric::id).forEach(shipped::add);
        forms.addMap()
                .put("description", "A metric that the document declares under metrics.")
                .put("type", "string")
                .put("pattern", "^" + METRIC_ID + "$")
                .put("maxLength", LONGEST_ID);
        forms.addMap()
                .put("description", "A metric of the team or of several agents, or what another rule comes to.")
                .put("type", "string")
                .put("pattern", "^(?:" + METRIC_ID + WHOSE + "|" + LINE + "(?:" + WHOSE + ")?)$");
    }

    private static String modes() {
        return Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .map(KebabCase::of)
                .collect(Collectors.joining("|"));
    }
}
