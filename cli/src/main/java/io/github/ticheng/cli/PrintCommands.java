// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.documents.plan.BlockGuide;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.tree.Spelling;
import io.github.ticheng.imports.FactsTemplate;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.log.RulesDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that print what plans, maps and shells can be made of. */
final class PrintCommands {

    private PrintCommands() {}

    /** Prints what plans can be made of. */
    @Command(name = "blocks")
    static final class Blocks extends TichengCommand {

        @Parameters(arity = "0..1", paramLabel = "<name>", descriptionKey = "block-name")
        private @Nullable String name;

        @Override
        public Integer call() {
            PlanDocuments documents = Plans.documents();
            BlockGuide guide = documents.guide(
                    ImmutableList.of(documents.read(PlanDocuments.everyBlock()).plan()));
            if (name == null) {
                out().print(guide.text(language()));
                return ExitCode.OK;
            }
            String found = name;
            out().print(guide.text(found, language())
                    .orElseThrow(() -> Refusal.of(
                            ExitCode.USAGE,
                            CliPhrases.NO_BLOCK.filled(
                                    Spelling.nearest(found, guide.names()).orElse("commission-ladder"), found))));
            return ExitCode.OK;
        }
    }

    /** Prints the schema of plans. */
    @Command(name = "schema")
    static final class Schema extends TichengCommand {

        enum Kind {
            PLAN,
            IMPORT_MAP,
            RULES
        }

        @Option(names = "--of", descriptionKey = "schema-of", paramLabel = "<kind>")
        private Schema.Kind kind = Schema.Kind.PLAN;

        @Override
        public Integer call() {
            String schema = switch (kind) {
                case PLAN -> Plans.documents().schema();
                case RULES -> RulesDocument.schema();
                case IMPORT_MAP -> ImportMap.schema();
            };
            out().print(schema.endsWith("\n") ? schema : schema + "\n");
            return ExitCode.OK;
        }
    }

    /** Prints the empty facts of a plan. */
    @Command(name = "template")
    static final class Template extends TichengCommand {

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
            for (String name : List.of("facts.csv", "facts.xlsx", "map.yaml")) {
                if (Files.exists(out.resolve(name))) {
                    throw Refusal.of(ExitCode.USAGE, CliPhrases.ALREADY_THERE.filled(out.resolve(name)));
                }
            }
            try (Staging files = Staging.into(out)) {
                files.write("facts.csv", template.csv(language()));
                try (OutputStream xlsx = files.stream("facts.xlsx")) {
                    template.xlsx(xlsx, language());
                }
                files.write("map.yaml", template.map(language()));
                files.commit();
            }
            say(CliPhrases.WRITTEN.filled(out));
            return ExitCode.OK;
        }
    }

    /** Prints what a shell needs to complete this command, or its manual page. */
    @Command(name = "completion")
    static final class Completion extends TichengCommand {

        enum Kind {
            SHELL,
            MAN
        }

        @Option(names = "--of", descriptionKey = "completion-of", paramLabel = "<kind>")
        private Completion.Kind kind = Completion.Kind.SHELL;

        @Override
        public Integer call() {
            CommandLine root = root();
            out().print(kind == Completion.Kind.SHELL ? AutoComplete.bash(root.getCommandName(), root) : manual(root));
            return ExitCode.OK;
        }

        /** The help of all commands, one section each. */
        private static String manual(CommandLine root) {
            StringBuilder page = new StringBuilder(".TH TICHENG 1\n");
            section(page, root);
            root.getSubcommands().values().forEach(command -> section(page, command));
            return page.toString();
        }

        private static void section(StringBuilder page, CommandLine command) {
            page.append(".SH ").append(command.getCommandSpec().qualifiedName()).append("\n.nf\n");
            command.getUsageMessage(Ansi.OFF)
                    .lines()
                    // A line that begins with a dot or a quote is an instruction, and a hyphen is none that is typed.
                    .map(line -> line.replace("\\", "\\e").replace("-", "\\-"))
                    .forEach(line -> page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                            .append(line)
                            .append('\n'));
            page.append(".fi\n");
        }
    }
}
