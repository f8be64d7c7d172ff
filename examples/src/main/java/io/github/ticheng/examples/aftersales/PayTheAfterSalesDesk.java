// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.aftersales;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.examples.systems.CrownShopAfterSales;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Prints the card of every agent of an after-sales desk, and what it pays. The desk and its figures are made up; the
 * plan is the published one of {@link CrownShopAfterSales}.
 */
public final class PayTheAfterSalesDesk {

    private static final String FACTS = "2024-07.csv";

    private PayTheAfterSalesDesk() {}

    /**
     * Prints all cards.
     *
     * @param args {@code zh} for Chinese; English otherwise
     */
    public static void main(String[] args) {
        Language language = args.length > 0 && args[0].equals("zh") ? Language.CHINESE : Language.ENGLISH;
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        out.print(cards(language));
        out.flush();
    }

    /** The cards and statements of the desk, in the order of the agents' ids. */
    static String cards(Language language) {
        TeamRun run = CrownShopAfterSales.plan().run(facts());
        StringBuilder text = new StringBuilder();
        for (Statement statement : run.statements()) {
            text.append(statement.text(language));
            text.append(run.explainScorecard(statement.agent().id().value()).text(language));
            text.append('\n');
        }
        return text.toString();
    }

    /** The facts of the desk: a column a metric, named by its id. */
    static TeamFacts facts() {
        TeamFactsBuilder facts = TeamFacts.builder("after-sales", "2024-07", "CNY");
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(PayTheAfterSalesDesk.class.getResourceAsStream(FACTS)), UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : rows) {
                facts.agent(
                        agent(row),
                        sheet -> row.getFieldsAsMap().forEach((column, value) -> {
                            if (!column.equals("agent") && !column.equals("name") && !column.equals("post")) {
                                sheet.put(metric(column), value);
                            }
                        }));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return facts.build();
    }

    private static Agent agent(NamedCsvRecord row) {
        return Agent.builder()
                .id(AgentId.of(row.getField("agent")))
                .name(row.getField("name"))
                .team(TeamId.of("after-sales"))
                .post(row.getField("post"))
                .build();
    }

    private static Metric metric(String column) {
        return Metrics.find(column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a column named after a metric, but found \"" + column + "\" in " + FACTS));
    }
}
