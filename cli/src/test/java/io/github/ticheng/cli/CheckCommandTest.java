// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String FALLING =
            Shop.PLAN.replace("kind: marginal", "kind: whole-amount").replace("rate: 4%", "rate: 1.5%");

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("good.yaml", Shop.PLAN)
                .write("falling.yaml", FALLING)
                .write("bad.yaml", Shop.PLAN.replace("[sales]", "[salse]").replace("rate: 4%", "rate: 0.04"));
    }

    @Test
    void goodPlan_isFoundWithoutErrors() {
        assertThat(shell.run("check ./good.yaml"))
                .isEqualTo(new Result(0, "./good.yaml: errors 0, warnings 0, notes 0\n", ""));
    }

    @Test
    void badPlan_isToldAtItsPlaces() {
        Result checked = shell.run("check ./bad.yaml");

        assertThat(checked.out()).isEqualTo("""
                        ./bad.yaml:9:34: error: "salse" is no metric (document.unknown-metric)
                            9 |       base: {metrics: {metrics: [salse]}}
                              |                                  ^^^^^
                            at pay[1].commission-ladder.base.metrics.metrics[1] · expected the id of a metric · did you mean "sales"?

                        ./bad.yaml:14:32: error: Expected a rate in percent such as 2%, but found "0.04" (document.not-rate)
                           14 |         - {above: 20000, rate: 0.04}
                              |                                ^^^^
                            at pay[1].commission-ladder.tiers[3].rate · did you mean "4%"?

                        ./bad.yaml: errors 2, warnings 0, notes 0
                        """);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void badPlan_inChinese_isToldInChinese() {
        assertThat(shell.run("check --language zh ./bad.yaml").out())
                .contains("错误", "是否想写“sales”？")
                .endsWith("./bad.yaml：错误 2，警告 0，提示 0\n");
    }

    @Test
    void badPlan_asJson_isAListOfFindings() {
        assertThat(shell.run("check --as json ./bad.yaml ./good.yaml").out())
                .isEqualTo("""
                        [
                          {
                            "file": "./bad.yaml",
                            "severity": "error",
                            "code": "document.unknown-metric",
                            "path": "pay[1].commission-ladder.base.metrics.metrics[1]",
                            "line": 9,
                            "column": 34,
                            "length": 5,
                            "message": "\"salse\" is no metric",
                            "expected": "the id of a metric",
                            "suggestion": "sales"
                          },
                          {
                            "file": "./bad.yaml",
                            "severity": "error",
                            "code": "document.not-rate",
                            "path": "pay[1].commission-ladder.tiers[3].rate",
                            "line": 14,
                            "column": 32,
                            "length": 4,
                            "message": "Expected a rate in percent such as 2%, but found \"0.04\"",
                            "suggestion": "4%"
                          }
                        ]
                        """.replace("\"salse\"", "\\\"salse\\\"").replace("\"0.04\"", "\\\"0.04\\\""));
    }

    @Test
    void goodPlan_asJson_isAnEmptyList() {
        assertThat(shell.run("check --as json ./good.yaml").out()).isEqualTo("[]\n");
    }

    @Test
    void warnings_countOnlyWhenStrict() {
        Result lenient = shell.run("check ./falling.yaml");
        Result strict = shell.run("check --strict ./falling.yaml");

        assertThat(lenient.out()).contains("warning: Pay falls by 100.00").isEqualTo(strict.out());
        assertThat(lenient.exitCode()).isZero();
        assertThat(strict.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void unreadableBytes_areAnError() {
        shell.write("long.yaml", "#".repeat(1 << 20) + "#");

        Result checked = shell.run("check ./long.yaml");

        assertThat(checked.out()).contains("document.too-long");
        assertThat(checked.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void fileThatIsNotThere_isMisunderstood() {
        assertThat(shell.run("check ./none.yaml").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void facts_ofOtherMetrics_areToldOnBothSides() {
        shell.write("july.csv", """
                        period,team,agent,refund-rate,praises,inquiries
                        2024-07,desk,li-na,12/240,3,200
                        """);

        Result checked = shell.run("check ./good.yaml --facts ./july.csv");

        assertThat(checked.out())
                .contains("error: Expected one of the supplied metrics, but found sales, which nobody supplies")
                .contains("note: No rule reads inquiries, praises, refund-rate (plan.facts-unread)");
        assertThat(checked.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void facts_thatCannotBeRead_areTold() {
        shell.write("july.csv", "period,team,agent,sales\n2024-07,desk,li-na,much\n");

        Result checked = shell.run("check ./good.yaml --facts ./july.csv");

        assertThat(checked.out()).contains("july.csv:2:").contains("facts.unreadable-value");
        assertThat(checked.exitCode()).isEqualTo(ExitCode.FOUND);
    }
}
