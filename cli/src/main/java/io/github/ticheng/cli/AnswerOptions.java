// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.questions.Answer;
import java.util.List;
import picocli.CommandLine.Option;

/** How the answer to a question is written. */
final class AnswerOptions {

    enum Form {
        TEXT,
        JSON
    }

    @Option(names = "--as", descriptionKey = "answer-as", paramLabel = "<form>")
    private Form form = Form.TEXT;

    String of(Answer answer, Language language) {
        return Visible.lines(form == Form.JSON ? answer.tree().pretty() : answer.text(language));
    }

    /** Answers about several teams, as one output. */
    String joined(List<String> answers) {
        return form == Form.JSON && answers.size() > 1
                ? "[\n" + String.join(",\n", answers) + "]\n"
                : String.join("\n", answers);
    }
}
