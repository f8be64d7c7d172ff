// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.plan.PlanRoom.Clause;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Key;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a room: a rule with its id, its label and its clauses. */
final class EntryReader {

    private final Catalogue catalogue;
    private final BlockReader blocks;
    private final ScalarReader scalars;
    private final Diagnostics diagnostics;

    EntryReader(Catalogue catalogue, BlockReader blocks, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.blocks = blocks;
        this.scalars = blocks.scalars();
        this.diagnostics = diagnostics;
    }

    /**
     * An entry and where it stands.
     *
     * @param id the value of its key id
     */
    record Read<R extends Rule>(Entry<R> entry, Node id) {}

    /** Reads an entry; null if it cannot be read, which was reported. */
    <R extends Rule> @Nullable Read<R> read(PlanRoom room, Class<R> family, Node node) {
        if (!(node instanceof Node.Mapping map)) {
            if (!(node instanceof Node.Broken)) {
                diagnostics.error(node, Form.MAP.but(node), null, null);
            }
            return null;
        }
        MapReader keys = new MapReader(map, map, entryOf(room), diagnostics);
        Node idNode = keys.required("id", Form.RULE.expected());
        RuleId id = idNode == null ? null : scalars.parsed(idNode, Form.RULE, RuleId::of);
        Node labelNode = keys.optional("label");
        Label label = labelNode != null ? scalars.label(labelNode) : id == null ? null : Labels.ofId(id.value());
        Clauses clauses = new Clauses(room, keys);
        R rule = rule(room, family, map, keys);
        keys.finish();
        if (idNode == null || id == null || label == null || rule == null || !clauses.isComplete) {
            return null;
        }
        return new Read<>(
                new Entry<>(
                        id, label, rule, clauses.when, clauses.times, clauses.atLeast, clauses.atMost, clauses.cadence),
                idNode);
    }

    private <R extends Rule> @Nullable R rule(PlanRoom room, Class<R> family, Node.Mapping map, MapReader keys) {
        List<Node.Member> rules = new ArrayList<>();
        List<Node.Member> unknown = new ArrayList<>();
        for (Node.Member member : keys.others()) {
            if (catalogue.find(family, member.key().text()).isPresent()) {
                rules.add(member);
            } else {
                unknown.add(member);
            }
        }
        unknown.forEach(member -> refuse(member, room, family, keys, rules.isEmpty()));
        if (rules.size() > 1) {
            diagnostics.error(
                    rules.get(1).key(),
                    Message.saying(PlanDocumentPhrases.ONE_BLOCK)
                            .with("family", Families.wordOf(family))
                            .with("count", rules.size())
                            .with("names", String.join(", ", names(rules)))
                            .build(),
                    null,
                    null);
        }
        if (rules.isEmpty() && unknown.isEmpty()) {
            diagnostics.error(
                    map,
                    Message.saying(PlanDocumentPhrases.NO_RULE)
                            .with("room", roomWord(room))
                            .build(),
                    MapReader.oneOf(catalogue.names(family)),
                    null);
        }
        R first = null;
        for (Node.Member member : rules) {
            R read = blocks.member(family, member);
            first = first == null ? read : first;
        }
        return rules.size() == 1 && unknown.isEmpty() ? first : null;
    }

    private <R extends Rule> void refuse(
            Node.Member member, PlanRoom room, Class<R> family, MapReader keys, boolean lacksRule) {
        Key key = member.key();
        for (PlanRoom other : PlanRoom.values()) {
            if (catalogue.find(other.family(), key.text()).isPresent()) {
                diagnostics.error(
                        key,
                        Message.saying(PlanDocumentPhrases.OTHER_ROOM)
                                .with("rule", key.text())
                                .with("right", roomWord(other))
                                .with("room", roomWord(room))
                                .build(),
                        null,
                        null);
                return;
            }
        }
        for (Clause clause : Clause.values()) {
            if (clause.key().equals(key.text())) {
                diagnostics.error(
                        key,
                        Message.saying(PlanDocumentPhrases.NO_CLAUSE)
                                .with("key", key.text())
                                .with("room", roomWord(room))
                                .build(),
                        null,
                        null);
                return;
            }
        }
        if (lacksRule && Spelling.nearest(key.text(), keys.known()).isEmpty()) {
            blocks.member(family, member);
        } else {
            keys.refuse(key);
        }
    }

    private static List<String> names(List<Node.Member> members) {
        return members.stream().map(member -> member.key().text()).toList();
    }

    private static Words entryOf(PlanRoom room) {
        return Message.saying(PlanDocumentPhrases.ENTRY)
                .with("room", room.key())
                .build();
    }

    static Words roomWord(PlanRoom room) {
        return Words.verbatim(room.key());
    }

    /** The clauses of one entry. */
    private final class Clauses {
        @Nullable
        Condition when;

        @Nullable
        Factor times;

        @Nullable
        Exact atLeast;

        @Nullable
        Exact atMost;

        @Nullable
        Cadence cadence;

        boolean isComplete = true;

        Clauses(PlanRoom room, MapReader keys) {
            for (Clause clause : room.clauses()) {
                Node value = keys.optional(clause.key());
                if (value != null && !read(room, clause, value)) {
                    isComplete = false;
                }
            }
        }

        private boolean read(PlanRoom room, Clause clause, Node value) {
            switch (clause) {
                case WHEN -> {
                    when = blocks.block(Condition.class, value);
                    return when != null;
                }
                case TIMES -> {
                    times = blocks.block(Factor.class, value);
                    return times != null;
                }
                case AT_LEAST -> {
                    atLeast = scalars.number(value, Form.AMOUNT);
                    return atLeast != null;
                }
                case AT_MOST -> {
                    atMost = scalars.number(value, Form.AMOUNT);
                    return atMost != null;
                }
                case EVERY -> {
                    cadence = scalars.choice(value, Cadence.class, clause.key());
                    return cadence != null;
                }
            }
            throw new IllegalArgumentException("Expected a clause, but found " + clause);
        }
    }
}
