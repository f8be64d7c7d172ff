// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Phrase;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a command line that is not understood: what reads it speaks English alone. */
final class Misunderstood {

    private static final Phrase UNMATCHED =
            Phrase.of("cli.unmatched", "Not understood: {arguments}", "无法识别：{arguments}");
    private static final Phrase MISSING = Phrase.of("cli.missing", "Missing: {arguments}", "缺少：{arguments}");
    private static final Phrase TWICE = Phrase.of("cli.twice", "{option} should be given only once", "{option} 只能给出一次");
    private static final Phrase OTHER_VALUE = Phrase.of(
            "cli.other-value",
            "Expected another value for {option} ({allowed}), but found \"{found}\"",
            "{option} 的值应为 {allowed}，但为“{found}”");
    private static final Phrase HELP =
            Phrase.of("cli.help", "\"{command} --help\" explains the options.", "“{command} --help”说明各选项。");

    private Misunderstood() {}

    /** Two lines: what is wrong, and where to read on. */
    static String text(ParameterException refused, Language language) {
        String command = refused.getCommandLine().getCommandSpec().qualifiedName();
        return said(refused, language) + "\n" + HELP.filled(command).in(language) + "\n";
    }

    private static String said(ParameterException refused, Language language) {
        ArgSpec argument = refused.getArgSpec();
        if (language == Language.CHINESE) {
            if (refused instanceof UnmatchedArgumentException unmatched) {
                return UNMATCHED
                        .filled(String.join(" ", unmatched.getUnmatched()))
                        .in(language);
            }
            if (refused instanceof MissingParameterException missing) {
                return MISSING.filled(missing.getMissing().stream()
                                .map(Misunderstood::name)
                                .collect(Collectors.joining(" ")))
                        .in(language);
            }
            if (refused instanceof OverwrittenOptionException twice) {
                return TWICE.filled(name(twice.getOverwritten())).in(language);
            }
            if (argument != null) {
                String allowed = Choices.words(argument).orElse(argument.paramLabel());
                return OTHER_VALUE
                        .filled(name(argument), allowed, String.valueOf(refused.getValue()))
                        .in(language);
            }
        }
        return String.valueOf(refused.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
