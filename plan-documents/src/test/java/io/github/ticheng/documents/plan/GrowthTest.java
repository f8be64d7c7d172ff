// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paying, checking and explaining costs at most n log n in agents, rules, rows and months, for every block there is. */
class GrowthTest {

    private static final CompensationPlan EVERY_BLOCK = Samples.everyBlock();
    private static final CompensationPlan EMPTY =
            CompensationPlan.builder("growth", "1", "CNY").build();
    private static final List<Metric> METRICS = Samples.DOCUMENTS
            .read(DocumentSource.yaml("every-block.yaml", Samples.EVERY_BLOCK))
            .metrics();

    // ------------------------------------------------------------------------------------------ agents

    /** A block that no entry has would be missed: every type of the catalogue stands in every-block.yaml. */
    @Test
    void agents_ofEachEntry_costInProportion() {
        List<Growth.Case> cases = overAgents();

        assertThat(cases.stream().flatMap(each -> each.blocks().stream()))
                .containsAll(
                        Samples.CATALOGUE.types().stream().map(BlockType::name).toList());
        requireModest(cases);
    }

    /** Every entry of every-block.yaml in a plan of its own, by the number of agents. */
    static List<Growth.Case> overAgents() {
        return plansOfEachEntry().map(GrowthTest::overAgents).toList();
    }

    private static Growth.Case overAgents(CompensationPlan plan) {
        return new Growth.Case(named(plan), plan, 30, agents -> payday(plan, agents, 2, YearMonth.of(2024, 3)));
    }

    private static Stream<CompensationPlan> plansOfEachEntry() {
        PlanBuilder eligible = around(Entry.of("wage", Wages.fixedWage("3000")));
        EVERY_BLOCK.eligibility().ifPresent(eligible::eligibility);
        return Stream.concat(
                Stream.of(eligible.build()), EVERY_BLOCK.entries().stream().map(GrowthTest::planOf));
    }

    private static String named(CompensationPlan plan) {
        List<Entry<? extends Rule>> entries = plan.entries();
        return entries.get(entries.size() - 1).id() + " " + Growth.blocks(plan);
    }

    private static void requireModest(List<Growth.Case> cases) {
        Growth growth = new Growth();
        cases.forEach(growth::measure);
        growth.requireModest();
    }

    /** A sum over the team that each agent makes anew is the cheapest square there is. */
    @Test
    void agents_ofARuleThatLooksAtTheTeamForEach_costTooMuch() {
        record Average() implements PayRule.Plain {

            @Override
            public ImmutableSet<Metric> needs() {
                return ImmutableSet.of(Metrics.SALES);
            }

            @Override
            public Exact amount(ScoredAgent agent) {
                return agent.team().agents().stream()
                        .map(member -> member.number(Metrics.SALES))
                        .reduce(Exact.ZERO, Exact::plus);
            }
        }
        CompensationPlan plan = around(Entry.of("average", new Average())).build();
        List<Growth.Case> cases = List.of(overAgents(plan));
        assertThatThrownBy(() -> requireModest(cases)).hasMessageContaining("TOO MUCH");
    }

    /** Pays a month of some agents with some months before it on record, the first of which is corrected where a rule asks. */
    private static Runnable payday(CompensationPlan plan, int agents, int months, YearMonth last) {
        List<Metric> metrics = metrics(plan);
        YearMonth first = last.minusMonths(months);
        Ledger ledger = Ledger.empty();
        for (YearMonth month = first; month.isBefore(last); month = month.plusMonths(1)) {
            ledger = plan.run(
                            facts(Period.ofMonth(month.getYear(), month.getMonthValue()), agents, metrics)
                                    .build(),
                            ledger)
                    .ledger();
        }
        TeamFactsBuilder now = facts(Period.ofMonth(last.getYear(), last.getMonthValue()), agents, metrics);
        if (Growth.blocks(plan).contains("past-corrections")) {
            now.correction(correction(first));
        }
        TeamFacts facts = now.build();
        Ledger before = ledger;
        return () -> pay(plan, facts, before);
    }

    static Correction correction(YearMonth month) {
        return Correction.added(
                "refund", month.toString(), "refund", Label.of("refund"), "li-na", Metrics.SALES, "-100");
    }

    /** All that a payday asks for. */
    private static void pay(CompensationPlan plan, TeamFacts facts, Ledger ledger) {
        TeamRun run = plan.run(facts, ledger);
        assertThat(run.teamStatement().fingerprint()).hasSize(64);
        for (Statement statement : run.statements()) {
            run.explain(statement.agent().id());
            if (statement.scorecard() != null) {
                run.explainScorecard(statement.agent().id().value());
            }
        }
    }

    // ------------------------------------------------------------------------------------------ rows

