// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.imports.LogParts.Fingerprints;
import io.github.ticheng.imports.log.EvidenceCsv;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is read in parts is the log that is read whole: decisions, figures, evidence, reports and errors. */
class LogPartsTest {

    private static final long SMALL = 400;
    private static final long WHOLE = Long.MAX_VALUE;
    private static final Period JULY = Period.parse("2024-07");

    private Path folder;

    @BeforeEach
    void begin(@TempDir Path scratch) {
        folder = scratch;
    }

    /** What came of a log. */
    private record Result(
            int parts,
            Map<String, Decision> decisions,
            ServiceFigures figures,
            String evidence,
            List<String> reports) {}

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName("GB18030")));
    }

    private static LogImport imports() {
        return LogImport.of(
                TeamId.of("desk"),
                Money.currency("CNY"),
                ImportMap.read(DocumentSource.yaml("map.yaml", "zone: Asia/Shanghai"), Metrics.ALL));
    }

    private Result read(Map<LogTable, List<Path>> files, long bytes) throws IOException {
        LogImport log = imports();
        LogParts parts = LogParts.read(log, files, Files.createTempDirectory(folder, "parts"), bytes);
        EvidenceCsv evidence = EvidenceCsv.inParts(JULY, Language.CHINESE, Files.createTempDirectory(folder, "lines"));
        List<Attributed> all = new ArrayList<>();
        parts.forEach(part -> {
            Attributed attributed = Attributed.of(Attribution.taobao(), part, parts.lastMoment());
            evidence.add(attributed);
            all.add(attributed);
        });
        StringBuilder lines = new StringBuilder();
        evidence.writeAll(lines);
        Map<String, Decision> decisions = new TreeMap<>();
        all.forEach(part -> decisions.putAll(part.decisions()));
        return new Result(
                all.size(),
                decisions,
                all.stream()
                        .map(Attributed::figures)
                        .reduce(ServiceFigures::plus)
                        .orElseThrow(),
                lines.toString(),
                log.reports().stream()
                        .map(report -> report.text(Language.ENGLISH))
                        .toList());
    }

    /** A made-up shop in which rows of one buyer stand apart, and some name no buyer. */
    private Map<LogTable, List<Path>> shop(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder orders = new StringBuilder("订单 2024-07;;;;;;;\n订单编号;买家;下单时间;付款时间;goods;退款时间;退款金额;评价时间;评价\n");
        StringBuilder chats = new StringBuilder("会话编号,买家,客服,time,side\n");
        for (int i = 0; i < 60; i++) {
            int day = 10 + random.nextInt(15);
            String buyer = List.of("tb", "=\"00", "小 ").get(i % 3) + random.nextInt(12) + (i % 3 == 1 ? "\"" : "");
            orders.append("o" + i + ";" + buyer + ";2024-07-" + day + " 12:00;2024-07-" + day + " 12:05;¥1,0" + day
                    + ".50;;;;\n");
            if (i % 4 == 0) {
                orders.append(";;;;;2024-07-" + (day + 1) + " 12:00;5;2024-07-" + (day + 2) + " 13:00;好评\n");
            }
            chats.append("c" + i + "," + buyer + ",店:" + "甲乙".charAt(random.nextInt(2)) + ",2024-07-"
                    + (day - random.nextInt(5)) + " 11:0" + i % 6 + ",买家\n");
            chats.append("c" + i + ",,,2024-07-26 1" + i % 10 + ":10,客服\n");
        }
        orders.append("合计;;;;99;;;;\n");
        return ImmutableMap.of(
                LogTable.ORDERS, List.of(write("orders.csv", orders.toString())),
                LogTable.CONVERSATIONS, List.of(write("chats.csv", chats.toString())),
                LogTable.OWNERS, List.of(write("owners.csv", """
                                order,agent,set-at,set-by,reason
                                o7,店:甲,2024-07-28 10:00,周,误判
                                o8,,2024-07-29 10:00,周,静默
                                """)));
    }

    @Test
    void log_inParts_isTheLogAsAWhole() throws IOException {
        for (long seed = 0; seed < 10; seed++) {
            Map<LogTable, List<Path>> files = shop(seed);
            Result whole = read(files, WHOLE);
            Result parts = read(files, SMALL);

            assertThat(whole.parts()).isOne();
            assertThat(parts.parts()).isGreaterThan(10);
            assertThat(parts.decisions()).isEqualTo(whole.decisions());
            assertThat(parts.figures()).isEqualTo(whole.figures());
            assertThat(parts.evidence()).isEqualTo(whole.evidence());
            assertThat(parts.reports()).isEqualTo(whole.reports());
        }
    }

    @Test
    void lastMoment_ofALog_isThatOfAnyOfItsTables() throws IOException {
        LogParts parts = LogParts.read(imports(), shop(1), folder, SMALL);

        // an owner set by hand, after the last word and the last review
        assertThat(parts.lastMoment()).hasToString("2024-07-29T02:00:00Z");
    }

    private List<String> wrong(Map<LogTable, List<Path>> files, long bytes) {
        return catchThrowableOfType(
                        DocumentException.class,
                        () -> LogParts.read(imports(), files, Files.createTempDirectory(folder, "parts"), bytes))
                .diagnostics()
                .stream()
                .map(LogPartsTest::said)
                .sorted()
                .toList();
    }

    private static String said(Diagnostic one) {
        return Path.of(one.file()).getFileName() + ":" + one.line() + " " + one.code();
    }

    @Test
    void whatDoesNotFitTogether_isToldAllAtOnceWithItsRow_inPartsAsWhole() throws IOException {
        Map<LogTable, List<Path>> files = ImmutableMap.of(
                LogTable.ORDERS, List.of(write("orders.csv", """
                                order,buyer,placed-at,paid-at,goods
                                1,anna,2024-07-01 10:00,2024-07-01 09:00,10
                                2,bert,2024-07-01 10:00,,10
                                2,bert,2024-07-01 10:00,,10
                                3,cleo,2024-07-01 10:00,,10.005
                                """ + "4,dora,2024-07-01 10:00,,10\n".repeat(1))),
                LogTable.CONVERSATIONS, List.of(write("chats.csv", """
                                conversation,buyer,agent,start,buyer-messages,replies,transferred-from
                                c1,anna,li,2024-07-01 10:00,1,1,
                                c2,bert,li,2024-07-01 10:00,1,1,c1
                                """)),
                LogTable.OWNERS, List.of(write("owners.csv", """
                                order,agent,set-at,set-by,reason
                                4,li,2024-07-28 10:00,zhou,li speaks to others
                                4,nobody,2024-07-29 10:00,zhou,who
                                99,li,2024-07-28 10:00,zhou,why
                                """)));

        assertThat(wrong(files, WHOLE))
                .containsExactly(
                        "chats.csv:3 log.unknown-transfer",
                        "orders.csv:2 log.too-early",
                        "orders.csv:4 log.twice",
                        "orders.csv:5 log.bad-amount",
                        "owners.csv:3 log.unknown-agent",
                        "owners.csv:4 log.unknown-order");
        assertThat(wrong(files, 60)).isEqualTo(wrong(files, WHOLE));
    }

    @Test
    void numberOfTwoBuyers_isFoundThoughTheyStandInDifferentParts() throws IOException {
        String orders = """
                order,buyer,placed-at,goods
                1,a,2024-07-01 10:00,1
                1,b,2024-07-01 10:00,1
                """;
        String chats = """
                conversation,buyer,agent,start,buyer-messages,replies
                c,a,li,2024-07-01 10:00,1,1
                c,b,li,2024-07-01 10:00,1,1
                """;
        Map<LogTable, List<Path>> files = ImmutableMap.of(
                LogTable.ORDERS, List.of(write("orders.csv", orders)),
                LogTable.CONVERSATIONS, List.of(write("chats.csv", chats)));

        assertThat(wrong(files, 20)).hasSize(2).allMatch(said -> said.endsWith("log.twice"));
        assertThat(wrong(files, WHOLE)).hasSize(2).allMatch(said -> said.endsWith("log.twice"));
    }

    @Test
    void doubtfulCellsAndRows_areToldInTheOrderOfTheFile_inPartsAsWhole() throws IOException {
        StringBuilder orders = new StringBuilder("order,buyer,placed-at,goods\n");
        for (int i = 0; i < 40; i++) {
            orders.append(i + ",buyer-" + i + ",2024-07-0" + (i % 9 + 1) + " 10:00," + (i % 7 == 0 ? "much" : "1")
                    + (i % 11 == 0 ? ",too long" : "") + "\n");
        }
        Map<LogTable, List<Path>> files = ImmutableMap.of(
                LogTable.ORDERS,
                        List.of(write("orders.csv", orders.append("\"41").toString())),
                LogTable.CONVERSATIONS, List.of(write("chats.csv", "buyer,agent,time,side\n")));

        assertThat(wrong(files, 50)).hasSizeGreaterThan(8).isEqualTo(wrong(files, WHOLE));
    }

    @Test
    void tableWithoutItsColumns_isRefusedInPartsAsWhole() throws IOException {
        Map<LogTable, List<Path>> files = ImmutableMap.of(
                LogTable.ORDERS, List.of(write("orders.csv", "order,buyer\n1,a\n2,b\n")),
                LogTable.CONVERSATIONS, List.of(write("chats.csv", "buyer,agent,time,side\n")));

        assertThat(wrong(files, 5)).isNotEmpty().isEqualTo(wrong(files, WHOLE));
    }

    @Test
    void fingerprints_ofManyNumbers_knowThoseThatWereAddedAndNoOthers() {
        Fingerprints known = new Fingerprints();
        for (int i = 0; i < 10_000; i++) {
            known.add("T" + i);
            known.add("T" + i);
        }

        for (int i = 0; i < 20_000; i++) {
            assertThat(known.contains("T" + i)).isEqualTo(i < 10_000);
        }
    }
}
