// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.ServiceMetrics;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The plan that pays: the dated versions of one plan.
 *
 * @param book the versions
 * @param metrics the metrics that facts may have: the shipped ones, and those that the versions define
 * @param currency the currency of all versions
 */
record Plans(PlanBook book, ImmutableList<Metric> metrics, Currency currency) {

    /** Reads and writes plans of every rule that is on the class path. */
    static PlanDocuments documents() {
        return PlanDocuments.of(Catalogue.load(Plans.class.getClassLoader()));
    }

    /**
     * The text of a document.
     *
     * @throws Refusal if the name does not tell a format, or the text is too long or not UTF-8
     * @throws IOException if the file cannot be read
     */
    static DocumentSource source(Path file) throws IOException {
        return source(file, CliPhrases.NO_PLAN_FILE::filled);
    }

    /** The text of a document that may be one of those that ship, by the names of which none was found. */
    static DocumentSource source(Path file, Collection<String> names) throws IOException {
        return source(file, found -> CliPhrases.NO_SUCH_NAME.filled(names, found));
    }

    private static DocumentSource source(Path file, Function<Object, Message> otherwise) throws IOException {
        try {
            DocumentFormat.ofFileName(file.toString());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(ExitCode.USAGE, otherwise.apply(file));
        }
        if (Files.isDirectory(file)) {
            throw Refusal.of(ExitCode.USAGE, otherwise.apply(file + "/"));
        }
        try {
            return DocumentSource.of(file);
        } catch (DocumentException unreadable) {
            throw Refusal.of(ExitCode.PLAN, unreadable);
        }
    }

    /**
     * Reads one plan; it may have errors.
     *
     * @throws Refusal if the document is no plan
     * @throws IOException if the file cannot be read
     */
    static PlanDocument document(Path file) throws IOException {
        DocumentSource source = source(file);
        try {
            return documents().read(source);
        } catch (DocumentException unreadable) {
            throw Refusal.of(ExitCode.PLAN, unreadable);
        }
    }

    /**
     * Reads the versions of a plan that is to be run.
     *
     * @throws Refusal if a document is no plan, a plan has errors, or they are not the versions of one plan
     * @throws IOException if a file cannot be read
     */
    static Plans read(List<Path> files) throws IOException {
        List<Diagnostic> wrong = new ArrayList<>();
        List<PlanDocument> read = new ArrayList<>();
        PlanDocuments documents = documents();
        for (Path file : files) {
            DocumentSource source = source(file);
            try {
                PlanDocument document = documents.read(source);
                document.check().stream().filter(Diagnostic::isError).forEach(wrong::add);
                read.add(document);
            } catch (DocumentException unreadable) {
                wrong.addAll(unreadable.diagnostics());
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(ExitCode.PLAN, new DocumentException(wrong));
        }
        try {
            PlanBook book =
                    new PlanBook(read.stream().map(PlanDocument::plan).collect(ImmutableList.toImmutableList()));
            return new Plans(
                    book, together(read.stream().map(PlanDocument::metrics).toList()), currency(book));
        } catch (IllegalArgumentException unfit) {
            throw Refusal.of(ExitCode.PLAN, CliPhrases.NO_BOOK.filled(Refused.reason(unfit)));
        }
    }

    /**
     * The metrics of several plans.
     *
     * @throws IllegalArgumentException if one has several meanings
     */
    static ImmutableList<Metric> together(Iterable<? extends Collection<Metric>> plans) {
        Map<String, Metric> all = new LinkedHashMap<>();
        for (Collection<Metric> metrics : plans) {
            for (Metric metric : metrics) {
                Metric other = all.putIfAbsent(metric.id(), metric);
                if (other != null && !other.equals(metric)) {
                    throw Refused.of(CliPhrases.ONE_MEANING.filled(metric.id()), other.describedWith(metric));
                }
            }
        }
        return known(all.values());
    }

    /** These metrics, and those of attribution that none of them is. */
    static ImmutableList<Metric> known(Collection<Metric> metrics) {
        Map<String, Metric> all = new LinkedHashMap<>();
        metrics.forEach(metric -> all.put(metric.id(), metric));
        ServiceMetrics.ALL.forEach(metric -> all.putIfAbsent(metric.id(), metric));
        return ImmutableList.copyOf(all.values());
    }

    private static Currency currency(PlanBook book) {
        ImmutableList<Currency> currencies = book.versions().stream()
                .map(CompensationPlan::currency)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (currencies.size() > 1) {
            throw Refused.of(CliPhrases.ONE_CURRENCY, currencies);
        }
        return currencies.get(0);
    }
}
