// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.facts.FactsCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that look like a value and may mean another beside the forms that are read: the first are refused. */
class DoubtfulCellsTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sales       | -5       | -5",
                "sales       | ¥-5      | -5",
                "sales       | -¥5      | -5",
                "sales       | +5       | 5",
                "sales       | --5      | import.doubtful",
                "sales       | -¥-5     | import.doubtful",
                "sales       | +-5      | import.doubtful",
                "sales       | 5-       | import.doubtful",
                "sales       | (5)      | import.doubtful",
                "sales       | １２５   | 125",
                "sales       | 12⁵      | import.doubtful",
                "sales       | 12₅      | import.doubtful",
                "sales       | 12⑤      | import.doubtful",
                "sales       | ㊿       | import.doubtful",
                "sales       | 12½      | import.doubtful",
                "refund-rate | 12/240   | 12/240",
                "refund-rate | 1,200/24,000   | 1200/24000",
                "refund-rate | 1.5/10   | 1.5/10",
                "refund-rate | 1,5/10   | import.doubtful",
                "refund-rate | 15/1,0   | import.doubtful",
                "refund-rate | 1.2.3/4  | import.doubtful",
                "refund-rate | ./.      | import.doubtful",
            })
    void read_cell_isItsValueOrRefused(String metric, String cell, String expected) throws IOException {
        assertThat(value(metric, cell)).isEqualTo(expected);
    }

    private static String value(String metric, String cell) throws IOException {
        Imported imported = read("period,team,agent," + metric + "\n2024-07,desk,a1,\"" + cell + "\"\n");
        if (!imported.report().doubts().isEmpty()) {
            return imported.report().doubts().get(0).code();
        }
        String line = FactsCsv.of(Metrics.ALL, CNY).write(imported.facts());
        return line.substring(line.lastIndexOf(',') + 1).strip();
    }

    @ParameterizedTest
    @CsvSource({
        "2024.7,           2024-07",
        "2024.10,          2024-10",
        "2024.01,          2024-01",
        "2024/1,           2024-01",
        "2024年1月,        2024-01",
        "2024.1,           import.not-a-period",
        "Jan-24,           2024-01",
        "Sept 2024,        2024-09",
        "january 2024,     2024-01",
        "Market-24,        import.not-a-period",
        "Mayor 24,         import.not-a-period",
        "Julia-24,         import.not-a-period",
        "Sep①-24,          import.not-a-period",
    })
    void read_month_isThatMonthOrRefused(String month, String expected) throws IOException {
        Imported imported = read("period,team,agent,sales\n" + month + ",desk,a1,5\n");

        assertThat(
                        imported.report().doubts().isEmpty()
                                ? imported.facts().stream()
                                        .map(TeamFacts::period)
                                        .toList()
                                        .toString()
                                : imported.report().doubts().get(0).code())
                .contains(expected);
    }

    /** Exports keep the digits of long numbers by formulas, of which the text alone is meant. */
    @Test
    void read_textOfAFormula_isTheText() throws IOException {
        Imported imported = read("""
                period,team,agent,name,post,day,order,="Sales"
                2024-07,desk,="0012",="An",="lead",,="",="300"
                2024-07,desk,0012,,,="2024-07-01", ="1234567890123450001"\t,300
                2024-07,desk,0012,,,2024-07-02,="2",0
                ="2024-07",="desk",="合计",,,,,300
                """);

        assertThat(imported.report().text(Language.ENGLISH))
                .contains("order: formula that keeps a text taken as the text, 3 cells")
                .contains("agent: formula that keeps a text taken as the text, 1 cell")
                .doesNotContain("full-width", "id made of a name");
        assertThat(FactsCsv.of(Metrics.ALL, CNY).write(imported.facts())).isEqualTo("""
                period,team,agent,name,post,day,order,sales
                2024-07,desk,0012,An,lead,,,300
                2024-07,desk,0012,,,2024-07-01,1234567890123450001,300
                2024-07,desk,0012,,,2024-07-02,2,0
                """);
    }

    @Test
    void read_headingsAndNamesInTwoLines_areThoseInOne() throws IOException {
        Imported imported = read("period,team,员 工,\"接待\r\n量\",\"Sales\"\n2024-07,desk,\"li\nna\",12,3\n");

        assertThat(imported.report().text(Language.ENGLISH)).contains("员 工 → agent, 接待 量 → receptions, Sales → sales");
        assertThat(FactsCsv.of(Metrics.ALL, CNY).write(imported.facts())).isEqualTo("""
                period,team,agent,receptions,sales
                2024-07,desk,li na,12,3
                """);
    }

    private static Imported read(String csv) throws IOException {
        return FactsImport.of(Metrics.ALL, CNY, ImportMap.none())
                .read("export.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
