// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.FactsJson;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.LedgerJson;
import io.github.ticheng.imports.FactsImport;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.LogImport;
import io.github.ticheng.imports.log.LogTable;
import io.github.ticheng.imports.log.RulesDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.stream.Stream;

/** Gives bytes to the reader that the property {@code reader} names. Its law: a result, or diagnostics in both languages. */
public final class DocumentFuzzer {

    private static final Currency CNY = Money.currency("CNY");
    private static final PlanDocuments PLANS = PlanDocuments.of(Catalogue.load(DocumentFuzzer.class.getClassLoader()));
    private static final String NAME = System.getProperty("reader", "");
    private static final Reader READER = reader(NAME);

    private DocumentFuzzer() {}

    private interface Reader {
        void read(byte[] bytes) throws IOException;
    }

    private static Reader reader(String name) {
        return switch (name) {
            case "plan-yaml" ->
                bytes -> PLANS.check(DocumentSource.yaml("x", text(bytes))).forEach(DocumentFuzzer::checkIsTold);
            case "plan-json" ->
                bytes -> PLANS.check(DocumentSource.json("x", text(bytes))).forEach(DocumentFuzzer::checkIsTold);
            case "facts-csv" -> bytes -> FactsCsv.of(Metrics.ALL, CNY).read("x", text(bytes));
            case "facts-json" -> bytes -> FactsJson.of(Metrics.ALL).read("x", text(bytes));
            case "corrections" -> bytes -> CorrectionsCsv.of(Metrics.ALL).read("x", text(bytes));
            case "ledger" -> bytes -> LedgerJson.read("x", text(bytes));
            case "orders" -> bytes -> log(LogTable.ORDERS, bytes);
            case "conversations" -> bytes -> log(LogTable.CONVERSATIONS, bytes);
            case "import-map" -> bytes -> ImportMap.read(DocumentSource.yaml("x", text(bytes)), Metrics.ALL);
            case "rules" -> bytes -> RulesDocument.read(DocumentSource.yaml("x", text(bytes)));
            case "export-csv" -> bytes -> facts("x.csv", bytes);
            case "export-json" -> bytes -> facts("x.json", bytes);
            case "xlsx" -> bytes -> facts("x.xlsx", bytes);
            case "xlsx-sheet" -> bytes -> facts("x.xlsx", Workbooks.of(bytes));
            default -> throw new IllegalArgumentException("no such reader: " + name);
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static void facts(String name, byte[] bytes) throws IOException {
        FactsImport.of(Metrics.ALL, CNY, ImportMap.none()).read(name, bytes).facts();
    }

    private static void log(LogTable table, byte[] bytes) throws IOException {
        LogImport log = LogImport.of(TeamId.of("desk"), CNY, ImportMap.none());
        log.read(table, "x.csv", bytes);
        log.log();
    }

    /** What the fuzzer calls first: the seeds are read, so that no document is slow because classes are loaded. */
    public static void fuzzerInitialize() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("corpus", NAME))) {
            for (Path seed : seeds.toList()) {
                fuzzerTestOneInput(Files.readAllBytes(seed));
            }
        }
    }

    /** What the fuzzer calls, time and again. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        try {
            READER.read(bytes);
        } catch (DocumentException refused) {
            if (refused.diagnostics().isEmpty()) {
                throw new AssertionError("Expected diagnostics, but found none", refused);
            }
            refused.diagnostics().forEach(DocumentFuzzer::checkIsTold);
        }
    }

    // What a document brings may stand in the words, whatever it is.
    private static void checkIsTold(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            String said = diagnostic.text(language);
            if (said.isEmpty() || !said.equals(Visible.lines(said))) {
                throw new AssertionError("Expected words, but found " + said);
            }
        }
    }
}
