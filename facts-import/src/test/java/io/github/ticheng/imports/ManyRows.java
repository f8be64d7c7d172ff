// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import io.github.ticheng.core.metric.Metrics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * How long an export of many rows takes as .xlsx and as CSV: run with {@code -Xmx512m}. With two arguments, a folder and a
 * number of rows, it writes both files; with one, a file, it reads that.
 */
final class ManyRows {

    private static final int OF_A_TEAM = 1_000;

    private ManyRows() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 2) {
            write(Path.of(args[0]), Integer.parseInt(args[1]));
            return;
        }
        long start = System.nanoTime();
        AtomicLong agents = new AtomicLong();
        Imported imported = FactsImport.of(Metrics.ALL, Currency.getInstance("CNY"), ImportMap.none())
                .read(Path.of(args[0]));
        long read = System.nanoTime();
        imported.forEach(team -> agents.addAndGet(
                team.facts().map(facts -> facts.agents().size()).orElse(0)));
        System.out.println(args[0] + ": " + agents + " agents; read in "
                + TimeUnit.NANOSECONDS.toMillis(read - start) + " ms, facts made in "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - read) + " ms");
    }

    private static void write(Path folder, int rows) throws IOException {
        try (Writer csv = Files.newBufferedWriter(folder.resolve("many.csv"));
                OutputStream out = Files.newOutputStream(folder.resolve("many.xlsx"));
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rows");
            csv.write("期间,团队,员工,销售额,接待量\n");
            String[] titles = {"期间", "团队", "员工", "销售额", "接待量"};
            for (int i = 0; i < titles.length; i++) {
                sheet.value(0, i, titles[i]);
            }
            for (int i = 0; i < rows; i++) {
                String team = "team-" + i / OF_A_TEAM;
                String agent = "agent-" + i;
                BigDecimal sales = BigDecimal.valueOf(1_000_000L + i * 7919L % 5_000_000L, 2);
                int receptions = i % 400;
                csv.write("2024-07," + team + "," + agent + "," + sales + "," + receptions + "\n");
                sheet.inlineString(i + 1, 0, "2024-07");
                sheet.inlineString(i + 1, 1, team);
                sheet.inlineString(i + 1, 2, agent);
                sheet.value(i + 1, 3, sales);
                sheet.value(i + 1, 4, receptions);
                if (i % OF_A_TEAM == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }
}
