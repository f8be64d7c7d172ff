// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.PaySlipHtml;
import io.github.ticheng.documents.statement.StatementCsv;
import io.github.ticheng.documents.statement.StatementJson;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a month by the plan of five lines costs as documents: read in, or written out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmn256m", "-XX:+AlwaysPreTouch"})
public class DocumentsBenchmark {

    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.load(DocumentsBenchmark.class.getClassLoader()));

    /** How many agents in teams of 10. */
    @Param("1000")
    public int agents;

    /** What is done for all of them; {@code plan} is read, prepared and pays one team. */
    @Param({"plan", "facts-csv", "team-statement", "csv", "json", "explained-json", "slips"})
    public String document = "";

    private final FiveLinePlan five = new FiveLinePlan("documents") {};
    private DocumentSource plan = DocumentSource.yaml("plan.yaml", "");
    private String facts = "";
    private FactsCsv csv = FactsCsv.of(List.of(), FiveLinePlan.YUAN);
    private List<TeamRun> runs = List.of();
    private List<TeamStatement> statements = List.of();

    /** Makes the month, its documents and what is written. */
    @Setup
    public void setUp() {
        five.prepare(FiveLineMonth.of(agents, 10));
        plan = DocumentSource.yaml("plan.yaml", DOCUMENTS.write(five.plan, DocumentFormat.YAML));
        csv = FactsCsv.of(five.plan.reads(), FiveLinePlan.YUAN);
        facts = csv.write(five.facts);
        runs = five.facts.stream().map(five.plan::run).toList();
        statements = runs.stream().map(TeamRun::teamStatement).toList();
        if (!csv.read("facts.csv", facts).equals(five.facts)) {
            throw new IllegalStateException("Expected the facts that were written, but read others");
        }
    }

    /** Makes the documents, or what they are read to. */
    @Benchmark
    public void work(Blackhole hole) {
        switch (document) {
            case "plan" -> hole.consume(DOCUMENTS.read(plan).plan().run(five.facts.get(0)));
            case "facts-csv" -> hole.consume(csv.read("facts.csv", facts));
            case "team-statement" ->
                five.facts.forEach(team -> hole.consume(five.plan.run(team).teamStatement()));
            case "csv" -> hole.consume(StatementCsv.in(Language.ENGLISH).lines(statements));
            case "json" -> statements.forEach(team -> hole.consume(StatementJson.of(team)));
            case "explained-json" -> runs.forEach(run -> hole.consume(StatementJson.explained(run, Language.ENGLISH)));
            case "slips" ->
                runs.forEach(run -> {
                    for (Statement statement : run.statements()) {
                        hole.consume(PaySlipHtml.of(run, statement.agent().id(), Language.ENGLISH));
                    }
                });
            default -> throw new IllegalArgumentException("Expected one of the documents, but found " + document);
        }
    }
}
