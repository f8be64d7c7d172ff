// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsCsvTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final FactsCsv CSV = FactsCsv.of(Metrics.ALL, CNY);
    private static final String DESK = """
            period,team,agent,name,post,hired-on,left-on,sales,refund-rate,public-sales
            2024-07,desk,,,,,,,,84000
            2024-07,desk,li-na,李娜,senior,2021-03-15,,"23,450.55",12/240,
            2024-07,desk,wang-wei,"Wang ""W"" Wei",agent,,2024-07-20,18200.00,9/180,
            """;
    private static final TeamFacts DESK_FACTS = TeamFacts.builder("desk", "2024-07", "CNY")
            .team(Metrics.PUBLIC_SALES, "84000")
            .agent(
                    Agent.builder()
                            .id(AgentId.of("li-na"))
                            .team(TeamId.of("desk"))
                            .name("李娜")
                            .post("senior")
                            .hiredOn(LocalDate.of(2021, 3, 15))
                            .build(),
                    facts -> facts.put(Metrics.SALES, "23450.55").put(Metrics.REFUND_RATE, "12/240"))
            .agent(
                    Agent.builder()
                            .id(AgentId.of("wang-wei"))
                            .team(TeamId.of("desk"))
                            .name("Wang \"W\" Wei")
                            .post("agent")
                            .leftOn(LocalDate.of(2024, 7, 20))
                            .build(),
                    facts -> facts.put(Metrics.SALES, "18200").put(Metrics.REFUND_RATE, "9/180"))
            .build();

    @Test
    void read_table_facts() {
        assertThat(CSV.read("desk.csv", DESK)).containsExactly(DESK_FACTS);
    }

    @Test
    void write_facts_readBackEqual() {
        assertThat(CSV.write(List.of(DESK_FACTS))).isEqualTo("""
                        period,team,agent,name,post,hired-on,left-on,public-sales,refund-rate,sales
                        2024-07,desk,,,,,,84000,,
                        2024-07,desk,li-na,李娜,senior,2021-03-15,,,12/240,23450.55
                        2024-07,desk,wang-wei,"Wang ""W"" Wei",agent,,2024-07-20,,9/180,18200
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void read_anyLineEndings_same(String lineEnd) {
        assertThat(CSV.read("desk.csv", "\uFEFF" + DESK.replace("\n", lineEnd))).containsExactly(DESK_FACTS);
    }

    @Test
    void read_lastRowWithoutLineEndAndBlankRows_same() {
        assertThat(CSV.read("desk.csv", "\n" + DESK.replace("2024-07,desk,li", "\n,,,,,,,,,\n2024-07,desk,li") + " "))
                .containsExactly(DESK_FACTS);
        assertThat(CSV.read("desk.csv", DESK.strip())).containsExactly(DESK_FACTS);
    }

    @Test
    void read_spacesAroundValues_ignored() {
        TeamFacts facts = CSV.read("x.csv", "period , team,agent,sales\n 2024-07 ,desk, li-na , 12.50 \n")
                .get(0);

        assertThat(CSV.write(List.of(facts))).endsWith("2024-07,desk,li-na,12.5\n");
    }

    @Test
    void read_teamWithoutAgents_readBackEqual() {
        TeamFacts empty = TeamFacts.builder("desk", "2024-07", "CNY").build();

        assertThat(CSV.read("x.csv", CSV.write(List.of(empty)))).containsExactly(empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-x", "@home", "'quoted", "'=1", "''@", "O'Neill", "\tx", " x ", "a\r\nb"})
    void write_nameLikeAFormula_defusedAndReadBackEqual(String name) {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        Agent.builder()
                                .id(AgentId.of("a"))
                                .team(TeamId.of("desk"))
                                .name(name)
                                .build(),
                        values -> {})
                .build();

        String csv = CSV.write(List.of(facts));

        assertThat(csv).doesNotContainPattern("(?m)a,\"?[=+\\-@\\t]");
        assertThat(CSV.read("x.csv", csv)).containsExactly(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales       | 1,234            | 1234",
                "sales       | 1,234,567.5      | 1234567.5",
                "sales       | -1,234.56        | -1234.56",
                "sales       | 0.00             | 0",
                "refund-rate | 1,234/5,678      | 1234/5678",
                "orders      | 12               | 12",
            })
    void read_value_understood(String metric, String text, String value) {
        TeamFacts facts = CSV.read("x.csv", "period,team,agent,%s\n2024-07,desk,a,\"%s\"\n".formatted(metric, text))
                .get(0);

        assertThat(facts.valueAt(0, 0)).hasToString(value);
    }

    // ------------------------------------------------------------------------------------------ what is wrong

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales       | 12,34       ",
                "sales       | 1.234,567   ",
                "sales       | 1,2345      ",
                "sales       | 1e5         ",
                "sales       | ¥12         ",
                "sales       | 12.         ",
                "sales       | 5%          ",
                "sales       | 12345678901234567890123456789012345678901",
                "sales       | 1,234,567,890,123,456,789,012,345,678,901,234,567,890,123",
                "refund-rate | 0.05        ",
                "refund-rate | 5%          ",
                "refund-rate | 3/-4        ",
                "refund-rate | 1/0         ",
                "receptions  | 1.5         ",
            })
    void read_badValue_told(String metric, String text) {
        List<Diagnostic> found = wrong("period,team,agent,%s\n2024-07,desk,a,\"%s\"\n".formatted(metric, text.strip()));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("facts.unreadable-value");
        assertThat(found.get(0).file()).isEqualTo("x.csv");
        assertThat(found.get(0).line()).isEqualTo(2);
        assertThat(found.get(0).path()).isEqualTo(metric);
        assertThat(found.get(0).expected()).isNotNull();
    }

    @Test
    void read_badCells_allToldInBothLanguages() {
        DocumentException thrown = catchThrowableOfType(DocumentException.class, () -> CSV.read("july.csv", """
                        period,team,agent,hired-on,sales,refund-rate
                        2024-07,desk,li-na,2021-02-30,23450.5O,12/240
                        2024-07,desk,王伟,,"18,200",5%
                        """));

        assertThat(thrown.text(Language.ENGLISH)).isEqualTo("""
                        july.csv:2:20: error: "2021-02-30" is no day (facts.unreadable-day)
                            2 | 2024-07,desk,li-na,2021-02-30,23450.5O,12/240
                              |                    ^^^^^^^^^^
                            at hired-on · expected a day such as 2024-07-31

                        july.csv:2:31: error: "23450.5O" is no value of sales (facts.unreadable-value)
                            2 | 2024-07,desk,li-na,2021-02-30,23450.5O,12/240
                              |                               ^^^^^^^^
                            at sales · expected an amount such as 23450.55

                        july.csv:3:27: error: "5%" is no value of refund rate (facts.unreadable-value)
                            3 | 2024-07,desk,王伟,,"18,200",5%
                              |                             ^^
                            at refund-rate · expected a ratio with both of its parts, such as 12/240, or as it was printed, ~0.05 for 5%
                        """);
        assertThat(thrown.text(Language.CHINESE))
                .contains("july.csv:2:31：错误：“23450.5O”不是销售额的有效数值（facts.unreadable-value）")
                .contains("应为金额（如 23450.55）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                     | csv.no-header        | 1",
                "period,team                            | csv.missing-column   | 1",
                "period,team,agent,agent                | csv.column-twice     | 1",
                "period,team,agent,shaes                | csv.unknown-column   | 1",
                "period,team,agent,                     | csv.unnamed-column   | 1",
                "period,team,agent,\"sales              | csv.open-quote       | 1",
                "period;team;agent;sales                | csv.separator        | 1",
            })
    void read_badHeader_told(String header, String code, int line) {
        List<Diagnostic> found = wrong(header.strip());

        assertThat(found).anySatisfy(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource({"slaes,sales", "refund_rate,refund-rate", "销售金额,sales", "Refund Rates,refund-rate", "zzzzzz,"})
    void read_unknownColumn_nearestMetricSuggested(String column, String suggestion) {
        assertThat(wrong("period,team,agent," + column + "\n").get(0).suggestion())
                .isEqualTo(suggestion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07,desk,b                     | csv.ragged-row                | 3",
                "2024-07,desk,b,,1                  | csv.ragged-row                | 3",
                "2024-07,desk,b,\"x\"y              | csv.after-quote               | 3",
                "2024-07,desk,b,\"1                 | csv.open-quote                | 3",
                "2024-07,desk,a,                    | facts.agent-twice-in-team     | 3",
                "2024-13,desk,b,                    | facts.unreadable-period       | 3",
                ",desk,b,                           | facts.empty-cell              | 3",
                "2024-07,,b,                        | facts.empty-cell              | 3",
                "2024-07,my  desk,b,                | facts.unreadable-id           | 3",
                "2024-07,desk,b  c,                 | facts.unreadable-id           | 3",
                "2024-07,desk,=b,                   | facts.unreadable-id           | 3",
            })
    void read_badRow_told(String row, String code, int line) {
        List<Diagnostic> found = wrong("period,team,agent,sales\n2024-07,desk,a,1\n" + row.strip());

        assertThat(found).anySatisfy(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07,desk,a,,,2024-06-30        | facts.agent-not-employed   | left-on ",
                "2024-07,desk,a,,2024-08-01,        | facts.agent-not-employed   | hired-on",
                "2024-07,desk,a,,2024-07-10,2024-07-09 | facts.left-before-hired | left-on ",
                "2024-07,desk,,Li,,                 | facts.team-row-with-person | name    ",
            })
    void read_impossiblePerson_told(String row, String code, String column) {
        List<Diagnostic> found = wrong("period,team,agent,name,hired-on,left-on\n" + row.strip());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(code);
        assertThat(found.get(0).path()).isEqualTo(column);
    }

    @Test
    void read_teamOrPeriodWrong_tellsWhatElseIs() {
        assertThat(wrong("""
                        period,team,agent,hired-on,sales
                        2024-77,desk,a!,soon,1x
                        2024-07,,b,2024-01-01,2x
                        """))
                .extracting(Diagnostic::line, Diagnostic::path)
                .containsExactly(
                        tuple(2, "period"),
                        tuple(2, "agent"),
                        tuple(2, "hired-on"),
                        tuple(2, "sales"),
                        tuple(3, "team"),
                        tuple(3, "sales"));
    }

    @Test
    void read_hugeCell_told() {
        assertThat(wrong("period,team,agent,sales\n2024-07,desk,a," + "9".repeat(20_000) + "\n")
                        .get(0)
                        .code())
                .isEqualTo("csv.long-cell");
        assertThat(wrong("period,team,agent,sales\n2024-07,desk,a,\"" + "9".repeat(2_000_000) + "\"\n")
                        .get(0)
                        .code())
                .isEqualTo("csv.long-cell");
        assertThat(wrong("period,team,agent,sales\n2024-07,desk,a" + ",".repeat(2_000_000)))
                .extracting(Diagnostic::code)
                .contains("csv.long-row");
    }

    @Test
    void read_bytesThatAreNotUtf8_toldWithTheirLine(@TempDir Path folder) throws IOException {
        byte[] gbk = {(byte) 0xC0, (byte) 0xEE, (byte) 0xC4, (byte) 0xC8};
        byte[] start = "period,team,agent,name\n2024-07,a,b,\n2024-07,desk,li-na,".getBytes(UTF_8);
        byte[] all = new byte[start.length + gbk.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(gbk, 0, all, start.length, gbk.length);
        Path file = Files.write(folder.resolve("gbk.csv"), all);

        List<ReadFacts> read = new ArrayList<>();
        CSV.forEach(file, read::add);

        assertThat(read.get(0).facts()).isEmpty();
        assertThat(read.get(1).diagnostics().get(0).code()).isEqualTo("csv.not-utf-8");
        assertThat(read.get(1).diagnostics().get(0).line()).isEqualTo(3);
    }

    // ------------------------------------------------------------------------------------------ streaming

    @Test
    void forEach_badRow_spoilsItsTeamOnly() throws IOException {
        List<ReadFacts> read = stream("""
                period,team,agent,sales
                2024-07,north,a,1
                2024-07,south,b,x
                2024-07,south,c,2
                2024-07,west,d,3
                """);

        assertThat(read)
                .extracting(team -> team.team().map(TeamId::value).orElse("-"))
                .containsExactly("north", "south", "west");
        assertThat(read).extracting(team -> team.facts().isPresent()).containsExactly(true, false, true);
        assertThat(read.get(1).diagnostics()).hasSize(1);
    }

    @Test
    void forEach_rowWithoutTeam_spoilsBothNeighbours() throws IOException {
        List<ReadFacts> read = stream("""
                period,team,agent,sales
                2024-07,east,z,1
                2024-07,north,a,1
                2024-07,,b,2
                2024-07,south,c,2
                2024-07,west,d,3
                """);

        assertThat(read)
                .extracting(team -> team.team().map(TeamId::value).orElse("-"))
                .containsExactly("east", "north", "-", "south", "west");
        assertThat(read).extracting(team -> team.facts().isPresent()).containsExactly(true, false, false, false, true);
    }

    @Test
    void forEach_teamThatComesBack_refused() throws IOException {
        List<ReadFacts> read = stream("""
                period,team,agent,sales
                2024-07,north,a,1
                2024-07,south,b,1
                2024-07,north,c,2
                2024-08,north,c,2
                """);

        assertThat(read).extracting(team -> team.facts().isPresent()).containsExactly(true, true, false, true);
        assertThat(read.get(2).diagnostics().get(0).in(Language.ENGLISH))
                .isEqualTo("x.csv:4:9: error: team north of 2024-07 comes back, after its rows from x.csv:2 on"
                        + " (facts.team-comes-back)");
    }

    @Test
    void located_problemOfAnotherPeriod_standsInNoRow() throws IOException {
        ReadFacts august = stream("""
                period,team,agent,sales
                2024-08,north,a,
                """).get(0);
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("commission", Ladders.flat(Metrics.SALES, Rate.percent("1")))
                .build();
        Problem missing = catchThrowableOfType(
                        ProblemsException.class, () -> plan.run(august.facts().orElseThrow()))
                .problems()
                .get(0);
        Problem ofJuly = new Problem(missing.place().with(Place.Part.PERIOD, "2024-07"), missing.message());

        assertThat(august.located(missing).place().get(Place.Part.LINE)).contains("2");
        assertThat(august.located(ofJuly)).isEqualTo(ofJuly);
    }

    @Test
    void forEach_longText_teamsHandedOnWhileItIsRead() throws IOException {
        AtomicInteger written = new AtomicInteger();
        Reader endless = new Reader() {
            private String row = "period,team,agent,sales\n";

            @Override
            public int read(char[] buffer, int offset, int length) {
                if (written.get() == 200_000) {
                    return -1;
                }
                row.getChars(0, row.length(), buffer, offset);
                int count = row.length();
                int number = written.incrementAndGet();
                row = "2024-07,team-" + number / 10 + ",agent-" + number + ",1.5\n";
                return count;
            }

            @Override
            public void close() {}
        };
        AtomicInteger most = new AtomicInteger();
        AtomicInteger agents = new AtomicInteger();

        CSV.forEach("x.csv", endless, read -> {
            agents.addAndGet(read.facts().orElseThrow().agents().size());
            most.accumulateAndGet(written.get() - agents.get(), Math::max);
        });

        assertThat(agents.get()).isEqualTo(199_999);
        assertThat(most.get()).as("rows that were read and not handed on").isLessThan(20);
    }

    @Test
    void read_folderOfMonths_filesInOrderOfNames(@TempDir Path folder) throws IOException {
        for (String month : List.of("2024-08", "2024-07", "2024-09")) {
            Files.writeString(folder.resolve(month + ".csv"), "period,team,agent\n" + month + ",desk,a\n");
        }
        Files.writeString(folder.resolve("readme.txt"), "not facts");
        Files.writeString(folder.resolve(CorrectionsCsv.FILE_NAME), "not facts either");

        assertThat(CSV.read(folder))
                .extracting(facts -> facts.period().toString())
                .containsExactly("2024-07", "2024-08", "2024-09");
    }

    @Test
    void read_folderWithOneBadFile_othersRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "period,team\n");
        Files.writeString(folder.resolve("b.csv"), "period,team,agent\n2024-07,desk,a\n");
        List<ReadFacts> read = new ArrayList<>();
        CSV.forEach(folder, read::add);

        assertThat(read).extracting(team -> team.facts().isPresent()).containsExactly(false, true);
    }

    @Test
    void read_emptyFolder_told(@TempDir Path folder) {
        DocumentException thrown = catchThrowableOfType(DocumentException.class, () -> CSV.read(folder));

        assertThat(thrown.diagnostics().get(0).code()).isEqualTo("facts.no-files");
    }

    // ------------------------------------------------------------------------------------------ corrections

    private static final String CORRECTIONS = """
            known-in,team,key,period,cause,cause-en,cause-zh,agent,metric,change,value
            2024-07,desk,order-4711,2024-03,buyer-refund,buyer's refund,买家退款,li-na,sales,added,-1200
            2024-07,desk,order-4711,2024-03,buyer-refund,buyer's refund,买家退款,,public-sales,replaced,80000
            """;

    @Test
    void withCorrections_rowsOfOneKey_oneCorrectionAmongFacts() {
        KnownCorrections known = CorrectionsCsv.of(Metrics.ALL).read("c.csv", CORRECTIONS);
        TeamFacts facts = CSV.withCorrections(known).read("desk.csv", DESK).get(0);

        assertThat(facts.corrections()).hasSize(1);
        Correction correction = facts.corrections().get(0);
        assertThat(correction.changes()).hasSize(2);
        assertThat(correction.cause()).isEqualTo(Label.of("buyer's refund", "买家退款"));
        assertThat(CorrectionsCsv.of(Metrics.ALL).write(List.of(facts))).isEqualTo(CORRECTIONS);
    }

    @Test
    void withCorrections_knownOnADay_keepTheDay() {
        String csv = CORRECTIONS
                .replace("value\n", "value,known-on\n")
                .replace("-1200\n", "-1200,2024-04-03\n")
                .replace("80000\n", "80000,2024-04-03\n");
        TeamFacts facts = CSV.withCorrections(CorrectionsCsv.of(Metrics.ALL).read("c.csv", csv))
                .read("desk.csv", DESK)
                .get(0);

        assertThat(facts.corrections().get(0).knownOn()).hasToString("2024-04-03");
        assertThat(CorrectionsCsv.of(Metrics.ALL).write(List.of(facts))).isEqualTo(csv);
        assertThat(FactsJson.of(Metrics.ALL)
                        .read("f.json", FactsJson.of(Metrics.ALL).write(List.of(facts))))
                .containsExactly(facts);
        assertThatThrownBy(() -> CorrectionsCsv.of(Metrics.ALL).read("c.csv", csv.replace("2024-04-03", "2024-02-29")))
                .hasMessageContaining("2024-02-29 is before 2024-03, which is corrected");
    }

    @Test
    void withCorrections_teamWithoutFacts_told() throws IOException {
        KnownCorrections known = CorrectionsCsv.of(Metrics.ALL).read("c.csv", CORRECTIONS.replace("desk", "shop"));
        List<ReadFacts> read = new ArrayList<>();
        CSV.withCorrections(known).forEach("desk.csv", new StringReader(DESK), read::add);

        assertThat(read.get(0).facts()).isPresent();
        assertThat(read.get(1).diagnostics().get(0).code()).isEqualTo("facts.corrected-team-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07,desk,k,2024-07,c,a,sales,added,1            | facts.corrected-period-not-earlier",
                "2024-07,desk,,2024-03,c,a,sales,added,1             | facts.empty-cell",
                "2024-07,desk,k,2024-03,C C,a,sales,added,1          | facts.unreadable-cause",
                "2024-07,desk,k,2024-03,c,a,slaes,added,1            | facts.unknown-metric",
                "2024-07,desk,k,2024-03,c,a,sales,plus,1             | facts.unknown-change",
                "2024-07,desk,k,2024-03,c,a,sales,added,             | facts.empty-cell",
                "2024-07,desk,k,2024-03,c,a,sales,added,x            | facts.unreadable-value",
                "2024-07,desk,k,2024-03,c,a,refund-rate,added,1/2    | facts.not-added",
                "2024-07,desk,k,2024-03,c,a  b,sales,added,1         | facts.unreadable-id",
                "2024-07,desk,first,2024-03,other,a,sales,added,1    | facts.correction-causes-differ",
            })
    void corrections_badRow_told(String row, String code) {
        DocumentException thrown = catchThrowableOfType(
                DocumentException.class,
                () -> CorrectionsCsv.of(Metrics.ALL)
                        .read(
                                "c.csv",
                                "known-in,team,key,period,cause,agent,metric,change,value\n"
                                        + "2024-07,desk,first,2024-03,cause,a,sales,added,1\n" + row.strip()));

        assertThat(thrown.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
        assertThat(thrown.diagnostics().get(0).line()).isEqualTo(3);
    }

    // ------------------------------------------------------------------------------------------ writing

    @Test
    void write_whatCannotBeReadBack_refused() {
        Metric other = Metric.money("sales", Better.LOWER, Label.of("other"));
        TeamFacts unknown = TeamFacts.builder("desk", "2024-07", "CNY")
                .team(other, Money.of("CNY", "1"))
                .build();
        TeamFacts dollars = TeamFacts.builder("desk", "2024-07", "USD").build();
        TeamFacts blank = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        Agent.builder()
                                .id(AgentId.of("a"))
                                .team(TeamId.of("desk"))
                                .post("")
                                .build(),
                        values -> {})
                .build();

        for (TeamFacts facts : List.of(unknown, dollars, blank)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CSV.write(List.of(facts)))
                    .withMessageStartingWith("Expected");
        }
    }

    private static List<ReadFacts> stream(String text) throws IOException {
        List<ReadFacts> read = new ArrayList<>();
        CSV.forEach("x.csv", new StringReader(text), read::add);
        return read;
    }

    private static ImmutableList<Diagnostic> wrong(String text) {
        return catchThrowableOfType(DocumentException.class, () -> CSV.read("x.csv", text))
                .diagnostics();
    }
}
