// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.payroll.JdbcLedgers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.util.ParameterTool;

/** Pays all teams whose facts are in files or in a database; in a batch, or in a stream that ends. */
public final class PayJob {

    private PayJob() {}

    /**
     * Runs the job.
     *
     * @param args {@code --plan}: a file in YAML, or several separated by commas, the versions of one plan; {@code --facts}: a
     *     file or folder in CSV, or a JDBC URL with {@code --query} and {@code --parts}; {@code --ledgers}: a JDBC URL, or a
     *     folder that all tasks see; {@code --out}: the folder of the results; {@code --driver}: the driver of the databases,
     *     PostgreSQL's unless given
     */
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
        build(flink, ParameterTool.fromArgs(args));
        flink.execute("ticheng");
    }

    static void build(StreamExecutionEnvironment flink, ParameterTool given) throws IOException {
        // Text and records alone go between operators; what would need Kryo is a mistake.
        flink.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
        String driver = given.get("driver", "org.postgresql.Driver");
        String ledgers = given.getRequired("ledgers");
        ImmutableList.Builder<String> plans = ImmutableList.builder();
        for (String plan : Splitter.on(',').split(given.getRequired("plan"))) {
            plans.add(Files.readString(Path.of(plan)));
        }
        // A plan that cannot be read is told here, before anything runs.
        List<String> texts = plans.build();
        PayTeam.compiled(texts, PayJob.class.getClassLoader());
        if (ledgers.startsWith("jdbc:")) {
            try (var database = new Database(ledgers, driver).open()) {
                new JdbcLedgers(database).createTable();
            }
        }

        SingleOutputStreamOperator<String> paid = rows(flink, given, driver)
                .keyBy(FactRow::team)
                .process(new PayTeam(texts, ledgers, driver))
                .name("pay")
                .uid("pay");
        write(paid, given, "paid");
        write(paid.getSideOutput(PayTeam.REFUSED), given, "refused");
    }

    private static DataStream<FactRow> rows(StreamExecutionEnvironment flink, ParameterTool given, String driver) {
        String facts = given.getRequired("facts");
        if (facts.startsWith("jdbc:")) {
            return flink.fromSequence(0, given.getLong("parts", 1) - 1)
                    .flatMap(new QueriedRows(new Database(facts, driver), given.getRequired("query")))
                    .returns(FactRow.class)
                    .name("facts")
                    .uid("facts");
        }
        return flink.fromSource(
                        FileSource.forRecordStreamFormat(new FactRows(), new org.apache.flink.core.fs.Path(facts))
                                .build(),
                        WatermarkStrategy.noWatermarks(),
                        "facts")
                .uid("facts");
    }

    private static void write(DataStream<String> lines, ParameterTool given, String name) {
        lines.sinkTo(FileSink.forRowFormat(
                                new org.apache.flink.core.fs.Path(given.getRequired("out"), name),
                                new SimpleStringEncoder<String>("UTF-8"))
                        .withRollingPolicy(OnCheckpointRollingPolicy.build())
                        .build())
                .name(name)
                .uid(name)
                // In a batch files are published once they are written: not by the task that pays, which may be started
                // again.
                .disableChaining();
    }
}
