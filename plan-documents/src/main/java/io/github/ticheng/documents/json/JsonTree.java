// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Path;
import io.github.ticheng.documents.tree.Shown;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into a tree: no key twice, no null, not too deep, nothing behind it. Numbers are taken as text. */
final class JsonTree {

    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST)
                    .maxNumberLength(JsonSource.LONGEST)
                    .maxStringLength(JsonSource.LONGEST)
                    .maxNameLength(1 << 16)
                    .build())
            .build();

    private final JsonSource source;
    private final JsonParser parser;

    private JsonTree(JsonSource source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Reads the tree.
     *
     * @throws DocumentException if the text is too long, too deep or no JSON
     */
    static Node of(JsonSource source) {
        if (source.text().length() > JsonSource.LONGEST) {
            source.error(Location.WHOLE, Path.ROOT, JsonPhrases.LONG.filled(JsonSource.LONGEST), null, null);
            throw source.refused();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            JsonTree tree = new JsonTree(source, parser);
            parser.nextToken();
            Node root = tree.node(Path.ROOT, 1);
            if (parser.nextToken() != null) {
                throw syntax(source, tree.here());
            }
            return root;
        } catch (JacksonException unreadable) {
            throw syntax(source, location(unreadable.getLocation(), 1));
        }
    }

    private Node node(Path path, int depth) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw syntax(source, here());
        }
        if (depth > DEEPEST) {
            source.error(here(), path, JsonPhrases.DEEP.filled(DEEPEST), null, null);
            throw source.refused();
        }
        Location at = here();
        return switch (token) {
            case START_OBJECT -> mapping(at, path, depth);
            case START_ARRAY -> sequence(at, path, depth);
            case VALUE_NULL -> {
                source.error(at, path, Message.of(JsonPhrases.NULL), null, null);
                yield new Node.Broken(at, path);
            }
            default -> new Node.Scalar(at, path, parser.getString(), token != JsonToken.VALUE_STRING);
        };
    }

    private Node mapping(Location at, Path path, int depth) {
        ImmutableList.Builder<Node.Member> members = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Location keyAt = here();
            Path inner = path.key(name);
            parser.nextToken();
            Node value = node(inner, depth + 1);
            if (seen.add(name)) {
                members.add(new Node.Member(new Node.Key(keyAt, inner, name, false), value));
            } else {
                source.error(keyAt, inner, JsonPhrases.TWICE.filled(Shown.of(name)), null, null);
            }
        }
        return new Node.Mapping(at, path, members.build());
    }

    private Node sequence(Location at, Path path, int depth) {
        ImmutableList.Builder<Node> elements = ImmutableList.builder();
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node(path.element(++number), depth + 1));
        }
        return new Node.Sequence(at, path, elements.build());
    }

    private static DocumentException syntax(JsonSource source, Location at) {
        source.error(at, Path.ROOT, Message.of(JsonPhrases.SYNTAX), JsonPhrases.JSON, null);
        return source.refused();
    }

    private Location here() {
        JsonToken token = parser.currentToken();
        int length = token == null || token.isStructStart()
                ? 1
                : parser.getStringLength() + (token.isNumeric() || token.isBoolean() ? 0 : 2);
        return location(parser.currentTokenLocation(), length);
    }

    private static Location location(TokenStreamLocation at, int length) {
        return at.getLineNr() < 1
                ? new Location(1, 1, 1)
                : new Location(at.getLineNr(), Math.max(1, at.getColumnNr()), Math.max(1, length));
    }
}
