// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be defined, under which type documents know it, and what is refused. */
class DefinitionsTest {

    private static final Rate ALL = Rate.percent("100");
    private static final TeamPool POOL = Pools.fixed("100").split(Pools.byHead());

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        () -> Pools.assists(Metrics.ORDERS, ALL, Metrics.SALES),
                        "Expected two amounts of money that differ"),
                refused(
                        () -> Pools.assists(Metrics.SALES, ALL, Metrics.SALES),
                        "Expected two amounts of money that differ"),
                refused(
                        () -> Pools.assists(Metrics.SALES, Rate.ZERO, Metrics.NET_SALES),
                        "Expected a share above 0% up to 100% of sales"),
                refused(
                        () -> Pools.assists(Metrics.SALES, Rate.percent("100.01"), Metrics.NET_SALES),
                        "Expected a share above 0% up to 100% of sales"),
                refused(
                        () -> Pools.ladder(curve(Metrics.COOPERATION, "[0, 1]"), PoolBase.SUM_OF_AGENTS),
                        "Expected a curve over a metric that is a number"),
                refused(
                        () -> Pools.ladder(curve(Metrics.SALES), PoolBase.SUM_OF_AGENTS),
                        "Expected a curve of at least one piece"),
                refused(
                        () -> Pools.ladder(curve(Metrics.SALES, "[0, 2]", "[2, 3]"), PoolBase.SUM_OF_AGENTS),
                        "Expected pieces that do not overlap, but found [0, 2], [2, 3]"),
                refused(
                        () -> Pools.credit(Metrics.ORDERS, Metrics.SALES, Pools.byHead()),
                        "Expected an amount of money"),
                refused(
                        () -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.ORDERS, Pools.byHead()),
                        "Expected an amount of money"),
                refused(
                        () -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())
                                .share(Rate.ZERO),
                        "Expected a share above 0% up to 100% of public-sales"),
                refused(() -> Pools.byGroup(Map.of(), Pools.byHead()), "Expected at least one group"),
                refused(
                        () -> Pools.byGroup(Map.of(Conditions.inPost("agent"), "-1"), Pools.byHead()),
                        "Expected weights of 0 or more, but found -1"),
                refused(
                        () -> new GroupSplit(
                                ImmutableList.of(new GroupSplit.Group(Conditions.inPost("agent"), Exact.ONE, null)),
                                null,
                                GroupSplit.InSeveral.FIRST),
                        "Expected a way of splitting for each group"));
    }

    private static Arguments refused(ThrowingCallable definition, String word) {
        return Arguments.of(definition, word);
    }

    private static PayoutCurve curve(Metric metric, String... bands) {
        return new PayoutCurve(
                metric,
                Stream.of(bands)
                        .map(band -> new Piece(Band.parse(band), Exact.ZERO, Exact.ZERO, Exact.ONE))
                        .collect(ImmutableList.toImmutableList()));
    }

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable definition, Object word) {
        assertThatThrownBy(definition)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(word.toString());
    }

    @Test
    void definitions_atTheEdgeOfWhatIsRefused_areMade() {
        Pools.assists(Metrics.SALES, ALL, Metrics.NET_SALES);
        Pools.ladder(curve(Metrics.SALES, "[0, 2)", "[2, 3]"), PoolBase.SUM_OF_AGENTS);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(Pools.rateOf(ALL, Metrics.PUBLIC_SALES), "rate"),
                Arguments.of(Pools.fixed("1"), "fixed"),
                Arguments.of(Pools.perCase("1", Metrics.ORDERS), "per-case"),
                Arguments.of(Pools.ladder(curve(Metrics.SALES, "[0, 1]"), PoolBase.TEAM_VALUE), "ladder"),
                Arguments.of(Pools.sum(Pools.fixed("1"), Pools.fixed("2")), "sum"),
                Arguments.of(Pools.byHead(), "by-head"),
                Arguments.of(Pools.by(Metrics.SALES), "by-metric"),
                Arguments.of(Pools.by(Conditions.scoreShare()), "by-factor"),
                Arguments.of(Pools.ofAgents(Map.of("an", ALL)), "fixed-shares"),
                Arguments.of(Pools.leaderFirst(Rate.percent("10"), Pools.byHead()), "leader-first"),
                Arguments.of(Pools.byRank(Metrics.SALES, "1", "2"), "by-rank"),
                Arguments.of(Pools.byScoreRank("1", "2"), "by-rank"),
                Arguments.of(Pools.byGroup(Map.of(Conditions.inPost("agent"), "1"), Pools.byHead()), "by-group"),
                Arguments.of(Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead()), "shared-credit"),
                Arguments.of(Pools.assists(Metrics.SALES, ALL, Metrics.NET_SALES), "assist-credit"),
                Arguments.of(Pools.notCredited(Metrics.PUBLIC_SALES), "not-credited"),
                Arguments.of(POOL, "team-pool"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_ofEachBlock_isOneOfTheModules(Block block, String name) {
        assertThat(block.type()).get().extracting(BlockType::name).isEqualTo(name);
        assertThat(new PoolBlocks().types())
                .anyMatch(type -> type.equals(block.type().orElseThrow()));
    }

    @Test
    void findings_ofAPool_remarkWhatMayKeepTheTeamFromBeingPaid() {
        assertThat(findings(POOL)).isEmpty();
        assertThat(findings(POOL.atMostEach("9"))).containsExactly("pool.cap-without-left-over");
        assertThat(findings(POOL.inUnitsOf("100"))).containsExactly("pool.units-left-over");
        assertThat(findings(POOL.inUnitsOf("100").leftOverToLeader("lead"))).isEmpty();
        assertThat(findings(POOL.atLeastEach("0"))).isEmpty();
        assertThat(findings(POOL.atLeastEach("0.01"))).containsExactly("pool.minimum-may-not-be-paid");
    }

    private static List<String> findings(TeamPool pool) {
        return pool.findings(Unit.money(Currency.getInstance("CNY"))).stream()
                .map(Finding::code)
                .toList();
    }
}
