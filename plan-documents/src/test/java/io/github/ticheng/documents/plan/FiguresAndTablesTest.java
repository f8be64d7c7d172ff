// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of amounts that are not paid, of tables by condition, and of metrics that are others'. */
class FiguresAndTablesTest {

    private static final String HEAD = "format: 1\nplan: p\nversion: \"1\"\ncurrency: CNY\n";
    private static final String LADDER =
            "commission-ladder: {base: {metrics: [sales]}, kind: marginal, tiers: [{up to: 1000, rate: %s}, {above: 1000,"
                    + " rate: %s}]}";

    private static CompensationPlan plan(String rules) {
        return Samples.DOCUMENTS
                .read(DocumentSource.yaml("plan.yaml", HEAD + rules))
                .plan();
    }

    private static List<TeamFacts> facts(CompensationPlan plan, String rows) {
        return FactsCsv.of(Metrics.ALL, plan.currency()).read("facts.csv", rows);
    }

    /** Every amount that somebody is paid, other than nothing. */
    private static List<String> paid(String rules, String rows) {
        CompensationPlan plan = plan(rules);
        TeamRun run = plan.run(facts(plan, rows).get(0));
        return run.statements().stream()
                .flatMap(statement -> statement.lines().stream()
                        .filter(line -> !line.value().isZero())
                        .map(line -> statement.agent().id() + " " + line.amount()))
                .toList();
    }

