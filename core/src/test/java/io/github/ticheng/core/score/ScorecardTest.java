// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {

    private static final Label LABEL = Label.of("calls", "接线");

    private static Scorecard card(String score, String fullMarks, @Nullable String passMark) {
        return Scorecard.of(
                List.of(
                        CriterionScore.of("calls", LABEL, Exact.of(score), null, null),
                        CriterionScore.of("manners", LABEL, Exact.ZERO, Exact.ONE, LABEL)),
                Exact.of(score),
                Exact.of(fullMarks),
                passMark == null ? null : Exact.of(passMark),
                null);
    }

    @ParameterizedTest
    @CsvSource({"59.99, 60, false, 0.5999", "60, 60, true, 0.6", "60.01, 60, true, 0.6001", "0, , true, 0"})
    void isPassed_fromThePassMarkOn(String score, @Nullable String passMark, boolean passes, String share) {
        Scorecard card = card(score, "100", passMark);

        assertThat(card.isPassed()).isEqualTo(passes);
        assertThat(card.share()).isEqualTo(Exact.of(share));
    }

    @Test
    void criterion_byItsId_ofThisCardAlone() {
        Scorecard card = card("1", "100", null);
        Scorecard named = card.of(new Scorecard.Card(RuleId.of("second"), LABEL));

        assertThat(card.criterion("manners")).contains(card.criteria().get(1));
        assertThat(card.criterion("sales")).isEmpty();
        assertThat(card.source("score")).isEqualTo(Source.of(Source.Kind.ASSESSMENT, "score"));
        assertThat(named.source("score"))
                .isEqualTo(Source.of(Source.Kind.ASSESSMENT, "score").of(RuleId.of("second")));
        assertThat(named.withGrade(new Grade("top", LABEL, 1)).card()).isEqualTo(named.card());
    }

    @ParameterizedTest
    @CsvSource({"top, 0", "top, -1", "Top, 1", "'', 1", "a b, 1"})
    void grade_withoutIdOrRank_isRefused(String id, int rank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Grade(id, LABEL, rank));
        assertThatIllegalArgumentException().isThrownBy(() -> card("1", "0", null));
    }
}
