// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks plans. */
@Command(
        name = "check",
        description = {
            "Tells what is wrong or unwise in plans, at its place: what cannot be read, or else gaps, overlaps, places"
                    + " where pay falls as a metric improves, rules that nobody reads.",
            "",
            "  ticheng check plan.yaml",
            "  ticheng check --strict --as json plans/*.yaml",
            "",
            "A plan with errors does not pay. Warnings are probably not meant; notes are worth knowing."
        },
        exitCodeList = {
            " 0:no errors; with --strict no warnings either",
            " 1:errors; with --strict warnings too",
            ExitCodes.USAGE,
            ExitCodes.FAULT
        })
final class CheckCommand extends TichengCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "<plan>",
            descriptionKey = "plans",
            description = "Plans, in YAML or JSON.")
    private List<Path> files = List.of();

    @Option(names = "--strict", description = "Let warnings count as errors do.")
    private boolean isStrict;

    @Option(
            names = "--as",
            descriptionKey = "check-as",
            paramLabel = "<form>",
            converter = FormatReader.class,
            description = "How to write it: text (unless given) or json.")
    private DiagnosticFormat format = DiagnosticFormat.TEXT;

    CheckCommand() {}

    static final class FormatReader extends Choices.OneOf<DiagnosticFormat> {
        FormatReader() {
            super(ImmutableMap.of("text", DiagnosticFormat.TEXT, "json", DiagnosticFormat.JSON));
        }
    }

    @Override
    public Integer call() throws IOException {
        PlanDocuments documents = Plans.documents();
        Map<Path, ImmutableList<Diagnostic>> found = new LinkedHashMap<>();
        for (Path file : files) {
            found.put(file, found(documents, file));
        }
        String text = format.of(found, language());
        out().print(format == DiagnosticFormat.TEXT ? colours().paint(text) : text);
        boolean isWrong = found.values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.isError() || (isStrict && one.severity() == Severity.WARNING));
        return isWrong ? ExitCode.FOUND : ExitCode.OK;
    }

    private static ImmutableList<Diagnostic> found(PlanDocuments documents, Path file) throws IOException {
        try {
            return documents.check(Plans.source(file));
        } catch (Refusal refused) {
            if (refused.diagnostics().isEmpty()) {
                throw refused;
            }
            return refused.diagnostics();
        }
    }
}
