// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.plan.PlanLetter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a plan as a letter. */
@Command(name = "letter")
final class LetterCommand extends TichengCommand {

    @Parameters(paramLabel = "<plan>", descriptionKey = "one-plan")
    private Path file;

    @Option(names = "--agent", paramLabel = "<name>", descriptionKey = "letter-agent")
    private String agent = "";

    @Option(names = "--since", paramLabel = "<plan>", descriptionKey = "letter-since")
    private @Nullable Path since;

    @Option(names = "--as", descriptionKey = "letter-as", paramLabel = "<form>")
    private Form form = Form.TEXT;

    /** The forms of a letter. */
    enum Form {
        TEXT(PlanLetter::text),
        MARKDOWN(PlanLetter::markdown),
        HTML(PlanLetter::html);

        @SuppressWarnings("ImmutableEnumChecker") // it holds nothing
        private final Function<PlanLetter, String> writer;

        Form(Function<PlanLetter, String> writer) {
            this.writer = writer;
        }
    }

    @Override
    public Integer call() throws IOException {
        CompensationPlan plan = Plans.document(file).plan();
        PlanLetter letter = since == null
                ? Plans.documents().letter(plan, agent, language())
                : Plans.documents().letter(plan, Plans.document(since).plan(), agent, language());
        out().print(form.writer.apply(letter));
        return ExitCode.OK;
    }
}
