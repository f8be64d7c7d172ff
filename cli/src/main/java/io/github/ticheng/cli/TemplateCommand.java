// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.imports.FactsTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the empty facts of a plan. */
@Command(name = "template")
final class TemplateCommand extends TichengCommand {

    @Parameters(paramLabel = "<plan>", descriptionKey = "template-plan")
    private Path plan;

    @Option(names = "--out", descriptionKey = "template-out", paramLabel = "<folder>")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Plans plans = Plans.read(List.of(plan));
        FactsTemplate template = FactsTemplate.of(plans.book().versions().get(0), plans.metrics());
        if (out == null) {
            out().print(template.csv(language()));
            return ExitCode.OK;
        }
        Files.createDirectories(out);
        for (String name : List.of("facts.csv", "facts.xlsx", "map.yaml")) {
            if (Files.exists(out.resolve(name))) {
                throw Refusal.of(ExitCode.USAGE, CliPhrases.ALREADY_THERE.filled(out.resolve(name)));
            }
        }
        Files.writeString(out.resolve("facts.csv"), template.csv(language()), StandardOpenOption.CREATE_NEW);
        try (OutputStream xlsx = Files.newOutputStream(out.resolve("facts.xlsx"), StandardOpenOption.CREATE_NEW)) {
            template.xlsx(xlsx, language());
        }
        Files.writeString(out.resolve("map.yaml"), template.map(language()), StandardOpenOption.CREATE_NEW);
        say(CliPhrases.WRITTEN.filled(out));
        return ExitCode.OK;
    }
}
