// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README as a user follows it: its files are written, its commands are run, and what they print is compared. */
class ReadmeTest {

    private static final Pattern FILE =
            Pattern.compile("`([a-z.]+)`[^`]*\n\n```(?:yaml|csv)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SED = Pattern.compile("sed (-i )?(?:'([^']*)'|(\\S+)) (\\S+)(?: > (\\S+))?");
    private static final String TO_A_FILE = " 2> report.txt";
    private static final Pattern SUBSTITUTION = Pattern.compile("s/([^/]*)/([^/]*)/");

    private Shell shell;

    @BeforeEach
    void start(@TempDir Path folder) {
        shell = new Shell(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, shop.yaml july.csv export.csv orders.csv chats.csv people.csv rules.yaml",
        "../docs/first-hour.md, shop.yaml july.csv august.csv corrections.csv",
        "../docs/zh/first-hour.md, shop.yaml july.csv august.csv corrections.csv"
    })
    void commands_asWritten_printWhatIsWritten(Path page, String written) throws IOException {
        String text = Files.readString(page);
        Matcher file = FILE.matcher(text);
        List<String> files = new ArrayList<>();
        while (file.find()) {
            shell.write(file.group(1), file.group(2));
            files.add(file.group(1));
        }
        assertThat(files).containsExactlyElementsOf(Splitter.on(' ').split(written));

        StringBuilder expected = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        int commands = 0;
        Matcher console = CONSOLE.matcher(text);
        while (console.find()) {
            expected.append(console.group(1));
            List<String> outputs = new ArrayList<>();
            for (String line : Splitter.on('\n').split(console.group(1))) {
                if (line.startsWith("$ ")) {
                    commands++;
                    outputs.add(line + "\n" + run(line.substring(2)));
                }
            }
            printed.append(String.join("\n", outputs));
        }
        assertThat(printed).hasToString(expected.toString());
        assertThat(commands).isGreaterThan(5);
    }

    /** Whoever looks a verb or an option up finds it; the manual page has them all. */
    @Test
    void readme_ofEveryVerbAndOption_tells() throws IOException {
        String manual = shell.run("completion --of man").out().replace("\\-", "-");
        String page = Files.readString(Path.of("README.md"));
        Set<String> options = all("(?<![\\w-])--[a-z][a-z-]+", manual);
        Set<String> verbs = all("(?<=\\.SH ticheng )[a-z-]+", manual);

        assertThat(options).hasSizeGreaterThan(60).isSubsetOf(all("(?<![\\w-])--[a-z][a-z-]+", page));
        assertThat(verbs).hasSizeGreaterThan(20).isSubsetOf(all("(?<=^\\| `)[a-z-]+(?=` \\|)", page));
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String run(String command) {
        if (command.startsWith("sed ")) {
            sed(command);
            return "";
        }
        boolean isToldElsewhere = command.endsWith(TO_A_FILE);
        String[] args = Splitter.on(' ')
                .splitToStream(isToldElsewhere ? command.replace(TO_A_FILE, "") : command)
                .skip(1)
                .map(arg -> isFile(arg) ? "./" + arg : arg)
                .toArray(String[]::new);
        Shell.Result result = shell.run(args);
        return (isToldElsewhere ? result.out() : result.shown()).replace("./", "");
    }

    private static boolean isFile(String arg) {
        return arg.contains(".yaml")
                || arg.contains(".csv")
                || List.of("july", "ledger", "maybe", "bad", "online", "slips", "attributed", "paid")
                        .contains(arg);
    }

    /** The little of sed that the README uses: substitutions without special signs, the first in each line. */
    private void sed(String command) {
        Matcher sed = SED.matcher(command);
        assertThat(sed.matches()).as(command).isTrue();
        String text = shell.read(sed.group(4));
        Matcher substitution = SUBSTITUTION.matcher(sed.group(2) == null ? sed.group(3) : sed.group(2));
        while (substitution.find()) {
            text = text.lines()
                    .map(line -> line.replaceFirst(substitution.group(1), substitution.group(2)) + "\n")
                    .reduce("", String::concat);
        }
        shell.write(sed.group(1) == null ? sed.group(5) : sed.group(4), text);
    }

    @Test
    void exitCodes_asWritten_areThoseOfHelp() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String help = shell.run("--help").out();

        for (String code : List.of("0", "1", "2", "3", "4", "5", "70")) {
            assertThat(readme).contains("\n| " + code + " |");
            assertThat(help).containsPattern("(?m)^ +" + code + " ");
        }
    }
}
