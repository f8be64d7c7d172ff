// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.statement.StatementJson;
import io.github.ticheng.payroll.FolderLedgers;
import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.MemoryLedgers;
import io.github.ticheng.payroll.Paid;
import io.github.ticheng.payroll.Payroll;
import io.github.ticheng.testkit.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The job on a cluster of two task managers, held against one process. */
class PayJobTest {

    private static final int TEAMS = Integer.getInteger("flink.teams", 300);
    private static final int FILES = 4;
    private static final String HEADER = "period,team,agent,name,sales,receptions\n";
    private static final String PLAN = """
            format: 1
            plan: country
            version: "1"
            currency: CNY
            pay:
              - id: base-wage
                fixed-wage: 2600
              - id: commission
                commission-ladder:
                  base: {metrics: [sales]}
                  kind: marginal
                  tiers:
                    - {up to: 15000, rate: 1%}
                    - {above: 15000, rate: 2%}
              - id: receptions
                pay-per-unit: {metric: receptions, amount: 0.2}
            """;

    @TempDir
    private static Path folder;

    private static MiniCluster cluster;
    private static int ended;
    private static Optional<Postgres> server = Optional.empty();
    private static final List<String> PAID = new ArrayList<>();
    private static final List<String> REFUSED = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .withRandomPorts()
                .build());
        cluster.start();
        server = Postgres.start();
        if (server.isEmpty()) {
            System.out.println("PostgreSQL is not installed: the ledgers are in H2");
        }
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        List<String> rows = rows();
        payInOneProcess(HEADER + String.join("", rows));
        Collections.shuffle(rows, new Random(1));
        Files.createDirectory(folder.resolve("facts"));
        for (int file = 0; file < FILES; file++) {
            Files.writeString(
                    folder.resolve("facts").resolve(file + ".csv"),
                    HEADER
                            + String.join(
                                    "", rows.subList(file * rows.size() / FILES, (file + 1) * rows.size() / FILES)));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
        if (server.isPresent()) {
            server.get().remove();
        }
    }

    /** Two months of each team; one team in a hundred lacks somebody's sales in the first. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String period : List.of("2024-06", "2024-07")) {
            for (int team = 0; team < TEAMS; team++) {
                String sales = team % 100 == 7 && period.equals("2024-06") ? "" : 900 * (team % 50) + ".37";
                rows.add(period + ",team-" + team + ",li-na,李娜," + sales + "," + team % 310 + "\n");
                rows.add(period + ",team-" + team + ",wang-wei,王伟," + 17 * team + ".5," + team % 7 + "\n");
            }
        }
        return rows;
    }

    private static void payInOneProcess(String facts) {
        PlanDocument plan = PayTeam.compiled(List.of(PLAN), PayJobTest.class.getClassLoader())
                .get(0);
        long start = System.nanoTime();
        Payroll.of(PlanBook.of(plan.plan()), new MemoryLedgers())
                .payEach(
                        FactsCsv.of(plan.metrics(), plan.plan().currency()).read("facts", facts).stream(),
                        new Payroll.Watcher() {
                            @Override
                            public void paid(Paid paid) {
                                PAID.add(StatementJson.line(paid.statement()).stripTrailing());
                            }

                            @Override
                            public void refused(TeamFacts team, ProblemsException problems) {
                                REFUSED.add(Refusal.line(
                                        team.team().value(), team.period().toString(), problems.problems()));
                            }
                        });
        System.out.println("one process: " + (System.nanoTime() - start) / 1_000_000 + " ms for " + TEAMS + " teams");
        Collections.sort(PAID);
        Collections.sort(REFUSED);
    }

    private static StreamExecutionEnvironment flink(RuntimeExecutionMode mode) {
        Configuration configuration = new Configuration()
                .set(ExecutionOptions.RUNTIME_MODE, mode)
                // Few teams would be paid by one task, and perhaps not by the one that is ended.
                .set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false)
                // Until another task manager stands in for the one that was ended.
                .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 60)
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(500));
        if (mode == RuntimeExecutionMode.STREAMING) {
            configuration
                    .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200))
                    .set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem")
                    .set(
                            CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                            folder.resolve("checkpoints").toUri().toString());
        }
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        // All slots of both task managers.
        flink.setParallelism(4);
        return flink;
    }

    /** Runs the job, and ends the oldest task manager once it is time to. */
    private static JobID run(RuntimeExecutionMode mode, Callable<Boolean> isTime, String... arguments)
            throws Exception {
        StreamExecutionEnvironment flink = flink(mode);
        PayJob.build(flink, ParameterTool.fromArgs(arguments));
        long start = System.nanoTime();
        JobID job =
                cluster.submitJob(flink.getStreamGraph().getJobGraph()).get().getJobID();
        CompletableFuture<JobResult> result = cluster.requestJobResult(job);
        while (!result.isDone()) {
            if (isTime.call()) {
                cluster.terminateTaskManager(ended++).get();
                cluster.startTaskManager();
                break;
            }
            Thread.sleep(20);
        }
        result.get().toJobExecutionResult(PayJobTest.class.getClassLoader());
        System.out.println(mode + ": " + (System.nanoTime() - start) / 1_000_000 + " ms for " + TEAMS + " teams");
        return job;
    }

    /** What is in the results, without the hidden files of tasks that were ended while they wrote them. */
    private static List<String> lines(Path results) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .toList()) {
                all.addAll(Files.readAllLines(file));
            }
        }
        Collections.sort(all);
        return all;
    }

    @ParameterizedTest
    @EnumSource(
            value = RuntimeExecutionMode.class,
            names = {"BATCH", "STREAMING"})
    void job_thatLosesATaskManager_paysAsOneProcessDoes(RuntimeExecutionMode mode) throws Exception {
        String url = server.map(Postgres::url).orElse("jdbc:h2:mem:ledgers;DB_CLOSE_DELAY=-1");
        String driver = server.isPresent() ? "org.postgresql.Driver" : "org.h2.Driver";
        Path out = folder.resolve(mode.name());
        try (HikariDataSource database = new Database(url, driver).open()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists ticheng_ledger");
            }
            JdbcLedgers ledgers = new JdbcLedgers(database);
            JobID job = run(
                    mode,
                    () -> ledgers.teams().size() > TEAMS / 4,
                    "--plan",
                    folder.resolve("plan.yaml").toString(),
                    "--facts",
                    folder.resolve("facts").toUri().toString(),
                    "--ledgers",
                    url,
                    "--driver",
                    driver,
                    "--out",
                    out.toUri().toString());

            assertThat(lines(out.resolve("paid"))).isEqualTo(PAID);
            assertThat(lines(out.resolve("refused"))).isEqualTo(REFUSED).isNotEmpty();
            assertThat(cluster.getExecutionGraph(job).get().getAllExecutionVertices())
                    .extracting(vertex -> vertex.getCurrentExecutionAttempt().getAttemptNumber())
                    .anyMatch(attempt -> attempt > 0);
            assertThat(ledgers.teams()).hasSize(TEAMS - (TEAMS + 92) / 100);
            assertThat(ledgers.verify()).isEmpty();
        }
    }

    @Test
    void job_onADatabaseOfFacts_paysOnceMoreToTheSameInAFolder() throws Exception {
        String url = "jdbc:h2:mem:facts;DB_CLOSE_DELAY=-1";
        try (HikariDataSource database = new Database(url, "org.h2.Driver").open();
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table sold (number int, pay_period varchar, agent varchar, sales decimal(12, 2))");
            statement.execute(
                    "insert into sold values (1, '2024-07', 'li-na', 15000.00), (2, '2024-07', 'li-na', 20000.00),"
                            + " (2, '2024-07', 'wang-wei', 1.50), (3, '2024-07', 'li-na', null)");
        }
        String query = "select 'team-' || number as \"team\", pay_period as \"period\", agent as \"agent\","
                + " sales as \"sales\", 0 as \"receptions\" from sold where mod(number, 2) = ?";
        List<List<String>> paid = new ArrayList<>();
        for (String out : List.of("first", "again")) {
            run(
                    RuntimeExecutionMode.BATCH,
                    () -> false,
                    "--plan",
                    folder.resolve("plan.yaml").toString(),
                    "--facts",
                    url,
                    "--driver",
                    "org.h2.Driver",
                    "--query",
                    query,
                    "--parts",
                    "2",
                    "--ledgers",
                    folder.resolve("ledgers").toString(),
                    "--out",
                    folder.resolve(out).toUri().toString());
            paid.add(lines(folder.resolve(out).resolve("paid")));
            assertThat(lines(folder.resolve(out).resolve("refused")))
                    .singleElement()
                    .asString()
                    .startsWith("{\"team\":\"team-3\",\"period\":\"2024-07\",\"problems\":[{")
                    .contains("sales", "\"zh\":");
        }

        assertThat(paid.get(0)).hasSize(2).isEqualTo(paid.get(1));
        assertThat(paid.get(0)).anyMatch(line -> line.contains("\"2750.00\""));
        assertThat(new FolderLedgers(folder.resolve("ledgers")).verify()).isEmpty();
    }

    @Test
    void job_onAPlanThatCannotBeRead_isToldBeforeAnythingRuns() throws IOException {
        Path plan = Files.writeString(folder.resolve("bad.yaml"), "format: 1\nplan: country\n");

        assertThatThrownBy(() -> PayJob.build(
                        flink(RuntimeExecutionMode.BATCH),
                        ParameterTool.fromArgs(new String[] {"--plan", plan.toString(), "--ledgers", "unused"})))
                .isInstanceOf(DocumentException.class);
    }
}
