// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all commands have: a language, and places to write to. */
@Command(sortOptions = false)
abstract class TichengCommand implements Callable<Integer> {

    @ParentCommand
    private Setting root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 1_000)
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    final Language language() {
        return root.language();
    }

    final Colours colours() {
        return root.colours();
    }

    final boolean isWatched() {
        return root.isWatched();
    }

    final CommandLine root() {
        return spec.root().commandLine();
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Says a sentence among the results. */
    final void say(Message message) {
        out().print(message.in(language()) + "\n");
    }

    /** Says something beside the results. */
    final void tell(String text) {
        err().print(colours().paint(text));
        err().flush();
    }

    /** What to throw where the options do not fit together. */
    final ParameterException misunderstood(Message message) {
        return new ParameterException(spec.commandLine(), message.in(language()));
    }

    /** What is read from the text of an option, or why the command is misunderstood. */
    final <T> T read(String text, Function<String, T> reader, Label expected) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw misunderstood(CliPhrases.EXPECTED.filled(expected, text));
        }
    }

    final TeamId team(String text) {
        return read(text, TeamId::of, CliPhrases.A_TEAM);
    }
}
