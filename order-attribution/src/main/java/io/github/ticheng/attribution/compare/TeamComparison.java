// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multiset;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A team's agents beside each other for one period: where each stands, what the gap of its sales to the team is made of, what
 * to look at first and with whom. Whoever has no value of a metric has no place in it.
 */
public final class TeamComparison extends Json.Unwritten implements Words {

    private static final long serialVersionUID = 1L;

    /** What is compared unless the metrics are named; those that the facts do not have are left out. */
    public static final ImmutableList<Metric> USUAL = ImmutableList.of(
            Metrics.INQUIRIES,
            Metrics.INQUIRY_CONVERSION_RATE,
            Metrics.AVERAGE_ORDER_VALUE,
            Metrics.SALES,
            Metrics.ORDERS,
            Metrics.ORDER_LOSS_RATE,
            Metrics.REFUND_RATE,
            Metrics.REPURCHASE_RATE,
            Metrics.POSITIVE_REVIEW_RATE,
            Metrics.BAD_REVIEW_RATE,
            Metrics.FIRST_RESPONSE_TIME,
            Metrics.AVERAGE_RESPONSE_TIME,
            Metrics.UNANSWERED_INQUIRIES,
            Metrics.RECEPTIONS,
            Metrics.RECEPTION_RATE);

    private final TeamFacts facts;
    private final ImmutableMap<Metric, ImmutableSortedMap<AgentId, Standing>> standings;
    private final ImmutableSortedMap<AgentId, SalesFactors> factors;

    private TeamComparison(TeamFacts facts, List<Metric> metrics) {
        this.facts = facts;
        ImmutableMap.Builder<Metric, ImmutableSortedMap<AgentId, Standing>> all = ImmutableMap.builder();
        for (Metric metric : metrics) {
            ImmutableSortedMap<AgentId, Standing> ofMetric = standingsOf(metric);
            if (!ofMetric.isEmpty()) {
                all.put(metric, ofMetric);
            }
        }
        this.standings = all.buildOrThrow();
        ImmutableSortedMap.Builder<AgentId, SalesFactors> known = ImmutableSortedMap.naturalOrder();
        for (Agent agent : facts.agents()) {
            SalesFactors.in(metric -> facts.value(agent.id(), metric)).ifPresent(own -> known.put(agent.id(), own));
        }
        this.factors = known.buildOrThrow();
    }

    /** The comparison by the {@linkplain #USUAL usual metrics}. */
    public static TeamComparison of(TeamFacts facts) {
        return new TeamComparison(facts, USUAL);
    }

    /**
     * The comparison by some metrics, in their order.
     *
     * @throws IllegalArgumentException if a metric has no better way
     */
    public static TeamComparison of(TeamFacts facts, List<Metric> metrics) {
        for (Metric metric : metrics) {
            if (metric.better() == Better.NEITHER) {
                throw new IllegalArgumentException(
                        "Expected metrics of which more or less is better, but found " + metric);
            }
        }
        return new TeamComparison(facts, metrics.stream().distinct().toList());
    }

