// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.plan.PlanDocument.FindingPlaces.Ruling;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Path;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan as it was read from a document, which knows where its rules stand there. Immutable. */
public final class PlanDocument extends Json.Unwritten {

    private final CompensationPlan plan;
    private final ImmutableList<Metric> metrics;
    private final DocumentSource source;
    private final ImmutableList<Ruling> rulings;
    private final ImmutableList<Diagnostic> noticed;

    PlanDocument(
            CompensationPlan plan,
            ImmutableList<Metric> metrics,
            DocumentSource source,
            ImmutableList<Ruling> rulings,
            ImmutableList<Diagnostic> noticed) {
        this.plan = plan;
        this.metrics = metrics;
        this.source = source;
        this.rulings = rulings;
        this.noticed = noticed;
    }

    /** The plan. */
    public CompensationPlan plan() {
        return plan;
    }

    /** The metrics that the document may name, each id once: the shipped ones and its own. */
    public ImmutableList<Metric> metrics() {
        return metrics;
    }

    /** The document that was read. */
    public DocumentSource source() {
        return source;
    }

    /** Where the id of a rule is written; empty if there is no such rule. */
    public Optional<Location> location(RuleId rule) {
        return rulings.stream()
                .filter(ruling -> ruling.rule().equals(rule))
                .map(ruling -> ruling.id().at())
                .findFirst();
    }

    /** What {@link CompensationPlan#check()} finds, at its places in the document, in the order of the text. */
    public ImmutableList<Diagnostic> check() {
        return new FindingPlaces(source, rulings).of(plan.check(), noticed);
    }

    /**
     * What {@link CompensationPlan#check(Iterable)} finds for a host that supplies only some metrics, at its places in
     * the document, in the order of the text.
     */
    public ImmutableList<Diagnostic> check(Iterable<Metric> supplied) {
        return new FindingPlaces(source, rulings).of(plan.check(supplied), noticed);
    }

    /**
     * Puts what a plan's check finds at its place in the document: at the rule's id, or at the word within the rule's entry that
     * the finding says there should be another one for.
     */
    static final class FindingPlaces {

        /** The places of phrases that hold a word of the document that the plan cannot do with. */
        private static final ImmutableSet<String> REFUSED = ImmutableSet.of("base", "line", "grade");

        private static final CharMatcher BETWEEN = CharMatcher.anyOf("[], ");

        private final DocumentSource source;
        private final ImmutableList<Ruling> rulings;
        /** By its id, the number of a rule; of two rules with one id that of the last, which is at fault. */
        private final Map<String, Integer> numbers = new HashMap<>();
        /** By the number of a rule, the words of its entry and the first place of each. */
        private final Map<Integer, Map<String, Node>> words = new HashMap<>();

        FindingPlaces(DocumentSource source, ImmutableList<Ruling> rulings) {
            this.source = source;
            this.rulings = rulings;
            for (int i = 0; i < rulings.size(); i++) {
                numbers.put(rulings.get(i).rule().value(), i);
            }
        }

        ImmutableList<Diagnostic> of(List<Finding> findings, List<Diagnostic> noticed) {
            Diagnostics diagnostics = new Diagnostics(source);
            noticed.forEach(diagnostics::add);
            for (Finding finding : findings) {
                Integer rule = ruleOf(finding);
                Located place = rule == null ? null : rulings.get(rule).id();
                String suggestion = null;
                Node named = rule == null ? null : named(finding, rule);
                if (named instanceof Node.Scalar scalar) {
                    place = named;
                    suggestion = Spelling.nearest(scalar.text(), listed(finding, "allowed"))
                            .orElse(null);
                }
                diagnostics.add(
                        finding.severity(),
                        place == null ? Location.WHOLE : place.at(),
                        place == null ? Path.ROOT : place.path(),
                        finding.message(),
                        null,
                        suggestion);
            }
            return diagnostics.inOrder();
        }

        // Of several rules where there may be one, the last is at fault.
        private @Nullable Integer ruleOf(Finding finding) {
            return finding.place().get(Place.Part.RULE).map(List::of).orElseGet(() -> listed(finding, "rules")).stream()
                    .flatMap(id -> Stream.ofNullable(numbers.get(id)))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        private @Nullable Node named(Finding finding, Integer rule) {
            if (!finding.code().startsWith("plan.")) {
                return null;
            }
            List<String> refused = new ArrayList<>();
            finding.message().values().forEach((place, value) -> {
                if (REFUSED.contains(place)) {
                    refused.add(value.in(Language.ENGLISH));
                }
            });
            finding.place().get(Place.Part.METRIC).ifPresent(refused::add);
            return refused.stream()
                    .flatMap(word ->
                            Stream.ofNullable(words.computeIfAbsent(rule, number -> wordsOf(rulings.get(number)))
                                    .get(word)))
                    .findFirst()
                    .orElse(null);
        }

        private static Map<String, Node> wordsOf(Ruling ruling) {
            Map<String, Node> words = new HashMap<>();
            // A row may have its grade as a key; a key that is no row's gives way to any value.
            Map<String, Node> keys = new HashMap<>();
            Deque<Node> left = new ArrayDeque<>(List.of(ruling.entry()));
            while (!left.isEmpty()) {
                Node node = left.removeFirst();
                if (node != ruling.id() && node instanceof Node.Scalar scalar) {
                    words.putIfAbsent(scalar.text(), node);
                    Sentences.words(scalar).forEach(word -> words.putIfAbsent(word.text(), word));
                }
                if (node instanceof Node.Mapping map) {
                    for (Node.Member member : map.members()) {
                        Node.Key key = member.key();
                        keys.putIfAbsent(key.text(), new Node.Scalar(key.at(), key.path(), key.text(), key.isPlain()));
                        left.addLast(member.value());
                    }
                } else if (node instanceof Node.Sequence sequence) {
                    sequence.elements().forEach(left::addLast);
                }
            }
            keys.forEach(words::putIfAbsent);
            return words;
        }

        private static List<String> listed(Finding finding, String place) {
            Words words = finding.message().values().get(place);
            return words == null
                    ? List.of()
                    : Splitter.on(BETWEEN).omitEmptyStrings().splitToList(words.in(Language.ENGLISH));
        }

        /**
         * Where a rule stands in its document.
         *
         * @param rule the rule's id
         * @param id where the id is written
         * @param entry the whole entry, with the tables that it names
         */
        record Ruling(RuleId rule, Node id, Node entry) {}
    }
}
