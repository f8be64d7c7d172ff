// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.text.Visible;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON, the same on every machine: for people with two spaces a level, or in one line. What is not {@linkplain
 * Visible seen} stands there as an escape, from which reading makes the same text.
 */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = MAPPER.writer()
            .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withArrayEmptySeparator("")
                            .withObjectEmptySeparator(""))
                    .withArrayIndenter(INDENTER)
                    .withObjectIndenter(INDENTER));

    private JsonText() {}

    /** A new object, whose keys keep their order. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A tree from text that this library wrote. */
    public static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    /** The text over several lines, with a line feed at the end. */
    public static String pretty(JsonNode tree) {
        return Visible.lines(PRETTY.writeValueAsString(tree) + "\n");
    }

    /** The text in one line, with a line feed at the end. */
    public static String line(JsonNode tree) {
        return Visible.lines(MAPPER.writeValueAsString(tree) + "\n");
    }
}
