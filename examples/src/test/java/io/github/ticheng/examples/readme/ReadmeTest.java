// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's snippets are code that runs, and what it says they print is what they print. */
class ReadmeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path SOURCES = MODULE.resolve("src/main/java/io/github/ticheng/examples/readme");

    private static String readme(String name) throws IOException {
        return Files.readString(MODULE.resolveSibling(name), UTF_8);
    }

    private static String source(String file) throws IOException {
        return Files.readString(SOURCES.resolve(file), UTF_8);
    }

    /** The lines of a source file between the comment that says "below" and the one that says "above". */
    private static String snippet(String file) throws IOException {
        String source = source(file);
        int below = source.indexOf('\n', source.indexOf(" below stands in the README")) + 1;
        int above = source.lastIndexOf('\n', source.indexOf(" above stands in the README"));
        return source.substring(below, above).stripIndent().strip() + "\n";
    }

    private static String imports(String file) throws IOException {
        String source = source(file);
        return source.substring(source.indexOf("import "), source.indexOf("\n\n/**")) + "\n";
    }

    private static String printedBy(Consumer<String[]> program) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, UTF_8)) {
            System.setOut(captured);
            program.accept(new String[0]);
        } finally {
            System.setOut(out);
        }
        return printed.toString(UTF_8);
    }

    @Test
    void ladderAlone_standsInBothReadmesWithWhatItPrints() throws IOException {
        String snippet = "```java\n" + snippet("LadderAlone.java") + "```\n\n";
        String printed = "`" + printedBy(LadderAlone::main).strip() + "`";

        assertThat(readme("README.md")).contains(snippet + "prints " + printed);
        assertThat(readme("README.zh.md")).contains(snippet + "输出 " + printed);
    }

    @Test
    void example_standsInTheReadmeWordForWord() throws IOException {
        assertThat(readme("README.md"))
                .contains("```java\n" + imports("ShopOfThree.java") + "```\n")
                .contains("```java\n" + snippet("ShopOfThree.java") + "```\n\nprints\n\n```\n"
                        + printedBy(ShopOfThree::main) + "```\n");
    }

    @Test
    void chineseExample_standsInTheChineseReadmeWordForWord() throws IOException {
        assertThat(readme("README.zh.md"))
                .contains("```java\n" + imports("ShopOfThreeInChinese.java") + "```\n")
                .contains("```java\n" + snippet("ShopOfThreeInChinese.java") + "```\n\n输出\n\n```\n"
                        + printedBy(ShopOfThreeInChinese::main) + "```\n");
    }

    /** Both say the same: as many sections, and the same code but for the example, the drawing and the language. */
    @Test
    void chineseReadme_hasTheSectionsPlanAndRuleOfTheEnglishOne() throws IOException {
        String english = readme("README.md");
        String chinese = readme("README.zh.md");

        assertThat(sections(chinese)).isEqualTo(sections(english));
        assertThat(chinese).contains(block(english, "yaml"), block(english, "xml"));
    }

    private static long sections(String readme) {
        return readme.lines().filter(line -> line.startsWith("## ")).count();
    }

    private static String block(String readme, String kind) {
        int begin = readme.indexOf("```" + kind + "\n");
        return readme.substring(begin, readme.indexOf("```\n", begin + 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void link_leadsToAFile(String name) throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)").matcher(readme(name));

        assertThat(links.results().map(link -> MODULE.resolveSibling(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    @ParameterizedTest
    @CsvSource({"README.md, ## The 25 types of a first plan", "README.zh.md, ## 第一个方案要用的 25 个类型"})
    void typesOfAFirstPlan_are25OfTheLibrary(String name, String heading) throws IOException {
        String readme = readme(name);
        int begin = readme.indexOf(heading);
        ImmutableSet<String> types = Pattern.compile("`(\\w+)`")
                .matcher(readme.substring(begin, readme.indexOf("## ", begin + 3)))
                .results()
                .map(type -> type.group(1) + ".java")
                .collect(ImmutableSet.toImmutableSet());

        assertThat(types).hasSize(25);
        for (String module :
                new String[] {"core", "rules-scorecard", "rules-tiered-commission", "rules-team-pool", "rules-wages"}) {
            try (Stream<Path> files = Files.walk(MODULE.resolveSibling(module).resolve("src/main"))) {
                Set<String> there =
                        files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
                types = Sets.difference(types, there).immutableCopy();
            }
        }
        assertThat(types).isEmpty();
    }

    /** The tour of the command is run by a test of its own module. */
    @Test
    void planAsADocument_isOfTheTourOfTheCommand() throws IOException {
        String tour = Files.readString(MODULE.resolveSibling("cli").resolve("README.md"), UTF_8);
        String readme = readme("README.md");
        int begin = readme.indexOf("```yaml\n") + "```yaml\n".length();

        assertThat(tour).contains("refund-rat at");
        assertThat(tour.replace("refund-rat at", "refund-rate at"))
                .contains(readme.substring(begin, readme.indexOf("```", begin)));
        assertThat(tour)
                .contains(readme.lines()
                        .filter(line -> line.contains("java -jar"))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void ruleOfYourOwn_standsInTheReadmeWordForWord(String name) throws IOException {
        assertThat(readme(name)).contains("```java\n" + snippet("PerReception.java") + "```\n");
    }

    @Test
    void ruleOfYourOwn_paysAndExplains() {
        CompensationPlan plan = CompensationPlan.builder("reception", "1", "CNY")
                .pay("receptions", new PerReception(Exact.of("0.35")))
                .build();
        TeamRun run = plan.run(TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(Metrics.RECEPTIONS, "280"))
                .build());

        assertThat(run.explain("li-na", "receptions").text(Language.ENGLISH)).isEqualTo("""
                receptions  98.00
                  280 × 0.35 = 98.00
                """);
    }
}
