// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.FactsJson;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.StatementCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The module's README: every snippet in it is code or data of this package, and does what it says. */
class ReadmeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path SOURCES = MODULE.resolve("src/test/java/io/github/ticheng/documents/readme");
    private static final Path RESOURCES = MODULE.resolve("src/test/resources/io/github/ticheng/documents/readme");
    private static final Pattern SNIPPET =
            Pattern.compile("^```[a-z]*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(Catalogue.load(ReadmeTest.class.getClassLoader()));

    private static String readme() throws IOException {
        return Files.readString(MODULE.resolve("README.md"), UTF_8);
    }

    private static String code() throws IOException {
        String source = Files.readString(SOURCES.resolve("CornerShop.java"), UTF_8);
        int below = source.indexOf('\n', source.indexOf(" below stand")) + 1;
        int above = source.lastIndexOf('\n', source.indexOf(" above stand"));
        return source.substring(below, above).stripIndent().strip() + "\n";
    }

    private static String resource(String file) throws IOException {
        return Files.readString(RESOURCES.resolve(file), UTF_8);
    }

    private static String printed() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, UTF_8)) {
            System.setOut(captured);
            CornerShop.main(new String[] {
                RESOURCES.resolve("corner-shop.yaml").toString(),
                RESOURCES.resolve("july.csv").toString()
            });
        } finally {
            System.setOut(out);
        }
        return printed.toString(UTF_8)
                .replace(RESOURCES.resolve("corner-shop.yaml").toString(), "corner-shop.yaml");
    }

    private static String saidOfThreeMistakes() throws IOException {
        String mistaken = resource("corner-shop.yaml")
                .replace("up to 15000: 1%", "up to 15000: 0.01")
                .replace("of public-sales", "of publik-sales")
                .replace("marginal:", "marginl:");
        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> DOCUMENTS.read(DocumentSource.yaml("corner-shop.yaml", mistaken)));
        return refused.text(Language.ENGLISH).strip() + "\n";
    }

    @Test
    void tables_asWritten_areRowsOfSeveralEntries() throws IOException {
        String plan = "format: 1\nplan: shop\nversion: '1'\ncurrency: CNY\n"
                + "metrics: [{id: live-stream-sales, kind: money, better: higher}]\n" + resource("tables.yaml");

        assertThat(DOCUMENTS.write(
                        DOCUMENTS.read(DocumentSource.yaml("plan.yaml", plan)).plan(), DocumentFormat.YAML))
                .contains(
                        "sales, marginal: {up to 15000: 1%, above 15000: 2%}",
                        "live-stream-sales, marginal: {up to 15000: 1%");
    }

    @Test
    void snippets_allOfThem_areTestedHere() throws IOException {
        List<String> snippets = SNIPPET.matcher(readme())
                .results()
                .map(snippet -> snippet.group(1))
                .toList();

        assertThat(snippets)
                .containsExactly(
                        resource("corner-shop.yaml"),
                        resource("july.csv"),
                        code(),
                        printed(),
                        saidOfThreeMistakes(),
                        resource("tables.yaml"),
                        resource("july-orders.csv"),
                        resource("corrections.csv"),
                        resource("july.json"),
                        StatementCsv.in(Language.ENGLISH).lines(List.of(paid())),
                        StatementCsv.in(Language.CHINESE).wide(List.of(paid())));
    }

    private static TeamStatement paid() throws IOException {
        TeamFacts team = FactsCsv.of(Metrics.ALL, Money.currency("CNY"))
                .read("july.csv", resource("july.csv"))
                .get(0);
        return DOCUMENTS
                .read(DocumentSource.yaml("corner-shop.yaml", resource("corner-shop.yaml")))
                .plan()
                .run(team)
                .teamStatement();
    }

    @Test
    void facts_ofBothFormats_areRead() throws IOException {
        assertThat(FactsCsv.of(Metrics.ALL, Money.currency("CNY")).read("july.csv", resource("july.csv")))
                .singleElement()
                .satisfies(team -> assertThat(team.agents()).hasSize(3));
        assertThat(FactsCsv.of(Metrics.ALL, Money.currency("CNY")).read("july-orders.csv", resource("july-orders.csv")))
                .singleElement()
                .satisfies(team -> assertThat(team.listsItems()).isTrue());
        assertThat(FactsJson.of(Metrics.ALL).read("july.json", resource("july.json")))
                .singleElement()
                .satisfies(team -> assertThat(team.corrections()).hasSize(1));
        assertThat(CorrectionsCsv.of(Metrics.ALL)
                        .read("corrections.csv", resource("corrections.csv"))
                        .addresses())
                .hasSize(1);
    }
}
