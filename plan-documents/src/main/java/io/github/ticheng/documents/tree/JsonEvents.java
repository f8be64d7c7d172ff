// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Tells a {@link TreeBuilder} what stands in a document in JSON. Numbers are taken as text. */
final class JsonEvents {

    // The tree's own limits come first and are told with their place.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * TreeBuilder.MAX_DEPTH)
                    .maxNumberLength(DocumentSource.MAX_BYTES)
                    .maxStringLength(DocumentSource.MAX_BYTES)
                    .maxNameLength(DocumentSource.MAX_BYTES)
                    .build())
            .build();

    private final DocumentSource source;
    private final String text;
    private final TreeBuilder builder;
    private int offset;
    private int line = 1;
    private int column = 1;

    JsonEvents(DocumentSource source, TreeBuilder builder) {
        this.source = source;
        this.text = source.text();
        this.builder = builder;
    }

    /** Reads the document; false if it had to stop, which was reported. */
    boolean read() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                if (depth == 0 && builder.root() != null) {
                    builder.report(at(parser, token), Path.ROOT, Message.of(TreePhrases.SECOND_DOCUMENT));
                    return false;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (!take(parser, token) || builder.isFull()) {
                    return false;
                }
            }
            return true;
        } catch (JacksonException unreadable) {
            report(unreadable);
            return false;
        }
    }

    private boolean take(JsonParser parser, JsonToken token) {
        if (token.isStructStart()) {
            return builder.begin(at(parser, token), token == JsonToken.START_OBJECT);
        }
        if (token.isStructEnd()) {
            builder.end();
        } else if (token == JsonToken.PROPERTY_NAME) {
            builder.scalar(at(parser, token), parser.currentName(), false);
        } else {
            Location at = at(parser, token);
            builder.scalar(at, parser.getString(), token != JsonToken.VALUE_STRING);
        }
        return true;
    }

    private void report(JacksonException exception) {
        int found = exception.getLocation() == null
                ? text.length()
                : (int) Math.max(
                        0, Math.min(text.length(), exception.getLocation().getCharOffset()));
        // Within a text the parser stands behind the character that it could not take.
        String message = exception.getOriginalMessage();
        boolean isBehind = message.startsWith("Illegal");
        int start = Math.max(offset, isBehind && found > 0 ? found - 1 : found);
        boolean isEnd = message.startsWith("Unexpected end") || start >= text.length();
        Words reason = isEnd ? TreePhrases.END : reason(message, start);
        moveTo(Math.min(start, text.length()));
        builder.report(new Location(line, column, 1), builder.path(), TreeReader.syntax(source, reason));
    }

    private Words reason(String message, int start) {
        if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
            String[] parts = message.split("'", 3);
            return TreePhrases.UNQUOTED.filled(Shown.of(parts.length > 1 ? parts[1] : message));
        }
        if (message.startsWith("Illegal unquoted character")) {
            return TreePhrases.CONTROL;
        }
        if (message.startsWith("Unrecognized character escape")) {
            return TreePhrases.ESCAPE;
        }
        if (message.startsWith("Invalid numeric value")) {
            return TreePhrases.NUMBER;
        }
        if (message.startsWith("Unexpected c") || message.startsWith("Illegal")) {
            return TreePhrases.UNEXPECTED.filled("'" + Shown.of(Character.toString(text.codePointAt(start))) + "'");
        }
        return TreePhrases.OTHER.filled(Shown.of(message));
    }

    private Location at(JsonParser parser, JsonToken token) {
        moveTo((int) parser.currentTokenLocation().getCharOffset());
        int length = switch (token) {
            case PROPERTY_NAME, VALUE_STRING -> quotedLength();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numberLength();
            case VALUE_TRUE, VALUE_NULL -> 4;
            case VALUE_FALSE -> 5;
            default -> 1;
        };
        return new Location(line, column, length);
    }

    private int quotedLength() {
        int i = offset + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return text.codePointCount(offset, Math.min(i + 1, text.length()));
    }

    private int numberLength() {
        int i = offset;
        while (i < text.length() && "+-.eE0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return Math.max(1, i - offset);
    }

    // Tokens come in the order of the text, so that lines and columns are counted once.
    private void moveTo(int next) {
        while (offset < next) {
            boolean endsLine = Lines.endsAt(text, offset);
            offset += Character.charCount(text.codePointAt(offset));
            if (endsLine) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }
}
