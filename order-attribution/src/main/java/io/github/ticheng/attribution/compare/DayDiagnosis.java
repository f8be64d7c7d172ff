// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One day of the team or of an agent against the other days of a period: which of inquiries, conversion and basket fell short
 * of the level of those days, and whether the desk was too small for what came in. Other days that are not known yet are left
 * out.
 *
 * @param day the day
 * @param agent the agent; empty for the team, which is its agents together
 * @param gap the day's sales against the mean of the other days, split; empty where a conversion is not known yet or there
 *     is no other day
 * @param cause what to look at
 */
public record DayDiagnosis(LocalDate day, Optional<AgentId> agent, Optional<SalesGap> gap, Cause cause)
        implements Words {

    /** Whatever falls short by less than this share of the level's sales is no cause. */
    private static final Exact MATERIAL = Exact.of("0.1");

    /** From how many times the other days' answering time, or share of unanswered buyers, on a desk was too small. */
    private static final Exact OVERLOADED = Exact.of("1.5");

    /** What to look at. */
    public enum Cause implements Words {
        /** Fewer inquiries than on other days cost most. */
        TRAFFIC("traffic: fewer inquiries came", "流量：询单减少"),
        /** A poorer conversion cost most, and answers took no longer than usual. */
        CONVERSION("conversion: as many or more asked, fewer of them bought", "转化：询单未减，成交减少"),
        /** Smaller baskets cost most. */
        BASKET("basket: buyers bought for less", "客单：每位买家购买减少"),
        /** More inquiries met a poorer conversion, and answers took half as long again or more, or more were not given. */
        CAPACITY("capacity: more asked than could be answered in time", "接待能力：询单超出及时接待能力"),
        /** Nothing cost a tenth of the usual sales. */
        NONE("nothing: the day is at its level", "无：当日正常"),
        /** A conversion is not known yet, or there is no other day. */
        NOT_KNOWN("nothing yet: the day or the other days are not known", "暂无：数据尚不可知");

        private final Label label;

        Cause(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        @Override
        public String in(Language language) {
            return label.in(language);
        }
    }

    /** What one day comes to. */
    private record Day(SalesFactors factors, Exact receptions, Exact unanswered, Exact seconds, Exact answers)
            implements Serializable {

        static Optional<Day> of(Map<Metric, Quantity> values) {
            Ratio response = values.get(Metrics.AVERAGE_RESPONSE_TIME) instanceof Ratio ratio ? ratio : Ratio.NO_DATA;
            return SalesFactors.in(metric -> Optional.ofNullable(values.get(metric)))
                    .map(factors -> new Day(
                            factors,
                            number(values.get(Metrics.RECEPTIONS)),
                            number(values.get(Metrics.UNANSWERED_INQUIRIES)),
                            response.numerator(),
                            response.denominator()));
        }

        private static Exact number(@Nullable Quantity value) {
            return value instanceof Exact number ? number : Exact.ZERO;
        }

        Day plus(Day other) {
            return new Day(
                    factors.plus(other.factors),
                    receptions.plus(other.receptions),
                    unanswered.plus(other.unanswered),
                    seconds.plus(other.seconds),
                    answers.plus(other.answers));
        }

        /** Whether answers took longer by far than on other days, or more buyers were left without. */
        boolean isOverloadedBeside(Day others) {
            return isFarAbove(seconds, answers, others.seconds, others.answers)
                    || isFarAbove(
                            unanswered,
                            unanswered.plus(receptions),
                            others.unanswered,
                            others.unanswered.plus(others.receptions));
        }

        private static boolean isFarAbove(Exact part, Exact whole, Exact usual, Exact ofUsual) {
            return part.isPositive()
                    && !part.times(ofUsual).isLessThan(usual.times(whole).times(OVERLOADED));
        }
    }

    /** The team's day, then that of each agent who has figures on it. */
    public static ImmutableList<DayDiagnosis> of(ServiceFigures figures, Period period, LocalDate day) {
        Map<LocalDate, Optional<Day>> ofTeam = new TreeMap<>();
        List<DayDiagnosis> ofAgents = new ArrayList<>();
        for (AgentId agent : figures.agents().keySet()) {
            Map<LocalDate, Optional<Day>> days = new TreeMap<>();
            figures.daysOf(agent, period).forEach((date, values) -> days.put(date, Day.of(values)));
            days.forEach((date, one) ->
                    ofTeam.merge(date, one, (sum, more) -> sum.flatMap(all -> more.map(all::plus))));
            if (days.containsKey(day)) {
                ofAgents.add(of(figures, day, Optional.of(agent), days));
            }
        }
        return ImmutableList.<DayDiagnosis>builder()
                .add(of(figures, day, Optional.empty(), ofTeam))
                .addAll(ofAgents)
                .build();
    }

    private static DayDiagnosis of(
            ServiceFigures figures, LocalDate day, Optional<AgentId> agent, Map<LocalDate, Optional<Day>> days) {
        Optional<Day> own = days.getOrDefault(day, Optional.empty());
        List<Day> others = days.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(day))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (own.isEmpty() || others.isEmpty()) {
            return new DayDiagnosis(day, agent, Optional.empty(), Cause.NOT_KNOWN);
        }
        Collection<SalesFactors> usual = others.stream().map(Day::factors).toList();
        SalesGap gap = SalesGap.between(own.get().factors(), SalesFactors.meanOf(usual), figures.currency());
        Day together = others.stream().reduce(Day::plus).orElseThrow();
        return new DayDiagnosis(
                day, agent, Optional.of(gap), cause(gap, own.get().isOverloadedBeside(together)));
    }

    private static Cause cause(SalesGap gap, boolean isOverloaded) {
        ImmutableMap<Cause, Exact> parts = ImmutableMap.of(
                Cause.TRAFFIC, gap.ofInquiries(), Cause.CONVERSION, gap.ofConversion(), Cause.BASKET, gap.ofBasket());
        Cause worst = Cause.NONE;
        Exact least = gap.level().sales().times(MATERIAL).negated();
        for (Map.Entry<Cause, Exact> part : parts.entrySet()) {
            if (part.getValue().isNegative() && !part.getValue().isGreaterThan(least)) {
                worst = worst != Cause.NONE && part.getValue().equals(least) ? worst : part.getKey();
                least = part.getValue();
            }
        }
        boolean isBusier = gap.own().inquiries().isGreaterThan(gap.level().inquiries());
        return worst == Cause.CONVERSION && isBusier && isOverloaded ? Cause.CAPACITY : worst;
    }

    /** The gap and what to look at: one sentence. */
    @Override
    public String in(Language language) {
        Words who = agent.map(Words::of).orElse(ComparePhrases.TEAM);
        Words made = gap.map(Words.class::cast).orElse(ComparePhrases.GAP_UNKNOWN.filled());
        return ComparePhrases.DAY.filled(who, day, made).in(language)
                + (language == Language.ENGLISH ? "; " : "；")
                + ComparePhrases.LOOK_AT.filled(cause).in(language);
    }
}