    private static String problems(String rules, String rows) {
        CompensationPlan plan = plan(rules);
        return plan.tryRun(facts(plan, rows).get(0), Ledger.empty()).problems().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.99", "1000", "1000.01", "-5", "0"})
    void byCase_laddersByPost_payAsTheLaddersWrittenOut(String sales) {
        String junior = LADDER.formatted("1%", "2%");
        String senior = LADDER.formatted("3%", "4%");
        String rows = "period,team,agent,post,sales\n2024-07,t,a,junior," + sales + "\n2024-07,t,b,senior," + sales
                + "\n2024-07,t,c,other," + sales + "\n";
        String table = "pay:\n- id: commission\n  by-case:\n    rows:\n    - {when: {post: [junior]}, pay: {" + junior
                + "}}\n    - {when: {post: [senior]}, pay: {" + senior + "}}\n";
        String writtenOut = "pay:\n- id: junior\n  " + junior + "\n  when: {post: [junior]}\n- id: senior\n  " + senior
                + "\n  when: {post: [senior]}\n";

        assertThat(paid(table, rows)).isEqualTo(paid(writtenOut, rows));
    }

    @Test
    void figure_addedToAPlan_changesNothingThatIsPaid() {
        String pay = "pay:\n- id: bonus\n  share-of-amount: {metric: sales, rate: 10%, if-negative: takes-away}\n";
        String figures =
                "figures:\n- id: twice\n  share-of-amount: {metric: sales, rate: 200%, if-negative: takes-away}\n";
        String rows = "period,team,agent,sales\n2024-07,t,a,100.05\n2024-07,t,b,-3\n";

        assertThat(paid(figures + pay, rows)).isEqualTo(paid(pay, rows)).hasSize(2);
        assertThat(plan(figures + pay).fingerprint()).isNotEqualTo(plan(pay).fingerprint());
    }

    @Test
    void difference_figures_areRulesLikeOthers() {
        String figure =
                "figures:\n- id: twice\n  share-of-amount: {metric: sales, rate: %s, if-negative: takes-away}\n";
        CompensationPlan before = plan(figure.formatted("200%") + "- id: gone\n  fixed-wage: 1\n");
        CompensationPlan after = plan(figure.formatted("20%"));

        assertThat(Samples.DOCUMENTS.difference(before, after, Language.ENGLISH))
                .isEqualTo("""
                plan p 1 → p 1
                twice (figures, twice)
                  share-of-amount, rate: 200% → 20%
                gone: gone (figures, gone)
                  fixed-wage: 1
                """);
        assertThat(Samples.DOCUMENTS.difference(before, before, Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void figure_askedFor_explainsItselfAndIsNoLine() {
        CompensationPlan plan =
                plan("figures:\n- id: twice\n  share-of-amount: {metric: sales, rate: 200%, if-negative:"
                        + " takes-away}\npay:\n- id: bonus\n  fixed-wage: 5\n");
        TeamRun run = plan.run(
                facts(plan, "period,team,agent,sales\n2024-07,t,a,100.05\n").get(0));

        assertThat(run.statement("a").lines("twice")).isEmpty();
        assertThat(run.explain("a", "twice").text(Language.ENGLISH)).contains("200% × 100.05 = 200.10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a circle, a figure of months over a quarter or a year, a figure as a line of SETTLE, a team's value
                // of what is no fact
                "figures: [{id: x, share-of-amount: {metric: y, rate: 1%, if-negative: pays-nothing}}, {id: y,"
                        + " share-of-amount: {metric: x, rate: 1%, if-negative: pays-nothing}}] | x → y → x",
                "figures: [{id: x, fixed-wage: 1}]\\npay: [{id: q, share-of-amount: {metric: x, rate: 1%, if-negative:"
                        + " pays-nothing}, every: quarter}] | due quarterly as well",
                "figures: [{id: x, fixed-wage: 1, every: quarter}]\\npay: [{id: q, fixed-wage: 1, when: x at least 1, every:"
                        + " year}] | due yearly as well",
                "figures: [{id: x, fixed-wage: 1}]\\nsettle: [{id: h, holdback: {lines: [x], share: 1%, after-months: 1,"
                        + " on-leaving: released}}] | found x",
                "pay: [{id: q, share-of-amount: {metric: line q, rate: 1%, if-negative: pays-nothing}}] | q → q",
                "pay: [{id: q, share-of-amount: {metric: sales of agents, of: team, rate: 1%, if-negative:"
                        + " pays-nothing}}] | found sales of agents",
                "eligibility: {metric: {metric: sales of agents, comparison: above, threshold: 1}} | known only after that"
            })
    void check_whatCannotBeCalculated_isAnError(String rules, String said) {
        assertThat(plan(rules.replace("\\n", "\n")).check())
                .filteredOn(Finding::isError)
                .extracting(Finding::toString)
                .anyMatch(error -> error.contains(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay: [{id: q, fixed-wage: 1, when: {to-date: {when: x at least 1, cadence: year, unknown-month: problem}}}]",
                "pay: [{id: q, fixed-wage: 1, when: {to-date: {when: x of agents at least 1, cadence: year, unknown-month:"
                        + " problem}}}]",
                "pay: [{id: q, commission-to-date: {commission: {commission-ladder: {on: x, flat: 1%}}, cadence: year,"
                        + " unknown-month: problem}}]",
                "pay: [{id: q, fixed-wage: 1, when: x over 3 months at least 1 where an unknown month counts-as-zero}]",
                "pay: [{id: q, year-end-bonus: {lines: [x], basis: sum}, every: year}]",
                "outcome: [{id: q, steadiness: {part: x, whole: sales, months: 3, limit: 1%}}]",
                "team-outcome: [{id: q, shop-diagnosis: {axis: {metric: x, target: 5}, months: 3}}]"
            })
    void check_figureOfEarlierPeriods_isAnError(String lookingBack) {
        assertThat(plan("figures: [{id: x, fixed-wage: 1}]\n" + lookingBack).check())
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsExactly("plan.figure-not-kept");
    }

    /** A figure of a quarter is what the quarter comes to, whoever reads it every quarter; what an entry of its id paid is no part. */
    @Test
    void figureOfAQuarter_readEveryQuarter_isThatOfTheQuarter() {
        String tenth = "share-of-amount: {metric: sales, rate: 10%, if-negative: pays-nothing}";
        CompensationPlan before = plan("pay: [{id: x, " + tenth + "}]");
        CompensationPlan after = plan("figures: [{id: x, " + tenth + ", every: quarter}]\n"
                + "pay: [{id: q, share-of-amount: {metric: x, rate: 100%, if-negative: pays-nothing}, every: quarter},"
                + " {id: w, fixed-wage: 7, when: x at least 60, every: quarter}]\n"
                + "share: [{id: s, team-pool: {pool: 100% of the sum-of-agents of x, split: by-head}, every: quarter}]\n"
                + "settle: [{id: g, line-limits: {at-least: 200}, when: x at least 60, every: quarter}]\n");
        Ledger ledger = Ledger.empty();
        TeamRun run = null;
        for (TeamFacts month : facts(
                after,
                "period,team,agent,sales\n2024-01,t,a,100\n2024-01,t,b,100\n2024-02,t,a,200\n2024-02,t,b,200\n2024-03,t,a,300\n2024-03,t,b,200\n")) {
            run = (ledger.isEmpty() ? before : after).run(month, ledger);
            ledger = run.ledger();
        }

        assertThat(run.statement("a").lines().stream().map(line -> line.rule() + " " + line.value()))
                .containsExactly("q 60", "w 7", "s 55", "g 68");
        assertThat(run.statement("b").lines().stream().map(line -> line.rule() + " " + line.value()))
                .containsExactly("q 50", "w 0", "s 55");
        assertThat(run.explain("a", "q").text(Language.ENGLISH)).contains("10% × 600.00 = 60");
    }

    @Test
    void shopDiagnosis_onALine_looksAtTheLinesOnRecord() {
        CompensationPlan plan =
                plan("pay: [{id: x, share-of-amount: {metric: sales, rate: 1%, if-negative: pays-nothing}}]\n"
                        + "team-outcome: [{id: q, shop-diagnosis: {axis: {metric: line x, target: 5}, months: 2}}]");
        Ledger ledger = Ledger.empty();
        for (TeamFacts month : facts(plan, "period,team,agent,sales\n2024-01,t,a,400\n2024-02,t,a,499\n")) {
            ledger = plan.run(month, ledger).ledger();
        }
        assertThat(ledger.entries())
                .extracting(entry -> entry.statement().outcomes().size())
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales of nobody",
                "sales of average-of-team",
                "sales of post ",
                "sales of group",
                "sales of",
                "line Q"
            })
    void read_whoseItIsThatMeansNothing_refused(String metric) {
        assertThat(catchThrowableOfType(
                        DocumentException.class,
                        () -> plan("pay: [{id: q, share-of-amount: {metric: \"" + metric
                                + "\", rate: 1%, if-negative: pays-nothing}}]")))
                .hasMessageContaining("is no metric");
    }

    @ParameterizedTest
    @CsvSource({
        "sales of agents, 30.00", "sales of average-of-agents, 15.00", "sales of post x, 10.00",
        "'sales of post x, y', 30.00", "sales of peers, 30.00", "sales of agents-with-value, 30.00"
    })
    void others_ofAGroup_arePutTogether(String metric, String amount) {
        assertThat(paid(
                        "pay: [{id: q, share-of-amount: {metric: \"" + metric
                                + "\", rate: 100%, if-negative: pays-nothing}}]",
                        "period,team,agent,post,sales\n2024-07,t,a,x,10\n2024-07,t,b,y,20\n"))
                .containsExactly("a CNY " + amount, "b CNY " + amount);
    }

    @ParameterizedTest
    @CsvSource({
        "sales of group n, 10.00 10.00 10.00", "sales of own-group, 10.00 60.00 60.00",
        "sales of own-post, 50.00 20.00 50.00", "sales of average-of-own-post, 25.00 20.00 25.00"
    })
    void others_ofADeclaredGroup_arePutTogether(String metric, String amounts) {
        assertThat(
                        paid(
                                "pay: [{id: q, share-of-amount: {metric: \"" + metric
                                        + "\", rate: 100%, if-negative: pays-nothing}}]",
                                "period,team,agent,post,group,sales\n2024-07,t,a,x,n,10\n2024-07,t,b,y,s,20\n2024-07,t,c,x,s,40\n"))
                .extracting(line -> line.substring(6))
                .containsExactly(amounts.split(" "));
    }

    /** A ratio as printed cannot be added to another month's: who asks for that of post y is refused, and nobody else. */
    @ParameterizedTest
    @CsvSource({"own-post, ~0.05, b", "own-post, 5/100, ''", "post x, ~0.05, ''", "post y, ~0.05, a b"})
    void lookBack_onAPost_readsThatOneAlone(String whose, String ratioOfY, String refused) {
        CompensationPlan plan =
                plan("pay: [{id: q, fixed-wage: 9, when: {to-date: {when: {metric: {metric: refund-rate of " + whose
                        + ", comparison: at-most, threshold: 10%}}, cadence: quarter, unknown-month: problem}}}]");
        List<TeamFacts> months = facts(
                plan,
                "period,team,agent,post,refund-rate\n2024-01,t,a,x,3/100\n2024-01,t,b,y," + ratioOfY
                        + "\n2024-02,t,a,x,1/10\n2024-02,t,b,y,1/10\n");
        Ledger january =
                plan("pay: [{id: q, fixed-wage: 9}]").run(months.get(0)).ledger();

        assertThat(plan.tryRun(months.get(1), january).problems().stream()
                        .map(problem -> problem.place().get(Place.Part.AGENT).orElseThrow()))
                .containsExactly(refused.isEmpty() ? new String[0] : refused.split(" "));
    }

    @Test
    void others_whoIsInNoGroup_isAProblem() {
        assertThat(problems(
                        "pay: [{id: q, share-of-amount: {metric: sales of own-group, rate: 100%, if-negative: pays-nothing}}]",
                        "period,team,agent,group,sales\n2024-07,t,a,n,10\n2024-07,t,b,,20\n"))
                .contains("agent b, metric sales of own-group")
                .doesNotContain("agent a");
    }

    @Test
    void others_oneWithoutAValue_isAProblemThatNamesThem() {
        assertThat(problems(
                        "pay: [{id: q, share-of-amount: {metric: sales of agents, rate: 100%, if-negative: pays-nothing}}]",
                        "period,team,agent,sales\n2024-07,t,a,10\n2024-07,t,b,\n"))
                .contains("agent b, metric sales");
    }

    @Test
    void whose_text_isReadBack() {
        for (String text : List.of(
                "team",
                "agents",
                "average-of-peers",
                "post a, b",
                "average-of-post a",
                "group a",
                "own-post",
                "average-of-own-group")) {
            assertThat(Whose.parse(text)).hasToString(text);
        }
        assertThat(Metrics.SALES.of(Whose.TEAM).id()).isEqualTo("sales of team");
        assertThat(Metric.line("bonus").id()).isEqualTo("line bonus");
    }

    // ------------------------------------------------------------------------------------------ tables by name

    private static final String TABLES = """
            tables:
              tiers: {up to 1000: 1%, above 1000: 2%}
              wages: {junior: 100, senior: 200}
            """;

    private static final String BY_NAME = """
            pay:
            - id: own
              commission-ladder: {on: sales, marginal: tiers}
            - id: live
              commission-ladder: {base: {metrics: [closed-sales]}, kind: whole-amount, tiers: tiers}
            - id: cases
              by-case:
                rows:
                - {when: post is junior, pay: {commission-ladder: {on: sales, marginal: tiers}}}
            """;

    @Test
    void table_namedByEntries_isThePlanWithItsRowsWrittenOut() {
        CompensationPlan named = plan(TABLES.replaceAll("(?m)^  wages.*\n", "") + BY_NAME);
        CompensationPlan writtenOut = plan(BY_NAME.replace(": tiers", ": {up to 1000: 1%, above 1000: 2%}"));

        assertThat(named).isEqualTo(writtenOut);
        assertThat(named.fingerprint()).isEqualTo(writtenOut.fingerprint());
        assertThat(Samples.DOCUMENTS.write(named, DocumentFormat.YAML))
                .isEqualTo(Samples.DOCUMENTS.write(writtenOut, DocumentFormat.YAML))
                .doesNotContain("tables");
    }

    @Test
    void table_ofGrades_standsForTheWholeBlock() {
        String grades = """
                grade:
                - id: g
                  grade-table: [{from: 60, id: senior, label: s}, {below: 60, id: junior, label: j}]
                score:
                - id: s
                  points-card: [{given: {id: t, label: t, metric: assessment-score, maximum: 100}}]
                """;
        String wage = "pay:\n- id: wage\n  wage-by-grade: %s\n";

        assertThat(plan(TABLES + grades + wage.formatted("wages")))
                .isEqualTo(plan(grades + wage.formatted("{junior: 100, senior: 200}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the table; the entry; the place and what is told of it
                "a: {up to 5: 1%, above 5: 2} | marginal: a | 6:29 tables.a.above 5 document.not-rate",
                "a: [{up to: 5, rate: 1%, rat: 3%}, {above: 5, rate: 2%}] | marginal: a | 6:28 tables.a[1].rat"
                        + " document.unknown-key",
                "a: [{up to: 5, rate: 1%}, {above: 6, rate: 2%}] | marginal: a | 6:29 tables.a[2] document.refused",
                "tiers: [{rate: 1%}] | marginal: tier | 9:44 pay[1].commission-ladder.marginal document.unknown-table",
                "a: [{rate: 1%}] | marginal: 2 | 9:44 pay[1].commission-ladder.marginal document.not-rate",
                "a: a | flat: a | 6:6 tables.a document.not-list",
                "A b: [{rate: 1%}] | flat: [2%] | 6:3 tables.A b document.table-name",
                "a: [{when: post is x, pay: {commission-ladder: {on: sales, flat: b}}}] | by-case: a | 6:68"
                        + " tables.a[1].pay.commission-ladder.flat document.not-list"
            })
    void read_faultOfTables_isToldAtItsPlace(String table, String entry, String said) {
        String rule = entry.startsWith("by-case") ? entry : "commission-ladder: {on: sales, " + entry + "}";
        String plan = HEAD + "tables:\n  " + table + "\npay:\n- id: x\n  " + rule + "\n";

        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", plan)));

        assertThat(refused.diagnostics().stream()
                        .map(told -> told.line() + ":" + told.column() + " " + told.path() + " " + told.code()))
                .containsExactly(said);
    }

    @Test
    void read_tableWithAFaultNamedTwice_tellsItOnce() {
        String ladder = "- id: %s\n  commission-ladder: {on: sales, marginal: tiers}\n";
        String plan = HEAD + "tables: {tiers: [{rate: 2}]}\npay:\n" + ladder.formatted("a") + ladder.formatted("b");

        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", plan)));

        assertThat(refused.diagnostics()).hasSize(1);
    }

    @Test
    void check_tableNobodyNames_warns() {
        assertThat(Samples.DOCUMENTS
                        .read(DocumentSource.yaml("plan.yaml", HEAD + TABLES + BY_NAME))
                        .check())
                .filteredOn(told -> told.code().equals("document.unused-table"))
                .extracting(told -> told.line() + " " + told.in(Language.ENGLISH))
                .containsExactly(
                        "7 plan.yaml:7:3: warning: No entry names the table \"wages\", so its rows were not looked at"
                                + " (document.unused-table)");
    }

    @Test
    void check_gradeOfATableThatIsNone_isToldInTheTable() {
        String grades = """
                grade:
                - id: g
                  grade-table: [{id: junior, label: j}]
                score:
                - id: s
                  points-card: [{given: {id: t, label: t, metric: assessment-score, maximum: 100}}]
                """;

        assertThat(Samples.DOCUMENTS
                        .read(DocumentSource.yaml(
                                "plan.yaml",
                                HEAD + TABLES.replaceAll("(?m)^  tiers.*\n", "") + grades
                                        + "pay:\n- id: wage\n  wage-by-grade: wages\n"))
                        .check())
                .extracting(told -> told.path())
                .containsExactly("tables.wages.senior");
    }

    @Test
    void read_tablesThatGrowWhereTheyAreNamed_endsAtTheLimit() {
        String rows = "{rate: 1%}, ".repeat(10_000);
        StringBuilder plan = new StringBuilder(HEAD + "tables: {tiers: [" + rows + "]}\npay:\n");
        for (int i = 0; i < 1_000; i++) {
            plan.append("- {id: x" + i + ", commission-ladder: {on: sales, marginal: tiers}}\n");
        }

        DocumentException refused = catchThrowableOfType(
                DocumentException.class,
                () -> Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", plan.toString())));

        assertThat(refused).hasMessageContaining("Expected tables of at most 50000 values");
    }
}