    private ImmutableSortedMap<AgentId, Standing> standingsOf(Metric metric) {
        Map<AgentId, Exact> values = new TreeMap<>();
        Exact numerators = Exact.ZERO;
        Exact denominators = Exact.ZERO;
        boolean hasParts = true;
        for (Agent agent : facts.agents()) {
            Quantity value = valueOf(agent.id(), metric).orElse(null);
            Ratio ratio = value instanceof Ratio given
                    ? given
                    : value instanceof Exact number ? Ratio.of(number, Exact.ONE) : Ratio.NO_DATA;
            ratio.value().ifPresent(number -> values.put(agent.id(), number.withoutTerm()));
            hasParts &= !ratio.isPrinted();
            numerators = numerators.plus(ratio.numerator());
            denominators = denominators.plus(ratio.denominator());
        }
        if (values.isEmpty()) {
            return ImmutableSortedMap.of();
        }
        Optional<Exact> team = hasParts
                ? Ratio.of(numerators.withoutTerm(), denominators.withoutTerm()).value()
                : Optional.empty();
        Comparator<Exact> bestFirst = metric.better() == Better.LOWER ? Comparator.naturalOrder() : reverseOrder();
        List<Exact> ranked = values.values().stream().sorted(bestFirst).toList();
        Map<Exact, Integer> places = new TreeMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            places.putIfAbsent(ranked.get(i), i + 1);
        }
        ImmutableSortedMap.Builder<AgentId, Standing> all = ImmutableSortedMap.naturalOrder();
        values.forEach((agent, value) -> all.put(
                agent,
                new Standing(
                        agent, metric, value, requireNonNull(places.get(value)), ranked.size(), team, ranked.get(0))));
        return all.buildOrThrow();
    }

    /** A value of the facts; receptions an hour also from receptions and hours, where they are there. */
    private Optional<Quantity> valueOf(AgentId agent, Metric metric) {
        Optional<Quantity> value = facts.value(agent, metric);
        return value.isEmpty()
                        && metric.equals(Metrics.RECEPTION_RATE)
                        && facts.value(agent, Metrics.RECEPTIONS).orElse(null) instanceof Exact receptions
                        && facts.value(agent, Metrics.HOURS_PRESENT).orElse(null) instanceof Exact hours
                        && hours.isPositive()
                ? Optional.of(Ratio.of(receptions, hours))
                : value;
    }

    public TeamFacts facts() {
        return facts;
    }

    /** Where each agent stands, by metric and agent. */
    public ImmutableMap<Metric, ImmutableSortedMap<AgentId, Standing>> standings() {
        return standings;
    }

    /**
     * How far each agent's sales lie from the team's mean agent, and what that is made of. Whoever has no inquiries, no
     * conversion that is known or no sales in the facts is left out, of the mean too.
     */
    public ImmutableSortedMap<AgentId, SalesGap> gaps() {
        SalesFactors mean = SalesFactors.meanOf(factors.values());
        ImmutableSortedMap.Builder<AgentId, SalesGap> gaps = ImmutableSortedMap.naturalOrder();
        factors.forEach((agent, own) -> gaps.put(agent, SalesGap.between(own, mean, facts.currency())));
        return gaps.buildOrThrow();
    }

    /**
     * The metric with which each agent is furthest behind the team, as a share of the team's level; among equals the first
     * of the metrics. Sales, orders and receptions are results and volumes, and are none. Whoever is behind with none is
     * left out.
     */
    public ImmutableSortedMap<AgentId, Weakness> weakest() {
        Optional<SalesFactors> mean =
                factors.isEmpty() ? Optional.empty() : Optional.of(SalesFactors.meanOf(factors.values()));
        ImmutableSortedMap.Builder<AgentId, Weakness> weakest = ImmutableSortedMap.naturalOrder();
        for (Agent agent : facts.agents()) {
            weak(agent.id(), Exact.ZERO).stream()
                    .findFirst()
                    .ifPresent(standing -> weakest.put(
                            agent.id(),
                            Weakness.of(standing, Optional.ofNullable(factors.get(agent.id())), mean, unit())));
        }
        return weakest.buildOrThrow();
    }

    /**
     * The same with what half of the way brings in pay. The team is paid once as it is and once for each agent who is behind.
     *
     * @param pay pays a team, such as a prepared plan does: the total of each agent
     */
    public ImmutableSortedMap<AgentId, Weakness> weakest(Function<TeamFacts, Map<AgentId, Money>> pay) {
        Map<AgentId, Money> now = pay.apply(facts);
        ImmutableSortedMap.Builder<AgentId, Weakness> all = ImmutableSortedMap.naturalOrder();
        weakest().forEach((agent, weakness) -> {
            Money before = now.get(agent);
            Money after = pay.apply(weakness.changed(facts, unit())).get(agent);
            all.put(
                    agent,
                    before == null || after == null
                            ? weakness
                            : weakness.withPay(after.minus(before).amount()));
        });
        return all.buildOrThrow();
    }

    /** The levers with which an agent is more than a share behind the team, the furthest first. */
    private List<Standing> weak(AgentId agent, Exact share) {
        List<Standing> weak = new ArrayList<>();
        standings.forEach((metric, ofMetric) -> {
            Standing standing = ofMetric.get(agent);
            if (standing != null
                    && Weakness.isLever(metric)
                    && standing.behind().isGreaterThan(share)) {
                weak.add(standing);
            }
        });
        weak.sort(comparing(Standing::behind, reverseOrder()));
        return weak;
    }

    /**
     * For each weak metric the best colleague to look at it with. The furthest behind choose first; a colleague must be
     * ahead of the team, or level with it, and no colleague has more than a number of pairings.
     *
     * @param behind from how far behind the team on, as a share of its level, a metric is weak: above it
     * @param mostPerMentor how many pairings a colleague may have, 1 or more
     * @throws IllegalArgumentException if the number is not 1 or more
     */
    public ImmutableList<Pairing> pairings(Exact behind, int mostPerMentor) {
        if (mostPerMentor < 1) {
            throw new IllegalArgumentException("Expected 1 pairing or more per mentor, but found " + mostPerMentor);
        }
        List<Standing> weak = new ArrayList<>();
        facts.agents().forEach(agent -> weak.addAll(weak(agent.id(), behind)));
        weak.sort(comparing(Standing::behind, reverseOrder()).thenComparing(Standing::agent));
        Map<Metric, List<Standing>> mentors = new TreeMap<>(comparing(Metric::id));
        Multiset<AgentId> busy = HashMultiset.create();
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
        for (Standing one : weak) {
            // Once a mentor is busy it stays so: each is looked past once for a metric.
            List<Standing> left = mentors.computeIfAbsent(one.metric(), this::aheadWorstFirst);
            while (!left.isEmpty() && busy.count(left.get(left.size() - 1).agent()) == mostPerMentor) {
                left.remove(left.size() - 1);
            }
            Optional<AgentId> mentor = left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(left.get(left.size() - 1).agent());
            mentor.ifPresent(busy::add);
            pairings.add(new Pairing(one, mentor));
        }
        return pairings.build();
    }

    private List<Standing> aheadWorstFirst(Metric metric) {
        return new ArrayList<>(requireNonNull(standings.get(metric)).values().stream()
                .filter(standing -> standing.behind().isZero())
                .sorted(comparing(Standing::place, reverseOrder()).thenComparing(Standing::agent, reverseOrder()))
                .toList());
    }

    /** Receptions per hour worked of each agent beside the team; empty where nobody's hours are known. */
    public ImmutableSortedMap<AgentId, Standing> loads() {
        return requireNonNull(standings.getOrDefault(Metrics.RECEPTION_RATE, ImmutableSortedMap.of()));
    }

    private Rounding unit() {
        return Rounding.of(facts.currency());
    }

    @Override
    public String in(Language language) {
        return text(weakest(), language);
    }

    /**
     * The comparison as text: a block for each agent with a line for each metric, what its gap is made of and what to look at.
     *
     * @param weakest what {@link #weakest()} gave, with pay or without
     */
    public String text(Map<AgentId, Weakness> weakest, Language language) {
        return sheets(weakest, language).stream()
                .map(sheet -> "\n\n" + sheet.text(language))
                .collect(joining("", title().in(language), ""));
    }

    /** Of which team, period and how many agents it is. */
    public Message title() {
        return ComparePhrases.TITLE.filled(
                facts.team(), facts.period(), facts.agents().size());
    }

    /**
     * What it says of each agent, in the order of their ids.
     *
     * @param weakest what {@link #weakest()} gave, with pay or without
     */
    public ImmutableList<AgentSheet> sheets(Map<AgentId, Weakness> weakest, Language language) {
        ImmutableSortedMap<AgentId, SalesGap> gaps = gaps();
        return facts.agents().stream()
                .map(agent -> AgentSheet.of(
                        this,
                        agent,
                        Optional.ofNullable(gaps.get(agent.id())),
                        Optional.ofNullable(weakest.get(agent.id())),
                        language))
                .collect(toImmutableList());
    }

    /** What pairings say, a line each. */
    public static String text(List<Pairing> pairings, Language language) {
        return pairings.stream().map(pairing -> pairing.in(language)).collect(joining("\n"));
    }
}
