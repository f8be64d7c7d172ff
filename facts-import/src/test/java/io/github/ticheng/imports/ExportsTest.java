// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder per form of an export: the file, perhaps its map, the report, and the strict facts unless it is refused. With the
 * system property {@code golden.folder} what came out is written there instead.
 */
class ExportsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/ticheng/imports/exports");

    static Stream<String> exports() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void read_export_givesFactsAndReport(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        Currency currency = Currency.getInstance(name.endsWith("helpdesk") ? "USD" : "CNY");
        Path map = folder.resolve("map.yaml");
        ImportMap said = Files.exists(map)
                ? ImportMap.read(DocumentSource.yaml("map.yaml", Files.readString(map)), Metrics.ALL)
                : ImportMap.none();

        Imported imported = FactsImport.of(Metrics.ALL, currency, said)
                .read("export.csv", Files.readAllBytes(folder.resolve("export.csv")));

        same(name, "report.txt", report(imported));
        String facts = facts(imported, currency);
        if (!facts.isEmpty()) {
            same(name, "facts.csv", facts);
        }
        assertThat(Files.exists(folder.resolve("facts.csv"))).isEqualTo(!facts.isEmpty());
        assertThat(imported.report().text(Language.CHINESE).lines())
                .hasSameSizeAs(imported.report().text(Language.ENGLISH).lines().toList());
    }

    private static String report(Imported imported) {
        String text = imported.report().text(Language.ENGLISH);
        try {
            imported.facts();
            return text;
        } catch (DocumentException refused) {
            return imported.report().doubts().isEmpty()
                    ? text + ImportReport.doubtsIn(refused.diagnostics(), Language.ENGLISH)
                    : text;
        }
    }

    private static String facts(Imported imported, Currency currency) {
        try {
            return FactsCsv.of(Metrics.ALL, currency).write(imported.facts());
        } catch (DocumentException refused) {
            return "";
        }
    }

    private static void same(String name, String file, String found) throws IOException {
        String golden = System.getProperty("golden.folder");
        if (golden != null) {
            Path target = Files.createDirectories(Path.of(golden).resolve(name)).resolve(file);
            Files.writeString(target, found);
            return;
        }
        assertThat(found).isEqualTo(Files.readString(FOLDER.resolve(name).resolve(file)));
    }
}
