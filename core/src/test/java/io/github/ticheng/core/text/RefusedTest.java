// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.catalogue.LevelBands;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusedTest {

    private static final Label GRADES = Label.of("grades that differ", "互不相同的等级");

    @Test
    void of_words_saysBothLanguages() {
        Refused refused = Refused.of(GRADES, List.of("gold", Label.of("silver", "银牌")));
        assertThat(refused).hasMessage("Expected grades that differ, but found gold, silver");
        assertThat(refused.said().in(Language.CHINESE)).isEqualTo("应为：互不相同的等级；实为：gold、银牌");
        assertThat(Refused.reason(refused)).isEqualTo(refused.said());
    }

    @Test
    void of_nothing_saysNone() {
        for (Object nothing : new Object[] {null, List.of()}) {
            assertThat(Refused.of(GRADES, nothing)).hasMessage("Expected grades that differ, but found none");
            assertThat(Refused.of(GRADES, nothing).said().in(Language.CHINESE)).isEqualTo("应为：互不相同的等级；实际没有");
        }
    }

    @Test
    void when_onlyUnderTheCondition_refuses() {
        assertThatCode(() -> Refused.when(false, GRADES, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Refused.when(true, GRADES, 0)).isInstanceOf(Refused.class);
        assertThatCode(() -> Refused.whenTwice(List.of(1, 2), GRADES)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Refused.whenTwice(List.of(1, 2, 1), GRADES)).hasMessageEndingWith("found 1, 2, 1");
    }

    @Test
    void row_ofARowOfSeveral_isItsIndex() {
        assertThat(Refused.of(GRADES, 0).row()).isEmpty();
        assertThat(Refused.of(GRADES, 0).inRow(0).row()).hasValue(0);
        assertThatThrownBy(() -> LevelBands.of(List.of(LevelBand.ALL, LevelBand.ALL), Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.row()).hasValue(1));
    }

    @Test
    void reason_ofAnotherException_isItsMessage() {
        assertThat(Refused.reason(new IllegalArgumentException("no luck")).in(Language.CHINESE))
                .isEqualTo("no luck");
    }

    @Test
    void filled_fewerOrMoreValuesThanPlaces_refused() {
        Phrase phrase = Phrase.of("a.b", "{one} and {two}", "{two} {one}");
        assertThat(phrase.filled(1, GRADES).in(Language.CHINESE)).isEqualTo("互不相同的等级 1");
        assertThatIllegalArgumentException().isThrownBy(() -> phrase.filled(1));
        assertThatIllegalArgumentException().isThrownBy(() -> phrase.filled(1, 2, 3));
    }
}
