// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.plan.FindingPlaces.Ruling;
import java.util.Optional;

/** A plan as it was read from a document, which knows where its rules stand there. Immutable. */
public final class PlanDocument {

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
}
