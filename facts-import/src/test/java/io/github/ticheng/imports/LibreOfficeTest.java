// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.statement.PaidRow;
import io.github.ticheng.documents.statement.StatementCsv;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of tables and workbooks is what was in them; skipped where it is not installed. */
class LibreOfficeTest {

    private static final String TABLE = """
            period,team,员工,姓名,销售额,接待量,退款率,在岗时长
            2024-07,desk,xiao-mei,小美,23450.55,310,12/240,7:30:00
            2024-07,desk,xiao-wang,小王,18200,275,,8:00:00
            """;

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path folder;

    @BeforeEach
    void find() {
        boolean isThere = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        assumeTrue(isThere, "LibreOffice (soffice) is not installed");
    }

    /** One test, because LibreOffice takes seconds to start. */
    @Test
    void read_savedByLibreOffice_isTheSameAndSumsAreWhatWasPaid() throws IOException, InterruptedException {
        Path table = Files.writeString(folder.resolve("table.csv"), TABLE);
        List<TeamFacts> facts = facts(table);
        assertThat(facts).hasSize(1);
        TeamStatement desk = StatementXlsxTest.statement("desk");
        try (OutputStream out = Files.newOutputStream(folder.resolve("statements.xlsx"));
                StatementXlsx statements = new StatementXlsx(out, Language.CHINESE)) {
            statements.add(desk);
        }

        // Numbers are the filter's: separator, quote, encoding (76 UTF-8, 67 GBK), first row.
        convert("xlsx", "table.csv", "--infilter=CSV:44,34,76,1");
        assertThat(facts(folder.resolve("table.xlsx"))).isEqualTo(facts);

        Files.delete(table);
        convert("csv:Text - txt - csv (StarCalc):44,34,67,1", "table.xlsx", "statements.xlsx");
        assertThat(Files.readAllBytes(table)).containsSequence("小美".getBytes(GBK));
        assertThat(facts(table)).isEqualTo(facts);

        // The file has formulas without results: these sums are LibreOffice's.
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("statements.csv"), GBK));
        assertThat(rows.remove(rows.size() - 1)).isEqualTo(",,,,588.02,588.02,1176.04,");
        assertThat(desk.total()).hasToString("CNY 1176.04");
        assertThat(paid(String.join("\n", rows)))
                .isEqualTo(paid(StatementCsv.in(Language.CHINESE).wide(List.of(desk))));
    }

    private static List<PaidRow> paid(String csv) throws IOException {
        return StatementCsv.read("statements.csv", new StringReader(csv));
    }

    private static List<TeamFacts> facts(Path file) throws IOException {
        Imported imported = FactsImport.of(Metrics.ALL, Currency.getInstance("CNY"), ImportMap.none())
                .read(file);
        assertThat(imported.report().doubts()).isEmpty();
        return imported.facts();
    }

    private void convert(String to, String... filesAndOptions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(List.of("--convert-to", to));
        command.addAll(Arrays.asList(filesAndOptions));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(said).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
