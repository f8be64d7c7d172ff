// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Phrase;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The help: its texts stand in a bundle for each language, with the same keys. */
final class Help {

    static final String OPTION = "--language";
    private static final String CHINESE = "zh";

    private Help() {}

    /** The language that is asked for; it has to be known before the command line is read, which may print the help. */
    static Language language(String... args) {
        List<String> all = Arrays.asList(args);
        int option = all.indexOf(OPTION);
        boolean isChinese = all.contains(OPTION + "=" + CHINESE)
                || (option >= 0
                        && option + 1 < all.size()
                        && all.get(option + 1).equals(CHINESE));
        return isChinese ? Language.CHINESE : Language.ENGLISH;
    }

    /** The texts of the help. */
    static ResourceBundle texts(Language language) {
        String name = language == Language.CHINESE ? "help_zh.properties" : "help_en.properties";
        try (Reader texts = new InputStreamReader(
                Objects.requireNonNull(Help.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is said of a command line that is not understood: what reads it speaks English alone. */
    static final class Misunderstood {

        private static final Phrase UNMATCHED =
                Phrase.of("cli.unmatched", "Not understood: {arguments}", "无法识别：{arguments}");
        private static final Phrase MISSING = Phrase.of("cli.missing", "Missing: {arguments}", "缺少：{arguments}");
        private static final Phrase TWICE =
                Phrase.of("cli.twice", "{option} should be given only once", "{option} 只能给出一次");
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
}
