// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Runs the commands of this package alike: in UTF-8, with a message and no stack trace for what goes wrong. */
final class Commands {

    private Commands() {}

    /** Runs a command and returns its exit code. */
    static int run(Callable<Integer> command, PrintStream out, PrintStream err, String... args) {
        PrintWriter output = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        int exitCode = new CommandLine(command)
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
}
