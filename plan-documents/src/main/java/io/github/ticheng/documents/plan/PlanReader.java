// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
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
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.MetricReader.OwnMetric;
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
        if (!(root instanceof Node.Mapping map)) {
            if (!(root instanceof Node.Broken)) {
                diagnostics.error(root, Form.MAP.but(root), null, null);
            }
            return null;
        }
        MapReader keys = new MapReader(map, map, PlanDocumentPhrases.THE_PLAN, diagnostics);
        PlanBuilder builder = head(keys, new ScalarReader(Vocabulary.of(ImmutableList.of()), diagnostics));
        ImmutableList<OwnMetric> own = metrics(keys);
        Vocabulary declared = Vocabulary.of(own.stream().map(OwnMetric::metric).toList());
        Node figures = keys.optional(FIGURES);
        Vocabulary vocabulary = declared.with(figures(figures, declared));
        Tables tables = new Tables(keys.optional(Tables.KEY), diagnostics);
        BlockReader blocks = new BlockReader(catalogue, vocabulary, tables, diagnostics);
        options(keys, blocks, builder);
        EntryReader entries = new EntryReader(catalogue, blocks, diagnostics);
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
            if (!(format instanceof Node.Broken)) {
                diagnostics.error(format, PlanDocumentPhrases.FORMAT.filled(Form.said(format)), null, null);
            }
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
                currency == null ? "XXX" : currency);
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
        if (!(node instanceof Node.Mapping map)) {
            if (!(node instanceof Node.Broken)) {
                diagnostics.error(node, Form.MAP.but(node), null, null);
            }
            return;
        }
        MapReader keys = new MapReader(map, map, PlanDocumentPhrases.IN_FORCE, diagnostics);
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
        // What is wrong with an entry is told when it is read.
        ScalarReader quietly = new ScalarReader(declared, new Diagnostics(source));
        ImmutableList.Builder<Metric> figures = ImmutableList.builder();
        List<Node> entries = node instanceof Node.Sequence sequence ? sequence.elements() : List.of();
        for (Node entry : entries) {
            Node named = entry instanceof Node.Mapping map
                    ? map.find("id").map(Node.Member::value).orElse(null)
                    : null;
            RuleId id = named == null ? null : quietly.parsed(named, Form.RULE, RuleId::of);
            if (named != null && id != null) {
                if (declared.find(id.value()).isPresent()) {
                    diagnostics.error(
                            named, PlanDocumentPhrases.FIGURE_OF_METRIC.filled(Shown.of(id.value())), null, null);
                }
                Node written = ((Node.Mapping) entry)
                        .find("label")
                        .map(Node.Member::value)
                        .orElse(null);
                Label label = written == null ? null : quietly.label(written);
                figures.add(Metric.figure(id, label == null ? Labels.ofId(id.value()) : label));
            }
        }
        return figures.build();
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
            diagnostics.error(node, Form.LIST.but(node), null, null);
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
            told.problems().forEach(problem -> diagnostics.error(node, problem.message(), null, null));
            return;
        }
        diagnostics.error(node, PlanDocumentPhrases.REFUSED.filled(Refused.reason(refused)), null, null);
    }
}
