// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedBandsTest {

    private static final Unit YUAN = Unit.money(Money.currency("CNY"));

    private static final PrintedBands GRADES = PrintedBands.ofRows(List.of(
            row("[95, 100]", "outstanding", "卓越"),
            row("[85, 94]", "excellent", "优秀"),
            row("[75, 84]", "good", "良好"),
            row("[65, 74]", "fair", "一般"),
            row("(-∞, 65]", "fail", "不及格")));

    private static final PrintedBands SALES = bands("(-∞, 15000]", "[15000, 20000]", "[20001, 25000]", "[25000, ∞)");

    @Test
    void gaps_grades_areThree() {
        assertThat(GRADES.gaps())
                .containsExactly(Band.parse("(74, 75)"), Band.parse("(84, 85)"), Band.parse("(94, 95)"));
    }

    @Test
    void overlaps_grades_isSixtyFive() {
        assertThat(GRADES.overlaps()).containsExactly(new PrintedBands.Overlap(3, 4, Band.parse("[65, 65]")));
    }

    @Test
    void gaps_sales_isAfterTwentyThousand() {
        assertThat(SALES.gaps()).containsExactly(Band.parse("(20000, 20001)"));
    }

    @Test
    void overlaps_sales_areFifteenAndTwentyFiveThousand() {
        assertThat(SALES.overlaps())
                .containsExactly(
                        new PrintedBands.Overlap(0, 1, Band.parse("[15000, 15000]")),
                        new PrintedBands.Overlap(2, 3, Band.parse("[25000, 25000]")));
    }

    @Test
    void findings_grades_sayGapsThenOverlapsInEnglish() {
        assertThat(GRADES.findings(Unit.POINTS))
                .extracting(Finding::toString)
                .containsExactly(
                        "warning: row 3 (good) and row 4 (fair) leave a gap between 74 and 75; values in no row: above 74"
                                + " to below 75",
                        "warning: row 2 (excellent) and row 3 (good) leave a gap between 84 and 85; values in no row:"
                                + " above 84 to below 85",
                        "warning: row 1 (outstanding) and row 2 (excellent) leave a gap between 94 and 95; values in no"
                                + " row: above 94 to below 95",
                        "warning: row 4 (fair) and row 5 (fail) overlap; values in both: exactly 65");
    }

    @Test
    void findings_sales_sayGapsThenOverlapsInChinese() {
        assertThat(SALES.findings(YUAN))
                .extracting(finding -> finding.in(Language.CHINESE))
                .containsExactly(
                        "警告：第 2 行与第 3 行在 20,000.00 与 20,001.00 之间留有空档，不属于任何一行的数值：超过 20,000.00 且低于" + " 20,001.00",
                        "警告：第 1 行与第 2 行重叠，同属两行的数值：等于 15,000.00",
                        "警告：第 3 行与第 4 行重叠，同属两行的数值：等于 25,000.00");
        assertThat(GRADES.findings(Unit.POINTS).get(3).in(Language.CHINESE))
                .isEqualTo("警告：第 4 行（一般）与第 5 行（不及格）重叠，同属两行的数值：等于 65");
    }

    @Test
    void findings_gap_areWarningsWithCodeAndValues() {
        Finding gap = SALES.findings(YUAN).get(0);

        assertThat(gap.severity()).isEqualTo(Severity.WARNING);
        assertThat(gap.code()).isEqualTo("band.gap");
        assertThat(gap.message().values()).containsOnlyKeys("rows", "from", "to", "values");
        assertThat(gap.message().values().get("from").in(Language.ENGLISH)).isEqualTo("20,000.00");
        assertThat(gap.message().values().get("to").in(Language.ENGLISH)).isEqualTo("20,001.00");
        assertThat(gap.message().values().get("rows").in(Language.ENGLISH)).isEqualTo("row 2 and row 3");
    }

    @Test
    void findings_overlap_areWarningsWithCodeAndValues() {
        Finding overlap = SALES.findings(YUAN).get(2);

        assertThat(overlap.severity()).isEqualTo(Severity.WARNING);
        assertThat(overlap.code()).isEqualTo("band.overlap");
        assertThat(overlap.message().values()).containsOnlyKeys("rows", "values");
        assertThat(overlap.message().values().get("rows").in(Language.CHINESE)).isEqualTo("第 3 行与第 4 行");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0",
        "100.01, ''",
        "95, 0",
        "94.99, ''",
        "94.5, ''",
        "94, 1",
        "74.01, ''",
        "65, 3 4",
        "64.99, 4",
        "-1, 4",
    })
    void rowsOf_score_areAllRowsThatContainIt(String score, String rows) {
        assertThat(GRADES.rowsOf(Exact.of(score)))
                .containsExactlyElementsOf(Stream.of(rows.split(" "))
                        .filter(row -> !row.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void gaps_rowsThatMeet_areNone() {
        assertThat(bands("[1, 2)", "[2, 3]", "(3, 4]").gaps()).isEmpty();
        assertThat(bands("[1, 2)", "[2, 3]", "(3, 4]").overlaps()).isEmpty();
        assertThat(bands("[1, 2)", "[2, 3]", "(3, 4]").findings(Unit.NUMBER)).isEmpty();
    }

    @Test
    void gaps_singleNumberLeftOut_isThatNumber() {
        assertThat(bands("[1, 2)", "(2, 3]").gaps()).containsExactly(Band.parse("[2, 2]"));
    }

    @Test
    void gaps_halfOpenRows_areHalfOpenTheOtherWay() {
        assertThat(bands("[1, 2)", "[3, 4)", "(5, 6]").gaps())
                .containsExactly(Band.parse("[2, 3)"), Band.parse("[4, 5]"));
    }

    @Test
    void gaps_wideRowOverNarrowOnes_countsAsCover() {
        PrintedBands rows = bands("[1, 2]", "[0, 10]", "[3, 4]", "[12, 13]");

        assertThat(rows.gaps()).containsExactly(Band.parse("(10, 12)"));
        assertThat(rows.findings(Unit.NUMBER)
                        .get(0)
                        .message()
                        .values()
                        .get("rows")
                        .in(Language.ENGLISH))
                .isEqualTo("row 2 and row 4");
        assertThat(rows.overlaps())
                .containsExactly(
                        new PrintedBands.Overlap(0, 1, Band.parse("[1, 2]")),
                        new PrintedBands.Overlap(1, 2, Band.parse("[3, 4]")));
    }

    @Test
    void overlaps_threeRowsOfOneNumber_areThreePairs() {
        assertThat(bands("[1, 5]", "[5, 9]", "[5, 5]").overlaps())
                .containsExactly(
                        new PrintedBands.Overlap(0, 1, Band.parse("[5, 5]")),
                        new PrintedBands.Overlap(0, 2, Band.parse("[5, 5]")),
                        new PrintedBands.Overlap(1, 2, Band.parse("[5, 5]")));
    }

    @Test
    void findings_everyRowOverlapsEveryOther_asManyAsRowsAndAHundred() {
        for (int size : new int[] {10, 100, 1_000}) {
            PrintedBands rows =
                    bands(Stream.generate(() -> "[1, 5]").limit(size).toArray(String[]::new));

            assertThat(rows.findings(YUAN)).hasSize(Math.min(size * (size - 1) / 2, size + 100));
        }
    }

    @Test
    void overlaps_unboundedRows_shareAnUnboundedBand() {
        PrintedBands rows = bands("[1, ∞)", "(5, ∞)", "(-∞, ∞)");

        assertThat(rows.gaps()).isEmpty();
        assertThat(rows.overlaps())
                .containsExactly(
                        new PrintedBands.Overlap(0, 2, Band.parse("[1, ∞)")),
                        new PrintedBands.Overlap(0, 1, Band.parse("(5, ∞)")),
                        new PrintedBands.Overlap(1, 2, Band.parse("(5, ∞)")));
    }

    @Test
    void gapsAndOverlaps_noOrOneRow_areNone() {
        assertThat(bands().findings(Unit.NUMBER)).isEmpty();
        assertThat(bands("[1, 2]").findings(Unit.NUMBER)).isEmpty();
        assertThat(bands().rowsOf(Exact.ONE)).isEmpty();
    }

    private static PrintedBands bands(String... bands) {
        return PrintedBands.of(Stream.of(bands).map(Band::parse).toList());
    }

    private static PrintedBands.Row row(String band, String english, String chinese) {
        return new PrintedBands.Row(Band.parse(band), Label.of(english, chinese));
    }
}
