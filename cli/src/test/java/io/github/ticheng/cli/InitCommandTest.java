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

class InitCommandTest {

    private Shell shell;

    @BeforeEach
    void open(@TempDir Path folder) {
        shell = new Shell(folder);
    }

    @Test
    void init_eachOfTheGallery_isPaidAtOnce() {
        for (InitCommand.Start start : InitCommand.GALLERY) {
            String folder = "./" + start.name();
            Result written = shell.run("init", start.name(), "--out", folder);
            assertThat(written.out())
                    .isEqualTo("written: " + folder + "; pay it by: ticheng pay --in " + folder + "\n");

            Result paid = shell.run("pay", "--in", folder);

            assertThat(paid.err()).as(start.name()).doesNotContain("error");
            assertThat(paid.exitCode()).as(start.name()).isZero();
            assertThat(paid.out()).contains("paid by plan ", "  total ");
            assertThat(shell.run("pay", "--in", folder, "--language", "zh").exitCode())
                    .isZero();
        }
    }

    @Test
    void init_withoutName_listsAllInBothLanguages() {
        assertThat(shell.run("init").out().lines())
                .hasSize(InitCommand.GALLERY.size())
                .anyMatch(line -> line.startsWith("call-centre  "));
        assertThat(shell.run("init --language zh").out().lines()).allMatch(line -> line.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void init_folderThatIsThere_isLeftAlone() {
        shell.write("shop/plan.yaml", "mine");

        assertRefused(ExitCode.USAGE, shell.run("init online-shop --out ./shop"))
                .isEqualTo("error: Expected a name that is free, but there is a file: ./shop\n");
        assertThat(shell.files("shop")).containsExactly("plan.yaml");
    }

    @Test
    void init_unknownName_tellsTheNearest() {
        assertThat(shell.run("init onlin-shop").err())
                .isEqualTo("error: Expected the name of a plan to start from such as online-shop, but found"
                        + " \"onlin-shop\"; \"ticheng init\" lists all\n");
    }

    @Test
    void pay_inAFolderWithout_saysWhatBelongsThere() {
        shell.write("shop/readme.txt", "x");
        assertThat(shell.run("pay --in ./shop").err())
                .isEqualTo("error: Expected --plan <file>, or plan*.{yaml,yml,json} in the folder ./shop/,"
                        + " but found neither\n");
        shell.write("shop/plan.yaml", Shop.PLAN);
        assertThat(shell.run("pay --in ./shop").err())
                .isEqualTo("error: Expected --facts <file>, or facts/, facts.csv in the folder ./shop/,"
                        + " but found neither\n");
        assertThat(shell.run("pay --in ./nowhere").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("pay").err()).contains("in the folder ./, but found neither");
    }

    @Test
    void explain_inAFolder_readsWhatIsThere() {
        shell.run("init online-shop --out ./shop");

        assertThat(shell.run("explain --in ./shop li-na commission").out())
                .contains("sales 23,450.55 reach tier 2 (above 15,000.00 to 30,000.00)");
    }

    @Test
    void blocks_ofAName_isItsFieldsAndAnExample() {
        assertThat(shell.run("blocks fixed-wage").out()).isEqualTo("""
                pay rule · fixed-wage
                  The same amount every period.

                  amount   The amount in the plan's currency.
                           an amount such as 15000 or 15,000.50
                  minimum  The team's own value below which it does not fall, such as the legal minimum wage.
                           the id of a metric; may be left out

                  for example:
                    fixed-wage: {amount: 3000, minimum: minimum-wage}
                """);
        assertThat(shell.run("blocks attainment").out()).contains("base · attainment", "measure · attainment");
        assertThat(shell.run("blocks --language zh").out()).contains("计薪规则\n", "  fixed-wage ");
        assertThat(shell.run("blocks Guarantee").out()).isEqualTo("""
                settle rule
                  line-limits  A cap and a guarantee on the sum of some lines.

                metric
                  target-guaranteed  guaranteed target
                """);
        assertThat(shell.run("blocks --language zh 保底").out()).contains("\n  draw ", "\n  line-limits ");
        assertThat(shell.run("blocks fixd-wage").err())
                .isEqualTo(
                        "error: Expected the name of a block such as fixed-wage, or a word that describes some, but found"
                                + " \"fixd-wage\"; \"ticheng blocks\" lists all\n");
    }
}
