// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import com.google.common.base.Splitter;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Agents, months and amounts for the tests of the regulation, in words that a payroll clerk can read. */
final class Shop {

    static final String TEAM = "taobao-desk";

    private Shop() {}

    static Agent agent(String id, String hiredOn) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of(TEAM))
                .hiredOn(LocalDate.parse(hiredOn))
                .build();
    }

    static TeamFactsBuilder month(String month, String publicSales) {
        return TeamFacts.builder(TEAM, month, "CNY").team(Metrics.PUBLIC_SALES, publicSales);
    }

    /** Adds an agent of that month's hiring, who was there on all days and so earns no seniority pay. */
    static TeamFactsBuilder add(TeamFactsBuilder facts, String id, String score, String sales) {
        return add(facts, id, "2024-01-01", score, sales, "0");
    }

    static TeamFactsBuilder add(
            TeamFactsBuilder facts, String id, String hiredOn, String score, String sales, String daysAbsent) {
        return facts.agent(
                agent(id, hiredOn),
                values -> values.put(Metrics.ASSESSMENT_SCORE, score)
                        .put(Metrics.SALES, sales)
                        .put(Metrics.DAYS_ABSENT, daysAbsent));
    }

    /**
     * Pays one agent for months from 2024-01 on, by score; "- - -" for two months of absence on record of the first of
     * them, which count in all three.
     */
    static List<Statement> months(CompensationPlan plan, String scores) {
        Ledger ledger = Ledger.empty();
        List<Statement> statements = new ArrayList<>();
        List<String> all = Splitter.on(' ').splitToList(scores);
        for (int i = 0; i < all.size(); i++) {
            boolean absent = all.get(i).equals("-");
            boolean since = absent && i > 0 && all.get(i - 1).equals("-");
            TeamFactsBuilder facts = month("2024-0" + (i + 1), "0");
            add(facts, "li-na", "2024-01-01", absent ? "0" : all.get(i), "15000", absent && !since ? "61" : "0");
            TeamRun run = plan.run(facts.build(), ledger);
            statements.add(run.statement("li-na"));
            ledger = run.ledger();
        }
        return statements;
    }

    /** The amount of a line without its currency: "388.02". */
    static String amount(Statement statement, String line) {
        return statement.amount(line).orElseThrow().toString().substring("CNY ".length());
    }
}
