// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prizes for the first places of the team by a metric: 100.00 more for the month's first in sales.
 *
 * <p>Those to whom the entry applies are ranked, unless others are to be compared with them, in the metric's better
 * direction; a ratio of 0 of 0 has no place. Agents who are alike in the metric are told apart by the further metrics, in
 * their order; those who are alike in all of them share one place, the first of those that they fill together, and are
 * paid as declared. Prizes that are shared are summed, rounded by the plan's rounding, and then split to its unit.
 *
 * <table>
 * <caption>Prizes of 100.00 and 50.00 in a team with sales of 900, 900 and 700</caption>
 * <tr><th>ties</th><th>900</th><th>900</th><th>700</th></tr>
 * <tr><td>SHARE_PRIZES</td><td>75.00</td><td>75.00</td><td>0.00</td></tr>
 * <tr><td>ALL_GET_PRIZE</td><td>100.00</td><td>100.00</td><td>0.00</td></tr>
 * </table>
 *
 * <p>Agents may be ranked apart within each post or group, by {@code within}. Or groups are ranked, by {@code prizesFor}: a
 * place is that of a post or a group, by what its members come to, and its prize is split evenly among the members who are
 * ranked. Who is in none is not ranked.
 *
 * @param metric what is compared: a number or a ratio of which one way is better
 * @param prizes the prizes from the first place on, at least one, in the plan's currency
 * @param ties what agents who share a place are paid
 * @param thenBy the metrics that tell apart who is alike in the first; may be empty
 * @param compared who is ranked
 * @param atMostInARow how many periods in a row an agent, post or group can win a prize, 1 or more; who has won so often is not
 *     ranked for one period; null for any number
 * @param within in what agents are ranked apart; null for all together
 * @param prizesFor what wins a prize as one; null where agents do. Metrics are then those of the own post or group, such as
 *     {@code sales of own-group}
 */
