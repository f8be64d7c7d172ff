// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.KnownCorrections;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every line in {@link StatementJson#explained} has one tree, beside it, from whose leaves alone its amount can be
 * calculated again: of every published system that ships, and of a plan with every block there is.
 */
class ExplainedLinesTest {

    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.load(ExplainedLinesTest.class.getClassLoader()));
    private static final Path SYSTEMS =
            Path.of("").toAbsolutePath().resolveSibling("examples").resolve("systems");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(SYSTEMS)) {
            return files.filter(file -> file.getFileName().toString().equals("expected.txt"))
                    .map(file -> SYSTEMS.relativize(file.getParent()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void explained_ofAPublishedSystem_hasATreePerLine(Path name) throws IOException {
        Path folder = SYSTEMS.resolve(name);
        List<PlanDocument> plans = plans(folder);
        List<Metric> metrics = plans.stream()
                .flatMap(plan -> plan.metrics().stream())
                .distinct()
                .toList();
        Path known = folder.resolve(CorrectionsCsv.FILE_NAME);
        FactsCsv csv = FactsCsv.of(metrics, plans.get(0).plan().currency())
                .withCorrections(
                        Files.exists(known) ? CorrectionsCsv.of(metrics).read(known) : KnownCorrections.none());
        List<TeamFacts> facts = new ArrayList<>();
        for (Path file : files(folder, "[^c].*\\.csv")) {
            facts.addAll(csv.read(file));
        }
        facts.sort(Comparator.comparing(TeamFacts::period));

        checkAll(new PlanBook(plans.stream().map(PlanDocument::plan).collect(ImmutableList.toImmutableList())), facts);
    }

    private static List<PlanDocument> plans(Path folder) throws IOException {
        List<Path> own = files(folder, "plan.*\\.yaml");
        List<PlanDocument> plans = new ArrayList<>();
        for (Path file : own.isEmpty() ? files(folder.getParent(), "plan.*\\.yaml") : own) {
            plans.add(DOCUMENTS.read(DocumentSource.of(file)));
        }
        return plans;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static void checkAll(PlanBook book, List<TeamFacts> months) {
        Map<TeamId, Ledger> ledgers = new HashMap<>();
        for (TeamFacts facts : months) {
            TeamRun run = book.run(facts, ledgers.getOrDefault(facts.team(), Ledger.empty()));
            ledgers.put(facts.team(), run.ledger());
            for (JsonNode statement : MAPPER.readTree(StatementJson.explained(run, Language.ENGLISH))
                    .get("statements")) {
                Exact sum = Exact.ZERO;
                for (JsonNode line : statement.get("lines")) {
                    Exact amount = Exact.parse(line.get("amount").asString());
                    sum = sum.plus(amount);
                    String rule = line.get("rule").asString();
                    assertThat(line.findValues("explanation"))
                            .as(line::toPrettyString)
                            .hasSize(1);
                    JsonNode tree = line.get("explanation");
                    assertThat(tree.at("/place/rule").asString()).isEqualTo(rule);
                    assertThat(recomputed(tree.get("term")))
                            .as(tree::toPrettyString)
                            .isEqualTo(amount);
                }
                assertThat(sum).isEqualTo(Exact.parse(statement.get("total").asString()));
                assertThat(statement.findValues("explanation")).hasSameSizeAs(statement.get("lines"));
            }
        }
    }

    /** What a term comes to, from its leaves alone. */
    private static Exact recomputed(JsonNode term) {
        if (!term.has("parts")) {
            return Exact.parse(term.get("value").asString());
        }
        List<Exact> parts = new ArrayList<>();
        term.get("parts").forEach(part -> parts.add(recomputed(part)));
        BinaryOperator<Exact> operation = switch (term.get("kind").asString()) {
            case "sum" -> Exact::plus;
            case "difference" -> Exact::minus;
            case "product" -> Exact::times;
            case "quotient" -> Exact::dividedBy;
            case "least" -> Exact::min;
            case "greatest" -> Exact::max;
            case "rounded" -> (part, none) -> part;
            default -> throw new AssertionError("Expected a kind of term, but found " + term);
        };
        Exact value = parts.stream().reduce(operation).orElseThrow();
        return term.has("rounding")
                ? value.rounded(Rounding.parse(term.get("rounding").asString()))
                : value;
    }
}
