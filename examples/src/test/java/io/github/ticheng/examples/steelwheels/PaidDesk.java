// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The paid year as tests ask it: by agent and month.
 *
 * @param year the year
 */
record PaidDesk(PaidYear year) {

    static PaidDesk open() throws SQLException, IOException {
        return new PaidDesk(PaidYear.of(DeskYear.open(), YearPlans.book()));
    }

    /** The run that paid an agent in a month. */
    TeamRun run(String agent, String month) {
        return year.months().entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(month))
                .flatMap(entry -> entry.getValue().stream())
                .filter(run -> run.facts().agents().stream()
                        .anyMatch(known -> known.id().value().equals(agent)))
                .findFirst()
                .orElseThrow();
    }

    Statement statement(String agent, String month) {
        return run(agent, month).statement(agent);
    }

    /** The amounts of a rule's lines. */
    List<String> lines(String agent, String month, String rule) {
        return PaidTerritory.lines(statement(agent, month), rule);
    }

    Exact total(String agent, String month) {
        return statement(agent, month).total().amount();
    }

    Exact carried(String agent, String month) {
        return PaidYear.carried(statement(agent, month));
    }

    /** All lines of a rule in the year: month, agent, amount. */
    ImmutableList<String> linesOf(String rule) {
        List<String> found = new ArrayList<>();
        year.months()
                .forEach((month, runs) -> runs.forEach(run -> run.statements()
                        .forEach(statement -> PaidTerritory.lines(statement, rule).stream()
                                .forEach(amount -> found.add(
                                        month + " " + statement.agent().id() + " " + amount)))));
        return ImmutableList.copyOf(found);
    }
}
