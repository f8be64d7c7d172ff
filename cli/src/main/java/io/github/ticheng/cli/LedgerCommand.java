// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.payroll.FolderLedgers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after ledgers. */
@Command(name = "ledger")
final class LedgerCommand extends TichengCommand {

    enum Action {
        VERIFY,
        CLOSE
    }

    @Parameters(index = "0", paramLabel = "<action>", descriptionKey = "ledger-action")
    private Action action;

    @Parameters(index = "1", paramLabel = "<folder>", descriptionKey = "ledger-folder")
    private Path folder;

    @Option(names = "--of-period", descriptionKey = "ledger-period", paramLabel = "<period>")
    private @Nullable String period;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if ((action == Action.CLOSE) == (period == null)) {
            throw misunderstood(Message.of(CliPhrases.CLOSE_WHAT));
        }
        FolderLedgers ledgers = new FolderLedgers(folder);
        ImmutableList<Diagnostic> found = ledgers.verify();
        if (found.isEmpty() && ledgers.teams().isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.NO_LEDGERS.filled(folder));
        }
        if (found.isEmpty() && period != null) {
            Period closed = read(period, Period::parse, CliPhrases.A_PERIOD);
            ledgers.teams().forEach(team -> ledgers.close(team, closed));
        }
        found.forEach(one -> out().print(colours().paint(one.text(language()))));
        say(
                found.isEmpty()
                        ? CliPhrases.LEDGERS.filled(folder, ledgers.teams().size())
                        : CliPhrases.LEDGERS_CHANGED.filled(folder, found.size()));
        return found.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }
}
