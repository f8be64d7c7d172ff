// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node.Key;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
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

    /** The ids of the score rules. */
    private final ImmutableList<String> cards;

    EntryReader(Catalogue catalogue, BlockReader blocks, ImmutableList<String> cards, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.blocks = blocks;
        this.scalars = blocks.scalars();
        this.cards = cards;
        this.diagnostics = diagnostics;
    }

    /**
     * An entry and where it stands.
     *
     * @param id the value of its key id
     */
    record Read(Entry<? extends Rule> entry, Node id) {}

    /** Reads an entry; null if it cannot be read, which was reported. */
    @Nullable
    Read read(RuleFamily family, Node node) {
        if (!(node instanceof Node.Mapping map)) {
            if (!(node instanceof Node.Broken)) {
                diagnostics.error(node, Form.MAP.but(node), null, null);
            }
            return null;
        }
        MapReader keys = new MapReader(map, map, entryOf(family), diagnostics);
        Node idNode = keys.required("id", Form.RULE.expected());
        RuleId id = idNode == null ? null : scalars.parsed(idNode, Form.RULE, RuleId::of);
        Node labelNode = keys.optional("label");
        Label label = labelNode != null ? scalars.label(labelNode) : id == null ? null : KebabCase.labelOf(id.value());
        Clauses clauses = new Clauses(family, keys);
        Rule rule = rule(family, map, keys);
        keys.finish();
        if (idNode == null || id == null || label == null || rule == null || !clauses.isComplete) {
            return null;
        }
        return new Read(
                new Entry<>(
                        id,
                        label,
                        rule,
                        clauses.when,
                        clauses.times,
                        clauses.atLeast,
                        clauses.atMost,
                        clauses.cadence,
                        clauses.leavers,
                        true,
                        clauses.card),
                idNode);
    }

    private @Nullable Rule rule(RuleFamily family, Node.Mapping map, MapReader keys) {
        List<Node.Member> rules = new ArrayList<>();
        List<Node.Member> unknown = new ArrayList<>();
        for (Node.Member member : keys.others()) {
            if (catalogue.find(family.type(), member.key().text()).isPresent()) {
                rules.add(member);
            } else {
                unknown.add(member);
            }
        }
        unknown.forEach(member -> refuse(member, family, keys, rules.isEmpty()));
        if (rules.size() > 1) {
            diagnostics.error(
                    rules.get(1).key(),
                    PlanDocumentPhrases.ONE_BLOCK.filled(
                            Families.wordOf(family.type()), rules.size(), String.join(", ", names(rules))),
                    null,
                    null);
        }
        if (rules.isEmpty() && unknown.isEmpty()) {
            diagnostics.error(
                    map,
                    PlanDocumentPhrases.NO_RULE.filled(roomWord(family)),
                    MapReader.oneOf(catalogue.names(family.type())),
                    null);
        }
        Rule first = null;
        for (Node.Member member : rules) {
            Rule read = blocks.member(family.type(), member);
            first = first == null ? read : first;
        }
        return rules.size() == 1 && unknown.isEmpty() ? first : null;
    }

    private void refuse(Node.Member member, RuleFamily family, MapReader keys, boolean lacksRule) {
        Key key = member.key();
        for (RuleFamily other : RuleFamily.values()) {
            if (catalogue.find(other.type(), key.text()).isPresent()) {
                diagnostics.error(
                        key,
                        PlanDocumentPhrases.OTHER_ROOM.filled(key.text(), roomWord(other), roomWord(family)),
                        null,
                        null);
                return;
            }
        }
        for (Clause clause : Clause.values()) {
            if (clause.key().equals(key.text())) {
                diagnostics.error(key, PlanDocumentPhrases.NO_CLAUSE.filled(key.text(), roomWord(family)), null, null);
                return;
            }
        }
        if (lacksRule && Spelling.nearest(key.text(), keys.known()).isEmpty()) {
            blocks.member(family.type(), member);
        } else {
            keys.refuse(key);
        }
    }

    private static List<String> names(List<Node.Member> members) {
        return members.stream().map(member -> member.key().text()).toList();
    }

    private static Words entryOf(RuleFamily family) {
        return PlanDocumentPhrases.ENTRY.filled(family.key());
    }

    private static Words roomWord(RuleFamily family) {
        return Words.verbatim(family.key());
    }

    /** The clauses of one entry. */
    private final class Clauses {
        @Nullable
        RuleId card;

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

        Entry.Leavers leavers = Entry.Leavers.UNPAID;

        boolean isComplete = true;

        Clauses(RuleFamily family, MapReader keys) {
            for (Clause clause : family.clauses()) {
                Node value = keys.optional(clause.key());
                if (value != null && !read(clause, value)) {
                    isComplete = false;
                }
            }
        }

        private boolean read(Clause clause, Node value) {
            switch (clause) {
                case CARD -> {
                    card = card(value);
                    return card != null;
                }
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
                case LEAVERS -> {
                    Entry.Leavers answer = scalars.choice(value, Entry.Leavers.class, clause.key());
                    leavers = answer == null ? leavers : answer;
                    return answer != null;
                }
            }
            throw new IllegalArgumentException("Expected a clause, but found " + clause);
        }

        private @Nullable RuleId card(Node value) {
            RuleId named = scalars.parsed(value, Form.RULE, RuleId::of);
            if (named != null && !cards.contains(named.value())) {
                diagnostics.error(
                        value,
                        PlanDocumentPhrases.UNKNOWN_CARD.filled(Shown.of(named.value())),
                        cards.isEmpty() ? PlanDocumentPhrases.NO_CARD : MapReader.oneOf(cards),
                        Spelling.nearest(named.value(), cards).orElse(null));
                return null;
            }
            return named;
        }
    }
}
