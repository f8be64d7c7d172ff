// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings, and files that are something else than CSV with a header. */
class HeaderTest {

    private static final FactsCsv CSV = FactsCsv.of(Metrics.ALL, Money.currency("CNY"));
    private static final String ROW = "\n2024-07,desk,li-na,李娜,23450.55,12/30\n";

    @ParameterizedTest
    @CsvSource({
        "'期间,团队,员工,姓名,销售额,询单转化率'",
        "'Period,TEAM,Agent,Name,Sales,Inquiry conversion rate'",
        "'period,团队,agent,姓名,sales,询单转化率'",
        "'﻿期间, 团队 ,员工,姓名,\"销售额\",inquiry-conversion-rate'",
    })
    void headings_inTheWordsOfPeople_areTheColumns(String header) {
        String plain = "period,team,agent,name,sales,inquiry-conversion-rate";

        assertThat(CSV.read("x", header + ROW)).isEqualTo(CSV.read("x", plain + ROW));
    }

    @Test
    void heading_thatTwoMetricsHaveAsTheirLabel_namesNeither() {
        Metric own = Metric.money("own-sales", Better.HIGHER, Metrics.SALES.label());
        FactsCsv both = FactsCsv.of(ImmutableList.of(Metrics.SALES, own), Money.currency("CNY"));

        Diagnostic told = told(both, "period,team,agent,销售额\n").get(0);

        assertThat(told.code()).isEqualTo("csv.unknown-column");
        assertThat(told.suggestion()).isEqualTo("sales, own-sales");
    }

    @Test
    void unknownHeadings_areToldOnce() {
        String header = "period,team,agent,客服昵称,shaes,foo,"
                + IntStream.range(0, 60).mapToObj(i -> "导出列" + i).collect(Collectors.joining(","));

        ImmutableList<Diagnostic> told = told(CSV, header + "\n");

        assertThat(told).hasSize(1);
        assertThat(told.get(0).text(Language.ENGLISH))
                .contains("unknown columns: \"客服昵称\"", "\"shaes\" (perhaps sales)", "53 more")
                .hasSizeLessThan(900);
        assertThat(told.get(0).column()).isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "period;team;agent;sales ! csv.separator ! semicolons",
                "period\tteam\tagent ! csv.separator ! tabs",
                "period|team|agent ! csv.separator ! vertical bars",
                "period，team，agent ! csv.separator ! full-width commas",
                "sep=,\\nperiod,team,agent ! csv.separator-line ! sep=",
                "sep=;\\nperiod;team;agent ! csv.separator-line ! sep=",
                "2024年7月 客服业绩,,,\\nperiod,team,agent,sales ! csv.title-row ! row 2",
                "业绩\\n\\n部门：客服\\nperiod,team,agent,sales ! csv.title-row ! row 4",
                "PK\u0003\u0004x ! csv.workbook ! Excel workbook",
                "p\0e\0r\0 ! csv.not-utf-8 ! UTF-16",
                "period,period,期间,team,agent ! csv.column-twice ! \"period\", \"期间\"",
                "period,team,agent,,sales,, ! csv.unnamed-column ! 4, 6, 7",
                "a ! csv.missing-column ! period, team, agent",
            })
    void header_ofSomethingElse_isNamed(String text, String code, String said) {
        ImmutableList<Diagnostic> told = told(CSV, text.translateEscapes());

        assertThat(told).extracting(Diagnostic::code).contains(code);
        assertThat(told.stream().map(Diagnostic::toString).collect(Collectors.joining()))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16, true",
        "UTF-16BE, UTF-16, true",
        "UTF-16LE, UTF-16, false",
        "GBK, GBK, false",
        "ISO-8859-1, 'UTF-8, in Excel', false",
    })
    void fileInAnotherEncoding_isNamed(String charset, String said, boolean hasMark, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("july.csv");
        String header = charset.startsWith("ISO") ? "period,team,agent,Zoë" : "period,team,agent,姓名,销售额";
        Files.write(file, ((hasMark ? "\uFEFF" : "") + header + "\n").getBytes(Charset.forName(charset)));

        assertThat(told(CSV, file).get(0).code()).isEqualTo("csv.not-utf-8");
        assertThat(told(CSV, file).get(0).toString()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "july.xlsx, true",
        "july.XLS, true",
        "july.json, true",
        "august.tsv, true",
        "notes.txt, false",
        ".hidden.xlsx, false",
        "~$july.xlsx, false"
    })
    void otherFileInAFolder_isToldIfItMayHoldFacts(String name, boolean isTold, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("JULY.CSV"), "period,team,agent,sales\n2024-07,desk,a,1\n");
        Files.writeString(folder.resolve(name), "x");

        assertThat(told(CSV, folder))
                .extracting(Diagnostic::code)
                .isEqualTo(isTold ? ImmutableList.of("facts.unread-file") : ImmutableList.of());
        assertThat(FactsFolder.of(folder, "csv").others()).hasSize(name.startsWith("notes") ? 1 : 0);
    }

    @Test
    void headerThatStandsAgain_isToldAsSuch() {
        assertThat(told(CSV, "period,team,agent,sales\n2024-07,desk,a,1\nperiod,team,agent,sales\n2024-07,desk,b,1\n"))
                .extracting(Diagnostic::code)
                .contains("csv.header-again")
                .doesNotContain("facts.unreadable-period");
    }

    @Test
    void rowOfSpacesThatAreNotSeen_isSkipped() {
        assertThat(CSV.read("x", "period,team,agent,sales\n2024-07,desk,a,1\n\u00A0,\u3000,\u200B,\uFEFF\n"))
                .hasSize(1);
    }

    @Test
    void wideHeader_isRefusedSoon() {
        String header = "period,team,agent,"
                + IntStream.range(0, 100_000).mapToObj(i -> "col" + i).collect(Collectors.joining(","));

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(told(CSV, header + "\n")).hasSize(1));
    }

    private static ImmutableList<Diagnostic> told(FactsCsv csv, String text) {
        try {
            csv.read("x", text);
            return ImmutableList.of();
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }

    private static ImmutableList<Diagnostic> told(FactsCsv csv, Path path) throws IOException {
        try {
            csv.read(path);
            return ImmutableList.of();
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }
}
