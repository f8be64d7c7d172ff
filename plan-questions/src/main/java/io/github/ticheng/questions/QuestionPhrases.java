// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What answers say. */
final class QuestionPhrases {

    static final Label TEAM = Label.of("team", "团队");
    static final Label AGENT = Label.of("agent", "员工");
    static final Label LINE = Label.of("line", "项目");
    static final Label BEFORE = Label.of("before", "之前");
    static final Label AFTER = Label.of("after", "之后");
    static final Label DIFFERENCE = Label.of("difference", "差额");
    static final Label TOTAL = Label.of("total", "合计");
    static final Label CAUSE = Label.of("cause", "原因");
    static final Phrase PERIOD = Phrase.of(
            "diff.period",
            "{period}: lines {lines}, of which {changed} differ",
            "{period}：共 {lines} 项，其中 {changed} 项不同");

    private QuestionPhrases() {}
}
