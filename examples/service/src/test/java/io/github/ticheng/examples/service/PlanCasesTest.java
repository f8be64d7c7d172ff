// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.documents.cases.PlanCase;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

/** A plan with which the service starts pays the cases beside it. */
class PlanCasesTest {

    private static final String PLAN = """
            format: 1
            plan: shop
            version: "1"
            currency: CNY
            pay: [{id: commission, commission-ladder: {on: sales, flat: 2%}}]
            """;

    @TempDir
    private Path plans;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(plans.resolve("plan.yaml"), PLAN);
        Path folder = Files.createDirectory(plans.resolve("plain"));
        Files.writeString(folder.resolve("facts.csv"), "period,team,agent,sales\n2024-07,desk,li-na,20000\n");
        PlanCase.of(folder, PlanDocuments.of(Catalogue.load(getClass().getClassLoader())))
                .update();
    }

    private String started() throws IOException {
        return new PayService()
                .plan(new FileSystemResource(plans.resolve("plan.yaml")), plans.toString())
                .plan()
                .ref()
                .toString();
    }

    @Test
    void plan_thatPaysItsCases_isTaken() throws IOException {
        assertThat(started()).isEqualTo("shop 1");
    }

    @Test
    void plan_thatPaysACaseOtherwise_isRefusedWithEachLine() throws IOException {
        Files.writeString(plans.resolve("plan.yaml"), PLAN.replace("2%", "3%"));

        assertThatIllegalStateException()
                .isThrownBy(this::started)
                .withMessageContaining("expected.txt:4: -   commission  400.00")
                .withMessageContaining("expected.txt:4: +   commission  600.00");
    }

    @Test
    void case_ofAnotherPlan_isNoProofOfThisOne() throws IOException {
        Files.writeString(plans.resolve("plain/plan.yaml"), PLAN.replace("plan: shop", "plan: other"));

        assertThatIllegalStateException()
                .isThrownBy(this::started)
                .withMessageContaining("Expected a case of plan shop 1");
    }
}
