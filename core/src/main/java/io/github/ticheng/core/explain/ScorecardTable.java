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
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a scorecard as a table: a row per criterion, those of a dimension below it, and the score at the end. */
final class ScorecardTable {

    private static final Words EMPTY = Words.verbatim("");
    private static final String INDENT = "· ";

    private ScorecardTable() {}

    static Table of(Scorecard card) {
        ImmutableList.Builder<ImmutableList<Words>> rows = ImmutableList.builder();
        card.criteria().forEach(criterion -> add(rows, criterion, ""));
        rows.add(ImmutableList.of(
                ExplainPhrases.SCORE, figure(card.score()), figure(card.fullMarks()), new Verdict(verdict(card))));
        return new Table(
                ImmutableList.of(
                        new Table.Column(ExplainPhrases.CRITERION, false),
                        new Table.Column(ExplainPhrases.POINTS, true),
                        new Table.Column(ExplainPhrases.MAXIMUM, true),
                        new Table.Column(ExplainPhrases.REASON, false)),
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
            Message.Builder said = Message.saying(card.isPassed() ? ExplainPhrases.PASSED : ExplainPhrases.NOT_PASSED)
                    .with("mark", Figure.of(mark, Unit.POINTS));
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
            verdict.add(ExplainPhrases.GRADE.filled(grade.label()));
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
