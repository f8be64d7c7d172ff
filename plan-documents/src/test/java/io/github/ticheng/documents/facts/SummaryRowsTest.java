// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of totals and averages are no agents, whatever they are called; and nobody is one by chance. */
class SummaryRowsTest {

    private static final String HEADER = "period,team,agent,name,sales,receptions,refund-rate\n";
    private static final String THREE = """
            2024-07,desk,a,,100.10,300,1/10
            2024-07,desk,b,,200.20,120,2/10
            2024-07,desk,c,,50.05,77,3/10
            """;
    private static final FactsCsv CSV = FactsCsv.of(Metrics.ALL, Money.currency("CNY"));
    private static final FactsJson JSON = FactsJson.of(Metrics.ALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合计：",
                "合 计",
                "合　计（元）",
                "本 月 小  计",
                "共计",
                "人均",
                "总计",
                "小计",
                "汇总",
                "店铺汇总值",
                "均值",
                "平均",
                "平均值",
                "店铺平均值",
                "华东区小计",
                "合计（元）",
                "总共",
                "总和",
                "累计",
                "合計",
                "總計",
                "小計",
                "共計",
                "總共",
                "彙總",
                "匯總",
                "總和",
                "累計",
                "overall",
                "total",
                "Total:",
                "TOTALS",
                "Ｔｏｔａｌ",
                "Grand Total",
                "subtotal",
                "sub-total",
                "sum",
                "Sum:",
                "average",
                "AVG",
                "mean",
                "Shop total",
                "team_average",
                "total of desk",
                "—合计—",
                "中位数",
                "最大值",
                "店铺最低值",
                "最高：",
                "标准差",
                "总数",
                "总额（元）",
                "總量",
                "环比",
                "同比增长",
                "占比",
                "Median",
                "team maximum",
                "std. dev."
            })
    void row_namedLikeATotal_isRefusedAtItsName(String name) {
        Diagnostic told = onlyDiagnostic(HEADER + THREE + "2024-07,desk,x," + name + ",1,1,\n");

        assertThat(told.code()).isEqualTo("facts.summary-row");
        assertThat(told.line()).isEqualTo(5);
        assertThat(told.path()).isEqualTo("name");
        assertThat(String.valueOf(told.expected())).contains("--is-agent x", "withAgents(\"x\")");
        assertThat(CSV.withAgents("x").read("x", HEADER + THREE + "2024-07,desk,x," + name + ",1,1,\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Totti",
                "Summer",
                "Sumiko",
                "Meaning",
                "李均",
                "汇",
                "计合",
                "Anna Total-Smith",
                "Kim Sum",
                "总监",
                "平",
                "Max",
                "Min",
                "总",
                "最爱",
                "小众",
                "中位"
            })
    void row_ofAPersonWithALikeName_isRead(String name) {
        assertThat(CSV.read("x", HEADER + THREE + "2024-07,desk,x," + name + ",1,1,\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'2024-07,desk,合计,,350.35,497,', agent",
        "'合计,,,,350.35,497,', period",
        "'2024-07,合计,,,350.35,497,', team",
        "'2024-07,desk,,合计,350.35,497,', name",
        "'2024-07,desk,Total:,,350.35,497,', agent",
    })
    void row_namedLikeATotalInAnyOfItsCells_isRefusedThere(String row, String path) {
        assertThatThrownBy(() -> CSV.read("x", HEADER + THREE + row + "\n"))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refused -> assertThat(refused.diagnostics())
                                .filteredOn(told -> told.code().equals("facts.summary-row"))
                                .extracting(Diagnostic::path, Diagnostic::line)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(path, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "'x,,350.35,497,', sums to the cent",
        "'x,,350.35,497,6/30', a ratio does not count",
        "'x,,350,497,', a sum rounded to the yuan",
        "'x,,116.78,166,', means rounded half up",
        "'x,,116.7,165,', means cut off",
    })
    void lastRow_thatIsTheSumOrMeanOfAllOthers_isRefused(String row, String why) {
        Diagnostic told = onlyDiagnostic(HEADER + THREE + "2024-07,desk," + row + "\n");

        assertThat(told.code()).as(why).isEqualTo("facts.summary-row");
        assertThat(told.line()).isEqualTo(5);
        assertThat(CSV.withAgents("x").read("x", HEADER + THREE + "2024-07,desk," + row + "\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'x,,350.36,497,', a cent more",
        "'x,,350.34,497,', a cent less",
        "'x,,350.35,498,', one reception more",
        "'x,,350.35,,', one column",
        "'x,,116.81,166,', a mean off by more than a cent",
        "'x,,,497,6/30', one amount and a ratio",
    })
    void lastRow_thatIsNotQuiteTheSumOrMean_isRead(String row, String why) {
        assertThat(CSV.read("x", HEADER + THREE + "2024-07,desk," + row + "\n"))
                .as(why)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,100,200;b,100,200', 0, a team of two equals",
        "'a,100,200;b,100,200;c,100,200', 0, three equals",
        "'a,100,200;b,100,200;c,100,200;d,100,200', 0, four equals",
        "'a,100,200;b,300,400;c,200,300', 0, the middle of three",
        "'a,1,0;b,2,1;c,3,1', 0, small counts",
        "'a,100,0;b,200,0;c,300,0', 0, one column that is not zero",
        "'a,100,200;b,100,200', 0, nobody else",
        "'a,100,20;b,200,30;c,300,50', 1, the sum of two",
        "'c,300,50;a,100,20;b,200,30', 1, the sum stands first",
        "'a,100,20;b,200,30;c,300,50;d,150,25', 2, a sum and then a mean",
        "'a,100,20;c,300,50;b,200,30', 0, a sum in the middle",
        "'a,4000.01,;b,6000,;全店,10000.01,', 1, the sum of one column to the cent",
        "'a,4000.01,0;b,6000,0;全店,10000.01,0', 1, the other column is zero",
        "'a,4000.01,;b,6000,;c,10000.02,', 0, a cent more",
        "'a,10000.01,;b,0,;c,10000.01,', 0, two who share equally and one without anything",
        "'a,4000.01,1;b,6000,2;c,10000.01,4', 0, the other column says otherwise",
        "'a,400000,;b,599999,;c,999999,', 0, six digits",
        "'a,400000,;b,600001,;c,1000001,', 1, seven digits",
        "'a,400000,;b,600000,;c,1000000,', 0, a round sum",
        "'a,4000,;b,6000,;c,10000,', 0, amounts without cents",
    })
    void rows_ofValuesAlone_areTotalsOnlyWhereTheyTell(String rows, int count, String why) {
        String text = "period,team,agent,sales,receptions\n"
                + Stream.of(rows.split(";")).map(row -> "2024-07,desk," + row).collect(Collectors.joining("\n"));

        assertThat(told(text)).as(why).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "Amy;amy, 1",
        "Amy;ａｍｙ;AMY, 2",
        "小美;小美２;小美2, 1",
        "Amy;Amy2, 0",
    })
    void agents_whoseIdsAreAlike_areOne(String ids, int count) {
        String text = "period,team,agent,sales\n"
                + Stream.of(ids.split(";"))
                        .map(id -> "2024-07,desk," + id + ",7\n")
                        .collect(Collectors.joining());

        assertThat(told(text))
                .hasSize(count)
                .allMatch(told -> told.code().equals("facts.summary-row")
                        && told.text(Language.ENGLISH).contains("--is-agent"));
        String json = JSON.write(CSV.withAgents(ids.split(";")).read("x", text));
        assertThat(JSON.withAgents(ids.split(";")).read("x", json)).hasSize(1);
        if (count > 0) {
            assertThatThrownBy(() -> JSON.read("x", json)).hasMessageContaining("capitals");
        }
    }

    @Test
    void factsInJson_haveTheSameLaw() {
        String named = JSON.write(CSV.withAgents("x").read("x", HEADER + THREE + "2024-07,desk,x,合计,1,1,\n"));
        String summed = JSON.write(CSV.withAgents("x").read("x", HEADER + THREE + "2024-07,desk,x,,350.35,497,\n"));

        assertThatThrownBy(() -> JSON.read("x", named)).hasMessageContaining("facts.summary-row");
        assertThatThrownBy(() -> JSON.read("x", summed)).hasMessageContaining("facts.summary-row");
        assertThat(JSON.withAgents("x").read("x", named)).hasSize(1);
        assertThat(JSON.withAgents("x").read("x", summed)).hasSize(1);
    }

    private static Diagnostic onlyDiagnostic(String text) {
        ImmutableList<Diagnostic> told = told(text);
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static ImmutableList<Diagnostic> told(String text) {
        try {
            CSV.read("x", text);
            return ImmutableList.of();
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }
}
