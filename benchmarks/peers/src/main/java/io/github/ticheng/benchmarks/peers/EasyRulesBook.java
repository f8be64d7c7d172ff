// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks.peers;

import io.github.ticheng.benchmarks.Contestant;
import io.github.ticheng.benchmarks.FiveLineMonth;
import io.github.ticheng.benchmarks.FiveLineMonth.Mark;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import io.github.ticheng.benchmarks.Payout;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The plan in Easy Rules: a rule for each row of each table, fired once an agent. */
public final class EasyRulesBook implements Contestant {

    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    /** The rules. */
    public EasyRulesBook() {
        marks("quality", AgentBean::getQuality);
        marks("disputes", AgentBean::getDisputes);
        marks("cooperation", AgentBean::getCooperation);
        marks("execution", AgentBean::getExecution);
        refunds("-1", "0.05", 30);
        refunds("0.05", "0.08", 20);
        refunds("0.08", "0.11", 10);
        rule("attendance", 1, agent -> true, agent -> agent.addPoints(agent.getAttendance()));
        rule("low reviews", 1, agent -> true, agent -> agent.addPoints(-5 * agent.getLowReviews()));
        rule("praises", 1, agent -> true, agent -> agent.addPoints(2 * agent.getPraises()));
        rule("score", 2, agent -> true, agent -> agent.setScored(true));
        grade(95, Integer.MAX_VALUE, "1800.00");
        grade(85, 95, "1700.00");
        grade(75, 85, "1600.00");
        grade(65, 75, "1500.00");
        grade(Integer.MIN_VALUE, 65, "1400.00");
        tier("-1", "15000", "0", "0.01", "0");
        tier("15000", "20000", "150", "0.02", "15000");
        tier("20000", "25000", "250", "0.04", "20000");
        tier("25000", "1e12", "450", "0.02", "25000");
        rule("bonus", 3, agent -> agent.getScore() >= 91, agent -> agent.setBonus("1000"));
        rule(
                "seniority",
                3,
                agent -> agent.getMonthsOfService() >= 6,
                agent -> agent.setSeniority("100", Math.min(5, (agent.getMonthsOfService() - 3) / 3)));
    }

    private void marks(String criterion, Function<AgentBean, Mark> given) {
        for (Mark mark : Mark.values()) {
            rule(criterion + mark, 1, agent -> given.apply(agent) == mark, agent -> agent.addPoints(mark.points));
        }
    }

    private void refunds(String above, String upTo, int points) {
        Between between = Between.of(above, upTo);
        rule("refunds " + upTo, 1, agent -> between.holds(agent.getRefundRate()), agent -> agent.addPoints(points));
    }

    private void grade(int from, int below, String wage) {
        rule(
                "grade " + from,
                3,
                agent -> agent.getHundredths() >= from && agent.getHundredths() < below,
                agent -> agent.setWage(wage));
    }

    private void tier(String above, String upTo, String before, String rate, String from) {
        Between between = Between.of(above, upTo);
        rule(
                "tier " + above,
                3,
                agent -> between.holds(agent.getNetSales()),
                agent -> agent.setCommission(before, rate, from));
    }

    private void rule(String name, int priority, Predicate<AgentBean> when, Consumer<AgentBean> then) {
        rules.register(new RuleBuilder()
                .name(name)
                .priority(priority)
                .when(facts -> when.test(facts.get("agent")))
                .then(facts -> then.accept(facts.get("agent")))
                .build());
    }

    @Override
    public String name() {
        return "easy-rules";
    }

    @Override
    public void pay(FiveLineMonth month, Payout payout) {
        for (Team team : month.teams()) {
            for (AgentBean agent : AgentBean.of(team)) {
                Facts facts = new Facts();
                facts.put("agent", agent);
                engine.fire(rules, facts);
                agent.into(payout);
            }
        }
    }

    /** Above one bound, up to and including another. */
    private record Between(BigDecimal above, BigDecimal upTo) {

        static Between of(String above, String upTo) {
            return new Between(new BigDecimal(above), new BigDecimal(upTo));
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(above) > 0 && value.compareTo(upTo) <= 0;
        }
    }
}
