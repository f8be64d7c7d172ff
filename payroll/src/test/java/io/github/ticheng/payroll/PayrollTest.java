// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.statement.LedgerJson;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayrollTest {

    private static final TeamId DESK = TeamId.of("desk");

    private final LedgerStore store = new MemoryLedgers();
    private final Payroll payroll = Payroll.of(PlanBook.of(plan("3")), store);

    private static CompensationPlan plan(String percent) {
        return CompensationPlan.builder("shop", percent, "CNY")
                .pay("commission", Ladders.flat(SALES, Rate.percent(percent)))
                .build();
    }

    private static TeamFacts facts(String team, String period, String sales) {
        return TeamFacts.builder(team, period, "CNY")
                .agent("li-na", agent -> agent.put(SALES, sales))
                .build();
    }

    private static TeamFacts facts(String period, String sales) {
        return facts("desk", period, sales);
    }

    private List<String> refused(TeamFacts facts) {
        return catchThrowableOfType(ProblemsException.class, () -> payroll.pay(facts)).problems().stream()
                .map(problem -> problem.in(Language.ENGLISH))
                .toList();
    }

    @Test
    void pay_thePeriodOnceMore_givesTheSameAndAddsNothing() {
        Paid first = payroll.pay(facts("2024-07", "10000"));
        payroll.pay(facts("2024-08", "20000"));

        assertThat(payroll.pay(facts("2024-07", "10000")).statement()).isEqualTo(first.statement());
        assertThat(store.read(DESK).entries()).hasSize(2);
    }

    @Test
    void pay_otherFacts_tellsEachDifference() {
        payroll.pay(facts("2024-07", "10000"));
        TeamFacts other = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        Agent.builder()
                                .id(AgentId.of("li-na"))
                                .team(DESK)
                                .post("lead")
                                .build(),
                        agent -> agent.put(SALES, "9950").put(ORDERS, "3"))
                .agent("wang", agent -> agent.put(SALES, "1"))
                .build();

        assertThat(refused(other))
                .containsExactly(
                        "Expected name, post and days of employment as the period was paid, but found others"
                                + " (team desk, period 2024-07, agent li-na)",
                        "Expected none, as the period was paid, but found 3: state the change as a correction of the period"
                                + " (team desk, period 2024-07, agent li-na, metric orders)",
                        "Expected 10,000.00, as the period was paid, but found 9,950.00: state the change as a correction"
                                + " of the period (team desk, period 2024-07, agent li-na, metric sales)",
                        "Expected the agents who were paid for the period, but found one more"
                                + " (team desk, period 2024-07, agent wang)");
        assertThat(store.read(DESK).entries()).hasSize(1);
    }

    @Test
    void pay_theSameSalesByOrdersOfAnotherDay_isRefused(@TempDir Path folder) {
        Payroll desk = Payroll.of(PlanBook.of(plan("3")), new FolderLedgers(folder));
        Function<String, TeamFacts> ordered = day -> TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", agent -> agent.put(SALES, "10000").order("4711", day, order -> order.put(ORDERS, "1")))
                .build();
        Paid first = desk.pay(ordered.apply("2024-07-31"));

        assertThat(desk.pay(ordered.apply("2024-07-31")).statement()).isEqualTo(first.statement());
        assertThatThrownBy(() -> desk.pay(ordered.apply("2024-07-30")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected order 4711 of 2024-07-30 as the period was paid, but found it changed,"
                        + " added or left out: state the change as a correction of the period (team desk, period 2024-07,"
                        + " agent li-na)")
                .hasMessageContaining("Expected order 4711 of 2024-07-31 as the period was paid");
    }

    @Test
    void pay_byAnotherPlan_isRefused() {
        payroll.pay(facts("2024-07", "10000"));

        assertThatThrownBy(() -> Payroll.of(PlanBook.of(plan("4")), store).pay(facts("2024-07", "10000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("what was paid is not paid again otherwise");
    }

    @Test
    void pay_outOfTurn_isRefusedUnlessTheTeamWasPaused() {
        payroll.pay(facts("2024-07", "10000"));

        assertThat(refused(facts("2024-06", "1"))).singleElement().asString().contains("a period after 2024-07");
        assertThat(refused(facts("2024-09", "1"))).singleElement().asString().contains("nothing for 2024-08");
        assertThat(payroll.paused(List.of(TeamId.of("shop"))).preview(facts("2024-08", "1")))
                .isNotNull();
        assertThat(payroll.paused(List.of(DESK))
                        .pay(facts("2024-09", "1"))
                        .statement()
                        .total())
                .hasToString("CNY 0.03");
    }

    @Test
    void preview_recordsNothing() {
        assertThat(payroll.preview(facts("2024-07", "10000")).statement().total())
                .hasToString("CNY 300.00");
        assertThat(store.read(DESK).entries()).isEmpty();
    }

    @Test
    void close_aPeriod_paysNoMoreForItAndBeforeItAndAllAfterIt() {
        Paid july = payroll.pay(facts("2024-07", "10000"));
        payroll.close(Period.parse("2024-08"));
        payroll.close(Period.parse("2024-07"));

        assertThat(refused(facts("2024-08", "1")))
                .containsExactly(
                        "Expected a period after 2024-08-31, up to which team desk is closed, but found 2024-08: what is"
                                + " owed for it is a correction, or pay of a later period (team desk, period 2024-08)");
        assertThatThrownBy(() -> payroll.preview(facts("2024-08", "1"))).isInstanceOf(ProblemsException.class);
        assertThat(payroll.pay(facts("2024-07", "10000")).statement()).isEqualTo(july.statement());
        assertThat(payroll.recorded(DESK, Period.parse("2024-07")))
                .map(LedgerEntry::statement)
                .contains(july.statement());
        assertThat(payroll.recorded(DESK, Period.parse("2024-08"))).isEmpty();
        payroll.paused(List.of(DESK)).pay(facts("2024-09", "1"));
        payroll.pay(facts("new", "2024-07", "1"));
        assertThat(store.teams()).containsExactly(DESK, TeamId.of("new"));
    }

    @Test
    void payEach_withATeamThatIsRefused_paysTheOthersUntilStopped() {
        payroll.pay(facts("b", "2024-07", "1"));
        List<String> told = new ArrayList<>();

        payroll.payEach(
                Stream.of("a", "b", "c", "d").map(team -> facts(team, "2024-07", "10000")), new Payroll.Watcher() {
                    @Override
                    public void paid(Paid paid) {
                        told.add(
                                paid.statement().team() + " " + paid.statement().total());
                    }

                    @Override
                    public void refused(TeamFacts facts, ProblemsException problems) {
                        told.add(facts.team() + " refused");
                    }

                    @Override
                    public boolean goesOn() {
                        return told.size() < 3;
                    }
                });

        assertThat(told).containsExactly("a CNY 300.00", "b refused", "c CNY 300.00");
        assertThat(store.read(TeamId.of("d")).entries()).isEmpty();
    }

    /** What comes after a period that was refused hangs on it, and would keep it from being paid. */
    @Test
    void payEach_afterAPeriodThatIsRefused_refusesTheTeamsLaterPeriodsToo() {
        List<String> told = new ArrayList<>();
        TeamFacts hole = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", agent -> {})
                .build();

        payroll.payEach(
                Stream.of(facts("2024-06", "1"), hole, facts("2024-08", "1"), facts("shop", "2024-08", "1")),
                new Payroll.Watcher() {
                    @Override
                    public void paid(Paid paid) {
                        told.add(
                                paid.statement().team() + " " + paid.statement().period());
                    }

                    @Override
                    public void refused(TeamFacts facts, ProblemsException problems) {
                        told.add(facts.team() + " " + facts.period() + " "
                                + problems.problems().get(0).code());
                    }
                });

        assertThat(told)
                .containsExactly(
                        "desk 2024-06",
                        "desk 2024-07 plan.missing-metric",
                        "desk 2024-08 pay.earlier-refused",
                        "shop 2024-08");
    }

    @Test
    void folder_isWhatTheDocumentOfALedgerIs_andTellsWhatWasChanged(@TempDir Path folder) throws IOException {
        Payroll kept = Payroll.of(PlanBook.of(plan("3")), new FolderLedgers(folder.resolve("ledgers")));
        kept.pay(facts("2024-07", "10000"));
        Path file = folder.resolve("ledgers/desk.json");
        Files.createFile(folder.resolve("ledgers/.ticheng-1.json"));

        kept.pay(facts("2024-08", "20000"));

        Ledger ledger = LedgerJson.read(file);
        assertThat(ledger.entries()).hasSize(2);
        try (Stream<Path> files = Files.list(folder.resolve("ledgers"))) {
            assertThat(files.map(one -> one.getFileName().toString())).containsExactlyInAnyOrder(".lock", "desk.json");
        }
        Files.writeString(file, Files.readString(file).replace("\"20000\"", "\"20001\""));
        assertThatThrownBy(() -> kept.pay(facts("2024-09", "1"))).isInstanceOf(DocumentException.class);
        Files.writeString(folder.resolve("ledgers/shop.json"), LedgerJson.write(ledger));
        assertThatThrownBy(() -> kept.pay(facts("shop", "2024-09", "1")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("found that of team desk");
        assertThat(new FolderLedgers(folder.resolve("ledgers")).verify())
                .extracting(found -> Path.of(found.file()).getFileName() + " " + found.code())
                .containsExactly("desk.json ledger.changed", "shop.json pay.ledger-of-other-team");
    }

    @Test
    void folder_thatCannotBeWritten_losesNothingAndCanBePaidLater(@TempDir Path folder) throws IOException {
        Payroll kept = Payroll.of(PlanBook.of(plan("3")), new FolderLedgers(folder));
        kept.pay(facts("2024-07", "10000"));
        // Even root cannot open a folder as a file.
        Files.delete(folder.resolve(".lock"));
        Files.createDirectory(folder.resolve(".lock"));

        assertThatThrownBy(() -> kept.pay(facts("2024-08", "20000")))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("cannot be added to");
        assertThat(new FolderLedgers(folder).verify()).isEmpty();
        Files.delete(folder.resolve(".lock"));
        assertThat(kept.pay(facts("2024-08", "20000")).statement().total()).hasToString("CNY 600.00");
    }

    /** On a file system of 256 kB that really is full, where one can be had. */
    @Test
    void folder_onAFullDisk_losesNothingAndGoesOnOnceThereIsRoom(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()), "No disk to fill up here");
        try {
            FolderLedgers ledgers = new FolderLedgers(disk);
            Payroll kept = Payroll.of(PlanBook.of(plan("3")), ledgers);
            kept.pay(facts("2024-01", "10000"));
            Path filler = disk.resolve("filler");
            assertThatThrownBy(() -> Files.write(filler, new byte[1 << 20])).isInstanceOf(IOException.class);

            assertThatThrownBy(() -> kept.pay(facts("2024-02", "20000")))
                    .isInstanceOf(LedgerStoreException.class)
                    .hasMessageContaining("cannot be added to");

            assertThat(ledgers.verify()).isEmpty();
            assertThat(ledgers.read(DESK).entries()).hasSize(1);
            Files.delete(filler);
            assertThat(kept.pay(facts("2024-02", "20000")).statement().total()).hasToString("CNY 600.00");
            assertThat(ledgers.read(DESK).entries()).hasSize(2);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** A digit somewhere in the file of a year becomes another one. */
    @Test
    void verify_aFileWithOneDigitChanged_tellsItInEveryOfAThousandTries(@TempDir Path folder) throws IOException {
        FolderLedgers ledgers = new FolderLedgers(folder);
        Payroll kept = Payroll.of(PlanBook.of(plan("3")), ledgers);
        for (int month = 1; month <= 12; month++) {
            kept.pay(facts("2024-" + (month < 10 ? "0" : "") + month, month + "000.10"));
        }
        String text = Files.readString(ledgers.file(DESK));
        int[] digits = IntStream.range(0, text.length())
                .filter(at -> Character.isDigit(text.charAt(at)))
                .toArray();
        Random random = new Random(1);
        for (int attempt = 0; attempt < 1000; attempt++) {
            int at = digits[random.nextInt(digits.length)];
            char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            Files.writeString(ledgers.file(DESK), text.substring(0, at) + other + text.substring(at + 1));

            assertThat(ledgers.verify())
                    .as("digit at %s", text.substring(Math.max(0, at - 40), at + 1))
                    .isNotEmpty();
        }
        Files.writeString(ledgers.file(DESK), text);
        assertThat(ledgers.verify()).isEmpty();
    }

    @Test
    void database_thatIsDown_isToldInBothLanguages() {
        DataSource down = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("refused", "08001");
                });

        LedgerStoreException told = catchThrowableOfType(
                LedgerStoreException.class,
                () -> Payroll.of(PlanBook.of(plan("3")), new JdbcLedgers(down)).pay(facts("2024-07", "1")));

        assertThat(told).hasMessage("Expected the ledgers in ticheng_ledger, but found that they cannot be read");
        assertThat(told.said().in(Language.CHINESE)).isEqualTo("ticheng_ledger 中的台账无法读取");
        assertThat(told).hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void folder_whereAFileIs_isTold(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new FolderLedgers(file))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("cannot be read");
    }

    /** Any digit of any row that becomes another one is told when the ledger is read. */
    @Test
    void entries_withAnyDigitChanged_areTold() {
        for (int month = 1; month <= 4; month++) {
            payroll.pay(facts("2024-0" + month, month + "000.10"));
        }
        List<String> rows = new ArrayList<>();
        for (var entry : store.read(DESK).entries()) {
            rows.add(LedgerJson.entry(entry, rows.isEmpty() ? null : rows.get(rows.size() - 1)));
        }
        assertThat(LedgerJson.ofEntries("desk", 0, null, rows).entries())
                .extracting(entry -> entry.statement().fingerprint())
                .isEqualTo(store.read(DESK).entries().stream()
                        .map(entry -> entry.statement().fingerprint())
                        .toList());
        for (int row = 0; row < rows.size(); row++) {
            String text = rows.get(row);
            int[] digits = IntStream.range(0, text.length())
                    .filter(at -> Character.isDigit(text.charAt(at)))
                    .toArray();
            for (int digit = row; digit < digits.length; digit += 7) {
                List<String> damaged = new ArrayList<>(rows);
                char other = (char) ('0' + (text.charAt(digits[digit]) - '0' + 1) % 10);
                damaged.set(row, text.substring(0, digits[digit]) + other + text.substring(digits[digit] + 1));
                assertThatThrownBy(() -> LedgerJson.ofEntries("desk", 0, null, damaged))
                        .as(damaged.get(row))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> LedgerJson.ofEntries("desk", 0, null, List.of(rows.get(0), rows.get(2))))
                .isInstanceOf(DocumentException.class);
    }
}
