// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CorrectionProperties {

    private static final Label REFUND = Label.of("buyer's refund", "买家退款");

    /**
     * An order that is refunded in full.
     *
     * @param agent 0 or 1, or 2 for a silent order
     * @param amount the amount in fen
     * @param sold the month of the sale, 1 to 11
     * @param later how many months later the refund becomes known, at most in December
     */
    record Order(int agent, int amount, int sold, int later) {
        int refunded() {
            return Math.min(12, sold + later);
        }
    }

    /** 3% below 20,000.00 and 5% of everything from there on: a slab with a jump. */
    record Slab() implements PayRule.Plain {
        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(Metrics.SALES);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            Exact sales = agent.number(Metrics.SALES);
            return sales.times(Exact.of(sales.isLessThan(Exact.of(20_000)) ? "0.03" : "0.05"));
        }
    }

    /** 1% of public sales, split evenly in whole tens; the rest is carried into the next month's pool. */
    record Pool(RuleId id) implements ShareRule {
        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> sales = preparation.team(Metrics.PUBLIC_SALES);
            return (team, members, factors) -> {
                Exact total = team.number(sales)
                        .withoutTerm()
                        .dividedBy(Exact.of(100))
                        .rounded(preparation.rounding())
                        .plus(carried(team.ledger(), id));
                Exact each = total.dividedBy(Exact.of(members.size())).rounded(Rounding.of("10", RoundingMode.FLOOR));
                Exact rest = total.minus(each.times(Exact.of(members.size())));
                return new Shares(
                        total, ImmutableList.copyOf(Collections.nCopies(members.size(), each)), Exact.ZERO, rest);
            };
        }

        static Exact carried(Ledger ledger, RuleId id) {
            Exact carried = Exact.ZERO;
            for (LedgerEntry entry : ledger.entries()) {
                for (PoolLine pool : entry.statement().pools()) {
                    carried = pool.rule().equals(id) ? pool.carried().amount() : carried;
                }
            }
            return carried;
        }
    }

    @Provide
    Arbitrary<Order> orders() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 3_000_000),
                        Arbitraries.integers().between(1, 11),
                        Arbitraries.integers().between(1, 11))
                .as(Order::new);
    }

    @Provide
    Arbitrary<List<Order>> someOrders() {
        return orders().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Integer>> sales() {
        return Arbitraries.integers().between(0, 3_500_000).list().ofSize(24);
    }

    private static Exact fen(int amount) {
        return Exact.of(amount).dividedBy(Exact.of(100));
    }

    private static CompensationPlan version(String version, String from, String gate, String cap, String draw) {
        return CompensationPlan.builder("desk", version, "CNY")
                .inForceFrom(LocalDate.parse(from))
                .pay(Entry.of("slab", new Slab()).atMost("1500"))
                .pay(Entry.of("gated", Wages.fixedWage("300")).when(Conditions.atLeast(Metrics.SALES, gate)))
                .pay("rank", Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES))
                .pay(Entry.of(
                                "quarter",
                                Wages.shareOf(Metrics.SALES, Rate.percent("0.5"), AmountShare.IfNegative.TAKES_AWAY))
                        .when(Conditions.atLeast(Metrics.SALES, "50000"))
                        .every(Cadence.QUARTER))
                .pay(Entry.of("year", Wages.yearEndBonus("0.1", YearEndBonus.Basis.SUM, "slab"))
                        .every(Cadence.YEAR))
                .share("pool", new Pool(RuleId.of("pool")))
                .settle("cap", Wages.cap(cap, "slab", "gated"))
                .settle(
                        "holdback",
                        Wages.holdback(Rate.percent("10"), 2, "slab").inInstalments(2))
                .settle("most", Wages.limits("700", "1200"))
                .settle(Entry.of("least", Wages.guarantee("2500")).every(Cadence.QUARTER))
                .settle("corrections", Wages.corrections())
                .settle("draw", Wages.recoverableDraw(draw))
                .settle("floor", Wages.floorAt("200"))
                .build();
    }

    /** What each agent is paid over the year, with what is carried at its end; and what is left in the pool. */
    private static List<Exact> year(List<Integer> sales, List<Order> orders, boolean detour, boolean repeated) {
        Desk desk = new Desk(
                version("1", "2024-01-01", "15000", "1600", "500"), version("2", "2024-07-01", "18000", "1400", "700"));
        Exact[] due = {Exact.ZERO, Exact.ZERO};
        for (int month = 1; month <= 12; month++) {
            TeamFactsBuilder facts = Desk.facts(month);
            for (int agent = 0; agent < 2; agent++) {
                int own = sales.get(agent * 12 + month - 1);
                for (Order order : orders) {
                    own += detour && order.agent == agent && order.sold == month ? order.amount : 0;
                }
                Exact sold = fen(own);
                facts.agent("agent-" + agent, f -> f.put(Metrics.SALES, sold));
            }
            int open = 2_000_000;
            for (Order order : orders) {
                open += detour && order.agent == 2 && order.sold == month ? order.amount : 0;
            }
            facts.team(Metrics.PUBLIC_SALES, fen(open));
            for (int i = 0; i < orders.size(); i++) {
                Order order = orders.get(i);
                if (detour && (order.refunded() == month || (repeated && order.refunded() < month))) {
                    boolean silent = order.agent == 2;
                    facts.correction(new Correction(
                            "order-" + i,
                            Period.ofMonth(2024, order.sold),
                            "buyer-refund",
                            REFUND,
                            ImmutableList.of(new Correction.Change(
                                    silent ? null : AgentId.of("agent-" + order.agent),
                                    silent ? Metrics.PUBLIC_SALES : Metrics.SALES,
                                    fen(-order.amount),
                                    Correction.Kind.ADDED))));
                }
            }
            TeamRun run = desk.pay(facts);
            for (int agent = 0; agent < 2; agent++) {
                Statement statement = run.statement("agent-" + agent);
                due[agent] = due[agent].plus(statement.total().amount());
                assertThat(statement.total().amount()).isGreaterThanOrEqualTo(Exact.of(200));
                if (month == 12) {
                    for (Balance balance : statement.balances()) {
                        due[agent] = due[agent].plus(balance.amount().amount());
                    }
                }
            }
        }
        return List.of(due[0], due[1], Pool.carried(desk.ledger(), RuleId.of("pool")));
    }

    @Property(tries = 40)
    void saleThenFullRefund_inAnyMonths_isNothing(
            @ForAll("sales") List<Integer> sales, @ForAll("someOrders") List<Order> orders) {
        assertThat(year(sales, orders, true, false)).isEqualTo(year(sales, orders, false, false));
    }

    @Property(tries = 20)
    void correction_repeatedEveryMonth_paysNothingTwice(
            @ForAll("sales") List<Integer> sales, @ForAll("someOrders") List<Order> orders) {
        assertThat(year(sales, orders, true, true)).isEqualTo(year(sales, orders, true, false));
    }
}
