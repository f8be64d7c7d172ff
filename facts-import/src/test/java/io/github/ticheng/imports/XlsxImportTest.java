// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxImportTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    private static Imported read(String map, byte[] bytes) throws IOException {
        ImportMap said =
                map.isEmpty() ? ImportMap.none() : ImportMap.read(DocumentSource.yaml("map.yaml", map), Metrics.ALL);
        return FactsImport.of(Metrics.ALL, CNY, said).read("export.xlsx", bytes);
    }

    private static byte[] workbook(Consumer<Workbook> filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.accept(workbook);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof BigDecimal number) {
                sheet.value(row, i, number);
            } else if (cells[i] instanceof String text) {
                if (text.startsWith("=")) {
                    sheet.formula(row, i, text.substring(1));
                } else {
                    sheet.value(row, i, text);
                }
            }
        }
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static String facts(Imported imported) {
        return FactsCsv.of(Metrics.ALL, CNY).write(imported.facts());
    }

    private static final String TAOBAO = "preset: taobao\nteam: desk\nperiod: { column: 月份 }\nhired-on: 入职\n";

    private static void report(Worksheet sheet) {
        row(sheet, 0, "旗舰店 客服绩效");
        row(sheet, 2, "月份", "客服昵称", "入职", "销售额", "询单人数", "询单->最终付款转化率", "平均响应(秒)");
        row(
                sheet,
                3,
                n("45474"),
                "小美",
                n("44270"),
                n("23450.549999999999"),
                n("120"),
                n("0.062"),
                n("0.000405092592592593"));
        row(sheet, 4, n("45474"), "小王", n("44270"), n("18200"), n("100"), "5.9%", "41.5");
        row(sheet, 5, "", "汇总", "", "=SUM(D4:D5)", "=SUM(E4:E5)", "", "");
        for (int i = 3; i <= 4; i++) {
            sheet.style(i, 0).format("yyyy\"年\"m\"月\"").set();
            sheet.style(i, 2).format("yyyy-mm-dd").set();
            sheet.style(i, 3).format("¥#,##0.00;[Red]-¥#,##0.00").set();
            sheet.style(i, 5).format("0.0%").set();
            sheet.style(i, 6).format("[h]:mm:ss").set();
        }
    }

    @Test
    void read_formattedCells_areWhatPeopleSee() throws IOException {
        Imported imported = read(TAOBAO, workbook(book -> report(book.newWorksheet("7月"))));

        assertThat(facts(imported)).isEqualTo("""
                period,team,agent,hired-on,average-response-time,inquiries,inquiry-conversion-rate,sales
                2024-07,desk,小王,2021-03-15,~41.5,100,~0.059,18200
                2024-07,desk,小美,2021-03-15,~35,120,~0.062,23450.55
                """);
        assertThat(imported.report().text(Language.ENGLISH))
                .startsWith("export.xlsx: 7月\n")
                .contains("1 row left out: named like a total or average (row 6: 汇总");
    }

    @Test
    void read_twoSheetsWithRows_asksWhich() throws IOException {
        byte[] bytes = workbook(book -> {
            report(book.newWorksheet("7月"));
            book.newWorksheet("empty");
            row(book.newWorksheet("备注"), 0, "text");
        });

        assertThat(read(TAOBAO, bytes).report().text(Language.ENGLISH))
                .contains("which sheet is meant is not clear: 7月, 备注", "in the import map: sheet: \"7月\"");
        assertThat(read(TAOBAO + "sheet: 7月\n", bytes).facts()).hasSize(1);
    }

    @Test
    void read_hiddenSheetAlone_isNotReadUnlessItIsNamed() throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("7月");
            report(sheet);
            sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
            book.newWorksheet("empty");
        });

        refused(bytes, "import.no-sheet");
        assertThat(read(TAOBAO + "sheet: 7月\n", bytes).facts()).hasSize(1);
    }

    @Test
    void read_cellThatIsNoValueAndNoName_isRefused() throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("x");
            row(sheet, 0, "period", "team", "agent", "sales");
            row(sheet, 1, "2024-07", "desk", "li-na");
            sheet.value(1, 3, true);
            row(sheet, 2, "2024-07", "desk", "#N/A", n("5"));
        });

        assertThat(read("", bytes).report().text(Language.ENGLISH))
                .contains("\"TRUE\" is no value of sales", ":3:18: error: the row has values, but no agent");
    }

    @Test
    void read_formulaAmongValues_isRefusedUnlessAsShown() throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("x");
            row(sheet, 0, "period", "team", "agent", "sales");
            row(sheet, 1, "2024-07", "desk", "li-na", "=1+2");
        });

        assertThat(read("", bytes).report().text(Language.ENGLISH))
                .contains("the cell is a formula (import.formula)", "in the import map: formulas: as-shown");
        assertThat(read("formulas: as-shown", bytes).report().changed(Change.AS_SHOWN))
                .isEqualTo(1);
    }

    @Test
    void read_hiddenRows_areReadAndReported() throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("x");
            row(sheet, 0, "agent", "sales");
            row(sheet, 1, "li-na", n("3"));
            row(sheet, 2, "wang", n("4"));
            row(sheet, 3, "zhao");
            row(sheet, 4, "合计", n("7"));
            for (int hidden = 2; hidden <= 4; hidden++) {
                sheet.hideRow(hidden);
            }
        });

        Imported imported = read("period: 2024-07\nteam: desk\n", bytes);
        assertThat(facts(imported)).contains("li-na,3", "wang,4", "zhao");
        assertThat(imported.report().text(Language.ENGLISH))
                .contains("1 row left out")
                .containsOnlyOnce("read although")
                .contains("agent: read although its row is hidden, as by a filter, 2 cells (row 3: \"wang\" → wang)");
        assertThat(imported.report().text(Language.CHINESE)).contains("所在行已隐藏");
    }

    @Test
    void read_hiddenColumnsOfTheSheetThatIsRead_areReadAndReported() throws IOException {
        byte[] bytes = workbook(book -> {
            row(book.newWorksheet("empty"), 0);
            Worksheet other = book.newWorksheet("other");
            other.setVisibilityState(VisibilityState.HIDDEN);
            row(other, 0, "agent");
            other.hideColumn(0);
            Worksheet sheet = book.newWorksheet("7月");
            row(sheet, 0, "agent", "sales", "受理", "receptions", "inquiries");
            row(sheet, 1, "li-na", n("3"), n("1"), n("40"), n("10"));
            row(sheet, 2, "wang", n("4"), n("1"), n("50"));
            for (int hidden = 1; hidden <= 3; hidden++) {
                sheet.hideColumn(hidden);
            }
            sheet.hideColumn(2 * XlsxGuard.MOST_COLUMNS);
        });

        Imported imported = read("period: 2024-07\nteam: desk\n", bytes);
        assertThat(facts(imported)).contains("li-na,10,40,3", "wang,,50,4");
        assertThat(imported.report().changed(Change.HIDDEN_COLUMN)).isEqualTo(4);
        assertThat(imported.report().text(Language.ENGLISH))
                .contains("sales: read although its column is hidden, 2 cells (row 2: \"3\" → 3)")
                .contains("receptions: read although its column is hidden, 2 cells (row 2: \"40\" → 40)");
        assertThat(imported.report().text(Language.CHINESE)).contains("所在列已隐藏");
    }

    // ------------------------------------------------------------------------------------------ hostile

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void refused(byte[] bytes, String code) throws IOException {
        Imported imported = read("", bytes);
        assertThat(imported.report().doubts()).extracting(doubt -> doubt.code()).containsExactly(code);
        assertThat(imported.report().doubts().get(0).expected()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin,                    import.macros",
        "XL/VBAPROJECT.BIN,                    import.macros",
        "xl/macrosheets/sheet1.xml,            import.macros",
        "xl/externalLinks/externalLink1.xml,   import.external-links",
    })
    void read_foreignPart_isRefused(String part, String code) throws IOException {
        refused(zip("[Content_Types].xml", "<Types/>", part, "x"), code);
    }

    @Test
    void read_bomb_isRefusedBeforeItUnfolds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(spaces);
            }
        }
        assertThat(bytes.size()).isLessThan(200_000);
        refused(bytes.toByteArray(), "import.bomb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='ZZZZZZ1'/></row>",
                "<row><c t='n'  r = \"CZZ1\"></c></row>",
                "<x:row><x:c a='>' r='ABCDEFG1'/></x:row>",
                "<row><c r='&#90;&#90;&#90;&#90;1'/></row>",
            })
    void read_farColumn_isRefused(String rows) throws IOException {
        refused(zip("xl/worksheets/sheet1.xml", "<sheetData>" + rows + "</sheetData>"), "import.many-columns");
    }

    @Test
    void read_millionColumns_isRefused() throws IOException {
        String cells = "<c><v>1</v></c>".repeat(1_000_000);
        refused(zip("xl/worksheets/sheet1.xml", "<row>" + cells + "</row>", "junk", noise()), "import.many-columns");
    }

    /** So much that does not shrink that the rest is no bomb. */
    private static String noise() {
        StringBuilder noise = new StringBuilder();
        long seed = 1;
        for (int i = 0; i < 200_000; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            noise.append((char) ('!' + (seed >>> 33) % 90));
        }
        return noise.toString();
    }

    @Test
    void read_broken_isRefused() throws IOException {
        byte[] good = workbook(book -> report(book.newWorksheet("7月")));
        for (int length : new int[] {4, 30, good.length / 2, good.length - 30}) {
            refused(java.util.Arrays.copyOf(good, length), "import.no-workbook");
        }
        refused(zip("a.txt", "x"), "import.no-workbook");
        refused(
                zip(
                        "[Content_Types].xml",
                        "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types>&e;</Types>"),
                "import.no-workbook");
    }

    /** A zip knows more ways to shrink than workbooks have: some need a library, which may not be there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 20, 93, 95, 98, 99, 0x7FFF})
    void read_partShrunkAsNoWorkbookIs_isRefused(int method) throws IOException {
        byte[] bytes = workbook(book -> report(book.newWorksheet("7月")));
        for (int i = 0; i + 10 < bytes.length; i++) {
            boolean isPart = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
            boolean isListed = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (isPart || isListed) {
                int at = i + (isListed ? 10 : 8);
                bytes[at] = (byte) method;
                bytes[at + 1] = (byte) (method >> 8);
            }
        }
        refused(bytes, "import.no-workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><table>", "\uFEFF<?xml version='1.0'?><Workbook>", "  <TABLE border=1>"})
    void read_pageNamedLikeAWorkbook_isRefused(String text) throws IOException {
        refused(text.getBytes(StandardCharsets.UTF_8), "import.old-workbook");
    }

    @Test
    void read_oldWorkbookEmptyFileOrNoText_isRefused() throws IOException {
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1},
                "import.old-workbook");
        refused(new byte[0], "import.empty");
        refused("\n\n".getBytes(StandardCharsets.UTF_8), "import.empty");
        refused(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 'a'}, "import.no-text");
        // Marked as UTF-16, and half a pair of surrogates, or of UTF-32.
        refused(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a'}, "import.no-text");
        refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 'a', 0, 0}, "import.no-text");
    }

    @Test
    void read_daysAndOrdersOfAWorkbook_areThoseOfTheAgents() throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("7月");
            row(sheet, 0, "日期", "订单号", "员工", "小组", "销售额");
            row(sheet, 1, n("45474"), n("4711"), "li-na", "夜班", n("200"));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            row(sheet, 2, "2024-07-02", "190123456789012345", "li-na", "夜班", n("300"));
        });

        assertThat(facts(read("period: 2024-07\nteam: desk\n", bytes))).isEqualTo("""
                        period,team,agent,group,day,order,sales
                        2024-07,desk,li-na,夜班,,,
                        2024-07,desk,li-na,,2024-07-01,4711,200
                        2024-07,desk,li-na,,2024-07-02,190123456789012345,300
                        """);
    }

    /** A form may show zeros before a number, as of the agents' numbers, and ten thousands behind one that is none of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0000            | 12     | 0#       | 300   | 0012,300
            000000;-0       | 12     | 0.0      | 300   | 000012,300
            0000            | 123456 | 0000     | 3     | 123456,3
            General         | 12     | 0.0"万"  | 3     | 12,30000
            0               | 12     | #,##0万  | 3.5   | 12,35000
            0               | 12     | 0!.0,"万" | 34500 | 12,34500
            0               | 12     | #,##0.0,"千" | 34500 | 12,34500
            0               | 12     | 0.00"元" | 3     | 12,3
            0               | 12     | 0.0"千克" | 3    | 12,3
            """)
    void read_number_isWhatItsFormShows(String form, String agent, String ofSales, String sales, String expected)
            throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("7月");
            row(sheet, 0, "工号", "销售额");
            row(sheet, 1, n(agent), n(sales));
            sheet.style(1, 0).format(form).set();
            sheet.style(1, 1).format(ofSales).set();
        });

        assertThat(facts(read("period: 2024-07\nteam: desk\nagent: 工号\n", bytes)))
                .isEqualTo("period,team,agent,sales\n2024-07,desk," + expected + "\n");
    }

    @Test
    void read_orderOfWhichAWorkbookKeptTheFirstDigits_refused() throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("7月");
            row(sheet, 0, "日期", "订单号", "员工", "销售额");
            row(sheet, 1, "2024-07-01", n("190123456789012345"), "li-na", n("200"));
        });

        assertThat(read("period: 2024-07\nteam: desk\n", bytes).report().text(Language.ENGLISH))
                .contains("of which a spreadsheet kept the first digits only");
    }
}
