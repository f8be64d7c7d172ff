// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void readme_snippet_isTheTest() throws IOException {
        String test = Files.readString(Path.of("src/test/java/io/github/ticheng/payroll/ReadmeTest.java"));
        String snippet = test.substring(test.indexOf("// snippet\n") + 11, test.indexOf("        // end\n"))
                .replaceAll("(?m)^ {8}", "");

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + snippet + "```\n");
    }
}
