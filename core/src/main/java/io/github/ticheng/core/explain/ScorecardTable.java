// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a scorecard as a table: a row per criterion, those of a dimension below it, and the score at the end. */
final class ScorecardTable {

    private static final Label CRITERION = Label.of("criterion", "项目");
    private static final Label POINTS = Label.of("points", "得分");
    private static final Label MAXIMUM = Label.of("of", "满分");
    private static final Label REASON = Label.of("why", "依据");
    private static final Label SCORE = Label.of("score", "总分");
    private static final Phrase PASSED = Phrase.of("explain.passed", "pass mark {mark} reached", "达到及格线 {mark} 分");
    private static final Phrase NOT_PASSED =
            Phrase.of("explain.not-passed", "pass mark {mark} missed by {distance}", "距及格线 {mark} 分差 {distance} 分");
    private static final Phrase GRADE = Phrase.of("explain.grade", "grade {grade}", "等级 {grade}");

    private static final Words EMPTY = Words.verbatim("");
    private static final String INDENT = "· ";

    private ScorecardTable() {}

    static Table of(Scorecard card) {
        ImmutableList.Builder<ImmutableList<Words>> rows = ImmutableList.builder();
        card.criteria().forEach(criterion -> add(rows, criterion, ""));
        rows.add(ImmutableList.of(SCORE, figure(card.score()), figure(card.fullMarks()), new Verdict(verdict(card))));
        return new Table(
                ImmutableList.of(
                        new Table.Column(CRITERION, false),
                        new Table.Column(POINTS, true),
                        new Table.Column(MAXIMUM, true),
                        new Table.Column(REASON, false)),
                rows.build());
    }

    private static void add(ImmutableList.Builder<ImmutableList<Words>> rows, CriterionScore criterion, String indent) {
        Label label = criterion.label();
        Words reason = criterion.reason();
        rows.add(ImmutableList.of(
                Label.of(language -> indent + label.in(language)),
                figure(criterion.points()),
                figure(criterion.maximum()),
                reason == null ? EMPTY : reason));
        criterion.parts().forEach(part -> add(rows, part, indent + INDENT));
    }

    private static Words figure(@Nullable Exact points) {
        return points == null ? EMPTY : Figure.of(points, Unit.POINTS);
    }

    private static ImmutableList<Words> verdict(Scorecard card) {
        List<Words> verdict = new ArrayList<>();
        Exact mark = card.passMark();
        if (mark != null) {
            Message.Builder said =
                    Message.saying(card.isPassed() ? PASSED : NOT_PASSED).with("mark", Figure.of(mark, Unit.POINTS));
            verdict.add(
                    card.isPassed()
                            ? said.build()
                            : said.with(
                                            "distance",
                                            Figure.of(mark.minus(card.score().withoutTerm()), Unit.POINTS))
                                    .build());
        }
        Grade grade = card.grade();
        if (grade != null) {
            verdict.add(GRADE.filled(grade.label()));
        }
        return ImmutableList.copyOf(verdict);
    }

    /** What the score comes to, in a row. */
    private record Verdict(ImmutableList<Words> parts) implements Words {

        Verdict {
            for (Words word : parts) {
                Objects.requireNonNull(word);
            }
        }

        @Override
        public String in(Language language) {
            return String.join(
                    language.comma(),
                    parts.stream().map(part -> part.in(language)).toList());
        }
    }
}
