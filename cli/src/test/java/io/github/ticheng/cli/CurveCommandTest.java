// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveCommandTest {

    /** Pay falls at 20,000 and no line is above 350. */
    private static final String FALLING =
            Shop.PLAN.replace("kind: marginal", "kind: whole-amount").replace("rate: 4%", "rate: 1.5%")
                    + "    at-most: 350\n";

    private static final String WAGES = """
            format: 1
            plan: shop
            version: "2024"
            currency: CNY
            pay:
              - id: wage
                wage-by-post:
                  rows:
                    - {post: agent, wage: 2200}
            """;

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("plan.yaml", Shop.PLAN)
                .write("falling.yaml", FALLING)
                .write("wages.yaml", WAGES);
    }

    @Test
    void table_hasATierPerRow() {
        assertThat(shell.run("curve ./plan.yaml").out()).isEqualTo("""
                        commission over sales, plan shop 2024, in CNY
                          sales                         pays from      to  each more
                          below 0.00                                 0.00          0
                          from 0.00 to 15,000.00             0.00  150.00         1%
                          above 15,000.00 to 20,000.00     150.00  250.00         2%
                          above 20,000.00                  250.00                 4%
                        """);
    }

    @Test
    void table_withValues_paysThemWithinTheLimits() {
        assertThat(shell.run("curve ./falling.yaml commission --at 17499,17500.50,20000,20000.01,-5")
                        .out())
                .endsWith("""
                          never above 350.00

                              sales    pays
                          17,499.00  349.98
                          17,500.50  350.00
                          20,000.00  350.00
                          20,000.01  300.00
                              -5.00    0.00
                        """);
    }

    @Test
    void table_inChinese_speaksChinese() {
        assertThat(shell.run("curve ./plan.yaml --language zh --at 15000").out())
                .startsWith("提成随销售额的变化，方案 shop 2024，币种 CNY\n")
                .endsWith("     销售额    金额\n  15,000.00  150.00\n");
    }

    @Test
    void conditions_areSaidToBeLeftOut() {
        shell.write(
                "plan.yaml",
                Shop.PLAN + "    when: {metric: {metric: refund-rate, comparison: at-most, threshold: 5%}}\n");

        assertThat(shell.run("curve ./plan.yaml").out()).contains("conditions and factors of the line are left out");
    }

    @Test
    void lineOfAQuarter_isSaidToBeOverAllOfIt() {
        shell.write("plan.yaml", Shop.PLAN + "    every: quarter\n");

        assertThat(shell.run("curve ./plan.yaml").out())
                .endsWith("  due quarterly: over the values of all its pay periods together\n");
        assertThat(shell.run("curve ./plan.yaml --language zh").out()).endsWith("  每季度结算：按其中各工资期合计的数值\n");
    }

    @Test
    void caseOfALine_isSaidToBeLeftOut() {
        shell.write("plan.yaml", """
                format: 1
                plan: shop
                version: "1"
                currency: CNY
                pay:
                  - id: commission
                    by-case:
                      - {when: sales at least 20000, pay: {fixed-wage: 500}}
                      - {commission-ladder: {on: sales, flat: [2%]}}
                """);

        assertThat(shell.run("curve ./plan.yaml").out()).contains("conditions and factors of the line are left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ./plan.yaml wage                             | Expected a rule whose pay hangs on one metric alone (commission), but found "wage"
                    ./wages.yaml                                 | but found none of that kind in ./wages.yaml
                    ./plan.yaml --at 5%                          | Expected a value of the metric such as 15000, or 5% where it is a rate, but found "5%"
                    ./plan.yaml --at much                        | but found "much"
                    ./plan.yaml --at 1e9999999999                | but found "1e9999999999"
                    """)
    void badQuestion_isMisunderstood(String options, String message) {
        assertRefused(ExitCode.USAGE, shell.run("curve " + options.replaceAll(" +", " ")))
                .contains(message);
    }

    @Test
    void planThatCannotBeRead_isRefused() {
        shell.write("plan.yaml", "format: 1\n");

        assertThat(shell.run("curve ./plan.yaml").exitCode()).isEqualTo(ExitCode.PLAN);
    }
}
