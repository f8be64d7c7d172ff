// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.catalogue.LevelBands.Banded;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelBandsTest {

    private static final Optional<Exact> STEP_OF_A_TENTH = Optional.of(Exact.parse("0.1"));

    /** Reads "above 15 up to 20", the form that {@link LevelBand#toString} prints. */
    private static LevelBand row(String text) {
        Level lower = null;
        Level upper = null;
        boolean lowerIncluded = false;
        boolean upperIncluded = false;
        List<String> words =
                Splitter.on(' ').splitToList(text.replace("up to", "up-to").trim());
        for (int i = 0; i + 1 < words.size(); i += 2) {
            Level level = Level.of(Exact.parse(words.get(i + 1)), Unit.Kind.NUMBER);
            switch (words.get(i)) {
                case "from" -> {
                    lower = level;
                    lowerIncluded = true;
                }
                case "above" -> lower = level;
                case "up-to" -> {
                    upper = level;
                    upperIncluded = true;
                }
                case "below" -> upper = level;
                default -> throw new IllegalArgumentException(words.get(i));
            }
        }
        return new LevelBand(lower, lowerIncluded, upper, upperIncluded);
    }

    private static List<LevelBand> rows(String text) {
        return Splitter.on('|').splitToStream(text).map(LevelBandsTest::row).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "up to 15 | up to 20 | above 20, up to 15 | above 15 up to 20 | above 20",
        "below 15 | from 20 | above 30, below 15 | from 20 up to 30 | above 30",
        "below 15 | | above 20, below 15 | from 15 up to 20 | above 20",
        "up to 15 | above 10, up to 15 | above 10",
    })
    void joined_boundOfOneNeighbour_isThatOfBoth(String written, String joined) {
        assertThat(LevelBands.joined(rows(written))).isEqualTo(rows(joined));
    }

    @ParameterizedTest
    @CsvSource({
        "up to 15 | above 15 up to 20 | above 20, up to 15 | above 15 up to 20 | above 20",
        "up to 15 | up to 20 | above 20, up to 15 | above 15 up to 20 | above 20",
        "up to 15 | above 15 | above 20, up to 15 | above 15 up to 20 | above 20",
        "below 60 | from 60 below 85 | from 85, below 60 | from 60 below 85 | from 85",
        "from 60 | from 85, from 60 below 85 | from 85",
        "above 0 up to 5 | above 5, above 0 up to 5 | above 5",
        "below 20 | from 20 up to 50 | above 50, below 20 | from 20 up to 50 | above 50",
        "up to 20 | below 50 | from 50, up to 20 | above 20 below 50 | from 50",
        "below 5 | up to 5 | above 5, below 5 | from 5 up to 5 | above 5",
        "' ', ' '",
        "from 0, from 0",
    })
    void of_rowsThatMeet_areTheRowsWithAllTheirBounds(String text, String read) {
        ImmutableList<LevelBand> bands = LevelBands.of(rows(text), Optional.empty());

        assertThat(bands).isEqualTo(rows(read));
        assertThat(LevelBands.of(bands, Optional.empty())).isEqualTo(bands);
        assertThat(either(bands, Optional.empty())).isEqualTo(bands);
        assertThat(either(bands.reverse(), Optional.empty())).isEqualTo(bands);
    }

    @ParameterizedTest
    @CsvSource({
        "1, from 0 up to 9 | from 10 up to 19 | from 20, from 0 up to 9 | above 9 up to 19 | above 19",
        "0.01, up to 15 | from 15.01 below 20 | from 20, up to 15 | above 15 below 20 | from 20",
    })
    void of_closedRowsOneStepApart_meetAtTheEndOfTheLower(String step, String text, String read) {
        assertThat(LevelBands.of(rows(text), Optional.of(Exact.parse(step)))).isEqualTo(rows(read));
    }

    @ParameterizedTest
    @CsvSource({
        "up to 15 | above 16, no gap between two rows: row 1 below 16; or row 2 above 15; but found above 16 after up"
                + " to 15",
        "up to 9 | from 10, no gap between two rows: row 1 below 10; or row 2 above 9; but found from 10 after up to 9",
        "up to 9 | from 9.2, no gap between two rows: row 1 below 9.2; or row 2 above 9; but found from 9.2 after up to"
                + " 9",
        "below 9 | from 9.1, no gap between two rows: row 1 below 9.1; or row 2 above 9; but found from 9.1 after below"
                + " 9",
        "up to 9 | above 9.1, no gap between two rows: row 1 below 9.1; or row 2 above 9; but found above 9.1 after up"
                + " to 9",
        "up to 15 | from 15, row 2 to begin where row 1 ends; but found from 15 after up to 15",
        "up to 15 | from 14, row 2 to begin where row 1 ends; but found from 14 after up to 15",
        "below 15 | above 15, row 2 to begin where row 1 ends; but found above 15 after below 15",
        "from 1 | ' ' | from 3, rows 1 and 2 to say where the one ends and the other begins; but found neither",
        "from 60 | from 50 below 60 | from 0 below 50, 'rows from the lowest to the highest, which has no end; but found row 3"
                + " from 0 below 50'",
        "up to 15 | above 15 up to 20, 'rows from the lowest to the highest, which has no end; but found row 2 above 15 up to 20'",
    })
    void of_rowsThatDoNotMeet_throwsNamingThem(String text, String message) {
        assertThatThrownBy(() -> LevelBands.of(rows(text.replace("'", "")), STEP_OF_A_TENTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected " + message.replace(';', ','));
    }

    @ParameterizedTest
    @CsvSource({
        "above 20 | above 15 | up to 15, up to 15 | above 15 up to 20 | above 20",
        "from 60 | from 50 | below 50, below 50 | from 50 below 60 | from 60",
        "from 85 | from 60, from 60 below 85 | from 85",
        "from 60 | from 50 below 60 | from 0 below 50, from 0 below 50 | from 50 below 60 | from 60",
        "from 10 | from 0 up to 9, from 0 up to 9 | above 9",
        "' ', ' '",
    })
    void either_rowsFromTheTop_areThoseFromTheBottom(String text, String read) {
        assertThat(either(rows(text), Optional.of(Exact.ONE))).isEqualTo(rows(read));
    }

    @ParameterizedTest
    @CsvSource({
        "from 95 | from 85 below 96 | below 85, 0, row 1 to begin where row 2 ends; but found from 95 after from 85 below 96",
        "from 95 below 100 | below 95, 0, 'rows from the highest, which has no end, to the lowest; but found row 1 from 95 below 100'",
        "below 95 | from 95 below 100, 1, 'rows from the lowest to the highest, which has no end; but found row 2 from 95 below 100'",
        "from 95 | ' ' | ' ' | below 85, 1, rows 3 and 2 to say where the one ends and the other begins; but found neither",
    })
    void either_rowsThatDoNotMeet_areCountedAsWritten(String text, int row, String message) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> either(rows(text.replace("'", "")), Optional.empty()));

        assertThat(refused).hasMessage("Expected " + message.replace(';', ','));
        assertThat(refused.row()).hasValue(row);
    }

    @Test
    void either_whatIsMadeOfThemRefusesARow_itIsCountedAsWritten() {
        assertThatThrownBy(() -> LevelBands.either(
                        Unit.Kind.NUMBER, banded(rows("from 95 | from 85 | below 85")), Optional.empty(), rising -> {
                            throw Refused.of(Label.of("none", "无"), null).inRow(0);
                        }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.row()).hasValue(2));
    }

    private static List<LevelBand> either(List<LevelBand> rows, Optional<Exact> step) {
        return LevelBands.either(Unit.Kind.NUMBER, banded(rows), step, read -> {
            // Each row keeps what else it says.
            List<Integer> told = read.stream().map(Banded::content).toList();
            assertThat(told)
                    .isIn(
                            IntStream.range(0, rows.size()).boxed().toList(),
                            Lists.reverse(
                                    IntStream.range(0, rows.size()).boxed().toList()));
            return read.stream().map(Banded::band).toList();
        });
    }

    private static List<Banded<Integer>> banded(List<LevelBand> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Banded<>(rows.get(i), i))
                .toList();
    }

    @Test
    void of_noRows_throws() {
        assertThatThrownBy(() -> LevelBands.of(ImmutableList.of(), Optional.empty()))
                .hasMessage("Expected at least one row, but found none");
        assertThatIllegalArgumentException().isThrownBy(() -> new LevelBand(null, true, null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new LevelBand(null, false, null, true));
    }

    @ParameterizedTest
    @CsvSource({"5%, PERCENT, 0.05", "20000, MONEY, 20000", "0, PERCENT, 0", "0%, MONEY, 0"})
    void parse_inAUnitThatFits_isTheValue(String text, Unit.Kind unit, String expected) {
        assertThat(Level.parse(text, unit)).isEqualTo(Exact.parse(expected));
    }

    @Test
    void in_unitThatDoesNotFit_throws() {
        assertThatThrownBy(() -> Level.of(Exact.of(5), Unit.Kind.NUMBER).in(Unit.Kind.PERCENT))
                .hasMessage("Expected a percentage such as 5%, but found 5");
        assertThatThrownBy(
                        () -> Level.of(Exact.parse("0.05"), Unit.Kind.PERCENT).in(Unit.Kind.MONEY))
                .hasMessage("Expected a number that is no percentage, but found 5%");
        assertThatThrownBy(() -> Level.shareOf(Exact.ONE, Metrics.SALES).in(Unit.Kind.PERCENT))
                .hasMessage("Expected a percentage such as 5%, but found 100% of sales");
    }
}