public record RankBonus(
        Metric metric,
        ImmutableList<Exact> prizes,
        Ties ties,
        ImmutableList<Metric> thenBy,
        Compared compared,
        @Nullable Integer atMostInARow,
        Whose.@Nullable By within,
        Whose.@Nullable By prizesFor)
        implements PayRule {

    public static final BlockType<RankBonus> TYPE = BlockType.of("rank-bonus", PayRule.class, RankBonus.class)
            .with(
                    Field.required("metric", FieldType.METRIC, RankBonus::metric),
                    Field.required("prizes", FieldType.listOf(FieldType.AMOUNT), RankBonus::prizes),
                    Field.required("ties", FieldType.choice(Ties.class), RankBonus::ties),
                    Field.listed("then-by", FieldType.METRIC, RankBonus::thenBy),
                    Field.withDefault("compared", RankBonus::compared, Compared.APPLIES),
                    Field.optional("at-most-in-a-row", FieldType.COUNT, bonus -> bonus.atMostInARow),
                    Field.optional("within", FieldType.choice(Whose.By.class), bonus -> bonus.within),
                    Field.optional("prizes-for", FieldType.choice(Whose.By.class), bonus -> bonus.prizesFor),
                    RankBonus::new);

    /** What agents who share a place are paid. */
    public enum Ties {
        /** The prizes of all places that they fill, split evenly to the plan's unit, a unit left over by agent id. */
        SHARE_PRIZES,
        /** Each the whole prize of the first of those places. */
        ALL_GET_PRIZE
    }

    /**
     * Creates a bonus.
     *
     * @throws IllegalArgumentException if there are no prizes, nobody may win one even once, a metric has no better way or is a rating, or one stands
     *     there twice; if groups win prizes, and a metric is not that of the own group, or they are ranked apart
     */
    public RankBonus {
        Refused.when(prizes.isEmpty(), WagePhrases.FIRST_PRIZE, null);
        Refused.when(atMostInARow != null && atMostInARow < 1, WagePhrases.ONCE_OR_MORE, atMostInARow);
        ImmutableList<Metric> all =
                ImmutableList.<Metric>builder().add(metric).addAll(thenBy).build();
        for (Metric each : all) {
            Refused.when(
                    each.better() == Better.NEITHER || each.kind() == MetricKind.RATING,
                    WagePhrases.RANKABLE,
                    each.described());
            Refused.when(
                    prizesFor != null
                            && !(each.origin() instanceof Origin.OfOthers others
                                    && others.whose().isOwn()
                                    && others.whose().by().equals(Optional.of(prizesFor))),
                    WagePhrases.OF_OWN_GROUP,
                    each.id());
        }
        Refused.when(prizesFor != null && within != null, WagePhrases.PRIZES_FOR_ALONE, within);
        Refused.whenTwice(all, WagePhrases.METRICS_DIFFER);
        prizes = prizes.stream().map(Exact::withoutTerm).collect(ImmutableList.toImmutableList());
    }

    /** A bonus that an agent can win any number of times in a row. */
    public RankBonus(
            Metric metric, ImmutableList<Exact> prizes, Ties ties, ImmutableList<Metric> thenBy, Compared compared) {
        this(metric, prizes, ties, thenBy, compared, null, null, null);
    }

    /** This bonus with another metric that tells apart who is alike in those before it. */
    public RankBonus thenBy(Metric further) {
        return new RankBonus(
                metric,
                prizes,
                ties,
                ImmutableList.<Metric>builder().addAll(thenBy).add(further).build(),
                compared,
                atMostInARow,
                within,
                prizesFor);
    }

    /** This bonus with others who are ranked. */
    public RankBonus compared(Compared ranked) {
        return new RankBonus(metric, prizes, ties, thenBy, ranked, atMostInARow, within, prizesFor);
    }

    /** This bonus, which nobody wins more often than so many periods in a row. */
    public RankBonus atMostInARow(int periods) {
        return new RankBonus(metric, prizes, ties, thenBy, compared, periods, within, prizesFor);
    }

    /** This bonus with agents ranked apart within each post or group. */
    public RankBonus within(Whose.By by) {
        return new RankBonus(metric, prizes, ties, thenBy, compared, atMostInARow, by, prizesFor);
    }

    /** This bonus with posts or groups that win prizes, each split among its members. */
    public RankBonus prizesFor(Whose.By by) {
        return new RankBonus(metric, prizes, ties, thenBy, compared, atMostInARow, within, by);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int place = 1; place < prizes.size(); place++) {
            if (prizes.get(place).isGreaterThan(prizes.get(place - 1))) {
                findings.add(Finding.of(
                        Severity.WARNING,
                        WagePhrases.PRIZES_RISE.filled(
                                place + 1,
                                Figure.of(prizes.get(place), money),
                                Figure.of(prizes.get(place - 1), money))));
            }
        }
        return findings.build();
    }

    /** A better place is worth no less, unless later prizes are greater. */
    @Override
    public boolean isDecided() {
        return !prizes.get(prizes.size() - 1).isNegative()
                && Ordering.natural().reverse().isOrdered(prizes);
    }

    @Override
    public boolean isContest() {
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        RankKey first = RankKey.of(metric, preparation);
        RankKey[] further =
                thenBy.stream().map(other -> RankKey.of(other, preparation)).toArray(RankKey[]::new);
        PeerSlot peers = preparation.peers(compared);
        Rounding rounding = preparation.rounding();
        RuleId rule = preparation.rule();
        Object key = new Object();
        return agent -> {
            if (isInNone(agent)) {
                agent.note(Message.of(WagePhrases.IN_NO_GROUP));
                return agent.amount(Exact.ZERO);
            }
            first.require(agent);
            Ranking ranking =
                    agent.team().among(peers).once(key, team -> ranking(team.agents(), first, further, rounding, rule));
            return bonus(agent, ranking, peers.compared(), rounding);
        };
    }

    /**
     * Who has which place.
     *
     * @param places those who are ranked
     * @param resting the names of those who are not because they have won often enough
     */
    private record Ranking(ImmutableMap<AgentId, Place> places, Set<String> resting) {}

    /**
     * A place, and what it pays.
     *
     * @param better how many are better
     * @param alike how many share the place
     * @param count how many are ranked
     * @param prize what the place is paid, before it is split among the members of a group
     * @param members how many members split it
     * @param amount what the agent is paid
     */
    private record Place(int better, int alike, int count, Exact prize, int members, Exact amount) {}

    private Ranking ranking(
            List<? extends ScoredAgent> agents, RankKey first, RankKey[] further, Rounding rounding, RuleId rule) {
        Set<String> resting =
                agents.isEmpty() ? ImmutableSet.of() : resting(agents.get(0).earlierPeriods(), rule);
        ImmutableListMultimap.Builder<String, ScoredAgent> apart = ImmutableListMultimap.builder();
        for (ScoredAgent agent : agents) {
            if (isInNone(agent)) {
                continue;
            }
            if (compared == Compared.ALL) {
                first.require(agent);
            }
            if (first.isRanked(agent) && !resting.contains(winner(agent.agent()))) {
                by(within, agent).ifPresent(name -> apart.put(name, agent));
            }
        }
        ImmutableMap.Builder<AgentId, Place> places = ImmutableMap.builder();
        Multimaps.asMap(apart.build())
                .values()
                .forEach(ranked ->
                        rank(places, ranked, (left, right) -> compare(left, right, first, further), rounding));
        return new Ranking(places.buildOrThrow(), resting);
    }

    private boolean isInNone(ScoredAgent agent) {
        return by(within, agent).isEmpty() || by(prizesFor, agent).isEmpty();
    }

    /** In what an agent is; all are in one where nothing is asked for. */
    private static Optional<String> by(Whose.@Nullable By by, ScoredAgent agent) {
        return by == null ? Optional.of("") : agent.named(by);
    }

    private void rank(
            ImmutableMap.Builder<AgentId, Place> places,
            List<ScoredAgent> ranked,
            Comparator<ScoredAgent> order,
            Rounding rounding) {
        ImmutableListMultimap.Builder<String, ScoredAgent> units = ImmutableListMultimap.builder();
        for (ScoredAgent agent : ranked) {
            units.put(winner(agent.agent()), agent);
        }
        // The team comes in the order of ids, and sorting keeps it among those who are alike.
        List<List<ScoredAgent>> best =
                new ArrayList<>(Multimaps.asMap(units.build()).values());
        best.sort((left, right) -> order.compare(left.get(0), right.get(0)));
        int next = 0;
        for (int better = 0; better < best.size(); better = next) {
            while (next < best.size()
                    && order.compare(best.get(next).get(0), best.get(better).get(0)) == 0) {
                next++;
            }
            int alike = next - better;
            List<Exact> amounts = amounts(better, alike, rounding);
            for (int i = 0; i < alike; i++) {
                List<ScoredAgent> members = best.get(better + i);
                Exact prize = amounts.get(i);
                List<Exact> parts = members.size() == 1
                        ? List.of(prize)
                        : Apportionment.of(rounding.unit())
                                .apportionEqually(prize.rounded(rounding), members.size(), 0);
                for (int j = 0; j < parts.size(); j++) {
                    places.put(
                            members.get(j).agent().id(),
                            new Place(better, alike, best.size(), prize, parts.size(), parts.get(j)));
                }
            }
        }
    }

    private List<Exact> amounts(int better, int alike, Rounding rounding) {
        if (better >= prizes.size()) {
            return Collections.nCopies(alike, Exact.ZERO);
        }
        if (alike == 1 || ties == Ties.ALL_GET_PRIZE) {
            return Collections.nCopies(alike, prizes.get(better));
        }
        Exact together = Exact.ZERO;
        for (Exact prize : filled(better, alike)) {
            together = together.plus(prize);
        }
        return Apportionment.of(rounding.unit()).apportionEqually(together.rounded(rounding), alike, 0);
    }

    private List<Exact> filled(int better, int alike) {
        return prizes.subList(better, Math.min(better + alike, prizes.size()));
    }

    private Exact bonus(ScoredAgent agent, Ranking ranking, Compared among, Rounding rounding) {
        Place place = ranking.places.get(agent.agent().id());
        agent.note(() -> place == null && ranking.resting.contains(winner(agent.agent()))
                ? WagePhrases.RESTING.filled(requireNonNull(atMostInARow))
                : said(place, among, agent));
        if (place == null) {
            return agent.amount(Exact.ZERO);
        }
        boolean isWhole = place.alike == 1 || ties == Ties.ALL_GET_PRIZE || place.better >= prizes.size();
        if (isWhole && place.members == 1) {
            return agent.amount(place.amount);
        }
        if (agent.isExplaining() && place.members > 1) {
            agent.note(WagePhrases.SPLIT_PRIZE.filled(Figure.of(place.prize, agent.money()), place.members));
        }
        if (agent.isExplaining() && !isWhole) {
            filled(place.better, place.alike).stream()
                    .map(agent::amount)
                    .reduce(Exact::plus)
                    .ifPresent(together -> Formulas.stage(agent, together, rounding, WagePhrases.PRIZES));
        }
        return agent.input(WagePhrases.SHARED_PRIZE, place.amount, agent.money())
                .from(Source.of(Source.Kind.TOGETHER, "prizes"));
    }

    /** The name of what wins a prize: the post or group of an agent, or the agent; that of nobody is empty. */
    private String winner(Agent agent) {
        return prizesFor == null ? agent.id().value() : agent.named(prizesFor).orElse("");
    }

    /** Those who have won a prize in as many periods in a row as is allowed. */
    private Set<String> resting(List<PastPeriod> earlier, RuleId rule) {
        if (atMostInARow == null || earlier.size() < atMostInARow) {
            return ImmutableSet.of();
        }
        Set<String> resting = winners(earlier.get(0), rule);
        for (PastPeriod before : earlier.subList(1, atMostInARow)) {
            resting.retainAll(winners(before, rule));
        }
        return resting;
    }

    private Set<String> winners(PastPeriod period, RuleId rule) {
        Set<String> winners = new HashSet<>();
        LedgerEntry last = Iterables.getLast(period.entries(), null);
        for (Statement paid :
                last == null ? List.<Statement>of() : last.statement().statements()) {
            if (period.statement(paid.agent().id())
                    .flatMap(statement -> statement.amount(rule))
                    .filter(amount -> amount.amount().isPositive())
                    .isPresent()) {
                winners.add(winner(paid.agent()));
            }
        }
        return winners;
    }

    private static int compare(ScoredAgent left, ScoredAgent right, RankKey first, RankKey[] further) {
        int order = first.compare(left, right);
        for (int i = 0; order == 0 && i < further.length; i++) {
            order = further[i].compare(left, right);
        }
        return order;
    }

    private Words by() {
        return Words.of(Stream.concat(Stream.of(metric), thenBy.stream())
                .map(Metric::label)
                .toList());
    }

    private Message said(@Nullable Place place, Compared among, ScoredAgent agent) {
        if (place == null) {
            return WagePhrases.NOT_RANKED.filled(metric.label());
        }
        Words ranked = prizesFor != null ? WagePhrases.GROUPS : among;
        if (within != null) {
            ranked = (within == Whose.By.POST ? WagePhrases.IN_POST : WagePhrases.IN_GROUP)
                    .filled(by(within, agent).orElseThrow());
        }
        Message.Builder said = Message.saying(place.alike == 1 ? WagePhrases.RANKED : WagePhrases.RANKED_ALIKE)
                .with("place", place.better + 1)
                .with("count", place.count)
                .with("compared", ranked)
                .with("metric", by());
        return (place.alike == 1 ? said : said.with("alike", place.alike)).build();
    }
}
