// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of who is measured and of what: agents, metrics, and values that fit a metric. */
public final class Measures {

    private static final ImmutableList<Unit.Kind> TIMES =
            ImmutableList.of(Unit.Kind.SECONDS, Unit.Kind.HOURS, Unit.Kind.DAYS, Unit.Kind.MONTHS);
    private static final ImmutableList<String> POSTS = ImmutableList.of("trainee", "junior", "senior", "team-leader");

    private Measures() {}

    /** Metrics of every kind: shipped ones, and those of a host. */
    public static Arbitrary<Metric> metrics() {
        return Arbitraries.oneOf(Arbitraries.of(Metrics.ALL), hostMetrics());
    }

    private static Arbitrary<Metric> hostMetrics() {
        Arbitrary<String> ids = Names.words("abcdefghijklmnopqrstuvwxyz").map(words -> "own-" + words);
        return Combinators.combine(
                        ids,
                        Arbitraries.of(MetricKind.class),
                        Arbitraries.of(Better.class),
                        Arbitraries.of(TIMES),
                        Names.labels())
                .as((id, kind, better, time, label) -> switch (kind) {
                    case MONEY -> Metric.money(id, better, label);
                    case RATIO ->
                        better == Better.NEITHER
                                ? Metric.average(id, time, better, label)
                                : Metric.ratio(id, better, label);
                    case COUNT -> Metric.count(id, better, label);
                    case DURATION -> Metric.duration(id, time, better, label);
                    case RATING -> Metric.rating(id, label);
                    case POINTS -> Metric.points(id, better, label);
                });
    }

    /**
     * Values that fit a metric, as they occur: mostly ordinary ones, and now and then what rules must be ready for.
     *
     * <ul>
     *   <li>money: two decimals up to 60,000.00, often at a whole thousand or a fen beside it; below zero now and then
     *   <li>a ratio in percent: a share of 1 to 300 things; any other ratio: an average; 0 of 0 now and then
     *   <li>a count: 0 to 500, below zero now and then; in halves where the metric has fractions
     *   <li>a duration: 0 to 400 in quarters; points: −10 to 120 in halves
     *   <li>a rating: {@link Numbers#ratings}
     * </ul>
     */
    public static Arbitrary<Quantity> values(Metric metric) {
        return switch (metric.kind()) {
            case MONEY ->
                Arbitraries.frequencyOf(
                        Tuple.of(9, Numbers.amounts("0", "60000").map(Quantity.class::cast)),
                        Tuple.of(1, Numbers.amounts("-20000", "0").map(Quantity.class::cast)));
            case RATIO -> metric.unitKind() == Unit.Kind.PERCENT ? widened(Numbers.ratios()) : widened(averages());
            case COUNT -> widened(counts(metric.fractional() ? 5 : 10));
            case DURATION -> widened(steps(0, 1600, 25, 2));
            case POINTS -> widened(Assessments.points());
            case RATING -> widened(Numbers.ratings());
        };
    }

    private static Arbitrary<Exact> counts(int tenths) {
        Arbitrary<Exact> usual = steps(0, 500, tenths, 1);
        return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, steps(-5, 0, tenths, 1)));
    }

    private static Arbitrary<Ratio> averages() {
        Arbitrary<Ratio> counted = Combinators.combine(Numbers.amounts("0", "60000"), Numbers.evenly(1, 300))
                .as((total, things) -> Ratio.of(total, Exact.of(things)));
        return Arbitraries.frequencyOf(Tuple.of(9, counted), Tuple.of(1, Arbitraries.just(Ratio.NO_DATA)));
    }

    private static Arbitrary<Exact> steps(int from, int to, long step, int scale) {
        return Numbers.evenly(from, to).map(count -> Exact.of(BigDecimal.valueOf(count * step, scale)));
    }

    private static <Q extends Quantity> Arbitrary<Quantity> widened(Arbitrary<Q> values) {
        return values.map(value -> value);
    }

    /** Agents of a team: employed in the period, hired on a known day or not, with one of a few posts or none. */
    public static Arbitrary<Agent> agents(TeamId team, Period period) {
        Arbitrary<Long> daysBefore =
                Arbitraries.frequencyOf(Tuple.of(3, Numbers.evenly(0, 3000)), Tuple.of(1, Numbers.evenly(0, 100)));
        return Combinators.combine(
                        Names.agentIds(),
                        Arbitraries.strings()
                                .withChars("李娜王伟 abcXYZ\"\\")
                                .ofMinLength(1)
                                .ofMaxLength(6),
                        Arbitraries.of(POSTS).optional(),
                        daysBefore.optional(),
                        Arbitraries.integers().between(0, 60).optional())
                .as((id, name, post, days, after) -> agent(
                        id,
                        name,
                        team,
                        post,
                        days.map(before -> period.lastDay().minusDays(before)),
                        after.map(more -> period.lastDay().plusDays(more))));
    }

    private static Agent agent(
            AgentId id,
            String name,
            TeamId team,
            Optional<String> post,
            Optional<LocalDate> hiredOn,
            Optional<LocalDate> leftOn) {
        Agent.Builder agent = Agent.builder().id(id).name(name).team(team);
        post.ifPresent(agent::post);
        hiredOn.ifPresent(agent::hiredOn);
        leftOn.ifPresent(agent::leftOn);
        return agent.build();
    }
}
