// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
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

class ScorecardBlocksTest {

    static Stream<Block> blocks() {
        return Stream.of(
                AfterSalesDesk.CARD
                        .atLeast("0")
                        .atMost("150")
                        .addingAtMost("10")
                        .deductingAtMost("20")
                        .rounded(Rounding.halfUp("0.1")),
                Scorecards.weightedMeanOf(Scorecards.weighted("100", AfterSalesDesk.REFUND_RATE))
                        .passingAt("60"),
                AfterSalesDesk.REFUND_RATE.printed("[0%, 5%]").ifNoData("30"),
                Scorecards.line(Metrics.SALES, "0", "0", "10000", "10")
                        .extrapolated()
                        .ifNoData("5"),
                Scorecards.usualRatings(Metrics.ATTITUDE, "15").ifNoData("7.5"),
                AfterSalesDesk.ATTENDANCE,
                Scorecards.target(Metrics.SALES, Metrics.TARGET_BASE, "10").atMost("120%"),
                Scorecards.target(Metrics.SALES, "20000", "10").ifNoData("0"),
                Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "100"),
                Scorecards.givenPoints(Metrics.DUTY_POINTS).ifNoData("0"),
                Scorecards.dimension(
                        "results",
                        "results",
                        "业绩",
                        Criteria.sum(AfterSalesDesk.REFUND_RATE).outOf("30")),
                Scorecards.deductingEach("5", Metrics.LOW_QUALITY_REVIEWS).atMost("20"),
                Scorecards.deductingBySeverity("5", "20", Metrics.COMPLAINT_SEVERITY)
                        .counting(Metrics.COMPLAINTS)
                        .atMost("40"),
                Scorecards.value(Metrics.SALES),
                Scorecards.attainment(Metrics.SALES, "20000"),
                Scorecards.differenceFromTeam(Metrics.SALES),
                Scorecards.rank(Metrics.SALES),
                Scorecards.quarter(Metrics.SALES),
                TaobaoShop.GRADES,
                Scorecards.forcedGrades(TaobaoShop.GRADES, "outstanding", "20%", Ties.KEEP_ALL),
                TaobaoShop.WAGES.inTheNextMonth().atFirst("1300"),
                Scorecards.bonusByGrade("outstanding", "500").otherwise("0"),
                Scorecards.payByScore("1000").ifPassed(),
                Scorecards.payByScoreOf("wage"),
                TaobaoShop.OUTCOMES,
                Scorecards.exitAfter(3, "fail"),
                Scorecards.lastChance(Metrics.RECEPTIONS, "280"),
                Scorecards.quadrants(
                        Scorecards.againstTeam(Metrics.SALES),
                        Scorecards.against(Metrics.AVERAGE_ORDER_VALUE, "95"),
                        3),
                Scorecards.shopDiagnosis(Scorecards.against(Metrics.SALES, "1000"), 2),
                Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, 3, "20%"),
                Scorecards.weakestMetric(Metrics.SALES, Metrics.REFUND_RATE));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void type_readAndMadeAgain_equalWithEqualText(Block block) {
        Object again = madeAgain(block, block.type().orElseThrow());
        assertThat(again).isEqualTo(block);
        assertThat(((Block) again).canonicalText()).isEqualTo(block.canonicalText());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void serialized_readBack_equal(Block block) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(block);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(block);
        }
    }

    @Test
    void types_allOfThem_haveAnExampleHere() {
        List<? extends BlockType<?>> shown =
                blocks().map(block -> block.type().orElseThrow()).distinct().toList();
        assertThat(new ScorecardBlocks().types()).allMatch(shown::contains);
    }

    @Test
    void load_byTheServiceLoader_foundWithNamesThatDiffer() {
        assertThat(ServiceLoader.load(BlockProvider.class)).anyMatch(provider -> provider instanceof ScorecardBlocks);
        Catalogue catalogue = Catalogue.of(ImmutableList.of(new ScorecardBlocks()));
        assertThat(catalogue.names(Criterion.class)).contains("bands", "linear", "ratings", "occurrences", "target");
        assertThat(catalogue.names(PayRule.class)).contains("wage-by-grade", "bonus-by-grade", "pay-by-score");
        assertThat(catalogue.names(OutcomeRule.class)).contains("outcomes-by-grade", "exit-proposal");
    }

    private static <B> B madeAgain(Object block, BlockType<B> type) {
        B own = type.javaType().cast(block);
        Map<Field<?, ?>, Object> written = new HashMap<>();
        for (Field<B, ?> field : type.fields()) {
            written.put(field, field.getter().apply(own));
        }
        return type.constructor().apply(FieldValues.of(type, written));
    }
}
