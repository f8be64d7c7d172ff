// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.statement.LedgerJson;
import io.github.ticheng.documents.statement.PaySlipHtml;
import io.github.ticheng.documents.statement.StatementJson;
import io.github.ticheng.documents.statement.TeamSheetHtml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans with several scorecards: what they pay stands in the case {@code two-cards}; here what else is said of them. */
class SeveralCardsTest {

    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.load(SeveralCardsTest.class.getClassLoader()));

    private static final Metric ASSESSMENT = Metrics.find("assessment-score").orElseThrow();
    private static final Metric CHECKED = Metric.points("checked", Better.HIGHER, Label.of("checked"));

    private static final String CARD =
            "  - {id: %1$s, points-card: [{given: {id: %1$s, label: %1$s, metric: assessment-score, maximum: 100}}]}%n";
    private static final String GRADES = "  - {id: %s-grade, %s, grade-table: "
            + "[{from: 80, id: %s, label: {en: best, zh: 最好}}, {below: 80, id: rest, label: rest}]}%n";

    private static CompensationPlan plan(String... rooms) {
        return DOCUMENTS
                .read(DocumentSource.yaml(
                        "p.yaml",
                        "format: 1\nplan: p\nversion: a\ncurrency: CNY\n"
                                + "metrics: [{id: checked, kind: points, better: higher}]\n"
                                + String.join("\n", rooms)))
                .plan();
    }

    private static String cards(String... ids) {
        StringBuilder text = new StringBuilder("score:\n");
        for (String id : ids) {
            text.append(CARD.formatted(id));
        }
        return text.toString();
    }

    private static String grades(String card, String best) {
        return GRADES.formatted(card, "card: " + card, best);
    }

    private static CompensationPlan twoCards(String pay) {
        return plan(
                cards("kpi", "quality")
                        .replace(
                                "id: quality, label: quality, metric: assessment-score",
                                "id: c, label: c, metric: checked"),
                "grade:",
                grades("kpi", "gold"),
                grades("quality", "a"),
                pay);
    }

    private static List<TeamFacts> facts(String rows) {
        return FactsCsv.of(ImmutableList.of(ASSESSMENT, CHECKED), Money.currency("CNY"))
                .read("facts.csv", "period,team,agent,assessment-score,checked\n" + rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: x, pay-by-score: {amount: 1}}                                           | plan.which-card
            {id: x, fixed-wage: 1, when: grade is gold}                                  | plan.which-card
            {id: x, fixed-wage: 1, when: passed}                                         | plan.which-card
            {id: x, fixed-wage: 1, when: score at least 60}                              | plan.which-card
            {id: x, fixed-wage: 1, when: grade of other is gold}                         | plan.no-such-card
            {id: x, fixed-wage: 1, when: grade of quality is gold}                       | plan.not-graded
            {id: x, card: quality, bonus-by-grade: {rows: {gold: 1}, otherwise: 0}}      | plan.not-graded
            {id: x, card: kpi, fixed-wage: 1}                                            | plan.card-unread
            {id: x, fixed-wage: 1, when: grade of kpi is a}                              | plan.grade-never-given
            {id: kpi, fixed-wage: 1}                                                     | plan.duplicate-rule
            """)
    void check_ofAnEntryBesideTwoCards_tells(String entry, String code) {
        CompensationPlan plan = plan(cards("kpi", "quality"), "grade:", grades("kpi", "gold"), "pay: [" + entry + "]");

        assertThat(plan.check()).extracting(Finding::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: g, grade-table: [{from: 0, id: any, label: any}]}                                                | plan.which-card
            {id: g, card: kpi, grade-table: [{from: 0, id: any, label: any}]}, {id: h, card: kpi, grade-table: [{from: 0, id: any, label: any}]} | plan.several-rules
            """)
    void check_ofGradesBesideTwoCards_tells(String grades, String code) {
        CompensationPlan plan = plan(cards("kpi", "quality"), "grade: [" + grades + "]");

        assertThat(plan.check()).extracting(Finding::code).contains(code);
    }

    @Test
    void check_ofTwoCardsOfOneName_isAnError() {
        assertThat(plan(cards("kpi", "kpi")).check()).extracting(Finding::code).contains("plan.duplicate-rule");
    }

    @Test
    void check_ofTheOnlyCardNamedEverywhere_hasNoErrorsAndPaysTheSame() {
        String pay = "pay: [{id: x, %spay-by-score: {amount: 100}, when: {all: [%s at least 60, grade%s is a]}}]";
        CompensationPlan named = plan(
                cards("quality"),
                "grade:",
                grades("quality", "a"),
                pay.formatted("card: quality, ", "quality", " of quality"));
        CompensationPlan unnamed = plan(
                cards("quality"),
                "grade:",
                grades("quality", "a").replace("card: quality, ", ""),
                pay.formatted("", "score", ""));

        assertThat(named.check()).noneMatch(Finding::isError);
        TeamFacts facts = facts("2024-07,t,a,85,\n").get(0);
        assertThat(named.run(facts).statement("a").lines())
                .isEqualTo(unnamed.run(facts).statement("a").lines());
    }

    @Test
    void run_ofTwoCards_isKeptAndReadBackByBothNames() {
        CompensationPlan plan = twoCards("""
                pay:
                  - {id: x, card: quality, streak-bonus: {amount: 5, months: 2, grades: [a], pays: every-time}}
                  - {id: y, card: kpi, streak-bonus: {amount: 7, months: 2, grades: [gold], pays: every-time}}""");
        List<TeamFacts> months = facts("2024-07,t,a,85,60\n2024-08,t,a,80,90\n2024-09,t,a,79,80\n");

        Ledger ledger = plan.run(months.get(0)).ledger();
        ledger = LedgerJson.read("ledger.json", LedgerJson.write(ledger));
        TeamRun august = plan.run(months.get(1), ledger);
        ledger = LedgerJson.read("ledger.json", LedgerJson.write(august.ledger()));
        TeamRun september = plan.run(months.get(2), ledger);

        assertThat(august.statement("a").text(Language.ENGLISH)).contains("a, kpi grade best, quality grade best");
        assertThat(amounts(august)).isEqualTo("0 7");
        assertThat(amounts(september)).isEqualTo("5 0");
        assertThat(september.statement("a").scorecards())
                .extracting(Scorecard::card)
                .extracting(card -> card.id().value())
                .containsExactly("kpi", "quality");
        assertThat(StatementJson.read(
                        "s.json",
                        StatementJson.line(september.teamStatement()),
                        september.facts().metrics()))
                .isEqualTo(september.teamStatement());
    }

    /** A score is in no column of facts, which somebody would look for. */
    @ParameterizedTest
    @CsvSource({"'when: quality at least 60', plan.no-score", "'when: {all: [assessed, quality at least 60]}', ''"})
    void run_ofWhoIsNotAssessed_saysWhatToAskFor(String when, String code) {
        CompensationPlan plan = plan(
                cards("quality").replace("}}]}", "}}], when: checked at least 1}"),
                "pay: [{id: x, card: quality, fixed-wage: 1, " + when + "}]");
        TeamFacts facts = facts("2024-07,t,a,85,0\n").get(0);

        if (code.isEmpty()) {
            assertThat(plan.run(facts).statement("a").total().isZero()).isTrue();
        } else {
            assertThatThrownBy(() -> plan.run(facts))
                    .hasMessageContaining("when: {all: [assessed")
                    .asInstanceOf(type(ProblemsException.class))
                    .extracting(refused -> refused.problems().get(0))
                    .matches(problem -> problem.code().equals(code)
                            && problem.place().get(Place.Part.METRIC).isEmpty());
        }
    }

    private static String amounts(TeamRun run) {
        Statement statement = run.statement("a");
        return statement.amount("x").orElseThrow().amount() + " "
                + statement.amount("y").orElseThrow().amount();
    }

    @Test
    void run_afterAPeriodWithOneCard_takesThatForEach() {
        CompensationPlan one = plan(cards("assessment"), "grade:", GRADES.formatted("any", "card: assessment", "a"));
        CompensationPlan two = twoCards(
                "pay: [{id: x, card: quality, streak-bonus: {amount: 5, months: 2, grades: [a], pays: every-time}},"
                        + " {id: y, fixed-wage: 1}]");
        List<TeamFacts> months = facts("2024-07,t,a,85,\n2024-08,t,a,10,90\n");

        assertThat(amounts(two.run(months.get(1), one.run(months.get(0)).ledger())))
                .isEqualTo("5 1");
    }

    @Test
    void explain_ofTwoCards_isOfTheOneThatIsNamed() {
        CompensationPlan plan = twoCards("pay: [{id: x, card: quality, pay-by-score: {amount: 100}}]");
        TeamRun run = plan.run(facts("2024-07,t,a,85,60\n").get(0));

        assertThat(run.explainScorecard("a", "quality").text(Language.ENGLISH)).startsWith("quality  60");
        assertThat(run.explainScorecard("a").text(Language.ENGLISH)).startsWith("kpi  85");
        assertThatThrownBy(() -> run.explainScorecard("a", "other")).hasMessageContaining("assessed");
        assertThat(run.explain("a", "x").text(Language.ENGLISH)).contains("60");
    }

    @Test
    void pages_ofTwoCards_showBothByTheirNames() {
        CompensationPlan plan = twoCards("pay: [{id: x, card: quality, pay-by-score: {amount: 100}}]");
        TeamRun run = plan.run(facts("2024-07,t,a,85,60\n").get(0));

        assertThat(PaySlipHtml.of(run, AgentId.of("a"), Language.ENGLISH)).contains(">kpi<", ">quality<");
        assertThat(TeamSheetHtml.of(run.teamStatement(), Language.ENGLISH)).contains("kpi best, quality rest");
    }
}
