// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plans as people wrote them, beside their facts and what they have to pay: every line, and how each one is explained in
 * both languages. With {@code -Dgolden.folder=…} the expected texts are written there instead.
 */
class CaseFoldersTest {

    private static final Path CASES =
            Path.of("").toAbsolutePath().resolve("src/test/resources/io/github/ticheng/documents/cases");
    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.load(CaseFoldersTest.class.getClassLoader()));

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pay_ofACase_isAsExpected(String name) throws IOException {
        Path folder = CASES.resolve(name);
        PlanDocument plan = DOCUMENTS.read(DocumentSource.of(folder.resolve("plan.yaml")));
        String written = DOCUMENTS.write(plan.plan(), DocumentFormat.YAML);
        assertThat(DOCUMENTS.read(DocumentSource.yaml("written.yaml", written)).plan())
                .isEqualTo(plan.plan());
        String paid = paid(plan, folder.resolve("facts.csv"));
        String golden = System.getProperty("golden.folder");
        if (golden != null) {
            Files.writeString(Files.createDirectories(Path.of(golden, name)).resolve("expected.txt"), paid);
            return;
        }
        assertThat(paid).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static String paid(PlanDocument plan, Path file) throws IOException {
        List<TeamFacts> facts = FactsCsv.of(plan.metrics(), plan.plan().currency()).read(file).stream()
                .sorted(Comparator.comparing(TeamFacts::period))
                .toList();
        StringBuilder lines = new StringBuilder();
        StringBuilder explained = new StringBuilder();
        Map<TeamId, Ledger> ledgers = new HashMap<>();
        for (TeamFacts month : facts) {
            TeamRun run = plan.plan().run(month, ledgers.getOrDefault(month.team(), Ledger.empty()));
            ledgers.put(month.team(), run.ledger());
            for (Statement statement : run.statements()) {
                for (PayLine line : statement.lines()) {
                    lines.append(String.join(
                                    " ",
                                    month.period().toString(),
                                    statement.agent().id().value(),
                                    line.rule().value(),
                                    line.amount().toString()))
                            .append('\n');
                }
                for (Language language : ImmutableList.of(Language.ENGLISH, Language.CHINESE)) {
                    explained
                            .append('\n')
                            .append(run.explain(statement.agent().id()).text(language))
                            .append('\n');
                }
            }
        }
        return lines.append(explained).toString();
    }
}
