// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** The README's snippets are code that runs, and what it says they print is what they print. */
class ReadmeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path SOURCES = MODULE.resolve("src/main/java/io/github/ticheng/examples/readme");

    private static String readme() throws IOException {
        return Files.readString(MODULE.resolveSibling("README.md"), UTF_8);
    }

    /** The lines of a source file between the comment that says "below" and the one that says "above". */
    private static String snippet(String file) throws IOException {
        String source = Files.readString(SOURCES.resolve(file), UTF_8);
        int below = source.indexOf('\n', source.indexOf(" below stands in the README")) + 1;
        int above = source.lastIndexOf('\n', source.indexOf(" above stands in the README"));
        return source.substring(below, above).stripIndent().strip() + "\n";
    }

    @Test
    void example_standsInTheReadmeWordForWord() throws IOException {
        assertThat(readme()).contains("```java\n" + snippet("ShopOfThree.java") + "```\n");
    }

    @Test
    void example_printsWhatTheReadmeSays() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, UTF_8)) {
            System.setOut(captured);
            ShopOfThree.main(new String[0]);
        } finally {
            System.setOut(out);
        }

        assertThat(readme()).contains("prints\n\n```\n" + printed.toString(UTF_8) + "```\n");
    }

    /** The tour of the command is run by a test of its own module. */
    @Test
    void planAsADocument_isOfTheTourOfTheCommand() throws IOException {
        String tour = Files.readString(MODULE.resolveSibling("cli").resolve("README.md"), UTF_8);
        String readme = readme();
        int begin = readme.indexOf("```yaml\n") + "```yaml\n".length();

        assertThat(tour).contains("refund-rat,");
        assertThat(tour.replace("refund-rat,", "refund-rate,"))
                .contains(readme.substring(begin, readme.indexOf("```", begin)));
        assertThat(tour)
                .contains(readme.lines()
                        .filter(line -> line.contains("java -jar"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void ruleOfYourOwn_standsInTheReadmeWordForWord() throws IOException {
        assertThat(readme()).contains("```java\n" + snippet("PerReception.java") + "```\n");
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
