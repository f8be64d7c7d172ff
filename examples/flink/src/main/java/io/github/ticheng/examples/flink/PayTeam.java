// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariDataSource;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.ReadFacts;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.StatementJson;
import io.github.ticheng.payroll.FolderLedgers;
import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.Paid;
import io.github.ticheng.payroll.Payroll;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Pays a team once all its rows are there: at the end of its rows in a batch, at the end of all rows in a stream. What goes on
 * to the next operator is text. A task that is started again pays the same teams again, which come to the same statements and
 * are on record once.
 */
final class PayTeam extends KeyedProcessFunction<String, FactRow, String> {

    /** Teams that are not paid, a line in JSON each period, with all that is wrong. */
    static final OutputTag<String> REFUSED = new OutputTag<>("refused") {
        private static final long serialVersionUID = 1L;
    };

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> plans;
    private final String ledgers;
    private final String driver;

    private transient @Nullable HikariDataSource database;
    private transient @Nullable FactsCsv reading;
    private transient @Nullable Payroll payroll;
    private transient @Nullable ListState<FactRow> rows;
    private transient @Nullable Counter paid;
    private transient @Nullable Counter refused;

    /**
     * Pays by the versions of a plan.
     *
     * @param plans the documents of the versions, in YAML
     * @param ledgers a JDBC URL, or a folder that all tasks see
     * @param driver the driver of the database
     */
    PayTeam(List<String> plans, String ledgers, String driver) {
        this.plans = new ArrayList<>(plans);
        this.ledgers = ledgers;
        this.driver = driver;
    }

    /** Compiles plans; their blocks are those that the class loader sees. */
    static ImmutableList<PlanDocument> compiled(List<String> plans, ClassLoader loader) {
        PlanDocuments documents = PlanDocuments.of(Catalogue.load(loader));
        return plans.stream()
                .map(text -> documents.read(DocumentSource.yaml("plan.yaml", text)))
                .collect(toImmutableList());
    }

    @Override
    public void open(OpenContext context) {
        ImmutableList<PlanDocument> versions =
                compiled(plans, getRuntimeContext().getUserCodeClassLoader());
        reading = FactsCsv.of(
                versions.stream()
                        .flatMap(version -> version.metrics().stream())
                        .distinct()
                        .collect(toImmutableList()),
                versions.get(0).plan().currency());
        payroll = Payroll.of(
                new PlanBook(versions.stream().map(PlanDocument::plan).collect(toImmutableList())), store());
        rows = getRuntimeContext().getListState(new ListStateDescriptor<>("rows", FactRow.class));
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        paid = metrics.counter("ticheng.paid");
        refused = metrics.counter("ticheng.refused");
    }

    private LedgerStore store() {
        if (!ledgers.startsWith("jdbc:")) {
            return new FolderLedgers(Path.of(ledgers));
        }
        database = new Database(ledgers, driver).open();
        return new JdbcLedgers(database);
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    public void processElement(FactRow row, Context context, Collector<String> out) throws Exception {
        requireNonNull(rows).add(row);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<String> out) throws Exception {
        List<ReadFacts> read = read(requireNonNull(rows).get());
        ImmutableList.Builder<TeamFacts> readable = ImmutableList.builder();
        ReadFacts unreadable = null;
        for (ReadFacts one : read) {
            if (one.facts().isEmpty()) {
                unreadable = one;
                break;
            }
            readable.add(one.facts().get());
        }
        requireNonNull(payroll).payEach(readable.build().stream(), new Watching(context, out));
        if (unreadable != null) {
            refuse(context, unreadable.period().map(Period::toString).orElse(""), unreadable.diagnostics());
        }
        requireNonNull(rows).clear();
    }

    private List<ReadFacts> read(Iterable<FactRow> all) throws IOException {
        List<ReadFacts> read = new ArrayList<>();
        requireNonNull(reading).forEach("facts", new StringReader(FactRow.csv(all)), read::add);
        read.sort(Comparator.comparing(one -> one.period().orElse(null), nullsFirst(naturalOrder())));
        return read;
    }

    private void refuse(OnTimerContext context, String period, List<? extends Words> problems) {
        context.output(REFUSED, Refusal.line(context.getCurrentKey(), period, problems));
        requireNonNull(refused).inc();
    }

    private final class Watching implements Payroll.Watcher {

        private final OnTimerContext context;
        private final Collector<String> out;

        Watching(OnTimerContext context, Collector<String> out) {
            this.context = context;
            this.out = out;
        }

        @Override
        public void paid(Paid team) {
            out.collect(StatementJson.line(team.statement()).stripTrailing());
            requireNonNull(paid).inc();
        }

        @Override
        public void refused(TeamFacts facts, ProblemsException problems) {
            refuse(context, facts.period().toString(), problems.problems());
        }

        @Override
        public void damaged(TeamFacts facts, DocumentException changes) {
            refuse(context, facts.period().toString(), changes.diagnostics());
        }
    }
}
