// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is due every quarter, for somebody who does not stay until its end. */
class LeaversTest {

    private static final PayRule TWO_PERCENT =
            Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.TAKES_AWAY);

    private static CompensationPlan quarterly(PayRule rule, Entry.Leavers leavers) {
        return Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .pay(Entry.of("wage", Wages.fixedWage("1000")))
                .pay(Entry.of("bonus", rule).every(Cadence.QUARTER).leavers(leavers)));
    }

    private static TeamRun month(Desk desk, int month, String left) {
        return desk.pay(Desk.facts(month)
                .agent(Desk.agent("li-na", "", left), f -> f.put(Metrics.SALES, "10000"))
                .agent("wang-wei", f -> f.put(Metrics.SALES, "5000")));
    }

    private static String bonus(TeamRun run, String agent) {
        return run.statement(agent).lines().stream()
                .filter(line -> line.rule().value().equals("bonus"))
                .map(line -> line.value() + noted(line.note()))
                .findFirst()
                .orElse("no line");
    }

    private static String noted(Message note) {
        return note == null ? "" : " " + note.in(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "PAID,   2024-01-31, 1, 200 left on 2024-01-31: 2024-Q1 as far as it went",
        "PAID,   2024-02-10, 1, no line",
        "PAID,   2024-02-10, 2, 400 left on 2024-02-10: 2024-Q1 as far as it went",
        "PAID,   2024-02-29, 2, 400 left on 2024-02-29: 2024-Q1 as far as it went",
        "PAID,   2024-03-01, 2, no line",
        "PAID,   2024-03-01, 3, 600",
        "PAID,   2024-03-31, 3, 600",
        "PAID,   2024-04-01, 3, 600",
        "PAID,   '',         3, 600",
        "UNPAID, 2024-02-10, 2, '0 left on 2024-02-10, before the end of 2024-Q1'",
        "UNPAID, 2024-03-01, 3, 600",
    })
    void quarterly_ofWhoLeaves_isDueWithTheLastPay(Entry.Leavers leavers, String left, int month, String bonus) {
        Desk desk = new Desk(quarterly(TWO_PERCENT, leavers));
        TeamRun run = null;
        for (int i = 1; i <= month; i++) {
            run = month(desk, i, left);
        }
        assertThat(bonus(run, "li-na")).isEqualTo(bonus);
        assertThat(bonus(run, "wang-wei")).isEqualTo(month == 3 ? "300" : "no line");
        assertThat(run.explain("li-na").term().recomputed())
                .isEqualTo(run.statement("li-na").total().amount());
    }

    /** Who came from another team, or came late, sees of how much of the quarter the line is. */
    @ParameterizedTest
    @CsvSource({"1 2 3, 600, ''", "2 3, 400, 2 of the 3", "1 3, 400, 2 of the 3", "3, 200, 1 of the 3"})
    void quarterly_ofWhoIsNotThereAllTheQuarter_saysSo(String months, String bonus, String share) {
        Desk desk = new Desk(quarterly(TWO_PERCENT, Entry.Leavers.UNPAID));
        TeamRun run = null;
        for (int i = 1; i <= 3; i++) {
            var facts = Desk.facts(i).agent("wang-wei", f -> f.put(Metrics.SALES, "5000"));
            run = desk.pay(
                    months.contains(String.valueOf(i))
                            ? facts.agent("li-na", f -> f.put(Metrics.SALES, "10000"))
                            : facts);
        }

        assertThat(bonus(run, "li-na")).isEqualTo(bonus);
        String told = run.explain("li-na", "bonus").text(Language.ENGLISH);
        if (share.isEmpty()) {
            assertThat(told).doesNotContain("in the team");
        } else {
            assertThat(told).contains("in the team for " + share + " pay periods of 2024-Q1 on record");
        }
        assertThat(run.explain("wang-wei").text(Language.ENGLISH)).doesNotContain("in the team");
    }

    /** Post and group of a quarter are those of its last month; what hangs on them says where they were others. */
    @ParameterizedTest
    @CsvSource({
        "agent agent lead, 900, 'agent in 2024-01, 2024-02'",
        "lead agent lead,  900, 'agent in 2024-02'",
        "agent - lead,     900, 'agent in 2024-01|none in 2024-02'",
        "lead lead agent,  300, 'lead in 2024-01, 2024-02'",
        "lead lead lead,   900, ''"
    })
    void quarterly_ofWhoChangesPost_saysThatTheLastCounts(String posts, String paid, String before) {
        PayRule byPost = Wages.wageByPost(Map.of("agent", "300", "lead", "900"));
        Desk desk = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .pay(Entry.of("month", Wages.fixedWage("7")).when(Conditions.inPost("lead")))
                .pay(Entry.of("any", Wages.fixedWage("5")).every(Cadence.QUARTER))
                .pay(Entry.of("post", byPost).every(Cadence.QUARTER))
                .pay(Entry.of("when", Wages.fixedWage("1"))
                        .when(Conditions.inPost("lead"))
                        .every(Cadence.QUARTER))
                .pay(Entry.of(
                                "each",
                                Wages.forEach(WorkUnit.day(), Wages.fixedWage("1"))
                                        .when(Conditions.inPost("lead")))
                        .every(Cadence.QUARTER))
                .pay(Entry.of("days", Wages.fixedWage("1"))
                        .when(Conditions.forAtLeast(1, WorkUnit.day(), Conditions.inPost("lead")))
                        .every(Cadence.QUARTER))
                .pay(Entry.of(
                                "rank",
                                Wages.rankBonus(Metrics.SALES, "1", RankBonus.Ties.ALL_GET_PRIZE)
                                        .within(Whose.By.POST))
                        .every(Cadence.QUARTER))
                .pay(Entry.of(
                                "peers",
                                Wages.shareOf(
                                        Metrics.SALES.of(Whose.own(Whose.By.POST)),
                                        Rate.percent("1"),
                                        AmountShare.IfNegative.TAKES_AWAY))
                        .every(Cadence.QUARTER))
                .pay(Entry.of("group", Wages.fixedWage("1"))
                        .when(Conditions.inGroup("lead", "agent"))
                        .every(Cadence.QUARTER))));
        TeamRun run = null;
        int month = 1;
        for (String post : Splitter.on(' ').split(posts)) {
            Agent.Builder agent = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
            String first = Period.ofMonth(2024, month).firstDay().toString();
            run = desk.pay(Desk.facts(month++)
                    .agent(
                            post.equals("-")
                                    ? agent.build()
                                    : agent.post(post).group(post).build(),
                            f -> f.put(Metrics.SALES, "10").day(first, d -> d.put(Metrics.SALES, "10"))));
        }

        assertThat(Desk.amounts(run.statement("li-na"), "post")).containsExactly(paid);
        for (String line : List.of("month", "any", "post", "when", "each", "days", "rank", "peers", "group")) {
            boolean isTold = !before.isEmpty() && !line.equals("month") && !line.equals("any");
            String named = line.equals("group") ? "group" : "post";
            assertThat(run.explain("li-na", line)
                            .text(Language.ENGLISH)
                            .lines()
                            .filter(text -> text.contains("the last one")))
                    .as(line)
                    .map(String::strip)
                    .isEqualTo(
                            isTold
                                    ? Splitter.on('|')
                                            .splitToStream(before)
                                            .map(was -> named + " " + was + ": the last one counts for all of 2024-Q1")
                                            .toList()
                                    : List.of());
        }
    }

    /**
     * What becomes due when somebody is not paid here any more and never left is told once, when that is first so. Of each month:
     * paid, a row that leaves, a lead whom the plan does not pay, or no row.
     */
    @ParameterizedTest
    @CsvSource({
        "QUARTER,   paid,                  2",
        "QUARTER,   paid paid,             3",
        "QUARTER,   paid paid paid,        ''",
        "QUARTER,   paid - - - -,          2",
        "QUARTER,   paid - paid -,         2",
        "QUARTER,   paid lead -,           2",
        "QUARTER,   lead -,                ''",
        "QUARTER,   - - -,                 ''",
        "QUARTER,   left -,                ''",
        "QUARTER,   paid left,             ''",
        "QUARTER,   paid paid paid paid -, 5",
        "HALF_YEAR, paid paid paid,        4",
        "YEAR,      paid paid paid -,      4",
        "MONTH,     paid,                  ''"
    })
    void quarterly_ofWhoIsNotPaidAnyMore_isToldOnce(Cadence cadence, String months, String told) {
        for (boolean isShare : new boolean[] {false, true}) {
            Desk desk = new Desk(Desk.plan(p -> {
                p.payPeriod(PayPeriod.month())
                        .eligibility(Conditions.not(Conditions.inPost("lead")))
                        .figure(Entry.of("figure", TWO_PERCENT).every(cadence))
                        .pay("wage", Wages.fixedWage("1000"))
                        .settle(Entry.of("cap", Wages.cap("9999")).every(cadence));
                if (isShare) {
                    p.share(Entry.of("bonus", new CorrectionProperties.Pool(RuleId.of("bonus")))
                            .every(cadence));
                } else {
                    p.pay(Entry.of("bonus", TWO_PERCENT).every(cadence));
                }
            }));
            List<String> rows = Splitter.on(' ').splitToList(months);
            String all = "";
            for (int month = 1; month <= 6; month++) {
                String row = month <= rows.size() ? rows.get(month - 1) : "-";
                var facts = Desk.facts(month)
                        .agent("wang-wei", f -> f.put(Metrics.SALES, "5000"))
                        .team(Metrics.PUBLIC_SALES, "300");
                TeamRun run = desk.pay(
                        row.equals("-") ? facts : facts.agent(member(row, month), f -> f.put(Metrics.SALES, "1")));
                var outcomes = run.teamStatement().outcomes();
                assertThat(outcomes.stream().map(outcome -> outcome.rule().value()))
                        .isIn(List.of(), List.of("bonus", "cap"));
                for (var outcome : outcomes) {
                    boolean isBonus = outcome.rule().value().equals("bonus");
                    all += isBonus ? month : "";
                    assertThat(outcome.code()).isEqualTo("open-line");
                    assertThat(outcome.reason().in(Language.ENGLISH))
                            .isEqualTo("li-na is not paid in team desk in 2024-0" + month
                                    + ", and has no leaving day: "
                                    + (isBonus ? "nothing of " : "the lines of ")
                                    + cadence.containing(run.facts().period().firstDay())
                                    + (isBonus ? " is paid under bonus" : " are not settled under cap")
                                    + ", unless the agent is in"
                                    + " the facts and paid when it is due, or in a period in which the agent leaves");
                    assertThat(outcome.reason().in(Language.CHINESE))
                            .startsWith("团队 desk 在 2024-0" + month + " 不向 li-na 计薪，也没有离职日期");
                }
            }
            assertThat(all).isEqualTo(told);
        }
    }

    private static Agent member(String row, int month) {
        Agent.Builder agent = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
        if (row.equals("lead")) {
            agent.post("lead");
        }
        if (row.equals("left")) {
            agent.leftOn(Period.ofMonth(2024, month).lastDay());
        }
        return agent.build();
    }

    /** What settles the lines of a quarter settles them with the last pay, where they are due then. */
    @ParameterizedTest
    @CsvSource({"PAID, 300, 1300", "PAID, 400.01, 1400", "UNPAID, 300, 1000"})
    void capOfAQuarter_ofWhoLeaves_holds(Entry.Leavers leavers, String cap, String total) {
        Desk desk = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .pay(Entry.of("wage", Wages.fixedWage("1000")))
                .pay(Entry.of("bonus", TWO_PERCENT).every(Cadence.QUARTER).leavers(leavers))
                .settle(Entry.of("cap", Wages.cap(cap, "bonus")).every(Cadence.QUARTER))));
        month(desk, 1, "2024-02-10");
        TeamRun run = month(desk, 2, "2024-02-10");

        assertThat(run.statement("li-na").total().amount()).hasToString(total);
        assertThat(run.statement("wang-wei").lines()).hasSize(1);
        assertThat(run.explain("li-na").term().recomputed())
                .isEqualTo(run.statement("li-na").total().amount());
    }

    /** What was paid on leaving is not paid again to who comes back, whatever the rule looks at. */
    @ParameterizedTest
    @CsvSource({
        "share,   PAID,   200, 400",
        "share,   UNPAID, 0,   600",
        "fixed,   PAID,   100, 0",
        "fixed,   UNPAID, 0,   100",
        "sum,     PAID,   1000, 2000",
        "least,   PAID,   250, 350",
    })
    void quarterly_ofWhoComesBack_isLessWhatWasPaidOnLeaving(
            String rule, Entry.Leavers leavers, String onLeaving, String atTheEnd) {
        Entry<PayRule> bonus = Entry.<PayRule>of(
                        "bonus",
                        switch (rule) {
                            case "fixed" -> Wages.fixedWage("100");
                            case "sum" -> Wages.yearEndBonus("1", YearEndBonus.Basis.SUM, "wage");
                            default -> TWO_PERCENT;
                        })
                .every(Cadence.QUARTER)
                .leavers(leavers);
        Desk desk = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .pay(Entry.of("wage", Wages.fixedWage("1000")))
                .pay(rule.equals("least") ? bonus.atLeast("250") : bonus)));

        assertThat(bonus(month(desk, 1, "2024-01-10"), "li-na")).startsWith(onLeaving + " left on");
        month(desk, 2, "");
        TeamRun march = month(desk, 3, "");
        assertThat(bonus(march, "li-na")).isEqualTo(atTheEnd);
        assertThat(march.explain("li-na").term().recomputed())
                .isEqualTo(march.statement("li-na").total().amount());
    }

    /** What an earlier version of the plan paid every month was no pay on leaving. */
    @ParameterizedTest
    @EnumSource(Entry.Leavers.class)
    void quarterly_ofWhoStays_isWholeWhateverWasPaidBefore(Entry.Leavers leavers) {
        Desk desk = new Desk(
                Desk.plan(p -> p.payPeriod(PayPeriod.month())
                        .inForceUntil(LocalDate.parse("2024-02-29"))
                        .pay(Entry.of("bonus", TWO_PERCENT))),
                CompensationPlan.builder("desk", "2", "CNY")
                        .payPeriod(PayPeriod.month())
                        .inForceFrom(LocalDate.parse("2024-03-01"))
                        .pay(Entry.of("bonus", TWO_PERCENT)
                                .every(Cadence.QUARTER)
                                .leavers(leavers))
                        .build());

        assertThat(bonus(month(desk, 1, ""), "li-na")).isEqualTo("200");
        assertThat(bonus(month(desk, 2, ""), "li-na")).isEqualTo("200");
        assertThat(bonus(month(desk, 3, ""), "li-na")).isEqualTo("600");
    }

    /** What an earlier version cut or added every month stays so, and counts towards what the quarter comes to. */
    @ParameterizedTest
    @CsvSource({
        "0,   150, 0,    1000, CNY -50.00, no line",
        "0,   150, 0,    500,  CNY -50.00, no line",
        "0,   150, 0,    400,  CNY -50.00, CNY -100.00",
        "250, 999, 650,  9999, CNY 50.00,  no line",
        "250, 999, 700,  9999, CNY 50.00,  no line",
        "250, 999, 800,  9999, CNY 50.00,  CNY 100.00"
    })
    void limitsOfAQuarter_ofWhoStays_undoNothing(
            String monthLeast, String monthMost, String least, String most, String monthly, String line) {
        Desk desk = new Desk(
                Desk.plan(p -> p.payPeriod(PayPeriod.month())
                        .inForceUntil(LocalDate.parse("2024-02-29"))
                        .pay("bonus", TWO_PERCENT)
                        .settle("limits", Wages.limits(monthLeast, monthMost, "bonus"))),
                CompensationPlan.builder("desk", "2", "CNY")
                        .payPeriod(PayPeriod.month())
                        .inForceFrom(LocalDate.parse("2024-03-01"))
                        .pay("bonus", TWO_PERCENT)
                        .settle(Entry.of("limits", Wages.limits(least, most, "bonus"))
                                .every(Cadence.QUARTER))
                        .build());
        assertThat(Desk.line(month(desk, 1, ""), "li-na", "limits")).isEqualTo(monthly);
        assertThat(Desk.line(month(desk, 2, ""), "li-na", "limits")).isEqualTo(monthly);
        assertThat(Desk.line(month(desk, 3, ""), "li-na", "limits")).isEqualTo(line);
    }

    @Test
    void explanation_ofWhoComesBack_saysWhatWasPaid() {
        Desk desk = new Desk(quarterly(TWO_PERCENT, Entry.Leavers.PAID));
        month(desk, 1, "2024-01-10");
        month(desk, 2, "");
        assertThat(month(desk, 3, "").explain("li-na", "bonus").text(Language.ENGLISH))
                .isEqualTo("""
                        bonus  400.00
                          2% × 30,000.00 = 600.00
                          200.00 was paid on leaving in 2024-01
                          600.00 − 200.00 = 400.00
                        """);
    }

    @Test
    void explanation_ofWhoLeaves_saysUntilWhen() {
        Desk paid = new Desk(quarterly(TWO_PERCENT, Entry.Leavers.PAID));
        month(paid, 1, "2024-02-10");
        assertThat(month(paid, 2, "2024-02-10").explain("li-na", "bonus").text(Language.CHINESE))
                .isEqualTo("""
                        bonus  400.00
                          2024-02-10 离职：按 2024-Q1 截至离职时计算
                          2% × 20,000.00 = 400.00
                        """);
        Desk unpaid = new Desk(quarterly(TWO_PERCENT, Entry.Leavers.UNPAID));
        assertThat(month(unpaid, 1, "2024-01-10").explain("li-na", "bonus").text(Language.ENGLISH))
                .isEqualTo("""
                        bonus  0.00
                          left on 2024-01-10, before the end of 2024-Q1
                        """);
    }

    @Test
    void rank_ofWhoLeaves_isDecidedAtTheEnd() {
        PayRule champion = Wages.rankBonus(Metrics.SALES, "300", RankBonus.Ties.SHARE_PRIZES);
        Desk desk = new Desk(quarterly(champion, Entry.Leavers.PAID));
        month(desk, 1, "2024-02-10");

        assertThat(bonus(month(desk, 2, "2024-02-10"), "li-na"))
                .isEqualTo("0 left on 2024-02-10, before the end of 2024-Q1");
    }

    @Test
    void joiner_atTheEndOfTheQuarter_hasTheDaysSince() {
        Desk desk = new Desk(quarterly(TWO_PERCENT, Entry.Leavers.PAID));
        desk.pay(Desk.facts("2024-01").agent("wang-wei", f -> f.put(Metrics.SALES, "5000")));
        desk.pay(Desk.facts("2024-02").agent("wang-wei", f -> f.put(Metrics.SALES, "5000")));
        TeamRun march = desk.pay(Desk.facts("2024-03")
                .agent(Desk.agent("li-na", "2024-03-15", "2024-03-20"), f -> f.put(Metrics.SALES, "10000"))
                .agent("wang-wei", f -> f.put(Metrics.SALES, "5000")));

        assertThat(bonus(march, "li-na")).isEqualTo("200");
        assertThat(bonus(march, "wang-wei")).isEqualTo("300");
    }

    @Test
    void joinerAndLeaver_withinAMonth_haveTheDaysOfTheirOwn() {
        Desk desk = new Desk(quarterly(TWO_PERCENT, Entry.Leavers.PAID));
        desk.pay(Desk.facts("2024-01").agent("wang-wei", f -> f.put(Metrics.SALES, "5000")));
        TeamRun february = desk.pay(Desk.facts("2024-02")
                .agent(Desk.agent("li-na", "2024-02-29", "2024-02-29"), f -> f.put(Metrics.SALES, "50"))
                .agent("wang-wei", f -> f.put(Metrics.SALES, "5000")));

        assertThat(bonus(february, "li-na")).isEqualTo("1 left on 2024-02-29: 2024-Q1 as far as it went");
    }

    @ParameterizedTest
    @CsvSource({"20000, 400 left on", "20000.01, 0 sales"})
    void condition_ofWhoLeaves_looksAtTheQuarterSoFar(String least, String expected) {
        Entry<PayRule> bonus = Entry.<PayRule>of("bonus", TWO_PERCENT)
                .every(Cadence.QUARTER)
                .leavers(Entry.Leavers.PAID)
                .when(Conditions.atLeast(Metrics.SALES, least));
        Desk desk = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.month()).pay(bonus)));
        month(desk, 1, "2024-02-10");

        assertThat(bonus(month(desk, 2, "2024-02-10"), "li-na")).startsWith(expected);
    }

    @Test
    void quarterly_withAMonthNotOnRecord_isAProblem() {
        Desk desk = new Desk(quarterly(TWO_PERCENT, Entry.Leavers.PAID));

        assertThatThrownBy(() -> month(desk, 2, "2024-02-10"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("2024-01");
        assertThat(bonus(month(new Desk(quarterly(TWO_PERCENT, Entry.Leavers.UNPAID)), 2, "2024-02-10"), "li-na"))
                .startsWith("0 left");
    }

    @Test
    void leavers_withoutACadence_areRefused() {
        assertThatThrownBy(() -> Desk.plan(
                        p -> p.pay(Entry.<PayRule>of("bonus", TWO_PERCENT).leavers(Entry.Leavers.PAID))))
                .hasMessageContaining("leavers only where an entry is due every month or longer");
    }

    // ------------------------------------------------------------------------------------------- what is earned is
    // paid

    @Provide
    Arbitrary<PayPeriod> payPeriods() {
        return Arbitraries.of(
                PayPeriod.month(),
                PayPeriod.halfMonth(),
                PayPeriod.week(DayOfWeek.MONDAY),
                PayPeriod.week(DayOfWeek.THURSDAY).byStart(),
                PayPeriod.twoWeeks(LocalDate.of(2020, 1, 6)),
                PayPeriod.fourWeeks(LocalDate.of(2020, 1, 6)));
    }

    @Property(tries = 60)
    void everything_thatIsEarnedUntilLeaving_isPaid(
            @ForAll("payPeriods") PayPeriod payPeriod, @ForAll @IntRange(min = 0, max = 600) int days) {
        CompensationPlan plan = Desk.plan(p -> {
            p.payPeriod(payPeriod);
            for (Cadence cadence : Cadence.values()) {
                p.pay(Entry.<PayRule>of("every-" + cadence.months(), TWO_PERCENT)
                        .every(cadence)
                        .leavers(Entry.Leavers.PAID));
            }
            p.pay(Entry.of("each", TWO_PERCENT));
        });
        Desk desk = new Desk(plan);
        Period period = payPeriod.within(Period.ofYear(2020)).get(0);
        LocalDate left = period.firstDay().plusDays(days);
        Map<Cadence, Exact> paid = new EnumMap<>(Cadence.class);
        Exact each = Exact.ZERO;
        int count = 0;
        for (boolean isThere = true; isThere; period = payPeriod.next(period).orElseThrow()) {
            int sales = 50 * ++count;
            TeamRun run = desk.pay(Desk.facts(period.toString())
                    .agent(Desk.agent("li-na", "", left.toString()), f -> f.put(Metrics.SALES, Exact.of(sales)))
                    .agent("wang-wei", f -> f.put(Metrics.SALES, Exact.of(7))));
            ImmutableList<PayLine> lines = run.statement("li-na").lines();
            for (PayLine line : lines) {
                if (line.rule().value().equals("each")) {
                    each = each.plus(line.value());
                }
                for (Cadence cadence : Cadence.values()) {
                    if (line.rule().value().equals("every-" + cadence.months())) {
                        paid.merge(cadence, line.value(), Exact::plus);
                    }
                }
            }
            isThere = left.isAfter(period.lastDay());
        }
        assertThat(paid).containsOnlyKeys(Cadence.values());
        assertThat(paid.values()).containsOnly(each);
    }
}
