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
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            diagnostics.error(node, Form.MAP.but(node), PlanDocumentPhrases.ENTRY_KEYS.filled(family.key()), null);
            return null;
        }
        MapReader keys = new MapReader(map, map, PlanDocumentPhrases.ENTRY.filled(family.key()), diagnostics);
        Node idNode = keys.required("id", Form.RULE.expected());
        RuleId id = idNode == null ? null : scalars.parsed(idNode, Form.RULE, RuleId::of);
        Node labelNode = keys.optional("label");
        Label label = labelNode != null ? scalars.label(labelNode) : id == null ? null : KebabCase.labelOf(id.value());
        Map<Clause, Object> clauses = new EnumMap<>(Clause.class);
        boolean isComplete = true;
        for (Clause clause : family.clauses()) {
            Node value = keys.optional(clause.key());
            Object read = value == null ? null : clause(clause, value);
            isComplete &= value == null || read != null;
            if (read != null) {
                clauses.put(clause, read);
            }
        }
        Rule rule = rule(family, map, keys);
        keys.finish();
        if (idNode == null || id == null || label == null || rule == null || !isComplete) {
            return null;
        }
        return new Read(
                new Entry<>(
                        id,
                        label,
                        rule,
                        (Condition) clauses.get(Clause.WHEN),
                        (Factor) clauses.get(Clause.TIMES),
                        (Exact) clauses.get(Clause.AT_LEAST),
                        (Exact) clauses.get(Clause.AT_MOST),
                        (Cadence) clauses.get(Clause.EVERY),
                        (Entry.Leavers) clauses.getOrDefault(Clause.LEAVERS, Entry.Leavers.UNPAID),
                        true,
                        (RuleId) clauses.get(Clause.CARD)),
                idNode);
    }

    /** What a clause says; null if it cannot be read, which was reported. */
    private @Nullable Object clause(Clause clause, Node value) {
        return switch (clause) {
            case CARD -> card(value);
            case WHEN -> blocks.block(Condition.class, value);
            case TIMES -> blocks.block(Factor.class, value);
            case AT_LEAST, AT_MOST -> scalars.number(value, Form.AMOUNT);
            case EVERY -> scalars.choice(value, Cadence.class, clause.key());
            case LEAVERS -> scalars.choice(value, Entry.Leavers.class, clause.key());
        };
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
                            Families.wordOf(family.type()), rules.size(), String.join(", ", names(rules))));
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
        Node.Key key = member.key();
        for (RuleFamily other : RuleFamily.values()) {
            if (catalogue.find(other.type(), key.text()).isPresent()) {
                diagnostics.error(
                        key, PlanDocumentPhrases.OTHER_ROOM.filled(key.text(), roomWord(other), roomWord(family)));
                return;
            }
        }
        for (Clause clause : Clause.values()) {
            if (clause.key().equals(key.text())) {
                diagnostics.error(key, PlanDocumentPhrases.NO_CLAUSE.filled(key.text(), roomWord(family)));
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

    private static Words roomWord(RuleFamily family) {
        return Words.verbatim(family.key());
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
