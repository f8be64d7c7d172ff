// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.ReadFacts;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.questions.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks plans. */
@Command(name = "check")
final class CheckCommand extends TichengCommand {

    @Parameters(arity = "1..*", paramLabel = "<plan>", descriptionKey = "plans")
    private List<Path> files = List.of();

    @Option(names = "--facts", descriptionKey = "check-facts", paramLabel = "<file>")
    private @Nullable Path facts;

    @Option(names = "--strict")
    private boolean isStrict;

    @Option(names = "--as", descriptionKey = "check-as", paramLabel = "<form>")
    private DiagnosticFormat format = DiagnosticFormat.TEXT;

    @Mixin
    private ProveOptions prove = new ProveOptions();

    @Override
    public Integer call() throws IOException {
        if (prove.isMisplaced(files.size(), facts)) {
            throw misunderstood(Message.of(CliPhrases.PROVED_TOGETHER));
        }
        PlanDocuments documents = Plans.documents();
        Map<Path, ImmutableList<Diagnostic>> found = new LinkedHashMap<>();
        for (Path file : files) {
            found.put(file, found(documents, file));
        }
        if (format == DiagnosticFormat.TEXT || !prove.isAsked()) {
            String text = format.of(found, language());
            out().print(format == DiagnosticFormat.TEXT ? colours().paint(text) : text);
        }
        boolean isWrong = found.values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.isError() || (isStrict && one.severity() == Severity.WARNING));
        boolean isFailed = prove.isAsked() && facts != null && isFailed(files.get(0), facts);
        return isWrong || isFailed ? ExitCode.FOUND : ExitCode.OK;
    }

    /** Prints what is known of the claims about a plan, and tells whether one fails. */
    private boolean isFailed(Path file, Path facts) throws IOException {
        Plans plan = Plans.read(ImmutableList.of(file));
        Proof proof = prove.of(
                plan.book().versions().get(0),
                FactsInput.of(facts, null, new String[0], plan.metrics(), plan.currency())
                        .facts(),
                this);
        out().print(Visible.lines(format == DiagnosticFormat.JSON ? proof.tree().pretty() : proof.text(language())));
        return proof.verdicts().stream()
                .anyMatch(verdict ->
                        verdict.kind() == Proof.Kind.REFUTED || (isStrict && verdict.kind() == Proof.Kind.UNDECIDED));
    }

    private ImmutableList<Diagnostic> found(PlanDocuments documents, Path file) throws IOException {
        try {
            if (facts == null) {
                return documents.check(Plans.source(file));
            }
            PlanDocument plan = Plans.document(file);
            Set<Metric> given = new LinkedHashSet<>();
            FactsInput.of(
                            facts,
                            null,
                            new String[0],
                            Plans.known(plan.metrics()),
                            plan.plan().currency())
                    .facts()
                    .forEach(team -> given.addAll(ReadFacts.of(team).metrics()));
            return plan.check(given);
        } catch (DocumentException unreadable) {
            return unreadable.diagnostics();
        } catch (Refusal refused) {
            if (refused.diagnostics().isEmpty()) {
                throw refused;
            }
            return refused.diagnostics();
        }
    }
}
