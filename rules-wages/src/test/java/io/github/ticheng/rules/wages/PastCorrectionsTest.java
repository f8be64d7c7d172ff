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
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastCorrectionsTest {

    private static final Label REFUND = Label.of("buyer's refund", "买家退款");
    private static final AmountShare COMMISSION =
            Wages.shareOf(Metrics.SALES, Rate.percent("1.5"), AmountShare.IfNegative.TAKES_AWAY);
    private static final CompensationPlan PLAN = Desk.plan(p -> p.pay("wage", Wages.fixedWage("1800"))
            .pay("commission", COMMISSION)
            .settle(Entry.of("corrections", Wages.correctionsAllBut("out-of-stock"))
                    .labelled("corrections", "更正")));

    private static final Correction LOWER_GRADE = new Correction(
            "review-1",
            Period.parse("2024-02"),
            "appeal",
            Label.of("appeal", "申诉"),
            ImmutableList.of(new Correction.Change(
                    AgentId.of("li-na"), Metrics.ASSESSMENT_SCORE, Exact.of(2), Correction.Kind.REPLACED)));
    private static final CompensationPlan STREAK = Desk.plan(p -> Desk.graded(p)
            .pay("streak", Wages.streakBonusOnce("200", 3, List.of("top")))
            .settle("corrections", Wages.corrections()));

    private static Correction refund(String key, String period, String amount) {
        return Correction.added(key, period, "buyer-refund", REFUND, "li-na", Metrics.SALES, amount);
    }

    private static TeamFactsBuilder month(int month, String sales) {
        return Desk.facts(month).agent("li-na", f -> f.put(Metrics.SALES, sales));
    }

    private static String lines(TeamRun run) {
        return Desk.amounts(run.statement("li-na"), "corrections").toString();
    }

    @Test
    void correction_ofMarchInOctober_isPostedOnceHoweverOftenItIsRepeated() {
        Desk desk = new Desk(PLAN);
        for (int month = 3; month <= 9; month++) {
            desk.sold(month, "100000");
        }
        TeamRun october = desk.pay(month(10, "100000").correction(refund("order-4711", "2024-03", "-27900")));
        TeamRun november = desk.pay(month(11, "100000").correction(refund("order-4711", "2024-03", "-27900")));
        TeamRun december = desk.pay(month(12, "100000")
                .correction(refund("order-4711", "2024-03", "-27900"))
                .correction(refund("order-4712", "2024-03", "-100"))
                .correction(refund("order-4711", "2024-04", "-200")));

        assertThat(lines(october)).isEqualTo("[-418.5]");
        assertThat(lines(november)).isEqualTo("[]");
        assertThat(lines(december)).isEqualTo("[-1.5, -3]");
        assertThat(october.statement("li-na").lines().get(2).note().in(Language.ENGLISH))
                .isEqualTo("correction order-4711 of 2024-03: buyer's refund");
        assertThat(october.statement("li-na").lines().get(2).note().in(Language.CHINESE))
                .isEqualTo("2024-03 更正 order-4711：买家退款");
    }

    @Test
    void correction_neverTouchesTheClosingMonthsOwnPay() {
        Desk desk = new Desk(PLAN);
        desk.sold(3, "1000");
        Ledger before = desk.ledger();
        TeamRun april = desk.pay(month(4, "50000").correction(refund("order-1", "2024-03", "-1000")));

        assertThat(Desk.line(april, "li-na", "commission")).isEqualTo("CNY 750.00");
        assertThat(lines(april)).isEqualTo("[-15]");
        // Among teams that are paid together it is the same.
        assertThat(april.teamStatement().outcomes()).isEmpty();
        assertThat(PLAN.tryRun(april.facts(), before).run().orElseThrow().statements())
                .isEqualTo(april.statements());
    }

    /** Pay for each order looks at the orders that the facts list, which a change of the whole period leaves as they are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sales        | buyer-refund | uncorrected-items | [0]
            sales whole  | buyer-refund |                   | [-10]
            sales +order | buyer-refund |                   | [-10]
            sales +other | buyer-refund | uncorrected-items | [0]
            net-sales    | buyer-refund |                   | [0]
            sales        | out-of-stock |                   | []
            """)
    void correction_ofThePeriodAlone_whereOrdersAreListed_isTold(
            String changed, String cause, @Nullable String told, String lines) {
        PayRule share = Wages.shareOf(Metrics.SALES, Rate.percent("5"), AmountShare.IfNegative.TAKES_AWAY);
        CompensationPlan plan = Desk.plan(p -> p.pay(
                        "share", changed.endsWith("whole") ? share : Wages.forEach(WorkUnit.order(), share))
                .settle("corrections", Wages.correctionsAllBut("out-of-stock")));
        Desk desk = new Desk(plan);
        desk.pay(Desk.facts(3)
                .listsItems()
                .agent(
                        "li-na",
                        f -> f.put(Metrics.SALES, "500")
                                .put(Metrics.NET_SALES, "500")
                                .order("4711", "2024-03-01", order -> order.put(Metrics.SALES, "200"))
                                .order("4712", "2024-03-01", order -> order.put(Metrics.SALES, "300"))));
        Change change = new Change(
                AgentId.of("li-na"),
                changed.startsWith("sales") ? Metrics.SALES : Metrics.NET_SALES,
                Exact.of(-200),
                Correction.Kind.ADDED);
        Correction correction =
                new Correction("refund", Period.parse("2024-03"), cause, REFUND, ImmutableList.of(change));
        if (changed.endsWith("+order")) {
            correction = correction.plus(change.of(new Item.Key(LocalDate.parse("2024-03-01"), "4711")));
        } else if (changed.endsWith("+other")) {
            correction = correction.plus(
                    new Change(AgentId.of("li-na"), Metrics.NET_SALES, Exact.ONE, Correction.Kind.REPLACED)
                            .of(new Item.Key(LocalDate.parse("2024-03-01"), "4711")));
        }
        Ledger before = desk.ledger();
        TeamRun april = desk.pay(Desk.facts(4)
                .listsItems()
                .agent("li-na", f -> f.put(Metrics.SALES, "0"))
                .correction(correction));

        assertThat(lines(april)).isEqualTo(lines);
        assertThat(april.teamStatement().outcomes().stream().map(Outcome::code))
                .containsExactlyElementsOf(told == null ? List.of() : List.of(told));
        assertThat(plan.tryRun(april.facts(), before).run().orElseThrow().teamStatement())
                .isEqualTo(april.teamStatement());
        if (told != null) {
            assertThat(april.teamStatement().outcomes().get(0).reason().in(Language.ENGLISH))
                    .startsWith(
                            "correction refund changes sales of 2024-03 as a whole, and none of the orders and days");
        }
    }

    @Test
    void correction_ofACauseThatDoesNotCount_changesNothing() {
        Desk desk = new Desk(PLAN);
        desk.sold(3, "1000");
        TeamRun april = desk.pay(month(4, "1000")
                .correction(Correction.added(
                        "order-1",
                        "2024-03",
                        "out-of-stock",
                        Label.of("out of stock", "缺货"),
                        "li-na",
                        Metrics.SALES,
                        "-1000")));
        TeamRun may = desk.pay(month(5, "1000").correction(refund("order-2", "2024-03", "-1000")));

        assertThat(lines(april)).isEqualTo("[]");
        assertThat(lines(may)).isEqualTo("[-15]");
    }

    @Test
    void correction_ofAMonthUnderAnotherVersion_isPaidUnderThatVersion() {
        PlanBuilder old = CompensationPlan.builder("desk", "1", "CNY").inForceFrom(LocalDate.parse("2024-01-01"));
        PlanBuilder newer = CompensationPlan.builder("desk", "2", "CNY").inForceFrom(LocalDate.parse("2024-07-01"));
        old.pay("commission", COMMISSION).settle("corrections", Wages.corrections());
        newer.pay("commission", Wages.shareOf(Metrics.SALES, Rate.percent("3"), AmountShare.IfNegative.TAKES_AWAY))
                .settle("corrections", Wages.corrections());
        CompensationPlan second = newer.build();
        Desk desk = new Desk(old.build(), second);
        for (int month = 5; month <= 8; month++) {
            desk.sold(month, "1000");
        }
        TeamFacts september = month(9, "1000")
                .correction(refund("order-1", "2024-06", "-1000"))
                .build();

        assertThat(second.tryRun(september, desk.ledger()).problems())
                .singleElement()
                .asString()
                .contains("Expected plan desk 1, which paid 2024-06, among [desk 2], but found it not");
        TeamRun run = desk.pay(month(9, "1000")
                .correction(refund("order-1", "2024-06", "-1000"))
                .correction(refund("order-2", "2024-07", "-500")));
        assertThat(lines(run)).isEqualTo("[-15, -15]");
    }

    @Test
    void correction_throughAGate_takesBackWhatTheGateLetPass() {
        CompensationPlan plan = Desk.plan(p -> p.pay(
                        Entry.of("commission", COMMISSION).when(Conditions.atLeast(Metrics.SALES, "20000")))
                .settle("corrections", Wages.corrections()));
        Desk desk = new Desk(plan);
        desk.sold(3, "20000");
        desk.sold(4, "30000");
        TeamRun may = desk.pay(month(5, "20000").correction(refund("order-1", "2024-03", "-0.01")));
        TeamRun june = desk.pay(month(6, "20000").correction(refund("order-2", "2024-03", "-19999.99")));

        assertThat(lines(may)).isEqualTo("[-300]");
        assertThat(lines(june)).isEqualTo("[0]");
    }

    @Test
    void correction_hiddenByADraw_isStillTakenBack() {
        CompensationPlan plan = Desk.plan(p -> p.pay(
                        "commission",
                        Wages.shareOf(Metrics.SALES, Rate.percent("10"), AmountShare.IfNegative.TAKES_AWAY))
                .settle("corrections", Wages.corrections())
                .settle("draw", Wages.recoverableDraw("2000")));
        Desk desk = new Desk(plan);
        desk.sold(3, "10000");
        TeamRun april = desk.pay(month(4, "50000").correction(refund("order-1", "2024-03", "-5000")));

        assertThat(lines(april)).isEqualTo("[-500]");
        assertThat(april.statement("li-na").total()).hasToString("CNY 3500.00");
    }

    @Test
    void correction_ofAMonthOfAStreak_takesTheStreakBack() {
        Desk desk = new Desk(STREAK);
        for (int month = 1; month <= 3; month++) {
            desk.pay(Desk.facts("2024-0" + month).agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, "3")));
        }
        TeamRun april = desk.pay(Desk.facts("2024-04")
                .agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, "3"))
                .correction(LOWER_GRADE));
        TeamRun may = desk.pay(Desk.facts("2024-05").agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, "3")));

        assertThat(lines(april)).isEqualTo("[-200]");
        assertThat(Desk.line(april, "li-na", "streak")).isEqualTo("CNY 0.00");
        assertThat(Desk.line(may, "li-na", "streak")).isEqualTo("CNY 200.00");
    }

    /** Of 1,100.00 in a quarter 200.00 was too much, and the quarter comes to its 900.00 whenever that becomes known. */
    @ParameterizedTest
    @CsvSource({
        "guarantee, corrections, 2, -200, no line",
        "guarantee, corrections, 3, -200, no line",
        "draw,      corrections, 2, -200, no line",
        "draw,      corrections, 3, -200, no line",
        "floor,     corrections, 2, -200, no line",
        "floor,     corrections, 3, -200, no line",
        "cap,       corrections, 2, -200, no line",
        "cap,       corrections, 3, -200, no line",
        "cost,      corrections, 2, -200, CNY -90.00",
        "cost,      corrections, 3, -200, CNY -90.00",
        "cap,       limited,     2, -200, no line",
        "cap,       limited,     3, -200, no line",
        "cost,      limited,     2, -200, CNY -90.00",
        "cost,      limited,     3, -200, CNY -90.00"
    })
    void limitOfAQuarter_countsACorrectionWithinItOnce(
            String limit, String first, int known, String correction, String line) {
        SettleRule rule = switch (limit) {
            case "guarantee" -> Wages.guarantee("900");
            case "draw" -> Wages.recoverableDraw("900");
            case "floor" -> Wages.floorAt("900");
            case "cap" -> Wages.cap("900");
            default -> Wages.costDeduction("0", Rate.percent("100"), Rate.percent("10"));
        };
        Entry<SettleRule> limited = Entry.of("limited", rule).every(Cadence.QUARTER);
        Entry<SettleRule> corrections = Entry.of("corrections", Wages.corrections());
        boolean isLast = first.equals("corrections");
        Desk desk = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .pay("commission", Wages.shareOf(Metrics.SALES, Rate.percent("10"), AmountShare.IfNegative.TAKES_AWAY))
                .settle(isLast ? corrections : limited)
                .settle(isLast ? limited : corrections)));
        Exact paid = Exact.ZERO;
        for (int month = 1; month <= 3; month++) {
            String sales = month == 3 ? "3000" : "4000";
            TeamFactsBuilder facts = cost(month, sales);
            TeamRun run = desk.pay(month == known ? facts.correction(refund("order-1", "2024-01", "-2000")) : facts);
            paid = paid.plus(run.statement("li-na").total().amount());
            assertThat(lines(run)).isEqualTo(month == known ? "[" + correction + "]" : "[]");
            assertThat(Desk.line(run, "li-na", "limited")).isEqualTo(month == 3 ? line : "no line");
        }
        assertThat(paid).isEqualTo(Exact.of(limit.equals("cost") ? 810 : 900));
    }

    /**
     * Of 1,000.00 in January 200.00 was too much, and half of it was held back: March releases 250.00 of it, and is limited as with
     * the 200.00 that are right. So in the end there is what the right facts are worth.
     */
    @ParameterizedTest
    @CsvSource({
        "guarantee,  MONTH,   2, CNY 600.00",
        "guarantee,  MONTH,   3, CNY 600.00",
        "guarantee,  QUARTER, 2, CNY 100.00",
        "guarantee,  QUARTER, 3, CNY 100.00",
        "draw,       MONTH,   2, CNY 600.00",
        "draw,       QUARTER, 3, CNY 100.00",
        "floor,      MONTH,   3, CNY 600.00",
        "floor,      QUARTER, 2, CNY 100.00",
        "cap,        MONTH,   2, CNY -20.00",
        "cap,        QUARTER, 3, CNY -620.00",
        "cost,       MONTH,   3, CNY -20.00",
        "cost,       QUARTER, 2, CNY -80.00",
        "on release, MONTH,   2, no line",
        "on release, QUARTER, 3, no line"
    })
    void limit_overWhatWasHeldBack_countsItAsCorrected(String limit, Cadence cadence, int known, String line) {
        String most = cadence == Cadence.MONTH ? "800" : "900";
        SettleRule rule = switch (limit) {
            case "draw" -> Wages.nonRecoverableDraw(most);
            case "floor" -> Wages.floorAt(most).forgiven();
            case "cap" -> Wages.cap("180");
            case "cost" -> Wages.costDeduction("0", Rate.percent("100"), Rate.percent("10"));
            default -> Wages.guarantee(most);
        };
        Entry<SettleRule> limited = Entry.of("limited", rule);
        Entry<Holdback> held = Entry.of(
                "held", Wages.holdback(Rate.percent("50"), 1, "commission").inInstalments(2));
        Entry<SettleRule> entry = (limit.equals("on release")
                        ? limited.when(Conditions.above(held.metric(), cadence == Cadence.MONTH ? "200" : "0"))
                        : limited)
                .every(cadence);
        CompensationPlan plan = Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .pay("commission", Wages.shareOf(Metrics.SALES, Rate.percent("10"), AmountShare.IfNegative.TAKES_AWAY))
                .settle(held)
                .settle(entry)
                .settle("corrections", Wages.corrections()));
        Desk desk = new Desk(plan);
        Desk right = new Desk(plan);
        Exact paid = Exact.ZERO;
        for (int month = 1; month <= 3; month++) {
            TeamFactsBuilder facts = cost(month, month == 1 ? "10000" : "0");
            TeamRun run = desk.pay(month == known ? facts.correction(refund("order-1", "2024-01", "-2000")) : facts);
            paid = paid.plus(run.statement("li-na").total().amount())
                    .minus(right.pay(cost(month, month == 1 ? "8000" : "0"))
                            .statement("li-na")
                            .total()
                            .amount());
            if (month == 3) {
                assertThat(Desk.line(run, "li-na", "limited")).isEqualTo(line);
            }
        }
        assertThat(paid).isEqualTo(Exact.ZERO);
    }

    private static TeamFactsBuilder cost(int month, String sales) {
        return Desk.facts(month).agent("li-na", f -> f.put(Metrics.SALES, sales).put(Metrics.AFTER_SALES_COST, "1000"));
    }

    /** What a rule behind a limit ends in is told once, by that rule, though the limit looks at the lines as corrected. */
    @Test
    void problem_behindALimit_isToldOnceWithACorrection() {
        Desk desk = new Desk(Desk.plan(p -> p.pay("commission", COMMISSION)
                .settle("limited", Wages.guarantee("900"))
                .settle("cost", Wages.costDeduction("0", Rate.percent("100"), Rate.percent("10")))
                .settle("corrections", Wages.corrections())));
        desk.pay(cost(1, "1000")
                .agent("wang-wei", f -> f.put(Metrics.SALES, "5").put(Metrics.AFTER_SALES_COST, "0")));
        TeamFactsBuilder february = cost(2, "1000").agent("wang-wei", f -> f.put(Metrics.SALES, "5"));

        assertThatThrownBy(() -> desk.pay(february.correction(refund("order-1", "2024-01", "-20"))))
                .isInstanceOf(ProblemsException.class)
                .extracting(
                        failure -> ((ProblemsException) failure).problems(),
                        InstanceOfAssertFactories.list(Problem.class))
                .singleElement()
                .asString()
                .contains("rule cost", "agent wang-wei");
    }

    /** 3.00 for each order: of an order of 200.00 in January, changes known in February and in March. */
    @ParameterizedTest
    @CsvSource({
        "4711, added -200,  ,           [-3],  []",
        "4711, added -199,  ,           [0],   []",
        "4711, added -199,  added -1,   [0],   [-3]",
        "4711, added -200,  added 200,  [-3],  [3]",
        "4711, added -200,  added 50,   [-3],  [3]",
        "4711, replaced 0,  ,           [0],   []",
        ",     added -500,  ,           [0],   []",
        "4713, replaced 80, ,           [3],   []",
        "4713, replaced 80, added -80,  [3],   [-3]"
    })
    void order_ofWhichACorrectionTakesAll_isNoOrderAnyMore(
            @Nullable String order, String first, @Nullable String second, String february, String march) {
        Desk desk = new Desk(Desk.plan(p -> p.pay("orders", Wages.forEach(WorkUnit.order(), Wages.fixedWage("3")))
                .pay("days", Wages.forEach(WorkUnit.day(), Wages.fixedWage("1000")))
                .settle("corrections", Wages.corrections())));
        desk.pay(Desk.facts(1)
                .agent(
                        "li-na",
                        f -> f.order("4711", "2024-01-05", o -> o.put(Metrics.SALES, "200"))
                                .order("4712", "2024-01-05", o -> o.put(Metrics.SALES, "0"))
                                .day("2024-01-06", d -> d.put(Metrics.RECEPTIONS, "500"))));

        assertThat(lines(desk.pay(corrected(2, order, first)))).isEqualTo(february);
        assertThat(lines(desk.pay(corrected(3, order, second)))).isEqualTo(march);
    }

    private static TeamFactsBuilder corrected(int month, @Nullable String order, @Nullable String change) {
        TeamFactsBuilder facts = Desk.facts(month).agent("li-na", f -> {}).listsItems();
        if (change == null) {
            return facts;
        }
        List<String> words = Splitter.on(' ').splitToList(change);
        Item.Key item = new Item.Key(LocalDate.parse(order == null ? "2024-01-06" : "2024-01-05"), order);
        return facts.correction(new Correction(
                "change-" + month,
                Period.parse("2024-01"),
                "other-owner",
                Label.of("another owner", "归属他人"),
                ImmutableList.of(new Correction.Change(
                                AgentId.of("li-na"),
                                order == null ? Metrics.RECEPTIONS : Metrics.SALES,
                                Exact.parse(words.get(1)),
                                Correction.Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT)))
                        .of(item))));
    }

    /** A correction of two months ago is not at hand where the last month is. */
    @Test
    void correction_thatIsNotAtHand_countsForAStreak() {
        Desk desk = new Desk(STREAK);
        String may = "";
        for (int month = 1; month <= 5; month++) {
            TeamFactsBuilder facts =
                    Desk.facts("2024-0" + month).agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, "3"));
            may = Desk.line(desk.pay(month == 3 ? facts.correction(LOWER_GRADE) : facts), "li-na", "streak");
        }

        assertThat(may).isEqualTo("CNY 200.00");
    }

    @Test
    void correction_ofSomeoneWhoLeft_isShownToAPerson() {
        Desk desk = new Desk(PLAN);
        desk.sold(3, "1000");
        TeamRun april = desk.pay(Desk.facts("2024-04")
                .agent("wang-wei", f -> f.put(Metrics.SALES, "0"))
                .correction(refund("order-1", "2024-03", "-1000")));

        assertThat(april.teamStatement().outcomes())
                .singleElement()
                .extracting(outcome -> outcome.reason().in(Language.ENGLISH))
                .isEqualTo(
                        "-15.00 for li-na, who is not in the team: correction order-1 of 2024-03 (buyer's refund) is on no"
                                + " statement");
    }

    /** A correction that comes to nothing is told to those whom it names, and to nobody else. */
    @Test
    void correction_thatComesToNothing_isALineOfWhomItNames() {
        Desk desk = new Desk(PLAN);
        desk.pay(month(3, "1000").agent("wang-wei", f -> f.put(Metrics.SALES, "1000")));
        TeamRun april = desk.pay(month(4, "1000")
                .agent("wang-wei", f -> f.put(Metrics.SALES, "1000"))
                .correction(refund("order-1", "2024-03", "0")));

        assertThat(lines(april)).isEqualTo("[0]");
        assertThat(Desk.amounts(april.statement("wang-wei"), "corrections")).isEmpty();
    }

    @Test
    void correction_ofAPlanThatWasRewritten_isAProblem() {
        Desk desk = new Desk(PLAN);
        desk.sold(3, "1000");
        CompensationPlan rewritten = Desk.plan(p -> p.pay("commission", COMMISSION)
                .settle(Entry.of("corrections", Wages.corrections()).labelled("corrections", "更正")));

        assertThat(rewritten
                        .tryRun(
                                month(4, "0")
                                        .correction(refund("order-1", "2024-03", "-10"))
                                        .build(),
                                desk.ledger())
                        .problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo("plan.other-content");
    }

    @Test
    void correction_thatCannotBePosted_isAProblem() {
        Desk desk = new Desk(PLAN);
        desk.sold(3, "1000");
        desk.pay(month(4, "1000").correction(refund("order-1", "2024-03", "-10")));

        assertThatThrownBy(() -> desk.pay(month(5, "0").correction(refund("order-1", "2024-03", "-11"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected correction order-1 of 2024-03 as it was posted before");
        assertThatThrownBy(() -> desk.pay(month(5, "0").correction(refund("order-1", "2024-02", "-11"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected 2024-02 on record for correction order-1, but found nothing");
        assertThatThrownBy(() -> desk.pay(month(5, "0").correction(refund("order-1", "2024-05", "-11"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected corrections of periods before 2024-05, but found order-1 of 2024-05");
        assertThatThrownBy(() -> desk.pay(month(5, "0")
                        .correction(Correction.added(
                                "o", "2024-03", "buyer-refund", REFUND, "wang-wei", Metrics.SALES, "-1"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected a value for correction o to add to, but found none");
    }

    @Test
    void plan_withoutTheRule_doesNotRunOnCorrections() {
        CompensationPlan plan = Desk.plan(p -> p.pay("wage", Wages.fixedWage("1")));
        Desk desk = new Desk(plan);
        desk.sold(3, "1000");

        assertThatThrownBy(() -> desk.pay(month(4, "0").correction(refund("order-1", "2024-03", "-10"))))
                .hasMessageContaining("that pays the 1 correction of earlier periods, but found none");
    }

    @Test
    void explanation_isTheDifferenceOfWhatWasDue() {
        Desk desk = new Desk(PLAN);
        desk.sold(3, "1000");
        TeamRun april = desk.pay(month(4, "1000").correction(refund("order-1", "2024-03", "-1000")));

        assertThat(april.explain("li-na", "corrections").text(Language.ENGLISH)).isEqualTo("""
                        corrections  -15.00
                          correction order-1 of 2024-03: buyer's refund
                          due in the months that were run again: 1,800.00 with it, 1,815.00 without it
                          1,800.00 − 1,815.00 = -15.00
                        """);
    }
}
