// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The canonical texts of the blocks of the core, which tell them apart. */
class CoreBlocksTest {

    private static final Condition SALES = Conditions.atLeast(Metrics.SALES, "20000");

    static Stream<Arguments> blocks() {
        return Stream.of(
                arguments(
                        SALES,
                        "metric(metric=\"sales:MONEY:MONEY:HIGHER:SUM\",comparison=AT_LEAST,threshold=\"20000\")"),
                arguments(
                        Conditions.atLeast(Metrics.SALES, "20000.01"),
                        "metric(metric=\"sales:MONEY:MONEY:HIGHER:SUM\",comparison=AT_LEAST,threshold=\"20000.01\")"),
                arguments(
                        Conditions.above(Metrics.SALES, "20000"),
                        "metric(metric=\"sales:MONEY:MONEY:HIGHER:SUM\",comparison=ABOVE,threshold=\"20000\")"),
                arguments(
                        Conditions.atLeast(Metrics.NET_SALES, "20000"),
                        "metric(metric=\"net-sales:MONEY:MONEY:HIGHER:SUM\",comparison=AT_LEAST,threshold=\"20000\")"),
                arguments(
                        Conditions.compare(Metrics.REFUND_RATE, Comparison.AT_MOST, "5%", true),
                        "metric(metric=\"refund-rate:RATIO:PERCENT:LOWER:PARTS\",comparison=AT_MOST,threshold=\"5%\",if-no-data=\"true\")"),
                arguments(
                        Conditions.againstTeam(Metrics.REFUND_RATE, Comparison.BELOW),
                        "against-team(metric=\"refund-rate:RATIO:PERCENT:LOWER:PARTS\",comparison=BELOW)"),
                arguments(
                        Conditions.againstTeam(Metrics.REFUND_RATE, Comparison.BELOW, true),
                        "against-team(metric=\"refund-rate:RATIO:PERCENT:LOWER:PARTS\",comparison=BELOW,if-no-data=\"true\")"),
                arguments(
                        Conditions.againstMeanOfTeam(Metrics.REFUND_RATE, Comparison.BELOW),
                        "against-team(metric=\"refund-rate:RATIO:PERCENT:LOWER:PARTS\",comparison=BELOW,team-rate=MEAN_OF_RATES)"),
                arguments(
                        Conditions.overMonths(Metrics.DAYS_ABSENT, 3, Comparison.AT_MOST, "60", UnknownMonth.PROBLEM),
                        "over-months(metric=\"days-absent:DURATION:DAYS:LOWER:SUM\",months=\"3\",comparison=AT_MOST,threshold=\"60\","
                                + "unknown-month=PROBLEM)"),
                arguments(
                        Conditions.overMonths(
                                Metrics.DAYS_ABSENT, 2, Comparison.AT_MOST, "60", UnknownMonth.COUNTS_AS_ZERO),
                        "over-months(metric=\"days-absent:DURATION:DAYS:LOWER:SUM\",months=\"2\",comparison=AT_MOST,threshold=\"60\","
                                + "unknown-month=COUNTS_AS_ZERO)"),
                arguments(Conditions.servedMonths(3), "tenure(months=\"3\")"),
                arguments(
                        Conditions.onDays("2024-11-11", "sunday", "2024-06"),
                        "day(days=[\"sunday\",\"2024-06\",\"2024-11-11\"])"),
                arguments(Conditions.inGroup("east", "desk-2"), "group(groups=[\"desk-2\",\"east\"])"),
                arguments(Conditions.inPost("senior", "leader"), "post(posts=[\"leader\",\"senior\"])"),
                arguments(Conditions.inPost("senior\",\"leader"), "post(posts=[\"senior\\\",\\\"leader\"])"),
                arguments(Conditions.assessed(), "assessed()"),
                arguments(Conditions.graded("good", "fair"), "grade(grades=[\"fair\",\"good\"])"),
                arguments(Conditions.passed(), "passed()"),
                arguments(
                        Conditions.allOf(SALES, Conditions.passed()),
                        "all-of(conditions=[" + SALES.canonicalText() + ",passed()])"),
                arguments(
                        Conditions.allOf(Conditions.passed(), SALES),
                        "all-of(conditions=[passed()," + SALES.canonicalText() + "])"),
                arguments(
                        Conditions.anyOf(SALES, Conditions.passed()),
                        "any-of(conditions=[" + SALES.canonicalText() + ",passed()])"),
                arguments(Conditions.not(Conditions.passed()), "not(condition=passed())"),
                arguments(
                        Conditions.forAtLeast(5, WorkUnit.day(), Conditions.passed()),
                        "for-at-least(count=\"5\",each=day(),when=passed())"),
                arguments(WorkUnit.order(), "order()"),
                arguments(WorkUnit.day(), "day()"),
                arguments(WorkUnit.week(WorkUnit.Edge.CUT), "week(edge=CUT)"),
                arguments(Conditions.times("1.50"), "constant(factor=\"1.5\")"),
                arguments(Conditions.scoreShare(), "score-share()"),
                arguments(
                        Conditions.product(Conditions.scoreShare(), Conditions.times("2")),
                        "product(factors=[score-share(),constant(factor=\"2\")])"),
                arguments(
                        Conditions.byCase(Map.of(Conditions.inPost("leader"), "2"), "1"),
                        "by-case(rows=[case-factor(when=post(posts=[\"leader\"]),factor=\"2\")],otherwise=\"1\")"),
                arguments(
                        Conditions.byMetric(Metrics.SALES, Edge.FROM, Map.of("60", "1"), "0"),
                        "by-metric(metric=\"sales:MONEY:MONEY:HIGHER:SUM\",rows=[score-factor(band=\"from"
                                + " 60\",factor=\"1\")],otherwise=\"0\")"),
                arguments(
                        Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE),
                        "share(part=\"days-present:DURATION:DAYS:HIGHER:SUM\",whole=\"days-due:DURATION:DAYS:NEITHER:SUM\")"),
                arguments(
                        Conditions.byGrade(Map.of("good", "1", "fail", "0")),
                        "by-grade(rows=[grade-factor(grade=\"fail\",factor=\"0\"),grade-factor(grade=\"good\",factor=\"1\")])"),
                arguments(
                        Conditions.byGrade(Map.of("good", "1"), "0.5"),
                        "by-grade(rows=[grade-factor(grade=\"good\",factor=\"1\")],otherwise=\"0.5\")"),
                arguments(
                        Conditions.byScore(Edge.FROM, Map.of("90", "1.2", "60", "1")),
                        "by-score(rows=[score-factor(band=\"from 60 below 90\",factor=\"1\"),"
                                + "score-factor(band=\"from 90\",factor=\"1.2\")])"),
                arguments(
                        Conditions.byScore(Edge.UP_TO, Map.of("60", "1"), "0"),
                        "by-score(rows=[score-factor(band=\"above 60\",factor=\"1\")],otherwise=\"0\")"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void canonicalText_ofEachBlock_isStable(Block block, String text) {
        assertThat(block.canonicalText()).isEqualTo(text);
    }

    @Test
    void types_inACatalogue_areFoundByFamilyAndName() {
        Catalogue catalogue = Catalogue.of(List.of(new CoreBlocks()));
        assertThat(catalogue.types())
                .hasSize(25)
                .allSatisfy(type ->
                        assertThat(catalogue.find(type.family(), type.name())).contains(type));
    }

    @Test
    void types_ofTheBlocksAbove_areAllThereAre() {
        List<BlockType<?>> seen = new ArrayList<>();
        blocks().forEach(row -> seen.add(((Block) row.get()[0]).type().orElseThrow()));
        assertThat(ImmutableSet.copyOf(seen)).isEqualTo(ImmutableSet.copyOf(new CoreBlocks().types()));
    }
}
