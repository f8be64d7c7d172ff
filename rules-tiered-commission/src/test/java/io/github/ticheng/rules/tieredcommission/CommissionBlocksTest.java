// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.CLOSED_SALES;
import static io.github.ticheng.core.metric.Metrics.INQUIRY_CONVERSION_RATE;
import static io.github.ticheng.core.metric.Metrics.NEW_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.PLACED_SALES;
import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;
import static io.github.ticheng.core.metric.Metrics.RETURNING_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Part;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Rest;
import io.github.ticheng.rules.tieredcommission.RateGrid.Axis;
import io.github.ticheng.rules.tieredcommission.RateGrid.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

/** The blocks as documents see them. */
class CommissionBlocksTest {

    static Stream<Block> blocks() {
        Base attainment = Base.attainment(SALES, TARGET_BASE, "50%");
        CommissionLadder chosen = Ladders.wholeAmount(SALES)
                .chosenBy(attainment)
                .below("80%", percent("1"))
                .from(percent("2"));
        return Stream.of(
                TaobaoLadderTest.PRINTED,
                TaobaoLadderTest.REPAIRED
                        .negativeBase(NegativeBase.MIRRORED)
                        .unlockedFrom(Bound.of("50%", TARGET_BASE))
                        .ifNoTarget(NoTarget.LOWEST_TIER)
                        .times("1.5")
                        .atLeast("1")
                        .atMost("99"),
                Ladders.marginal(SALES)
                        .below(
                                Bound.of("80%", TARGET_BASE),
                                TierPay.of(percent("1")).plus("3").atLeast("4").atMost("5"))
                        .from(percent("2")),
                Ladders.perUnit(RECEPTIONS, "0.35"),
                Ladders.interpolated(Base.of(INQUIRY_CONVERSION_RATE))
                        .from("30%", "100")
                        .from("40%", "200")
                        .thenSteady(),
                chosen,
                Ladders.byPart(
                                chosen,
                                Part.times(RETURNING_CUSTOMER_SALES, "1.5"),
                                Part.at(NEW_CUSTOMER_SALES, percent("1"), percent("2")))
                        .rest(Rest.PROBLEM),
                Ladders.grid(
                        Base.net(PLACED_SALES, CLOSED_SALES),
                        Axis.of(attainment, Edge.FROM, "100%"),
                        Axis.of(Base.of(INQUIRY_CONVERSION_RATE, "1%"), Edge.UP_TO, "30%"),
                        Row.of(percent("1"), percent("2")),
                        Row.of(percent("3"), percent("4"))),
                Ladders.gated(chosen, Conditions.atLeast(SALES, "1"), Conditions.graded("good"))
                        .otherwise(TaobaoLadderTest.PRINTED),
                Ladders.gated(chosen, Conditions.passed()).otherwiseTimes("0.5"),
                Ladders.yearToDate(chosen),
                Ladders.toDate(Conditions.atLeast(SALES, "1"), CommissionToDate.AddsUp.YEAR, UnknownMonth.PROBLEM),
                attainment,
                Base.of(INQUIRY_CONVERSION_RATE),
                Base.net(PLACED_SALES, CLOSED_SALES));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void type_fieldsOfABlock_makeTheBlockAgain(Block block) {
        BlockType<?> type = block.type().orElseThrow();

        Object again = remade(type, block);

        assertThat(again).isEqualTo(block).hasSameHashCodeAs(block).hasToString(block.toString());
        assertThat(((Block) again).canonicalText()).isEqualTo(block.canonicalText());
    }

    /** Takes a value apart into its fields and puts it together again, rows inside it too. */
    @SuppressWarnings("unchecked")
    private static <B> Object remade(BlockType<B> type, Object value) {
        Map<Field<?, ?>, Object> written = new HashMap<>();
        for (Field<B, ?> field : type.fields()) {
            Object own = field.getter().apply((B) value);
            if (!field.isDefault((B) value)) {
                written.put(field, remade(field.type(), own));
            }
        }
        return type.constructor().apply(FieldValues.of(type, written));
    }

    private static Object remade(FieldType<?> type, Object value) {
        if (type instanceof FieldType.ListOf<?> list) {
            return ((List<?>) value)
                    .stream().map(element -> remade(list.element(), element)).collect(ImmutableList.toImmutableList());
        }
        return type instanceof FieldType.RowOf<?> row ? remade(row.type(), value) : value;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void serialize_block_equalBlock(Block block) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(block);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(block);
        }
    }

    @Test
    void blocks_ofThisModule_allOfAnotherTextAndValue() {
        assertThat(blocks().map(Block::canonicalText)).doesNotHaveDuplicates();
        assertThat(blocks()).doesNotHaveDuplicates();
    }

    @Test
    void serviceLoader_module_providesItsTypes() {
        assertThat(ServiceLoader.load(BlockProvider.class).stream().map(ServiceLoader.Provider::type))
                .contains(CommissionBlocks.class);
        Catalogue catalogue = Catalogue.of(List.of(new CommissionBlocks()));
        assertThat(blocks().map(block -> block.type().orElseThrow()))
                .allSatisfy(type ->
                        assertThat(catalogue.find(type.family(), type.name())).contains(type));
    }
}