    @Test
    void rows_ofEachTable_costInProportion() {
        Growth growth = new Growth();
        LongLists.ROWS.forEach((name, document) -> growth.measure("reading " + name, FEWEST_ROWS, rows -> {
            DocumentSource source = document(document.apply(rows));
            return () -> Samples.DOCUMENTS.read(source);
        }));
        overRows().forEach(growth::measure);
        growth.requireModest();
    }

    private static final int FEWEST_ROWS = 20;

    /** Checking and paying with each list, by its length. */
    static List<Growth.Case> overRows() {
        return LongLists.ROWS.entrySet().stream()
                .map(list -> {
                    IntFunction<PlanDocument> documents = rows ->
                            Samples.DOCUMENTS.read(document(list.getValue().apply(rows)));
                    return new Growth.Case(
                            "checking and paying with " + list.getKey(),
                            documents.apply(FEWEST_ROWS).plan(),
                            FEWEST_ROWS,
                            rows -> checkAndPay(documents.apply(rows)));
                })
                .toList();
    }

    private static Runnable checkAndPay(PlanDocument document) {
        CompensationPlan plan = document.plan();
        TeamFacts facts = facts(Period.ofMonth(2024, 1), 5, metrics(plan, document.metrics()))
                .build();
        return () -> {
            CompensationPlan fresh = again(plan);
            fresh.check();
            pay(fresh, facts, Ledger.empty());
        };
    }

    private static CompensationPlan plan(String parts) {
        return Samples.DOCUMENTS.read(document(parts)).plan();
    }

    private static DocumentSource document(String parts) {
        return DocumentSource.yaml("growth.yaml", "format: 1\nplan: growth\nversion: '1'\ncurrency: CNY\n" + parts);
    }

    @Test
    void entries_thatReadGrades_costInProportion() {
        Growth growth = new Growth();
        growth.measure("checking entries that read a grade", 500, entries -> {
            PlanBuilder plan = CompensationPlan.builder("growth", "1", "CNY")
                    .score("kpi", Scorecards.sumOf(Scorecards.usualRatings(Metrics.EXECUTION, "100")))
                    .grade("grades", Scorecards.gradesFrom("90", "a", "甲").below("b", "乙"));
            for (int i = 0; i < entries; i++) {
                plan.pay(Entry.of("wage-" + i, Wages.fixedWage("1")).when(Conditions.graded("a")));
            }
            CompensationPlan whole = plan.build();
            return () -> again(whole).check();
        });
        growth.requireModest();
    }

    @Test
    void orders_ofAnAgent_costInProportion() {
        requireModest(overOrders());
    }

    /** What looks at each order or day of an agent, by the number of orders. */
    static List<Growth.Case> overOrders() {
        return ImmutableMap.of(
                        "orders",
                                "{each: order, when: place above 2, pay: {commission-ladder: {on: sales, flat: [5%]}}}",
                        "days",
                                "{each: day, pay: {commission-ladder: {on: sales, marginal: {up to 9: 1%, above 9: 2%}}}}",
                        "weeks",
                                "{each: {week: cut}, pay: {fixed-wage: 1}, when: {for-at-least: {count: 2, each: day, when:"
                                        + " sales at least 5}}}")
                .entrySet()
                .stream()
                .map(each -> {
                    CompensationPlan plan = plan("pay: [{id: x, for-each: " + each.getValue() + "}]");
                    return new Growth.Case(each.getKey(), plan, 30, orders -> {
                        TeamFacts year = yearOf(orders);
                        return () -> pay(plan, year, Ledger.empty());
                    });
                })
                .toList();
    }

