// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.text.Visible;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON, the same on every machine: for people with two spaces a level, or in one line. What is not {@linkplain
 * Visible seen} stands there as an escape, from which reading makes the same text.
 */
public final class JsonText {

    static final JsonFactory FACTORY = JsonFactory.builder().build();

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LISTS_IN_LINE =
            new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENTER);
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    SEPARATORS.withArrayEmptySeparator("").withObjectEmptySeparator(""))
            .withArrayIndenter(INDENTER)
            .withObjectIndenter(INDENTER);

    private JsonText() {}

    /** The text over several lines, with a line feed at the end. */
    public static String pretty(JsonValue tree) {
        return write(tree, PRETTY.createInstance());
    }

    /** The text over several lines, each list of single values in one of them, with a line feed at the end. */
    public static String listsInLine(JsonValue tree) {
        return write(tree, LISTS_IN_LINE.createInstance());
    }

    /** The text in one line, with a line feed at the end. */
    public static String line(JsonValue tree) {
        return write(tree, null);
    }

    private static String write(JsonValue tree, @Nullable PrettyPrinter layout) {
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public @Nullable PrettyPrinter getPrettyPrinter() {
                return layout;
            }
        };
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            tree.write(json);
        }
        return Visible.lines(text.append('\n').toString());
    }
}
