// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.periods;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans paid period by period, as tables: a row per period with the values of one agent and what comes of them. */
final class PaidPeriods {

    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(Catalogue.load(PaidPeriods.class.getClassLoader()));
    private static final Splitter CELLS = Splitter.on('|').trimResults();

    private PaidPeriods() {}

    /** The plan of some pay periods ("" for undeclared) with some rooms. */
    static PlanDocument plan(String payPeriod, String rooms) {
        String text = "format: 1\nplan: p\nversion: \"1\"\ncurrency: USD\n"
                + (payPeriod.isEmpty() ? "" : "pay-period: " + payPeriod + "\n") + rooms;
        return DOCUMENTS.read(DocumentSource.yaml("plan.yaml", text));
    }

    /**
     * Pays a table, whose first column is the period and whose last one what comes of it: lines and outcomes, the team's
     * last, or the code and the rule of a problem. Those between are metrics, the agent's or, after the word team, the
     * team's.
     */
    static void assertPays(String payPeriod, String rooms, String table) {
        PlanDocument document = plan(payPeriod, rooms);
        List<String> rows = table.lines().toList();
        List<String> head = CELLS.splitToList(rows.get(0));
        List<String> metrics = head.subList(1, head.size() - 1);
        Ledger ledger = Ledger.empty();
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = CELLS.splitToList(row);
            String csv = csv(cells.get(0), metrics, cells.subList(1, cells.size() - 1));
            TeamFacts facts = FactsCsv.of(document.metrics(), document.plan().currency())
                    .read("facts.csv", csv)
                    .get(0);
            expected.add(cells.get(0) + " | " + cells.get(cells.size() - 1));
            try {
                TeamRun run = document.plan().run(facts, ledger);
                found.add(cells.get(0) + " | " + text(run));
                ledger = run.ledger();
            } catch (ProblemsException problems) {
                found.add(cells.get(0) + " | " + text(problems));
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static String csv(String period, List<String> metrics, List<String> values) {
        StringBuilder head = new StringBuilder("period,team,agent,post");
        StringBuilder agent = new StringBuilder(period + ",t,a,agent");
        StringBuilder team = new StringBuilder(period + ",t,,");
        for (int i = 0; i < values.size(); i++) {
            boolean isTeams = metrics.get(i).startsWith("team ");
            head.append(',').append(metrics.get(i).replace("team ", ""));
            (isTeams ? team : agent).append(',').append(values.get(i));
            (isTeams ? agent : team).append(',');
        }
        return head + "\n" + agent + "\n" + team + "\n";
    }

    private static String text(TeamRun run) {
        Statement statement = run.statement("a");
        return Stream.concat(
                        statement.lines().stream()
                                .map(line -> line.rule() + " "
                                        + line.amount().toString().substring("USD ".length())),
                        Stream.concat(statement.outcomes().stream(), run.teamStatement().outcomes().stream())
                                .map(outcome -> outcome.rule() + " " + outcome.code()))
                .collect(Collectors.joining(", "));
    }

    private static String text(ProblemsException problems) {
        return problems.problems().stream().map(PaidPeriods::text).collect(Collectors.joining(", "));
    }

    private static String text(Problem problem) {
        return "refused " + problem.code()
                + problem.place().get(Place.Part.RULE).map(rule -> " " + rule).orElse("");
    }

    /** What is wrong with a plan: the code and the path of each error, in the order of the document. */
    static List<String> errors(String payPeriod, String rooms) {
        return plan(payPeriod, rooms).check().stream()
                .filter(Diagnostic::isError)
                .map(error -> error.code() + " " + error.path())
                .toList();
    }
}
