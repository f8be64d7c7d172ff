// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final String FACTS = """
            period,team,agent,inquiries,inquiry-conversion-rate,average-order-value,sales
            2024-07,desk,li-na,100,40/100,8000/40,8000.00
            2024-07,desk,wang-wei,100,20/100,4000/20,4000.00
            """;
    private static final String PLAN = """
            format: 1
            plan: percent
            version: "2024"
            currency: CNY
            pay:
              - id: commission
                commission-ladder: {base: {metrics: [sales]}, kind: marginal, tiers: [{rate: 1%}]}
            """;

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder).write("july.csv", FACTS).write("plan.yaml", PLAN);
    }

    @Test
    void compare_facts_putsAgentsSideBySide() {
        Result result = shell.run("compare --facts ./july.csv");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("Team desk, 2024-07: 2 agents side by side\n\nli-na\n")
                .contains("inquiry conversion rate       20%    2/2", "conversion -2,000.00")
                .endsWith("wang-wei could look at inquiry conversion rate with li-na\n")
                .doesNotContain("in pay");
    }

    @Test
    void compare_withPlan_saysWhatHalfTheWayBringsInPay() {
        assertThat(shell.run("compare --plan ./plan.yaml --facts ./july.csv").out())
                .contains("brings 1,000.00 in sales; that brings 10.00 in pay");
    }

    @Test
    void compare_inChinese_isSaidInChinese() {
        assertThat(shell.run("compare --facts ./july.csv --language zh").out())
                .contains("团队 desk")
                .doesNotContain("side by side", "could look");
    }

    @Test
    void compare_asHtml_isAPageOfOneTeam() {
        assertThat(shell.run("compare --facts ./july.csv --as html").out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("could look at inquiry conversion rate with li-na")
                .endsWith("</html>\n");

        shell.write("july.csv", FACTS + "2024-07,other,zhao-min,100,20/100,4000/20,4000.00\n");
        assertRefused(ExitCode.USAGE, shell.run("compare --facts ./july.csv --as html"))
                .contains("Expected facts of one team and period for a page");
    }

    @Test
    void compare_misunderstood_saysWhatIsExpected() {
        assertThat(shell.run("compare --facts ./july.csv --behind 5").err())
                .contains("Expected a percentage such as 5%");
        assertThat(shell.run("compare --facts ./july.csv --most-pairings 0").err())
                .contains("Expected a whole number of 1 or more");
        assertThat(shell.run("compare --plan ./plan.yaml").err()).contains("Expected --facts <file>, or facts/");
        Result bad = shell.write("july.csv", FACTS.replace("8000.00", "much")).run("compare --facts ./july.csv");
        assertThat(bad.exitCode()).isEqualTo(ExitCode.FACTS);
        assertThat(bad.out()).isEmpty();
    }
}
