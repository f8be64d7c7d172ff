// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that pays the desk's year 2004, with all that comes up in a year. */
@Command(
        name = "pay-the-year",
        sortOptions = false,
        description = {
            "Pays the sales representatives of the Steel Wheels sample company through 2004, month by month, under a"
                    + " plan that changes in July, in dollars.",
            "",
            "Somebody leaves and a successor joins in the middle of a month, orders are cancelled or returned after"
                    + " their month was paid, an advance is taken back, and a streak is rewarded.",
            "Orders come from the sample database. What it does not hold is made up.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:paid",
            " 1:the data cannot be read or paid; the message says why",
            " 2:the command was not understood, or there is nothing of that representative to explain"
        })
public final class PayTheYear implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--explain-corrections",
            paramLabel = "<number>",
            description = "Print how the corrections of earlier months came about that one representative was paid,"
                    + " by employee number, such as 1188, instead of the tables.")
    private @Nullable String explain;

    @Option(
            names = "--language",
            paramLabel = "<language>",
            converter = Choices.LanguageReader.class,
            defaultValue = "en",
            description = "The language to write in: en (unless given) or zh.")
    private Language language = Language.ENGLISH;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this and leave.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private PayTheYear() {}

    /**
     * Pays, prints, and ends the process with an exit code that {@code --help} explains.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    /** Runs the command, writing UTF-8, and returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return Commands.run(new PayTheYear(), out, err, args);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        PaidYear year = PaidYear.of(DeskYear.open(), YearPlans.book());
        spec.commandLine()
                .getOut()
                .print(explain == null ? new PaidYearText(year, language).text() : corrections(year, explain));
        return CommandLine.ExitCode.OK;
    }

    private String corrections(PaidYear year, String number) {
        CorrectionsText corrections = new CorrectionsText(year, language);
        if (!corrections.corrected().contains(number)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Message.saying(YearPhrases.NO_CORRECTIONS)
                            .with("known", String.join(language.between(), corrections.corrected()))
                            .with("found", number)
                            .build()
                            .in(language));
        }
        return corrections.text(number);
    }
}
