// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.Help.Misunderstood;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.payroll.LedgerStoreException;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code ticheng}: pays teams, explains lines, checks, draws and compares plans. */
@Command(
        name = "ticheng",
        sortOptions = false,
        versionProvider = Ticheng.Version.class,
        synopsisSubcommandLabel = "<command>")
public final class Ticheng implements Runnable, Setting {

    private static final int HELP_WIDTH = 100;

    private static final ImmutableList<Class<?>> COMMANDS = ImmutableList.of(
            InitCommand.class,
            PayCommand.class,
            ExplainCommand.class,
            FactsCommand.class,
            AttributeCommand.class,
            CompareCommand.class,
            LedgerCommand.class,
            PrintCommands.Template.class,
            PrintCommands.Blocks.class,
            CheckCommand.class,
            CurveCommand.class,
            DiffCommand.class,
            QuestionCommand.OfChanges.class,
            ImpactCommand.class,
            QuestionCommand.OfGoal.class,
            QuestionCommand.OfStandings.class,
            QuestionCommand.OfCosts.class,
            QuestionCommand.OfTargets.class,
            QuestionCommand.OfCorrection.class,
            TestCommand.class,
            LetterCommand.class,
            PrintCommands.Schema.class,
            PrintCommands.Completion.class);

    @Spec
    private CommandSpec spec;

    @Option(names = "--language", paramLabel = "<language>", scope = ScopeType.INHERIT, defaultValue = "en")
    private Language language = Language.ENGLISH;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    private final boolean isTerminal;
    private final Colours colours;

    private Ticheng(boolean isTerminal) {
        this.isTerminal = isTerminal;
        this.colours = Colours.of(isTerminal);
    }

    /**
     * Runs the command and ends the process with an exit code that {@code --help} explains.
     *
     * @param args what was asked for
     */
    public static void main(String[] args) {
        System.exit(run(System.out, System.err, isTerminal(), args));
    }

    /**
     * Runs the command, writing UTF-8.
     *
     * @param isTerminal whether a person looks on, who likes to see progress
     * @return the exit code
     */
    public static int run(OutputStream out, OutputStream err, boolean isTerminal, String... asked) {
        String[] args = withoutHelpFirst(asked);
        PrintWriter output = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        Language said = Help.language(args);
        Ticheng root = new Ticheng(isTerminal);
        CommandLine command = new CommandLine(root);
        commands(args).forEach(command::addSubcommand);
        command.setOut(output)
                .setErr(errors)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Colours.ansi(isTerminal)))
                .setUsageHelpWidth(HELP_WIDTH)
                .setUsageHelpLongOptionsMaxWidth(HELP_WIDTH / 3)
                .setParameterExceptionHandler((refused, arguments) -> {
                    errors.print(Visible.lines(Misunderstood.text(refused, said)));
                    return ExitCode.USAGE;
                })
                .setExecutionStrategy(parsed -> {
                    Places.check(parsed, said);
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> root.failed(failure, errors));
        Choices.register(command);
        command.setResourceBundle(Help.texts(said));
        int exitCode;
        try {
            exitCode = command.execute(args);
        } catch (OutOfMemoryError tooLittle) {
            errors.println(Message.of(CliPhrases.OUT_OF_MEMORY).in(root.language));
            exitCode = ExitCode.FAULT;
        }
        if (output.checkError() || (out instanceof PrintStream stream && stream.checkError())) {
            errors.println(Message.of(CliPhrases.OUTPUT_LOST).in(root.language));
            exitCode = ExitCode.USAGE;
        }
        errors.flush();
        return exitCode;
    }

    /** The one that is asked for: to make them all is most of a start. All where none is named, or all are printed. */
    private static ImmutableList<Class<?>> commands(String... args) {
        int at = named(args);
        String named = at < args.length ? args[at] : "";
        for (Class<?> command : COMMANDS) {
            if (command.getAnnotation(Command.class).name().equals(named)
                    && !command.equals(PrintCommands.Completion.class)) {
                return ImmutableList.of(command);
            }
        }
        return COMMANDS;
    }

    /** The position of the first word that is not of the language: that of the command, where one is named. */
    private static int named(String... args) {
        int at = 0;
        while (at < args.length && args[at].startsWith(Help.OPTION)) {
            at += args[at].equals(Help.OPTION) ? 2 : 1;
        }
        return at;
    }

    /** The help of a command as its option asks for it, where it was asked for as git and Maven are: help pay. */
    private static String[] withoutHelpFirst(String... args) {
        int at = named(args);
        if (at >= args.length || !args[at].equals("help")) {
            return args;
        }
        List<String> asked = new ArrayList<>(Arrays.asList(args));
        asked.remove(at);
        asked.add("--help");
        return asked.toArray(String[]::new);
    }

    /** Whether input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // newer JDKs are asked below
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there is a console also where output goes to a file, and a method that tells.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }

    private int failed(Exception failure, PrintWriter errors) {
        Throwable cause = failure instanceof UncheckedIOException || failure instanceof LedgerStoreException
                ? Objects.requireNonNull(failure.getCause())
                : failure;
        Refusal refusal = refusal(cause);
        if (refusal != null) {
            errors.print(colours.paint(refusal.text(language)));
            return refusal.exitCode();
        }
        errors.println(Message.of(CliPhrases.FAULT).in(language));
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        errors.print(Visible.lines(trace.toString().replace(System.lineSeparator(), "\n")));
        return ExitCode.FAULT;
    }

    /** What was asked for cannot be done; null for a fault of the program. */
    private static @Nullable Refusal refusal(Throwable cause) {
        if (cause instanceof ProblemsException refused) {
            return Refusal.of(ExitCode.FACTS, refused);
        }
        if (cause instanceof DocumentException unreadable) {
            return Refusal.of(ExitCode.FACTS, unreadable);
        }
        return cause instanceof IOException unreadable
                ? Refusal.of(ExitCode.USAGE, message(unreadable))
                : cause instanceof Refusal refusal ? refusal : null;
    }

    private static Message message(IOException unreadable) {
        if (unreadable instanceof NoSuchFileException missing) {
            return CliPhrases.NO_FILE.filled(String.valueOf(missing.getFile()));
        }
        if (unreadable instanceof FileAlreadyExistsException inTheWay) {
            return CliPhrases.NO_FOLDER.filled(String.valueOf(inTheWay.getFile()));
        }
        if (unreadable instanceof AccessDeniedException closed) {
            return CliPhrases.NO_RIGHT.filled(String.valueOf(closed.getFile()));
        }
        if (unreadable instanceof FileSystemException other) {
            String reason = other.getReason() == null ? other.getClass().getSimpleName() : other.getReason();
            return CliPhrases.UNUSABLE_FILE.filled(String.valueOf(other.getFile()), reason);
        }
        return CliPhrases.NOT_READ_OR_WRITTEN.filled(String.valueOf(unreadable.getMessage()));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                CliPhrases.NO_COMMAND
                        .filled(String.join(", ", spec.subcommands().keySet()))
                        .in(language));
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Colours colours() {
        return colours;
    }

    /** Whether a person looks on, who likes to see progress. */
    @Override
    public boolean isWatched() {
        return isTerminal;
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            try (InputStream in = Ticheng.class.getResourceAsStream("version.txt")) {
                return new String[] {
                    "ticheng " + new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip()
                };
            }
        }
    }
}
