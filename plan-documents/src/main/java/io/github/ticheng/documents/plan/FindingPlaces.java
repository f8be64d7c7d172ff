// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Path;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a plan's check finds at its place in the document: at the rule's id, or at the word within the rule's entry that
 * the finding says there should be another one for.
 */
final class FindingPlaces {

    /** The places of phrases that hold a word of the document that the plan cannot do with. */
    private static final ImmutableSet<String> REFUSED = ImmutableSet.of("base", "line", "grade");

    private static final CharMatcher BETWEEN = CharMatcher.anyOf("[], ");

    private final DocumentSource source;
    private final ImmutableList<Ruling> rulings;

    FindingPlaces(DocumentSource source, ImmutableList<Ruling> rulings) {
        this.source = source;
        this.rulings = rulings;
    }

    ImmutableList<Diagnostic> of(List<Finding> findings, List<Diagnostic> noticed) {
        Diagnostics diagnostics = new Diagnostics(source);
        noticed.forEach(diagnostics::add);
        for (Finding finding : findings) {
            Ruling ruling = rulingOf(finding);
            Located place = ruling == null ? null : ruling.id();
            String suggestion = null;
            Node named = ruling == null ? null : named(finding, ruling);
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

    // Of two rules with one id, and of several where there may be one, the last is at fault.
    private @Nullable Ruling rulingOf(Finding finding) {
        List<String> rules =
                finding.place().get(Place.Part.RULE).map(List::of).orElseGet(() -> listed(finding, "rules"));
        Ruling last = null;
        for (Ruling ruling : rulings) {
            last = rules.contains(ruling.rule().value()) ? ruling : last;
        }
        return last;
    }

    private static @Nullable Node named(Finding finding, Ruling ruling) {
        if (!finding.code().startsWith("plan.")) {
            return null;
        }
        Set<String> refused = finding.message().values().entrySet().stream()
                .filter(value -> REFUSED.contains(value.getKey()))
                .map(value -> value.getValue().in(Language.ENGLISH))
                .collect(Collectors.toCollection(HashSet::new));
        finding.place().get(Place.Part.METRIC).ifPresent(refused::add);
        Deque<Node> left = new ArrayDeque<>(List.of(ruling.entry()));
        while (!left.isEmpty()) {
            Node node = left.removeFirst();
            if (node != ruling.id() && node instanceof Node.Scalar scalar && refused.contains(scalar.text())) {
                return node;
            }
            if (node instanceof Node.Mapping map) {
                map.members().forEach(member -> left.addLast(member.value()));
            } else if (node instanceof Node.Sequence sequence) {
                sequence.elements().forEach(left::addLast);
            }
        }
        return null;
    }

    private static List<String> listed(Finding finding, String place) {
        Words words = finding.message().values().get(place);
        return words == null
                ? List.of()
                : Splitter.on(BETWEEN).omitEmptyStrings().splitToList(words.in(Language.ENGLISH));
    }
}
