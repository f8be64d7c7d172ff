// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree from the events of a format and holds its laws: no key twice, no nulls, words as keys, not too deep.
 * Not thread-safe.
 */
final class TreeBuilder {

    /** How deep maps and lists may stand in each other. */
    static final int MAX_DEPTH = 100;

    /** How many keys, values, maps and lists a document may have. */
    static final int MAX_NODES = 50_000;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern REST_OF_NUMBER = Pattern.compile("[0-9]{3}(\\.[0-9]+)?%?");
    private static final Pattern START_OF_NUMBER = Pattern.compile("[+-]?[0-9]{1,3}");

    private final Diagnostics diagnostics;
    private final boolean isYaml;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int nodes;
    private boolean isFull;

    TreeBuilder(Diagnostics diagnostics, DocumentFormat format) {
        this.diagnostics = diagnostics;
        this.isYaml = format == DocumentFormat.YAML;
    }

    /** A map or list of which the end was not yet seen. */
    private static final class Open {
        final Location at;
        final Path path;
        final boolean isMap;
        final boolean isKey;
        final List<Node.Member> members = new ArrayList<>();
        final List<Node> elements = new ArrayList<>();
        final Map<String, Node.Key> keys = new HashMap<>();

        Node.@Nullable Key key;

        boolean keyIsRefused;
        boolean awaitsValue;

        Open(Location at, Path path, boolean isMap, boolean isKey) {
            this.at = at;
            this.path = path;
            this.isMap = isMap;
            this.isKey = isKey;
        }
    }

    /** The tree; null if there was no value. */
    @Nullable
    Node root() {
        return root;
    }

    /** Whether more is wrong, or there is more, than anybody would read; that was reported, and the reading ends. */
    boolean isFull() {
        return isFull || diagnostics.isFull();
    }

    /**
     * Opens a map or list.
     *
     * @return whether it is not too deep; if it is, that was reported and the reading ends
     */
    boolean begin(Location at, boolean isMap) {
        if (open.size() == MAX_DEPTH) {
            report(at, path(), TreePhrases.TOO_DEEP.filled(MAX_DEPTH));
            return false;
        }
        count(at);
        Path path = path();
        open.push(new Open(at, path, isMap, isKeyNext()));
        return true;
    }

    /** Closes the innermost map or list. */
    void end() {
        Open closed = open.pop();
        if (closed.isKey) {
            refuseKey(closed.at, TreePhrases.A_COLLECTION);
        } else if (closed.isMap) {
            value(new Node.Mapping(closed.at, closed.path, ImmutableList.copyOf(closed.members)));
        } else {
            value(new Node.Sequence(closed.at, closed.path, ImmutableList.copyOf(closed.elements)));
        }
    }

    /** A key or a single value. */
    void scalar(Location at, String text, boolean isPlain) {
        count(at);
        boolean isNull = isPlain && NULLS.contains(text);
        if (isKeyNext()) {
            if (isNull) {
                refuseKey(at, TreePhrases.NOTHING);
            } else {
                key(at, text, isPlain);
            }
        } else if (isNull) {
            reportNull(at);
            value(new Node.Broken(at, path()));
        } else {
            Node.Scalar scalar = new Node.Scalar(at, path(), text, isPlain);
            if (isYaml && isPlain) {
                refuseGroup(scalar);
            }
            value(scalar);
        }
    }

    /** Something that was reported stands for a key or a value. */
    void broken(Location at) {
        if (isKeyNext()) {
            Open map = open.element();
            map.keyIsRefused = true;
            map.awaitsValue = true;
        } else {
            value(new Node.Broken(at, path()));
        }
    }

    /** The way to the value that comes next. */
    Path path() {
        Open parent = open.peek();
        if (parent == null) {
            return Path.ROOT;
        }
        if (!parent.isMap) {
            return parent.path.element(parent.elements.size() + 1);
        }
        return parent.key == null ? parent.path : parent.key.path();
    }

    void report(Location at, Path path, Message message) {
        diagnostics.add(Severity.ERROR, at, path, message, null, null);
    }

    private void count(Location at) {
        nodes++;
        if (nodes > MAX_NODES && !isFull) {
            isFull = true;
            report(at, Path.ROOT, TreePhrases.TOO_MANY.filled(MAX_NODES));
        }
    }

    private boolean isKeyNext() {
        Open parent = open.peek();
        return parent != null && parent.isMap && !parent.awaitsValue;
    }

    private void key(Location at, String text, boolean isPlain) {
        Open map = open.element();
        map.awaitsValue = true;
        map.key = new Node.Key(at, map.path.key(text), text, isPlain);
        Node.Key before = map.keys.putIfAbsent(text, map.key);
        map.keyIsRefused = before != null;
        if (before != null) {
            report(
                    at,
                    map.key.path(),
                    TreePhrases.DUPLICATE_KEY.filled(
                            Shown.of(text), before.at().line(), before.at().column()));
        }
    }

    private void refuseKey(Location at, Words found) {
        Open map = open.element();
        report(at, map.path, TreePhrases.KEY.filled(found));
        map.keyIsRefused = true;
        map.awaitsValue = true;
    }

    private void value(Node node) {
        Open parent = open.peek();
        if (parent == null) {
            root = node;
        } else if (!parent.isMap) {
            parent.elements.add(node);
        } else {
            if (!parent.keyIsRefused && parent.key != null) {
                parent.members.add(new Node.Member(parent.key, node));
            }
            parent.key = null;
            parent.keyIsRefused = false;
            parent.awaitsValue = false;
        }
    }

    // {above: 15,000} is read as above: 15 and a key 000 without a value, which nobody means.
    private void reportNull(Location at) {
        Open parent = open.peek();
        if (isYaml && parent != null && parent.key != null && !parent.members.isEmpty()) {
            int last = parent.members.size() - 1;
            Node.Member before = parent.members.get(last);
            if (before.value() instanceof Node.Scalar number && isGrouped(number, parent.key.at(), parent.key.text())) {
                parent.members.set(last, new Node.Member(before.key(), broken(number)));
                parent.keyIsRefused = true;
                reportComma(number, parent.key.text());
                return;
            }
        }
        report(at, path(), Message.of(TreePhrases.NULL));
    }

    // [1,500] is a list of 1 and 500, which nobody means who puts no space behind the comma.
    private void refuseGroup(Node.Scalar rest) {
        Open parent = open.peek();
        if (parent != null && !parent.isMap && !parent.elements.isEmpty()) {
            int last = parent.elements.size() - 1;
            if (parent.elements.get(last) instanceof Node.Scalar number && isGrouped(number, rest.at(), rest.text())) {
                parent.elements.set(last, broken(number));
                reportComma(number, rest.text());
            }
        }
    }

    private static boolean isGrouped(Node.Scalar number, Location rest, String restText) {
        return number.isPlain()
                && rest.line() == number.at().line()
                && rest.column() == number.at().column() + number.at().length() + 1
                && START_OF_NUMBER.matcher(number.text()).matches()
                && REST_OF_NUMBER.matcher(restText).matches();
    }

    private static Node.Broken broken(Node.Scalar number) {
        return new Node.Broken(number.at(), number.path());
    }

    private void reportComma(Node.Scalar number, String rest) {
        report(
                number.at(),
                number.path(),
                TreePhrases.COMMA.filled(number.text() + rest, "\"" + number.text() + "," + rest + "\""));
    }
}
