// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.CoreBlocks;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.readme.Snippets;
import io.github.ticheng.rules.wages.WageBlocks;
import io.github.ticheng.rules.wages.Wages;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module's guide: every snippet in it is code or data of this package, and does what the guide says. */
class GuideTest {

    private static final Snippets GUIDE = new Snippets("com/example/desk");
    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.of(ImmutableList.of(new CoreBlocks(), new WageBlocks(), new DeskBlocks())));

    private static String saidOfATypo() throws IOException {
        String typo = GUIDE.resource("plan.yaml").replace("covered", "covred");
        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> DOCUMENTS.read(DocumentSource.yaml("plan.yaml", typo)));
        return refused.text(Language.ENGLISH).strip() + "\n";
    }

    @Test
    void snippets_allOfThem_areTestedHere() throws IOException {
        assertThat(Snippets.of("GUIDE.md"))
                .containsExactly(
                        GUIDE.code("NightShiftPay.java"),
                        GUIDE.code("DeskBlocks.java"),
                        GUIDE.resource("plan.yaml"),
                        GUIDE.resource("facts.csv"),
                        GUIDE.code("PayTheNights.java"),
                        GUIDE.printed(PayTheNights::main, "plan.yaml", "facts.csv"),
                        saidOfATypo(),
                        GUIDE.resource("services.txt"));
    }

    @Test
    void document_namesTheRule_isTheSamePlanAsInJava() throws IOException {
        Metric shifts = Metric.count("night-shifts", Better.HIGHER, Label.of("night shifts", "夜班"));
        CompensationPlan plan = CompensationPlan.builder("night-desk", "2024-07", "CNY")
                .pay("base-wage", Wages.fixedWage("2000"))
                .pay(Entry.of("nights", new NightShiftPay(shifts, Exact.of(30), 4))
                        .labelled("night shifts", "夜班补贴")
                        .when(Conditions.servedMonths(3))
                        .atMost("300"))
                .build();

        assertThat(DOCUMENTS
                        .read(DocumentSource.yaml("plan.yaml", GUIDE.resource("plan.yaml")))
                        .plan())
                .isEqualTo(plan);
        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(DOCUMENTS
                            .read(new DocumentSource("written", DOCUMENTS.write(plan, format), format))
                            .plan())
                    .isEqualTo(plan);
        }
    }

    @Test
    void schema_ofTheCatalogue_knowsTheRule() {
        assertThat(DOCUMENTS.schema())
                .contains("\"night-shift-pay\": {\n          \"$ref\": \"#/$defs/pay-rule.night-shift-pay\"")
                .contains("\"required\": [\"shifts\", \"each\"]");
    }

    @Test
    void refusal_ofTheConstructor_isSaidAtThePlaceInTheDocument() throws IOException {
        String negative = GUIDE.resource("plan.yaml").replace("covered: 4", "covered: -4");
        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> DOCUMENTS.read(DocumentSource.yaml("plan.yaml", negative)));

        assertThat(refused.text(Language.ENGLISH))
                .contains("error: Expected 0 or more covered shifts, but found -4")
                .contains("at pay[2].night-shift-pay");
    }

    @Test
    void serviceFile_onTheClassPath_findsTheProvider(@TempDir Path classPath) throws IOException {
        Path services = Files.createDirectories(classPath.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("io.github.ticheng.core.catalogue.BlockProvider"),
                GUIDE.resource("services.txt"),
                UTF_8);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()}, GuideTest.class.getClassLoader())) {
            assertThat(Catalogue.load(loader).names(PayRule.class)).contains("night-shift-pay", "fixed-wage");
        }
        assertThat(Catalogue.load(GuideTest.class.getClassLoader()).names(PayRule.class))
                .doesNotContain("night-shift-pay");
    }
}
