// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that pays the desk: a month, a year, or the explanation of one representative's pay. */
@Command(
        name = "pay-the-desk",
        sortOptions = false,
        description = {
            "Pays the sales representatives of the Steel Wheels sample company for a month under the KPI"
                    + " regulation of a Taobao shop, a team per territory, in dollars.",
            "",
            "Orders come from the sample database. Scores, absences, public sales and hiring dates are made up.",
            "Earlier months are paid first, because streaks and absences hang on them.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:paid",
            " 1:the data cannot be read or paid; the message says why",
            " 2:the command was not understood: a bad month, one without orders, an unknown representative"
        })
public final class PayTheDesk implements Callable<Integer> {

    private static final String DEFAULT_MONTH = "2004-03";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "<month>",
            description = "The month to pay, 2003-01 to 2005-05; " + DEFAULT_MONTH + " unless given.")
    private @Nullable String month;

    @Option(
            names = "--year",
            paramLabel = "<year>",
            description = "Pay all months of a year instead, such as 2004, and print what each of them paid.")
    private @Nullable String year;

    @Option(
            names = "--explain",
            paramLabel = "<number>",
            description = "Print how the month's pay of one representative came about instead of the tables,"
                    + " by employee number, such as 1188.")
    private @Nullable String explain;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            converter = Choices.FormatReader.class,
            description = "How to write the explanation: text (unless given), markdown or json.")
    private Choices.@Nullable Format format;

    @Option(
            names = "--language",
            paramLabel = "<language>",
            converter = Choices.LanguageReader.class,
            defaultValue = "en",
            description = "The language to write in: en (unless given) or zh.")
    private Language language = Language.ENGLISH;

    @Option(
            names = "--ladder",
            paramLabel = "<reading>",
            converter = Choices.LadderReader.class,
            defaultValue = "repaired",
            description = "The reading of the regulation's faulty tables: repaired (unless given), or printed, which"
                    + " pays them as they stand and reports their faults.")
    private Choices.Ladder ladder = Choices.Ladder.REPAIRED;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this and leave.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private PayTheDesk() {}

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
        return Commands.run(new PayTheDesk(), out, err, args);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (year != null && month != null) {
            throw refuse(Message.saying(DeskPhrases.MONTH_OR_YEAR)
                    .with("month", month)
                    .with("year", year));
        }
        if (year != null && explain != null) {
            throw refuse(Message.saying(DeskPhrases.EXPLAIN_A_MONTH).with("year", year));
        }
        if (format != null && explain == null) {
            throw refuse(Message.saying(DeskPhrases.FORMAT_OF_NOTHING));
        }
        SalesDesk desk = SalesDesk.open();
        CompensationPlan plan = ladder.plan();
        String text;
        if (year != null) {
            text = year(desk, plan, period(year, Period.Kind.YEAR, DeskPhrases.BAD_YEAR));
        } else {
            String wanted = month == null ? DEFAULT_MONTH : month;
            text = month(desk, plan, period(wanted, Period.Kind.MONTH, DeskPhrases.BAD_MONTH));
        }
        spec.commandLine().getOut().print(text);
        return CommandLine.ExitCode.OK;
    }

    private String month(SalesDesk desk, CompensationPlan plan, Period wanted) {
        if (!desk.months().contains(wanted)) {
            throw noOrders(desk, wanted);
        }
        String number = explain;
        if (number == null) {
            return new MonthReport(plan, paid(desk, plan, wanted), language).text();
        }
        Representative agent = desk.representatives().stream()
                .filter(known -> known.id().value().equals(number))
                .findFirst()
                .orElseThrow(() -> unknownAgent(desk, number));
        return explanation(paid(desk, plan, wanted), agent);
    }

    private String explanation(ImmutableList<TeamRun> runs, Representative agent) {
        TeamId territory = agent.territory();
        TeamRun run = runs.stream()
                .filter(team -> team.facts().team().equals(territory))
                .findFirst()
                .orElseThrow();
        String text = (format == null ? Choices.Format.TEXT : format)
                .write(ReportWords.heading(run, agent.id()), run.explain(agent.id()), language);
        return text.endsWith("\n") ? text : text + "\n";
    }

    private static ImmutableList<TeamRun> paid(SalesDesk desk, CompensationPlan plan, Period month) {
        ImmutableSortedMap<Period, ImmutableList<TeamRun>> paid = desk.pay(plan, month);
        return Objects.requireNonNull(paid.get(month));
    }

    private String year(SalesDesk desk, CompensationPlan plan, Period wanted) {
        Period last = desk.months().floor(Period.ofDays(wanted.lastDay(), wanted.lastDay()));
        if (last == null || !wanted.contains(last)) {
            throw noOrders(desk, wanted);
        }
        ImmutableSortedMap<Period, ImmutableList<TeamRun>> months =
                ImmutableSortedMap.copyOf(Maps.filterKeys(desk.pay(plan, last), wanted::contains));
        return new YearReport(plan, wanted, months, language).text();
    }

    private Period period(String text, Period.Kind kind, Phrase otherwise) {
        try {
            Period period = Period.parse(text);
            if (period.kind() == kind) {
                return period;
            }
        } catch (IllegalArgumentException unreadable) {
            throw refuse(Message.saying(otherwise).with("found", text), unreadable);
        }
        throw refuse(Message.saying(otherwise).with("found", text));
    }

    private ParameterException noOrders(SalesDesk desk, Period wanted) {
        return refuse(Message.saying(DeskPhrases.NO_ORDERS)
                .with("first", desk.months().first().toString())
                .with("last", desk.months().last().toString())
                .with("found", wanted.toString()));
    }

    private ParameterException unknownAgent(SalesDesk desk, String found) {
        String known = desk.representatives().stream()
                .map(agent -> agent.id() + " " + agent.name())
                .collect(Collectors.joining(language.between()));
        return refuse(
                Message.saying(DeskPhrases.UNKNOWN_AGENT).with("known", known).with("found", found));
    }

    private ParameterException refuse(Message.Builder message) {
        return new ParameterException(spec.commandLine(), message.build().in(language));
    }

    private ParameterException refuse(Message.Builder message, Exception cause) {
        return new ParameterException(spec.commandLine(), message.build().in(language), cause);
    }
}
