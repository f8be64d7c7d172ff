// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.documents.cases.PlanCase;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCasesTest {

    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.load(PlanCasesTest.class.getClassLoader()));

    private static final String PLAN = """
            format: 1
            plan: shop
            version: "1"
            currency: CNY
            pay:
              - {id: commission, commission-ladder: {on: sales, flat: [2%]}}
            """;

    @Test
    void below_aCaseAsExpectedAndOneChanged_passesAndFails(@TempDir Path root) throws Throwable {
        Files.writeString(root.resolve("plan.yaml"), PLAN);
        for (String name : List.of("changed", "kept")) {
            Path folder = Files.createDirectory(root.resolve(name));
            Files.writeString(folder.resolve("facts.csv"), "period,team,agent,sales\n2024-07,desk,li-na,20000\n");
            PlanCase.of(folder, DOCUMENTS).update();
        }
        Path changed = root.resolve("changed/expected.txt");
        Files.writeString(changed, Files.readString(changed).replace("400.00", "400.01"));

        List<DynamicTest> tests = PlanCases.below(root, DOCUMENTS).toList();

        assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("changed", "kept");
        tests.get(1).getExecutable().execute();
        assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected.txt:4: -   commission  400.01\nexpected.txt:4: +   commission  400.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-08, desk, li-na, commission | Expected period, team, agent and line of something that is paid here, but found 2024-08, desk, li-na, commission
            2024-07, shop, li-na, commission | Expected period, team, agent and line of something that is paid here, but found 2024-07, shop, li-na, commission
            2024-07, desk, li-na             | Expected period, team, agent and line of something that is paid here, but found 2024-07, desk, li-na
            2024-07, desk, wang, commission  | Expected one of the agents [li-na] of team desk, but found wang
            2024-07, desk, li-na, bonus      | Expected one of the lines [commission] of agent li-na, but found bonus
            2024-07, desk, li-na, score      | Expected an agent who was assessed, but found li-na
            """)
    void texts_explanationOfWhatIsNotPaid_saysWhatWasExpected(String asked, String said, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(folder.resolve("facts.csv"), "period,team,agent,sales\n2024-07,desk,li-na,20000\n");
        Files.writeString(folder.resolve("explanation.txt"), "=== " + asked + "\n");

        assertThat(PlanCase.of(folder, DOCUMENTS).texts().get("explanation.txt"))
                .startsWith("=== " + asked + "\n\n" + said + "\n\n");
    }

    @Test
    void texts_ofAPlanThatCannotBeRead_nameTheFileAlone(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("plan.yaml"), PLAN.replace("sales", "sails"));
        Path folder = Files.createDirectory(root.resolve("typo"));
        Files.writeString(folder.resolve("facts.csv"), "period,team,agent,sales\n2024-07,desk,li-na,20000\n");

        assertThat(PlanCase.of(folder, DOCUMENTS).texts().get("problems.txt"))
                .startsWith("plan.yaml:6:46: error: ")
                .contains("\nplan.yaml:6:46：错误：")
                .doesNotContain(root.toString());
    }

    @Test
    void below_noCases_refused(@TempDir Path root) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanCases.below(root, DOCUMENTS))
                .withMessageContaining("but found none");
    }
}
