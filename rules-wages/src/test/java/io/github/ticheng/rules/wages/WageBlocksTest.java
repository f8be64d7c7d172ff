// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.text.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WageBlocksTest {

    static Stream<Block> blocks() {
        Condition graded = Wages.gradedMonths(9, "top");
        return Stream.of(
                Wages.fixedWage("1800"),
                Wages.fixedWage("1800").atLeast(Wages.MINIMUM_WAGE),
                Wages.wageByPost(Map.of("junior", "2000", "senior", "2500")).otherwise("1500"),
                Wages.seniority(3, "100").after(3).atMostSteps(10).countedOn(SeniorityPay.CountedOn.FIRST_DAY),
                Wages.seniorityByYear("50"),
                Wages.pieceRate(Metrics.MEAL_DAYS, "10"),
                Wages.overtime("wage", "post-wage").withHourlyRounding(Rounding.FEN_HALF_UP),
                Wages.forEach(WorkUnit.week(WorkUnit.Edge.CUT), Wages.fixedWage("100"))
                        .when(Conditions.atLeast(Metrics.SALES, "1"))
                        .times(Conditions.times("2"))
                        .atLeast("1")
                        .atMost("5")
                        .rounded(Rounding.FEN_HALF_UP),
                Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES)
                        .thenBy(Metrics.REFUND_RATE),
                Wages.byCase(new PayByCase.Row(Conditions.inPost("junior"), Wages.fixedWage("100"))),
                Wages.holdbackUntil(Month.DECEMBER, Rate.percent("100"), "wage"),
                Wages.reward(Label.of("sales", "销售奖"), Conditions.atLeast(Metrics.SALES, "1"), "200"),
                Wages.streakBonusEveryTime("200", 3, List.of("top", "good")),
                Wages.shareOfTeam(Metrics.SHOP_TURNOVER, Rate.percent("1"), AmountShare.IfNegative.TAKES_AWAY),
                Wages.profitShare(
                        List.of(new ProfitShare.Row(0, Rate.percent("3"), ProfitShare.Of.OWN_SHOP)),
                        AmountShare.IfNegative.PAYS_NOTHING),
                Wages.yearEndBonus("1.5", YearEndBonus.Basis.MONTHLY_AVERAGE, "wage"),
                Wages.proration(Wages.calendarDays()),
                Wages.proration(Wages.mondayToFriday()
                                .with(List.of(LocalDate.of(2024, 10, 1)), List.of(LocalDate.of(2024, 10, 12))))
                        .less(Metrics.DAYS_ABSENT)
                        .of("21.75", Proration.Counted.AWAY),
                Wages.calendarDays(),
                Wages.thirtyDayMonths(),
                Wages.mondayToFriday(),
                Wages.costDeduction("200", Rate.percent("50"), Rate.percent("20"))
                        .limitedBy("wage"),
                Wages.cap("5000", "commission"),
                Wages.guarantee("2000"),
                Wages.recoverableDraw("3000", "commission"),
                Wages.holdback(Rate.percent("10"), 1, "commission").inInstalments(3),
                Wages.oneOff("li-na", "2024-07", "-35.50", Label.of("lost key", "钥匙赔偿")),
                Wages.correctionsAllBut("out-of-stock"),
                Wages.floorAt("10").atLeast(Wages.MINIMUM_WAGE).forgiven(),
                Wages.roundedTotal(Rounding.of("1", RoundingMode.DOWN)),
                graded,
                Wages.postReview(List.of("junior", "senior"), graded, Wages.gradedMonths(3, "fail")));
    }

    private static <B> Map<Field<?, ?>, Object> written(BlockType<B> type, Object block) {
        B own = type.javaType().cast(block);
        Map<Field<?, ?>, Object> values = new HashMap<>();
        type.fields().forEach(field -> values.put(field, field.getter().apply(own)));
        return values;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void block_madeOfItsFields_isEqual(Block block) {
        BlockType<?> type = block.type().orElseThrow();
        Object again = type.constructor().apply(FieldValues.of(type, written(type, block)));

        assertThat(again).isEqualTo(block).hasSameHashCodeAs(block);
        assertThat(((Block) again).canonicalText()).isEqualTo(block.canonicalText());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void block_throughSerialization_isEqual(Block block) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(block);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(block);
        }
    }

    @Test
    void canonicalTexts_ofDifferentBlocks_differ() {
        assertThat(blocks().map(Block::canonicalText)).doesNotHaveDuplicates();
    }

    @Test
    void catalogue_found_hasEveryTypeOnce() {
        Catalogue catalogue = Catalogue.load(WageBlocksTest.class.getClassLoader());

        for (BlockType<?> type : new WageBlocks().types()) {
            assertThat(catalogue.find(type.family(), type.name()).map(BlockType::javaType))
                    .isEqualTo(Optional.of(type.javaType()));
            assertThat(blocks().anyMatch(type.javaType()::isInstance))
                    .as("an example of " + type.name())
                    .isTrue();
        }
    }
}