    private static TeamFacts yearOf(int orders) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024", "CNY");
        facts.agent("li-na", sheet -> {
            for (int i = 0; i < orders; i++) {
                sheet.order("no-" + i, first.plusDays(i % 366).toString(), o -> o.put(Metrics.SALES, "7"));
            }
        });
        return facts.build();
    }

    // ------------------------------------------------------------------------------------------ months

    /** What looks back, over so many months. */
    private static final ImmutableMap<String, IntFunction<String>> LOOKING_BACK = LongLists.read("looking-back.txt");

    /**
     * Blocks that no plan of one entry brings together: what looks back, on what was credited, the agent's own or that of
     * all or of the team.
     */
    @ParameterizedTest
    @ValueSource(strings = {"sales", "sales of agents", "sales of own-post", "public-sales of team"})
    void agents_whoLookBackOnWhatWasCredited_costInProportion(String metric) {
        Growth growth = new Growth();
        for (String name : List.of("over-months", "commission-to-date")) {
            CompensationPlan plan =
                    plan("credit: [{id: c, shared-credit: {from: public-sales, to: sales, share: 50%, split:"
                            + " by-head}}]\n"
                            + LOOKING_BACK.get(name).apply(2).replaceFirst("\\bsales\\b", metric));
            growth.measure("looking back on " + metric + ": " + name, 500, agents -> {
                List<Metric> metrics = metrics(plan);
                Ledger january = plan.run(
                                facts(Period.ofMonth(2024, 1), agents, metrics).build())
                        .ledger();
                TeamFacts february =
                        facts(Period.ofMonth(2024, 2), agents, metrics).build();
                assertThat(january.entries().get(0).statement().credits()).hasSize(agents);
                return () -> plan.run(february, readAgain(january));
            });
        }
        growth.requireModest();
    }

    @Test
    void agents_ofManyPostsWhoLookBackOnANamedOne_costInProportion() {
        CompensationPlan plan =
                plan(LOOKING_BACK.get("over-months").apply(2).replaceFirst("\\bsales\\b", "sales of post senior"));
        Growth growth = new Growth();
        growth.measure("looking back on one post", 200, agents -> {
            Ledger january = plan.run(eachAtAPost("2024-01", agents)).ledger();
            TeamFacts february = eachAtAPost("2024-02", agents);
            return () -> plan.run(february, readAgain(january));
        });
        growth.requireModest();
    }

    /** The same record without the answers that it has given, which it keeps. */
    private static Ledger readAgain(Ledger ledger) {
        return new Ledger(ledger.entries().stream()
                .map(entry -> new LedgerEntry(entry.facts(), entry.statement()))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Half of the agents at the post that is looked at, and each of the others at one of its own. */
    private static TeamFacts eachAtAPost(String month, int agents) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", month, "CNY");
        for (int i = 0; i < agents; i++) {
            Agent agent = Agent.builder()
                    .id(AgentId.of("agent-" + i))
                    .team(TeamId.of("desk"))
                    .post(i % 2 == 0 ? "senior" : "post-" + i)
                    .build();
            facts.agent(agent, sheet -> sheet.put(Metrics.SALES, "7"));
        }
        return facts.build();
    }

    @Test
    void months_onRecord_costInProportion() {
        Growth growth = new Growth();
        LOOKING_BACK.forEach((name, document) -> growth.measure(
                "looking back: " + name,
                12,
                months -> payday(plan(document.apply(months)), 3, months, YearMonth.of(2024, 12))));
        growth.measure("one period more on a ledger", 48, months -> {
            List<LedgerEntry> entries = IntStream.rangeClosed(0, months)
                    .mapToObj(i -> {
                        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i);
                        TeamFacts facts =
                                facts(Period.ofDays(day, day), 2, List.of()).build();
                        return new LedgerEntry(facts, EMPTY.run(facts).teamStatement());
                    })
                    .toList();
            Ledger ledger = new Ledger(ImmutableList.copyOf(entries.subList(0, months)));
            LedgerEntry next = entries.get(months);
            return () -> ledger.plus(next);
        });
        growth.requireModest();
    }

    @Test
    void corrections_onRecord_costInProportion() {
        Growth growth = new Growth();
        growth.measure("corrections of earlier periods on record", 500, corrections -> {
            CompensationPlan plan = Samples.DOCUMENTS
                    .read(document("pay: [{id: x, pay-per-unit: {metric: orders, amount: 1}}]\n"
                            + "settle: [{id: y, past-corrections: {}}]"))
                    .plan();
            TeamFactsBuilder february = orders(2);
            for (int i = 0; i < corrections; i++) {
                february.correction(Correction.added(
                        "refund-" + i, "2024-01", "refund", Label.of("refund"), "li-na", Metrics.ORDERS, "-1"));
            }
            Ledger january = plan.run(orders(1).build()).ledger();
            // What each of them comes to was found when it became known, which costs a run of the past each.
            Ledger known = january.plus(new LedgerEntry(
                    february.build(),
                    paidBefore(plan, february.build(), orders(2).build())));
            TeamFacts march = orders(3).build();
            return () -> plan.run(march, known);
        });
        growth.requireModest();
    }

    private static TeamFactsBuilder orders(int month) {
        return TeamFacts.builder("desk", YearMonth.of(2024, month).toString(), "CNY")
                .agent("li-na", sheet -> sheet.put(Metrics.ORDERS, "100000"));
    }

    /** The statement of other facts as that of these. */
    private static TeamStatement paidBefore(CompensationPlan plan, TeamFacts facts, TeamFacts paid) {
        TeamStatement made = plan.run(paid).teamStatement();
        return TeamStatement.of(
                made.plan(),
                plan.fingerprint(facts),
                made.team(),
                made.period(),
                made.statements(),
                made.total(),
                made.outcomes(),
                made.pools(),
                made.credits());
    }

    /** Every entry of every-block.yaml in a plan of its own, by the months on record. */
    static List<Growth.Case> overMonths() {
        return plansOfEachEntry()
                .map(plan -> new Growth.Case(
                        named(plan),
                        plan,
                        2,
                        months -> payday(plan, 3, months, YearMonth.of(2024, 1).plusMonths(months))))
                .toList();
    }

    // ------------------------------------------------------------------------------------------ plans and facts

    /** A plan of one entry and what it asks for, with as little beside it as it allows. */
    static CompensationPlan planOf(Entry<? extends Rule> entry) {
        Entry<? extends Rule> due = entry.cadence() == Cadence.YEAR ? entry.every(Cadence.QUARTER) : entry;
        for (int beside = 0; beside < 4; beside++) {
            CompensationPlan plan = around(due, beside % 2 == 1, beside > 1).build();
            if (plan.check().stream().noneMatch(Finding::isError)) {
                return plan;
            }
        }
        throw new AssertionError("Expected a plan around " + entry + ", but found "
                + around(due, true, true).build().check());
    }

    private static PlanBuilder around(Entry<? extends Rule> entry) {
        return around(entry, false, false);
    }

    private static PlanBuilder around(Entry<? extends Rule> entry, boolean withLines, boolean assessed) {
        PlanBuilder plan = CompensationPlan.builder("growth", "1", "CNY");
        String id = entry.id().value();
        if (withLines) {
            EVERY_BLOCK.entries().stream().filter(figure -> !figure.paid()).forEach(plan::add);
        }
        for (String wage : withLines ? new String[] {"wage", "base-wage", "table"} : new String[0]) {
            if (!id.equals(wage)) {
                plan.pay(wage, Wages.fixedWage("3000"));
            }
        }
        if (withLines && !id.equals("commission")) {
            plan.pay("commission", Ladders.flat(Metrics.SALES, Rate.percent("1")));
        }
        if (assessed && !(entry.rule() instanceof ScoreRule)) {
            plan.score(
                    "assessment",
                    Scorecards.given(Metrics.ASSESSMENT_SCORE, "100").passingAt("60"));
        }
        if (assessed && !(entry.rule() instanceof GradeRule)) {
            plan.grade(
                    "grade",
                    Scorecards.gradesFrom("90", "excellent", "优秀")
                            .from("60", "good", "良好")
                            .below("fail", "不合格"));
        }
        return plan.add(entry);
    }

    /** An equal plan that nobody has asked for anything yet. */
    private static CompensationPlan again(CompensationPlan plan) {
        PlanBuilder again = CompensationPlan.builder("growth", "1", "CNY");
        plan.entries().forEach(again::add);
        return again.build();
    }

    /** What the plan reads: what its text names, and what it says it needs. */
    static List<Metric> metrics(CompensationPlan plan) {
        return metrics(plan, METRICS);
    }

    private static List<Metric> metrics(CompensationPlan plan, List<Metric> known) {
        Set<String> needed = plan.check(List.of()).stream()
                .flatMap(finding -> finding.place().get(Place.Part.METRIC).stream())
                .collect(Collectors.toSet());
        String text = plan.canonicalText();
        return known.stream()
                .filter(metric ->
                        metric.equals(Metrics.SALES) || needed.contains(metric.id()) || text.contains(metric.id()))
                .toList();
    }

    static TeamFactsBuilder facts(Period period, int agents, List<Metric> metrics) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", period.toString(), "CNY");
        List<String> ids = new ArrayList<>(List.of("li-na", "wang"));
        for (int i = ids.size(); i < agents; i++) {
            ids.add("agent-" + i);
        }
        for (int i = 0; i < ids.size(); i++) {
            int number = i;
            facts.agent(agent(ids.get(i), i, period), sheet -> {
                metrics.forEach(metric -> sheet.put(metric, value(metric, number)));
                sheet.order("4711", period.firstDay().toString(), order -> order.put(Metrics.SALES, "3000"));
            });
        }
        metrics.forEach(metric -> facts.team(metric, value(metric, 7)));
        return facts;
    }

    private static Agent agent(String id, int number, Period period) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .post(number == 2 ? "leader" : number % 3 == 0 ? "senior" : "agent")
                .hiredOn(LocalDate.of(period.firstDay().getYear() < 2024 ? 2000 : 2024, 1, 1))
                .build();
    }

    private static Quantity value(Metric metric, int number) {
        return switch (metric.kind()) {
            case RATIO -> Ratio.of(number % 19, 100 + number % 7);
            case RATING -> Rating.of(number % 2 == 0 ? "very-good" : "poor");
            case MONEY -> Exact.of(1 + number * 7919L % 40_000);
            case COUNT, DURATION -> Exact.of(1 + number % 20);
            case POINTS -> Exact.of(metric.equals(Metrics.ASSESSMENT_SCORE) ? 60 + number * 13 % 40 : 1 + number % 5);
        };
    }
}
