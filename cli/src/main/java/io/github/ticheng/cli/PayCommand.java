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
@Command(
        name = "pay",
        description = {
            "Pays all teams of some facts by a plan, and prints the totals.",
            "",
            "  ticheng pay --plan plan.yaml --facts july.csv",
            "  ticheng pay --plan plan.yaml --facts july.csv --out july --as csv,html",
            "  ticheng pay --plan 2024.yaml --plan 2025.yaml --facts months --ledger ledger --out paid",
            "  ticheng pay --plan plan.yaml --facts july.csv --as csv > july-lines.csv",
            "  ticheng pay --plan plan.yaml --orders orders.csv --conversations chats.csv --zone Asia/Shanghai"
                    + " --of-team desk --of-period 2024-07",
            "",
            "Without --out the statements are printed. A team whose facts cannot be read or paid keeps everything from"
                    + " being written, unless --keep-going is given. A file appears whole or not at all.",
            "The same facts can be paid again with the same ledger: they come to the same, and the ledger stays."
        },
        exitCodeList = {
            ExitCodes.OK,
            ExitCodes.USAGE,
            ExitCodes.PLAN,
            ExitCodes.FACTS,
            ExitCodes.SOME_REFUSED,
            ExitCodes.FAULT
        })
final class PayCommand extends TichengCommand {

    enum Program {
        ANY,
        EXCEL
    }

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            description = "The folder for the statements; created if it is not there. Without it they are printed.")
    private @Nullable Path out;

    @Option(
            names = "--as",
            descriptionKey = "pay-as",
            paramLabel = "<form>",
            split = ",",
            description = "How to write the statements, several with commas: text (unless given), csv (a row per"
                    + " line), wide (a row per agent), json (with explanations), html (a slip per agent, a sheet per"
                    + " team), xlsx (a workbook). Only text and csv can be printed.")
    private List<StatementFormat> formats = List.of(StatementFormat.TEXT);

    @Option(
            names = "--for",
            paramLabel = "<program>",
            description = "Who opens CSV: any (unless given), or excel, which needs a byte order mark to read Chinese.")
    private Program program = Program.ANY;

    @Option(names = "--keep-going", description = "Pay the other teams when some are refused; exit code 5 then tells.")
    private boolean keepsGoing;

    @Option(
            names = "--errors",
            paramLabel = "<file>",
            description = "A file for everything that is wrong with facts, also what the screen only counts; empty if"
                    + " nothing is.")
    private @Nullable Path errors;

    PayCommand() {}

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
