// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where a command reads and writes: nothing is written over what it reads, and nothing twice. */
final class Places {

    private static final ImmutableSet<String> WRITTEN = ImmutableSet.of("--out", "--report", "--errors");

    /** The folder with a plan and its facts, beside which results may stand. */
    private static final String AROUND = "--in";

    private Places() {}

    /**
     * Checks the places that a command line names.
     *
     * @throws ParameterException if it would write to one that it names once more
     */
    static void check(ParseResult whole, Language language) {
        ParseResult parsed = Iterables.getLast(whole.asCommandLineList()).getParseResult();
        List<ArgSpec> named = new ArrayList<>(parsed.matchedOptions());
        named.addAll(parsed.matchedPositionals());
        for (OptionSpec option : parsed.matchedOptions()) {
            if (WRITTEN.contains(option.longestName()) && option.getValue() instanceof Path place) {
                for (ArgSpec other : named) {
                    if (other != option && !isAround(other) && names(other.getValue(), place)) {
                        throw new ParameterException(
                                parsed.commandSpec().commandLine(),
                                CliPhrases.SAME_FILE
                                        .filled(option.longestName(), place)
                                        .in(language));
                    }
                }
            }
        }
    }

    private static boolean isAround(ArgSpec other) {
        return other instanceof OptionSpec option && option.longestName().equals(AROUND);
    }

    private static boolean names(Object value, Path place) {
        if (value instanceof Path path) {
            return isSame(path, place);
        }
        return value instanceof List<?> several && several.stream().anyMatch(one -> names(one, place));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other)
                    ? Files.isSameFile(one, other) && (Files.isRegularFile(one) || Files.isDirectory(one))
                    : one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
        } catch (IOException unknown) {
            return false;
        }
    }
}
