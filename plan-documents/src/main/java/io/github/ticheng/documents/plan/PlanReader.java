// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.MetricReader.OwnMetric;
import io.github.ticheng.documents.plan.PlanDocument.FindingPlaces.Ruling;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.TreeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one document. Everything that is wrong is collected before it gives up. Not thread-safe. */
final class PlanReader {

    static final String FIGURES = "figures";

    private static final String FORMAT = "1";

    private final Catalogue catalogue;
    private final DocumentSource source;
    private final Diagnostics diagnostics;
    private final ImmutableList.Builder<Ruling> rulings = ImmutableList.builder();

    PlanReader(Catalogue catalogue, DocumentSource source) {
        this.catalogue = catalogue;
        this.source = source;
        this.diagnostics = new Diagnostics(source);
    }

    /**
     * Reads the plan.
     *
     * @throws DocumentException if it cannot be read
     */
    PlanDocument read() {
        Node root = TreeReader.read(source, diagnostics);
        PlanDocument document = root == null ? null : document(root);
        if (document == null || !diagnostics.isClean()) {
            throw new DocumentException(diagnostics.errors());
        }
        return document;
    }

    private @Nullable PlanDocument document(Node root) {
        MapReader keys = new MapReader(root, root, PlanDocumentPhrases.THE_PLAN, diagnostics);
        PlanBuilder builder = head(keys, new ScalarReader(Vocabulary.of(ImmutableList.of()), diagnostics));
        ImmutableList<OwnMetric> own = metrics(keys);
        Vocabulary declared = Vocabulary.of(
                own.stream().map(OwnMetric::metric).toList(),
                own.stream()
                        .filter(metric -> !metric.isRead())
                        .map(metric -> metric.metric().id())
                        .collect(ImmutableSet.toImmutableSet()));
        Node figures = keys.optional(FIGURES);
        Node scores = member(root, RuleFamily.SCORE.key());
        Vocabulary paid = declared.with(figures(figures, declared));
        Vocabulary vocabulary = paid.with(cards(scores, paid));
        Tables tables = new Tables(keys.optional(Tables.KEY), diagnostics);
        BlockReader blocks = new BlockReader(catalogue, vocabulary, tables, diagnostics);
        options(keys, blocks, builder);
        EntryReader entries = new EntryReader(
                catalogue,
                blocks,
                named(scores, declared).stream().map(card -> card.id.value()).collect(ImmutableList.toImmutableList()),
                diagnostics);
        for (RuleFamily family : RuleFamily.values()) {
            if (family == RuleFamily.PAY) {
                room(figures, entries, tables, family, entry -> builder.add(entry.unpaid()));
            }
            room(keys.optional(family.key()), entries, tables, family, builder::add);
        }
        tables.warnOfUnused();
        keys.refuseOthers();
        if (!diagnostics.isClean()) {
            return null;
        }
        CompensationPlan plan = builder.build();
        return new PlanDocument(plan, declared.all(), source, rulings.build(), diagnostics.inOrder());
    }

    private ImmutableList<OwnMetric> metrics(MapReader keys) {
        Node node = keys.optional("metrics");
        ImmutableList<OwnMetric> own = node == null ? ImmutableList.of() : new MetricReader(diagnostics).read(node);
        for (OwnMetric metric : own) {
            if (Metrics.find(metric.metric().id()).isPresent()) {
                diagnostics.add(
                        Severity.WARNING,
                        metric.id().at(),
                        metric.id().path(),
                        PlanDocumentPhrases.SHADOWS.filled(metric.metric().id()),
                        null,
                        null);
            }
        }
        return own;
    }

    // A plan of which the head cannot be read is never built; its rules are read all the same, for what is wrong there.
    private PlanBuilder head(MapReader keys, ScalarReader scalars) {
        Node format = keys.required("format", Words.verbatim(FORMAT));
        if (format != null
                && !(format instanceof Node.Scalar scalar && scalar.text().equals(FORMAT))) {
            diagnostics.error(format, PlanDocumentPhrases.FORMAT.filled(Form.said(format)));
        }
        Node idNode = keys.required("plan", Form.PLAN.expected());
        PlanId id = idNode == null ? null : scalars.parsed(idNode, Form.PLAN, PlanId::of);
        Node versionNode = keys.required("version", Form.VERSION.expected());
        String version = versionNode == null ? null : scalars.parsed(versionNode, Form.VERSION, PlanReader::notBlank);
        Node currencyNode = keys.required("currency", Form.CURRENCY.expected());
        String currency = currencyNode == null ? null : scalars.currency(currencyNode);
        // What is missing was reported, so this plan is never handed out: it is read on for the problems of its rules.
        return CompensationPlan.builder(
                id == null ? "unknown" : id.value(),
                version == null ? "unknown" : version,
                currency == null ? "CNY" : currency);
    }

