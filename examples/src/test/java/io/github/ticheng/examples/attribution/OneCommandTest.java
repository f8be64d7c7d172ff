// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.cli.Ticheng;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvRows;
import io.github.ticheng.imports.log.LogCsv;
import io.github.ticheng.imports.log.LogTable;
import io.github.ticheng.imports.log.RulesDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up month as files: one command attributes and pays it, by the plan of S6, and it reconciles. */
class OneCommandTest {

    private static final Period JULY = Period.parse("2024-07");
    private static final ShopLog LOG = MadeUpMonth.log(2024);
    private static final Attributed KNOWN = Attributed.of(MadeUpMonth.rules(), LOG, MadeUpMonth.CLOSED_AT);
    private static final TeamFacts FACTS = KNOWN.facts(JULY);

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        for (LogTable table : List.of(LogTable.ORDERS, LogTable.CONVERSATIONS)) {
            StringBuilder text = new StringBuilder();
            LogCsv.write(table, LOG, text);
            Files.writeString(folder.resolve(table.id() + ".csv"), text);
        }
        StringBuilder people = new StringBuilder("period,team,agent,name,hired-on\n");
        for (Agent agent : LOG.agents().values()) {
            people.append("2024-07,desk,").append(agent.id()).append(',').append(agent.name());
            people.append(',').append(agent.hiredOn().orElseThrow()).append('\n');
        }
        Files.writeString(folder.resolve("people.csv"), people);
        Files.writeString(folder.resolve("rules.yaml"), RulesDocument.write(MadeUpMonth.rules()));
    }

    private static String run(String command, String... more) {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        for (String file : List.of("orders", "conversations")) {
            words.addAll(List.of("--" + file, folder.resolve(file + ".csv").toString()));
        }
        words.addAll(List.of("--facts", folder.resolve("people.csv").toString()));
        words.addAll(List.of("--rules", folder.resolve("rules.yaml").toString()));
        words.addAll(List.of(
                "--zone", "Asia/Shanghai", "--of-team", "desk", "--of-period", "2024-07", "--until", "2024-08-05"));
        words.addAll(Arrays.asList(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ticheng.run(out, err, false, words.toArray(new String[0]));
        assertThat(exitCode).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }

    private static Exact number(String agent, Metric metric) {
        return (Exact) FACTS.value(AgentId.of(agent), metric).orElseThrow();
    }

    @Test
    void pay_ofOrdersAndConversations_paysTheBasesThatAttributionSummed() throws IOException {
        String out = run(
                "pay --plan ../examples/systems/s6-quarterly/plan.yaml",
                "--out",
                folder.resolve("paid").toString(),
                "--as",
                "csv,text");
        Map<String, Exact> commissions = new HashMap<>();
        try (CsvRows rows =
                new CsvRows("statements", Files.newBufferedReader(folder.resolve("paid/statements.csv"), UTF_8))) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                List<String> cells = Stream.iterate(0, i -> i + 1)
                        .limit(row.size())
                        .map(row::cell)
                        .toList();
                if (cells.contains("commission")) {
                    int agent = cells.indexOf("desk") + 1;
                    String amount = cells.stream()
                            .filter(cell -> cell.matches("[0-9]+\\.[0-9]{2}"))
                            .findFirst()
                            .orElseThrow();
                    commissions.put(cells.get(agent), Exact.parse(amount));
                }
            }
        }

        assertThat(out).contains("2024-07, paid by plan quarterly-shop established: teams 1, agents 4");
        assertThat(commissions).hasSize(4);
        commissions.forEach((agent, commission) -> {
            if (commission.isPositive()) {
                Exact sales = number(agent, Metrics.SALES);
                Exact rate = Exact.of(
                        sales.isGreaterThan(Exact.of(50_000))
                                ? "0.05"
                                : sales.isGreaterThan(Exact.of(30_000)) ? "0.04" : "0.03");
                Exact base = sales.plus(
                        number(agent, Metrics.RETURNING_CUSTOMER_SALES).dividedBy(Exact.of(2)));

                assertThat(commission).isEqualTo(base.times(rate).rounded(Rounding.FEN_HALF_UP));
            }
        });
        assertThat(commissions.values()).anyMatch(Exact::isPositive);
    }

    @Test
    void attribute_ofTheSameFiles_reconcilesWithTheShopsSales() {
        Map<Decision.Kind, Exact> kinds = KNOWN.figures().salesByKind(JULY);
        Exact shop = kinds.values().stream().reduce(Exact.ZERO, Exact::plus);
        String out = run("attribute");

        assertThat(shop).isEqualTo(FACTS.teamValues().get(Metrics.SHOP_TURNOVER));
        kinds.forEach((kind, sales) ->
                assertThat(out).containsPattern(kind.in(Language.ENGLISH) + " +[0-9]+ +" + shown(sales)));
        assertThat(out).containsPattern("the shop's sales +[0-9]+ +" + shown(shop));
    }

    private static String shown(Exact amount) {
        return Figure.of(amount, Unit.money(LOG.currency())).toString();
    }

    @Test
    void compare_ofTheSameFiles_saysWhereToLookAndWhatItBringsInPay() {
        String out = run("compare --plan ../examples/systems/s6-quarterly/plan.yaml");

        assertThat(out).startsWith("Team desk, 2024-07: 4 agents side by side").contains("王伟", "in pay");
    }
}
