// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What explanations say of their own. */
final class ExplainPhrases {

    static final Label CRITERION = Label.of("criterion", "项目");
    static final Label POINTS = Label.of("points", "得分");
    static final Label MAXIMUM = Label.of("of", "满分");
    static final Label REASON = Label.of("why", "依据");
    static final Label SCORE = Label.of("score", "总分");
    static final Phrase PASSED = Phrase.of("explain.passed", "pass mark {mark} reached", "达到及格线 {mark} 分");
    static final Phrase NOT_PASSED =
            Phrase.of("explain.not-passed", "pass mark {mark} missed by {distance}", "距及格线 {mark} 分差 {distance} 分");
    static final Phrase GRADE = Phrase.of("explain.grade", "grade {grade}", "等级 {grade}");

    private ExplainPhrases() {}
}
