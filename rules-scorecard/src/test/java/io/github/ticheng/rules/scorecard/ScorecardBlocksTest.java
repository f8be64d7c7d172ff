// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldValues;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.rules.scorecard.criterion.Attainment;
import io.github.ticheng.rules.scorecard.criterion.BySeverity;
import io.github.ticheng.rules.scorecard.criterion.Criteria;
import io.github.ticheng.rules.scorecard.criterion.Criterion;
import io.github.ticheng.rules.scorecard.criterion.GivenPoints;
import io.github.ticheng.rules.scorecard.criterion.LinearPoints;
import io.github.ticheng.rules.scorecard.criterion.MetricValue;
import io.github.ticheng.rules.scorecard.criterion.PerOccurrence;
import io.github.ticheng.rules.scorecard.criterion.RatingPoints;
import io.github.ticheng.rules.scorecard.criterion.SubScorecard;
import io.github.ticheng.rules.scorecard.criterion.TargetPoints;
import io.github.ticheng.rules.scorecard.criterion.TeamDifference;
import io.github.ticheng.rules.scorecard.criterion.TeamQuartile;
import io.github.ticheng.rules.scorecard.criterion.TeamRank;
import io.github.ticheng.rules.scorecard.criterion.Weighted;
import io.github.ticheng.rules.scorecard.outcome.Axis;
import io.github.ticheng.rules.scorecard.outcome.LastChance;
import io.github.ticheng.rules.scorecard.outcome.Quadrants;
import io.github.ticheng.rules.scorecard.outcome.ShopDiagnosis;
import io.github.ticheng.rules.scorecard.outcome.Steadiness;
import io.github.ticheng.rules.scorecard.outcome.WeakestMetric;
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
                        .notBelow("0")
                        .notAbove("150")
                        .addingAtMost("10")
                        .deductingAtMost("20")
                        .rounded(Rounding.halfUp("0.1")),
                PointsCard.weightedMeanOf(Weighted.of("100", AfterSalesDesk.REFUND_RATE))
                        .passingAt("60"),
                AfterSalesDesk.REFUND_RATE.printed("[0%, 5%]").ifNoData("30"),
                LinearPoints.of(Metrics.SALES, "0", "0", "10000", "10")
                        .extrapolated()
                        .ifNoData("5"),
                RatingPoints.usual(Metrics.ATTITUDE, "15").ifNoData("7.5"),
                AfterSalesDesk.ATTENDANCE,
                TargetPoints.of(Metrics.SALES, Metrics.TARGET_BASE, "10").upTo("120%"),
                TargetPoints.of(Metrics.SALES, "20000", "10").ifNoData("0"),
                GivenPoints.of(Metrics.ASSESSMENT_SCORE, "100"),
                GivenPoints.unlimited(Metrics.DUTY_POINTS).ifNoData("0"),
                SubScorecard.of(
                        "results",
                        "results",
                        "业绩",
                        Criteria.sum(AfterSalesDesk.REFUND_RATE).outOf("30")),
                PerOccurrence.deducting("5", Metrics.LOW_QUALITY_REVIEWS).atMost("20"),
                BySeverity.deducting("5", "20", Metrics.COMPLAINT_SEVERITY)
                        .counting(Metrics.COMPLAINTS)
                        .atMost("40"),
                new MetricValue(Metrics.SALES),
                Attainment.of(Metrics.SALES, "20000"),
                new TeamDifference(Metrics.SALES),
                new TeamRank(Metrics.SALES),
                new TeamQuartile(Metrics.SALES),
                TaobaoShop.GRADES,
                ForcedGrades.of(TaobaoShop.GRADES, "outstanding", "20%", Ties.KEEP_ALL),
                TaobaoShop.WAGES.inTheNextMonth().atFirst("1300"),
                BonusByGrade.of("outstanding", "500").otherwise("0"),
                PayByScore.of("1000").ifPassed(),
                PayByScore.ofBase("wage"),
                TaobaoShop.OUTCOMES,
                ExitProposal.after(3, "fail"),
                LastChance.of(Metrics.RECEPTIONS, "280"),
                Quadrants.of(Axis.againstTeam(Metrics.SALES), Axis.against(Metrics.AVERAGE_ORDER_VALUE, "95"), 3),
                ShopDiagnosis.allWeak(Axis.against(Metrics.SALES, "1000"), 2),
                Steadiness.of(Metrics.SALES, Metrics.SHOP_TURNOVER, 3, "20%"),
                WeakestMetric.of(Metrics.SALES, Metrics.REFUND_RATE));
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
