// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.documents.cases.PlanCase;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCasesTest {

    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.load(PlanCasesTest.class.getClassLoader()));

    @Test
    void below_aCaseAsExpectedAndOneChanged_passesAndFails(@TempDir Path root) throws Throwable {
        Files.writeString(root.resolve("plan.yaml"), """
                format: 1
                plan: shop
                version: "1"
                currency: CNY
                pay:
                  - {id: commission, commission-ladder: {on: sales, flat: [2%]}}
                """);
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

    @Test
    void below_noCases_refused(@TempDir Path root) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanCases.below(root, DOCUMENTS))
                .withMessageContaining("but found none");
    }
}
