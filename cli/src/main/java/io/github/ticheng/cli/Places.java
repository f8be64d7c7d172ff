// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where a command reads and writes: nothing is written over what it reads, nothing twice, and pipes are not read. */
final class Places {

    private static final ImmutableSet<String> WRITTEN = ImmutableSet.of("--out", "--report", "--errors");

    /** The folder with a plan and its facts, beside which results may stand. */
    private static final String AROUND = "--in";

    private Places() {}

    /**
     * Checks the places that a command line names.
     *
     * @throws ParameterException if it would write to one that it names once more, or reads from a pipe
     */
    static void check(ParseResult whole, Language language) {
        List<CommandLine> commands = whole.asCommandLineList();
        ParseResult parsed = commands.get(commands.size() - 1).getParseResult();
        List<ArgSpec> named = new ArrayList<>(parsed.matchedOptions());
        named.addAll(parsed.matchedPositionals());
        for (ArgSpec one : named) {
            for (Path place : places(one)) {
                Message wrong = !isWritten(one)
                        ? isReadOnce(place) ? CliPhrases.READ_ONCE.filled(place) : null
                        : named.stream().anyMatch(other -> other != one && !isNamed(other, AROUND) && has(other, place))
                                ? CliPhrases.SAME_FILE.filled(((OptionSpec) one).longestName(), place)
                                : null;
                if (wrong != null) {
                    throw new ParameterException(parsed.commandSpec().commandLine(), wrong.in(language));
                }
            }
        }
    }

    private static boolean isWritten(ArgSpec one) {
        return WRITTEN.stream().anyMatch(name -> isNamed(one, name));
    }

    private static boolean isNamed(ArgSpec one, String name) {
        return one instanceof OptionSpec option && option.longestName().equals(name);
    }

    private static boolean has(ArgSpec other, Path place) {
        return places(other).stream().anyMatch(path -> isSame(path, place));
    }

    private static ImmutableList<Path> places(ArgSpec one) {
        Object value = one.getValue();
        List<?> values = value instanceof List<?> several ? several : List.of(value);
        return values.stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** A pipe or device: what is read is looked at before it is taken. */
    private static boolean isReadOnce(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return (Files.exists(one) && Files.exists(other))
                    ? Files.isSameFile(one, other) && (Files.isRegularFile(one) || Files.isDirectory(one))
                    : one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
        } catch (IOException unknown) {
            return false;
        }
    }
}
