// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What the two programs have in common: they pay months in order, and print one as the library words it. */
@Command(
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:paid",
            " 1:the data cannot be read or paid; the message says why",
            " 2:the command was not understood: a bad month, one without orders, an unknown representative"
        })
abstract class DeskCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "<month>",
            converter = MonthReader.class,
            description = "The month whose statements to print, such as 2004-03.")
    private @Nullable Period month;

    @Option(
            names = "--explain",
            paramLabel = "<number>",
            description = "Print how the month's pay of one representative came about instead, by employee number,"
                    + " such as 1188.")
    private @Nullable String explain;

    @Option(
            names = "--language",
            paramLabel = "<language>",
            converter = LanguageReader.class,
            defaultValue = "en",
            description = "The language to write in: en (unless given) or zh.")
    private Language language = Language.ENGLISH;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this and leave.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** Pays all months: by month, a run per territory in the order of the offices. */
    abstract ImmutableSortedMap<Period, ImmutableList<TeamRun>> pay() throws SQLException, IOException;

    /** What is printed if no month is asked for. */
    abstract String withoutMonth(ImmutableSortedMap<Period, ImmutableList<TeamRun>> paid, Language language);

    /** Runs the command, writing UTF-8, with a message and no stack trace for what goes wrong; returns the exit code. */
    final int run(PrintStream out, PrintStream err, String... args) {
        PrintWriter output = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        int exitCode = new CommandLine(this)
                .setOut(output)
                .setErr(errors)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((refused, arguments) -> {
                    errors.println(refused.getMessage());
                    errors.println("--help explains the options.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    errors.println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
        output.flush();
        errors.flush();
        return exitCode;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (month == null && explain != null) {
            throw refused("a month to explain", "none");
        }
        ImmutableSortedMap<Period, ImmutableList<TeamRun>> paid = pay();
        ImmutableList<TeamRun> runs = month == null ? ImmutableList.of() : paid.get(month);
        if (runs == null) {
            throw refused("a month with orders, " + paid.firstKey() + " to " + paid.lastKey(), String.valueOf(month));
        }
        String text = month == null
                ? withoutMonth(paid, language)
                : explain == null ? statements(runs, language) : explanation(runs, explain);
        spec.commandLine().getOut().print(text);
        return CommandLine.ExitCode.OK;
    }

    /** The statements of a month, below a line for each territory: when, under which plan, how much in all. */
    static String statements(ImmutableList<TeamRun> runs, Language language) {
        StringBuilder text = new StringBuilder();
        for (TeamRun run : runs) {
            TeamStatement team = run.teamStatement();
            text.append(text.isEmpty() ? "" : "\n")
                    .append(team.team() + " " + team.period() + ", " + team.plan())
                    .append(language.colon())
                    .append(Figure.of(team.total()).in(language))
                    .append('\n');
            for (Statement statement : run.statements()) {
                text.append(statement.text(language));
            }
        }
        return text.toString();
    }

    private String explanation(ImmutableList<TeamRun> runs, String number) {
        return runs.stream()
                .filter(run -> run.teamStatement().statement(number).isPresent())
                .findFirst()
                .orElseThrow(() -> refused("a representative of that month", "\"" + number + "\""))
                .explain(number)
                .text(language);
    }

    private ParameterException refused(String expected, String found) {
        return new ParameterException(spec.commandLine(), "Expected " + expected + ", but found " + found);
    }

    private static final class MonthReader implements ITypeConverter<Period> {
        @Override
        public Period convert(String text) {
            try {
                Period period = Period.parse(text);
                if (period.kind() == Period.Kind.MONTH) {
                    return period;
                }
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                // refused below, like a period that is no month
            }
            throw new TypeConversionException("Expected a month such as 2004-03, but found \"" + text + "\"");
        }
    }

    private static final class LanguageReader implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            for (Language language : Language.values()) {
                if (language.tag().equals(text)) {
                    return language;
                }
            }
            throw new TypeConversionException("Expected en or zh, but found \"" + text + "\"");
        }
    }
}
