// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsJson;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.LedgerJson;
import io.github.ticheng.documents.statement.StatementJson;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static TeamFacts facts(String period) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent("li-na", agent -> agent.put(SALES, "10000"))
                .build();
    }

    @Test
    void payroll_ofTheReadme_paysOnce(@TempDir Path folder) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("commission", Ladders.flat(SALES, Rate.percent("3")))
                .build();
        TeamFacts july = facts("2024-07");

        // snippet
        LedgerStore store = new FolderLedgers(folder);
        Payroll payroll = Payroll.of(PlanBook.of(plan), store);

        Paid paid = payroll.pay(july);
        Paid again = payroll.pay(july);
        Paid august = payroll.preview(facts("2024-08"));
        // end

        assertThat(again.statement()).isEqualTo(paid.statement());
        assertThat(august.statement().total()).hasToString("CNY 300.00");
        assertThat(store.read(TeamId.of("desk")).entries()).hasSize(1);
    }

    @Test
    void payroll_ofDocuments_paysTextAndKeepsText() {
        String yaml = """
                format: 1
                plan: shop
                version: a
                currency: CNY
                pay:
                  - id: commission
                    commission-ladder: {on: sales, flat: [3%]}
                """;
        String json = "{\"format\": 1, \"facts\": [{\"team\": \"desk\", \"period\": \"2024-07\", \"currency\": \"CNY\","
                + " \"agents\": [{\"id\": \"li-na\", \"values\": {\"sales\": \"10000\"}}]}]}";
        LedgerStore store = new MemoryLedgers();
        List<String> statements = new ArrayList<>();

        // snippet
        PlanDocument plan = PlanDocuments.of(Catalogue.load(ReadmeTest.class.getClassLoader()))
                .read(DocumentSource.yaml("plan.yaml", yaml));
        Payroll payroll = Payroll.of(PlanBook.of(plan.plan()), store);
        for (TeamFacts team : FactsJson.of(plan.metrics()).read("july.json", json)) {
            statements.add(StatementJson.of(payroll.pay(team).statement()));
        }
        String kept = LedgerJson.write(store.read(TeamId.of("desk")));
        Ledger elsewhere = LedgerJson.read("desk.json", kept);
        // end

        assertThat(statements).singleElement().asString().contains("300.00");
        assertThat(elsewhere.entries()).hasSize(1);
    }

    @Test
    void readme_snippets_areTheTests() throws IOException {
        String test = Files.readString(Path.of("src/test/java/io/github/ticheng/payroll/ReadmeTest.java"));
        String readme = Files.readString(Path.of("README.md"));
        Matcher snippets =
                Pattern.compile("(?s) {8}// snippet\n(.*?) {8}// end\n").matcher(test);

        assertThat(snippets.results().map(snippet -> snippet.group(1).replaceAll("(?m)^ {8}", "")))
                .hasSize(2)
                .allSatisfy(snippet -> assertThat(readme).contains("```java\n" + snippet + "```\n"));
    }
}
