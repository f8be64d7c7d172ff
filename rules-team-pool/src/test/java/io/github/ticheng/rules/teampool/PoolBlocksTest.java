// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.text.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoolBlocksTest {

    private static final Metric ASSESSED =
            Metric.money("assessed-sales", Better.HIGHER, Label.of("assessed sales", "考核销售额"));

    static Stream<Block> blocks() {
        PayoutCurve curve = new PayoutCurve(
                Metrics.SALES,
                ImmutableList.of(
                        new PayoutCurve.Piece(Band.upTo(Exact.of(10)), Exact.ZERO, Exact.ZERO, Exact.of("0.01")),
                        new PayoutCurve.Piece(Band.above(Exact.of(10)), Exact.of(10), Exact.ONE, Exact.of("0.02"))));
        Rotation rotation =
                Pools.inTurn(List.of("an", "bo"), Period.parse("2024-07"), 7, MissedTurn.SHARED, MissedTurn.LEFT_OVER);
        return Stream.of(
                Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, rotation)
                        .share(percent("50"))
                        .among(Conditions.servedMonths(3)),
                Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead()),
                Pools.notCredited(Metrics.PUBLIC_SALES),
                Pools.assists(Metrics.SALES, percent("30"), ASSESSED),
                Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES).equally(),
                Pools.fixed("100")
                        .split(rotation)
                        .atLeastEach("1")
                        .atMostEach("50")
                        .oddUnits(OddUnits.ROTATING)
                        .leftOverToLeader("captain"),
                new RatePool(percent("1"), Metrics.SALES, PoolBase.SUM_OF_AGENTS),
                new FixedPool(Exact.of("12.5")),
                new PerCasePool(Exact.of(-20), Metrics.COMPLAINTS, PoolBase.TEAM_VALUE),
                new CurvePool(curve, PoolBase.SUM_OF_AGENTS),
                Pools.sum(Pools.fixed("1"), Pools.rateOfSum(percent("1"), Metrics.SALES)),
                Pools.byHead(),
                Pools.byPositive(Metrics.DAYS_PRESENT),
                Pools.by(Conditions.scoreShare()),
                Pools.ofPosts(Map.of("a", percent("40"), "b", percent("60"))),
                Pools.leaderFirst(percent("20"), "captain", true, Pools.byHead()),
                Pools.byRank(Metrics.SALES, "1", "3", "2"),
                Pools.byGroup(Map.of(Conditions.inPost("host"), "30"), Pools.by(Metrics.SALES)),
                rotation);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void type_block_isMadeAgainOfItsFields(Block block) {
        BlockType<?> type = block.type().orElseThrow();
        Block again = rebuilt(type, block);

        assertThat(again).isEqualTo(block);
        assertThat(again.canonicalText()).isEqualTo(block.canonicalText());
    }

    private static <B> Block rebuilt(BlockType<B> type, Object block) {
        B own = type.javaType().cast(block);
        Map<Field<?, ?>, Object> written = new HashMap<>();
        for (Field<B, ?> field : type.fields()) {
            written.put(field, field.getter().apply(own));
        }
        return (Block) type.constructor().apply(FieldValues.of(type, written));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void serialize_block_comesBackEqual(Block block) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(block);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(block);
        }
    }

    @Test
    void types_everyTypeOfTheModule_isProvidedAndTested() {
        List<BlockType<?>> tested = blocks().<BlockType<?>>map(
                        block -> block.type().orElseThrow())
                .distinct()
                .toList();

        assertThat(tested).containsExactlyInAnyOrderElementsOf(new PoolBlocks().types());
        assertThat(ServiceLoader.load(BlockProvider.class).stream().map(ServiceLoader.Provider::type))
                .contains(PoolBlocks.class);
        assertThat(Catalogue.of(List.of(new PoolBlocks())).find(Pool.class, "rate"))
                .contains(RatePool.TYPE);
    }

    @Test
    void canonicalText_differentRules_differ() {
        assertThat(blocks().map(Block::canonicalText)).doesNotHaveDuplicates();
    }
}
