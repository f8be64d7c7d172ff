// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks.peers;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import com.googlecode.aviator.runtime.function.AbstractFunction;
import com.googlecode.aviator.runtime.type.AviatorDecimal;
import com.googlecode.aviator.runtime.type.AviatorLong;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.github.ticheng.benchmarks.Contestant;
import io.github.ticheng.benchmarks.FiveLineMonth;
import io.github.ticheng.benchmarks.FiveLineMonth.Mark;
import io.github.ticheng.benchmarks.FiveLineMonth.Person;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import io.github.ticheng.benchmarks.Payout;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The plan as named formulas in Aviator, compiled once; each reads the results of those before it from one map. */
public final class AviatorFormulas implements Contestant {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal FULL_MARKS = new BigDecimal("130");

    private final AviatorEvaluatorInstance engine = AviatorEvaluator.newInstance();
    private final Map<String, Expression> formulas = new LinkedHashMap<>();

    /** The formulas, compiled. */
    public AviatorFormulas() {
        engine.addFunction(new OfOne("fen", AgentBean::toFen));
        engine.addFunction(
                new OfOne("of100", score -> score.multiply(HUNDRED).divide(FULL_MARKS, 0, RoundingMode.HALF_UP)));
        for (String criterion : new String[] {"quality", "disputes", "cooperation", "execution"}) {
            formula(
                    criterion + "Points",
                    "NAME == 'EXCELLENT' ? 20 : (NAME == 'GOOD' ? 15 : (NAME == 'FAIR' ? 10 : 0))"
                            .replace("NAME", criterion));
        }
        formula(
                "refundPoints",
                "refundRate <= 0.05M ? 30 : (refundRate <= 0.08M ? 20 : (refundRate <= 0.11M ? 10 : 0))");
        formula("attendance", "max(0, 20 - 5 * late - 5 * leave - 10 * absent)");
        formula(
                "score",
                "max(0, min(130, qualityPoints + disputesPoints + cooperationPoints + executionPoints"
                        + " + refundPoints + attendance - 5 * lowReviews + 2 * praises))");
        formula("hundredths", "of100(score)");
        formula(
                "wage",
                "fen(hundredths >= 95 ? 1800M : (hundredths >= 85 ? 1700M : (hundredths >= 75 ? 1600M"
                        + " : (hundredths >= 65 ? 1500M : 1400M))))");
        formula("net", "sales - refunded");
        formula(
                "commission",
                "fen(net <= 15000M ? net * 0.01M : (net <= 20000M ? 150M + (net - 15000M) * 0.02M"
                        + " : (net <= 25000M ? 250M + (net - 20000M) * 0.04M : 450M + (net - 25000M) * 0.02M)))");
        formula("bonus", "fen(score >= 91 ? 1000M * score / 130M : 0M)");
        formula("seniority", "fen(100M * min(5, max(0, months - 3) / 3))");
        formula("total", "fen(wage + commission + pool + bonus + seniority)");
    }

    private void formula(String name, String text) {
        formulas.put(name, engine.compile(text));
    }

    @Override
    public String name() {
        return "aviator";
    }

    @Override
    public void pay(FiveLineMonth month, Payout payout) {
        for (Team team : month.teams()) {
            for (AgentBean agent : AgentBean.of(team)) {
                Map<String, Object> values = values(agent);
                formulas.forEach((name, formula) -> values.put(name, formula.execute(values)));
                payout.amounts(
                        agent.person().index(),
                        values,
                        line(values, "wage"),
                        line(values, "commission"),
                        line(values, "pool"),
                        line(values, "bonus"),
                        line(values, "seniority"),
                        line(values, "total"));
            }
        }
    }

    private static Object line(Map<String, Object> values, String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private static Map<String, Object> values(AgentBean agent) {
        Person person = agent.person();
        Map<String, Object> values = new HashMap<>(64);
        values.put("months", person.monthsOfService());
        values.put("sales", person.sales());
        values.put("refunded", person.refunded());
        values.put("refundRate", person.refundRate());
        mark(values, "quality", person.quality());
        mark(values, "disputes", person.disputes());
        mark(values, "cooperation", person.cooperation());
        mark(values, "execution", person.execution());
        values.put("late", person.late());
        values.put("leave", person.leave());
        values.put("absent", person.absent());
        values.put("lowReviews", person.lowReviews());
        values.put("praises", person.praises());
        values.put("pool", agent.pool());
        return values;
    }

    private static void mark(Map<String, Object> values, String criterion, Mark mark) {
        values.put(criterion, mark.name());
    }

    private static final class OfOne extends AbstractFunction {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String name;
        private final transient UnaryOperator<BigDecimal> function;

        OfOne(String name, UnaryOperator<BigDecimal> function) {
            this.name = name;
            this.function = function;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public AviatorObject call(Map<String, Object> values, AviatorObject of) {
            Object value = of.getValue(values);
            return value instanceof BigDecimal decimal
                    ? new AviatorDecimal(function.apply(decimal))
                    : AviatorLong.valueOf(
                            function.apply(new BigDecimal(value.toString())).longValueExact());
        }
    }
}
