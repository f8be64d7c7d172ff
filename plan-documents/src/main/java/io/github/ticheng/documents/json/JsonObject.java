// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Path;
import io.github.ticheng.documents.tree.Shown;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON text with the keys that it may have. What cannot be read is reported, and leaves the object;
 * {@link #each} goes on with its neighbours.
 */
public final class JsonObject {

    /** An object of more keys, such as values by metric, is looked up by a map. */
    private static final int MOST_SCANNED = 16;

    private final JsonSource source;
    private final Location at;
    private final Path path;
    private final ImmutableList<Node.Member> members;
    private @Nullable ImmutableMap<String, Node.Member> byKey;

    private JsonObject(JsonSource source, Node.Mapping node) {
        this.source = source;
        this.at = node.at();
        this.path = node.path();
        this.members = node.members();
    }

    /**
     * Reads an object from the whole of a text.
     *
     * @throws io.github.ticheng.documents.DocumentException if anything is wrong; it tells everything
     */
    public static <T> T read(JsonSource source, Function<JsonObject, T> reader, String... keys) {
        Node root = JsonTree.of(source);
        try {
            T read = reader.apply(of(source, root, keys));
            source.throwIfWrong();
            return read;
        } catch (Unreadable reported) {
            throw source.refused();
        }
    }

    private static JsonObject of(JsonSource source, Node node, String... keys) {
        if (!(node instanceof Node.Mapping mapping)) {
            throw wrong(source, node, JsonPhrases.OBJECT);
        }
        JsonObject object = new JsonObject(source, mapping);
        List<String> allowed = List.of(keys);
        for (Node.Member member : mapping.members()) {
            String key = member.key().text();
            if (!allowed.isEmpty() && !allowed.contains(key)) {
                source.error(
                        member.key().at(),
                        member.key().path(),
                        JsonPhrases.UNKNOWN.filled(Shown.of(key)),
                        oneOf(allowed),
                        source.nearest(key, allowed));
            }
        }
        return object;
    }

    /** The words that are allowed, as an expectation. */
    static Words oneOf(List<String> words) {
        return JsonPhrases.ONE_OF.filled(words);
    }

    private static Unreadable wrong(JsonSource source, Node node, Words expected) {
        if (!(node instanceof Node.Broken)) {
            Label kind = node instanceof Node.Mapping
                    ? JsonPhrases.OBJECT
                    : node instanceof Node.Sequence ? JsonPhrases.ARRAY : JsonPhrases.TEXT;
            source.error(node.at(), node.path(), JsonPhrases.OTHER_KIND.filled(kind), expected, null);
        }
        return new Unreadable();
    }

    private Optional<Node> find(String key) {
        if (byKey == null && members.size() > MOST_SCANNED) {
            byKey = Maps.uniqueIndex(members, member -> member.key().text());
        }
        if (byKey != null) {
            return Optional.ofNullable(byKey.get(key)).map(Node.Member::value);
        }
        for (Node.Member member : members) {
            if (member.key().text().equals(key)) {
                return Optional.of(member.value());
            }
        }
        return Optional.empty();
    }

    /** Whether there is a value for a key. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** Whether the value for a key is an object. */
    public boolean isObject(String key) {
        return find(key).map(Node.Mapping.class::isInstance).orElse(false);
    }

    /** The keys, in order. */
    public ImmutableList<String> keys() {
        return members.stream().map(member -> member.key().text()).collect(ImmutableList.toImmutableList());
    }

    private Node required(String key, Words expected) {
        return find(key).orElseThrow(() -> {
            source.error(at, path, JsonPhrases.MISSING.filled(key), expected, null);
            return new Unreadable();
        });
    }

    /** A single value as text; a number or flag is read as it stands. */
    public String text(String key) {
        return scalar(required(key, JsonPhrases.TEXT), JsonPhrases.TEXT);
    }

    private String scalar(Node node, Words expected) {
        if (!(node instanceof Node.Scalar scalar)) {
            throw wrong(source, node, expected);
        }
        return scalar.text();
    }

    /** A single value, read from its text. */
    public <T> T value(String key, Label expected, Function<String, T> read) {
        Node node = required(key, expected);
        String text = scalar(node, expected);
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            source.error(node.at(), node.path(), JsonPhrases.UNREADABLE.filled(Shown.of(text)), expected, null);
            throw new Unreadable();
        }
    }

    /** A single value, read from its text, or null if the key is not there. */
    public <T> @Nullable T optional(String key, Label expected, Function<String, T> read) {
        return has(key) ? value(key, expected, read) : null;
    }

    /** What is read, or null if it cannot be, which is told; reading goes on, so that everything wrong is told. */
    static <T> @Nullable T tried(Supplier<T> read) {
        try {
            return read.get();
        } catch (Unreadable reported) {
            return null;
        }
    }

    /** An object with its keys; any keys if none are given. */
    public JsonObject object(String key, String... keys) {
        return of(source, required(key, JsonPhrases.OBJECT), keys);
    }

    /** What is read from each object of an array; what cannot be read is left out and reported. Empty if not there. */
    public <T> ImmutableList<T> each(String key, Function<JsonObject, T> read, String... keys) {
        Node node = find(key).orElse(null);
        if (node == null) {
            return ImmutableList.of();
        }
        if (!(node instanceof Node.Sequence sequence)) {
            throw wrong(source, node, JsonPhrases.ARRAY);
        }
        ImmutableList.Builder<T> all = ImmutableList.builder();
        for (Node element : sequence.elements()) {
            T one = tried(() -> read.apply(of(source, element, keys)));
            if (one != null) {
                all.add(one);
            }
        }
        return all.build();
    }

    /** What is read from each object of an array that must be there, as {@link #each} does. */
    public <T> ImmutableList<T> all(String key, Function<JsonObject, T> read, String... keys) {
        required(key, JsonPhrases.ARRAY);
        return each(key, read, keys);
    }

    /** Tells what is wrong with the value of a key, or with this object if it has none; reading goes on. */
    public void report(String key, Message message, @Nullable Words expected, @Nullable String suggestion) {
        Node node = find(key).orElse(null);
        source.error(node == null ? at : node.at(), node == null ? path : node.path(), message, expected, suggestion);
    }

    /** Tells what is wrong with the value of a key, and leaves this object. */
    public RuntimeException refused(String key, Message message, Words expected) {
        report(key, message, expected, null);
        return new Unreadable();
    }

    /** Tells what is wrong with this object for reasons that only a changed text has, and leaves it. */
    public RuntimeException refused(RuntimeException reason) {
        source.error(at, path, JsonPhrases.WRONG.filled(Refused.reason(reason)), null, null);
        return new Unreadable();
    }

    /** The known word that is nearest to an unknown one; null if nothing is, or much was wrong before. */
    @Nullable
    String nearest(String word, Iterable<String> known) {
        return source.nearest(word, known);
    }

    /** Whether nothing was wrong so far. */
    public boolean isClean() {
        return source.isClean();
    }

    /** Leaves an object of which something was reported, so that its neighbours can be read. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("reported", null, false, false);
        }
    }
}
