// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.readme;

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
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The module's README: every snippet in it is code or data of this package, and does what it says. */
class ReadmeTest {

    private static final Snippets README = new Snippets("io/github/ticheng/documents/readme");
    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(Catalogue.load(ReadmeTest.class.getClassLoader()));

    private static String saidOfThreeMistakes() throws IOException {
        String mistaken = README.resource("corner-shop.yaml")
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
                + "metrics: [{id: live-stream-sales, kind: money, better: higher}]\n" + README.resource("tables.yaml");

        assertThat(DOCUMENTS.write(
                        DOCUMENTS.read(DocumentSource.yaml("plan.yaml", plan)).plan(), DocumentFormat.YAML))
                .contains(
                        "sales, marginal: {up to 15000: 1%, above 15000: 2%}",
                        "live-stream-sales, marginal: {up to 15000: 1%");
    }

    @Test
    void snippets_allOfThem_areTestedHere() throws IOException {
        assertThat(Snippets.of("README.md"))
                .containsExactly(
                        README.resource("corner-shop.yaml"),
                        README.resource("july.csv"),
                        README.code("CornerShop.java"),
                        README.printed(CornerShop::main, "corner-shop.yaml", "july.csv"),
                        saidOfThreeMistakes(),
                        README.resource("tables.yaml"),
                        README.resource("july-orders.csv"),
                        README.resource("corrections.csv"),
                        README.resource("july.json"),
                        StatementCsv.in(Language.ENGLISH).lines(List.of(paid())),
                        StatementCsv.in(Language.CHINESE).wide(List.of(paid())));
    }

    private static TeamStatement paid() throws IOException {
        TeamFacts team = FactsCsv.of(Metrics.ALL, Money.currency("CNY"))
                .read("july.csv", README.resource("july.csv"))
                .get(0);
        return DOCUMENTS
                .read(DocumentSource.yaml("corner-shop.yaml", README.resource("corner-shop.yaml")))
                .plan()
                .run(team)
                .teamStatement();
    }

    @Test
    void facts_ofBothFormats_areRead() throws IOException {
        assertThat(FactsCsv.of(Metrics.ALL, Money.currency("CNY")).read("july.csv", README.resource("july.csv")))
                .singleElement()
                .satisfies(team -> assertThat(team.agents()).hasSize(3));
        assertThat(FactsCsv.of(Metrics.ALL, Money.currency("CNY"))
                        .read("july-orders.csv", README.resource("july-orders.csv")))
                .singleElement()
                .satisfies(team -> assertThat(team.listsItems()).isTrue());
        assertThat(FactsJson.of(Metrics.ALL).read("july.json", README.resource("july.json")))
                .singleElement()
                .satisfies(team -> assertThat(team.corrections()).hasSize(1));
        assertThat(CorrectionsCsv.of(Metrics.ALL)
                        .read("corrections.csv", README.resource("corrections.csv"))
                        .addresses())
                .hasSize(1);
    }
}
