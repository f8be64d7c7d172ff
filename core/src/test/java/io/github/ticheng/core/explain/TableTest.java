// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Scorecard CARD = Scorecard.of(
            ImmutableList.of(
                    CriterionScore.of(
                            "attitude",
                            Label.of("attitude", "工作态度"),
                            Exact.of(15),
                            Exact.of(20),
                            Label.of("good", "良好")),
                    new CriterionScore(
                            "results",
                            Label.of("results", "业绩"),
                            Exact.of("6.5"),
                            Exact.of(80),
                            null,
                            ImmutableList.of(CriterionScore.of(
                                    "sales", Label.of("sales", "销售额"), Exact.of("6.5"), Exact.of(80), null))),
                    CriterionScore.of("praises", Label.of("praises", "表扬"), Exact.of(-1), null, Words.verbatim("a|b"))),
            Exact.of("20.5"),
            Exact.of(100),
            Exact.of(60),
            new Grade("fail", Label.of("fail", "不及格"), 5));

    private static final Explanation NODE = new Explanation(
            Place.NOWHERE, "", Label.of("score", "得分"), ImmutableList.of(Table.of(CARD)), null, ImmutableList.of());

    @Test
    void in_english_columnsAligned() {
        assertThat(Table.of(CARD).in(Language.ENGLISH)).isEqualTo("""
                        criterion  points   of  why
                        attitude       15   20  good
                        results       6.5   80
                        · sales       6.5   80
                        praises        -1       a|b
                        score        20.5  100  pass mark 60 missed by 39.5, grade fail""");
    }

    @Test
    void in_chinese_columnsAlignedForWideCharacters() {
        assertThat(Table.of(CARD).in(Language.CHINESE)).isEqualTo("""
                        项目      得分  满分  依据
                        工作态度    15    20  良好
                        业绩       6.5    80
                        · 销售额   6.5    80
                        表扬        -1        a|b
                        总分      20.5   100  距及格线 60 分差 39.5 分，等级 不及格""");
    }

    @Test
    void text_ofANode_everyLineIndented() {
        assertThat(NODE.text(Language.ENGLISH)).startsWith("score\n  criterion  points   of  why\n  attitude ");
    }

    @Test
    void markdown_ofANode_tableWithEscapedCells() {
        assertThat(NODE.markdown(Language.ENGLISH)).startsWith("""
                        - **score**

                          | criterion | points | of | why |
                          | --- | ---: | ---: | --- |
                          | attitude | 15 | 20 | good |
                        """).contains("  | praises | -1 |  | a\\|b |\n");
    }

    @Test
    void json_ofANode_columnsAndRows() {
        assertThat(NODE.json(Language.ENGLISH).replaceAll("\\s+", ""))
                .contains(
                        "\"remarks\":[{\"columns\":[\"criterion\",\"points\",\"of\",\"why\"],\"rows\":[[\"attitude\",\"15\"")
                .contains("[\"praises\",\"-1\",\"\",\"a|b\"]");
    }

    @Test
    void new_badRows_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(ImmutableList.of(), ImmutableList.of()))
                .withMessage("Expected at least one column, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(
                        ImmutableList.of(new Table.Column(Label.of("points"), true)),
                        ImmutableList.of(ImmutableList.of())))
                .withMessage("Expected 1 cells in a row, but found 0");
    }
}
