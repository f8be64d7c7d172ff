// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.cli.pay.Complaints;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.cli.pay.Payday;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.cli.pay.StatementFormat;
import io.github.ticheng.core.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pays teams. */
@Command(name = "pay")
final class PayCommand extends TichengCommand {

    enum Program {
        ANY,
        EXCEL
    }

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--out", paramLabel = "<folder>")
    private @Nullable Path out;

    @Option(names = "--as", descriptionKey = "pay-as", paramLabel = "<form>", split = ",")
    private List<StatementFormat> formats = List.of(StatementFormat.TEXT);

    @Mixin
    private SlipOptions slips = new SlipOptions();

    @Option(names = "--for", paramLabel = "<program>")
    private Program program = Program.ANY;

    @Option(names = "--keep-going")
    private boolean keepsGoing;

    @Option(names = "--errors", paramLabel = "<file>")
    private @Nullable Path errors;

    private Staging of(Staging files) {
        return program == Program.EXCEL ? files.forExcel() : files;
    }

    @Override
    public Integer call() throws IOException {
        ImmutableList<StatementFormat> wanted = ImmutableSet.copyOf(formats).asList();
        if (out == null && (wanted.size() > 1 || !wanted.get(0).isOneFile())) {
            throw misunderstood(Message.of(CliPhrases.NOT_PRINTED));
        }
        try (Writer all = errors == null ? Writer.nullWriter() : Files.newBufferedWriter(errors)) {
            return pay(wanted, new Complaints(this::tell, text -> write(all, text), language()));
        }
    }

    private static void write(Writer all, String text) {
        try {
            all.write(text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private int pay(ImmutableList<StatementFormat> wanted, Complaints complaints) throws IOException {
        Plans plans = run.plans();
        FactsInput input = run.facts(plans, this);
        Payday payday = new Payday(
                plans.book(),
                input,
                run.ledger(),
                run.paused(this::team),
                wanted,
                slips.letterhead(plans.book(), this),
                keepsGoing,
                language(),
                isWatched() ? err() : null);
        if (out == null) {
            return print(payday, complaints, wanted.get(0));
        }
        try (Staging files = of(Staging.into(out))) {
            Payday.Result result = payday.run(files, complaints);
            out().print(result.text());
            if (result.isPaid()) {
                for (StatementFormat format : wanted) {
                    say(CliPhrases.WRITTEN.filled(out.resolve(format.place())));
                }
                tellLedger();
            }
            return result.exitCode();
        }
    }

    private int print(Payday payday, Complaints complaints, StatementFormat format) throws IOException {
        try (Staging files = of(Staging.temporary())) {
            Payday.Result result = payday.run(files, complaints);
            if (result.isPaid()) {
                files.copy(format.place(), out());
                if (format == StatementFormat.TEXT) {
                    out().print(result.text());
                    tellLedger();
                }
            }
            return result.exitCode();
        }
    }

    private void tellLedger() {
        Path ledger = run.ledger();
        if (ledger != null) {
            say(CliPhrases.BROUGHT_FORWARD.filled(ledger));
        }
    }
}
