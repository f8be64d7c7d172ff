// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Prints what a shell needs to complete this command, or its manual page. */
@Command(name = "completion")
final class CompletionCommand extends TichengCommand {

    enum Kind {
        SHELL,
        MAN
    }

    @Option(names = "--of", descriptionKey = "completion-of", paramLabel = "<kind>")
    private Kind kind = Kind.SHELL;

    @Override
    public Integer call() {
        CommandLine root = root();
        out().print(kind == Kind.SHELL ? AutoComplete.bash(root.getCommandName(), root) : manual(root));
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