    private void options(MapReader keys, BlockReader blocks, PlanBuilder builder) {
        Node inForce = keys.optional("in-force");
        if (inForce != null) {
            inForce(inForce, blocks.scalars(), builder);
        }
        Node payPeriod = keys.optional("pay-period");
        PayPeriod paid = payPeriod == null ? null : new PayPeriodReader(blocks.scalars(), diagnostics).read(payPeriod);
        if (paid != null) {
            builder.payPeriod(paid);
        }
        Node rounding = keys.optional("rounding");
        Rounding rounded = rounding == null ? null : blocks.scalars().rounding(rounding);
        if (rounded != null) {
            builder.rounding(rounded);
        }
        Node eligibility = keys.optional("eligibility");
        Condition eligible = eligibility == null ? null : blocks.block(Condition.class, eligibility);
        if (eligible != null) {
            builder.eligibility(eligible);
        }
    }

    private void inForce(Node node, ScalarReader scalars, PlanBuilder builder) {
        MapReader keys = new MapReader(node, node, PlanDocumentPhrases.IN_FORCE, diagnostics);
        LocalDate from = date(keys.optional("from"), scalars);
        LocalDate until = date(keys.optional("until"), scalars);
        keys.refuseOthers();
        if (from != null && until != null) {
            try {
                builder.inForce(Period.ofDays(from, until));
            } catch (IllegalArgumentException refused) {
                refuse(node, refused);
            }
        } else if (from != null) {
            builder.inForceFrom(from);
        } else if (until != null) {
            builder.inForceUntil(until);
        }
    }

    static @Nullable LocalDate date(@Nullable Node node, ScalarReader scalars) {
        return node == null ? null : scalars.parsed(node, Form.DATE, Period::parseDay);
    }

    private static String notBlank(String version) {
        if (version.isBlank()) {
            throw new IllegalArgumentException("Expected a version, but found none");
        }
        return version;
    }

    /** The amounts of the entries that are not paid, which other entries read by their ids. */
    private ImmutableList<Metric> figures(@Nullable Node node, Vocabulary declared) {
        ImmutableList.Builder<Metric> figures = ImmutableList.builder();
        for (Named named : named(node, declared)) {
            if (declared.find(named.id.value()).isPresent()) {
                diagnostics.error(named.at, PlanDocumentPhrases.FIGURE_OF_METRIC.filled(Shown.of(named.id.value())));
            }
            figures.add(Metric.figure(named.id, named.label));
        }
        return figures.build();
    }

    /** The scores of cards by the ids of their rules; where there are several cards, an id has one meaning. */
    private ImmutableList<Metric> cards(@Nullable Node node, Vocabulary declared) {
        ImmutableList<Named> cards = named(node, declared);
        ImmutableList.Builder<Metric> scores = ImmutableList.builder();
        for (Named card : cards) {
            if (declared.find(card.id.value()).isEmpty()) {
                scores.add(Metric.score(card.id, card.label));
            } else if (cards.size() > 1) {
                diagnostics.error(card.at, PlanDocumentPhrases.CARD_OF_METRIC.filled(Shown.of(card.id.value())));
            }
        }
        return scores.build();
    }

    /** What is known of an entry before it is read. */
    private record Named(RuleId id, Label label, Node at) {}

    /** The entries of a room that have an id; what is wrong with one is told when it is read. */
    private ImmutableList<Named> named(@Nullable Node room, Vocabulary declared) {
        ScalarReader quietly = new ScalarReader(declared, new Diagnostics(source));
        ImmutableList.Builder<Named> all = ImmutableList.builder();
        List<Node> entries = room instanceof Node.Sequence sequence ? sequence.elements() : List.of();
        for (Node entry : entries) {
            Node at = member(entry, "id");
            RuleId id = at == null ? null : quietly.parsed(at, Form.RULE, RuleId::of);
            if (at != null && id != null) {
                Node written = member(entry, "label");
                Label label = written == null ? null : quietly.label(written);
                all.add(new Named(id, label == null ? KebabCase.labelOf(id.value()) : label, at));
            }
        }
        return all.build();
    }

    private static @Nullable Node member(Node entry, String key) {
        return entry instanceof Node.Mapping map
                ? map.find(key).map(Node.Member::value).orElse(null)
                : null;
    }

    private void room(
            @Nullable Node node,
            EntryReader entries,
            Tables tables,
            RuleFamily family,
            Consumer<Entry<? extends Rule>> builder) {
        if (node == null || node instanceof Node.Broken) {
            return;
        }
        if (!(node instanceof Node.Sequence sequence)) {
            diagnostics.error(node, Form.LIST.but(node));
            return;
        }
        for (Node element : sequence.elements()) {
            EntryReader.Read read = entries.read(family, element);
            Node entry = tables.withTables(element);
            if (read != null) {
                try {
                    builder.accept(read.entry());
                    rulings.add(new Ruling(read.entry().id(), read.id(), entry));
                } catch (IllegalArgumentException refused) {
                    refuse(element, refused);
                }
            }
        }
    }

    private void refuse(Node node, IllegalArgumentException refused) {
        if (refused instanceof ProblemsException told) {
            told.problems().forEach(problem -> diagnostics.error(node, problem.message()));
            return;
        }
        diagnostics.error(node, PlanDocumentPhrases.REFUSED.filled(Refused.reason(refused)));
    }
}
