// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableSortedSet;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.stream.Stream;

/** How the corrections of earlier months came about that were paid in a year. */
final class CorrectionsText {

    private final PaidYear year;
    private final Language language;

    CorrectionsText(PaidYear year, Language language) {
        this.year = year;
        this.language = language;
    }

    /** The numbers of the representatives with corrections, in order. */
    ImmutableSortedSet<String> corrected() {
        return runs().flatMap(run -> run.statements().stream())
                .filter(CorrectionsText::isCorrected)
                .map(statement -> statement.agent().id().value())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** What changed and what it came to, month by month, for one representative; each line ended by a line feed. */
    String text(String number) {
        StringBuilder text = new StringBuilder();
        runs().forEach(run -> {
            for (Statement statement : run.statements()) {
                if (statement.agent().id().value().equals(number) && isCorrected(statement)) {
                    text.append(text.isEmpty() ? "" : "\n");
                    append(text, run, statement);
                }
            }
        });
        return text.toString();
    }

    private Stream<TeamRun> runs() {
        return year.months().values().stream().flatMap(runs -> runs.stream());
    }

    private static boolean isCorrected(Statement statement) {
        return statement.amount(YearPlans.CORRECTIONS).isPresent();
    }

    private void append(StringBuilder text, TeamRun run, Statement statement) {
        ReportWords.heading(run, statement.agent().id()).forEach(words -> line(text, words));
        for (Correction correction : run.facts().corrections()) {
            if (correction.isOf(statement.agent().id())) {
                for (Correction.Change change : correction.changes()) {
                    line(
                            text,
                            Message.saying(YearPhrases.CHANGE)
                                    .with("key", correction.key())
                                    .with(
                                            "amount",
                                            Figure.of(
                                                    (Exact) change.value(),
                                                    change.metric()
                                                            .unit(run.plan().currency())))
                                    .with("metric", change.metric())
                                    .with("month", correction.period().toString())
                                    .build());
                }
            }
        }
        String explained = run.explain(statement.agent().id(), RuleId.of(YearPlans.CORRECTIONS))
                .text(language);
        text.append(explained).append(explained.endsWith("\n") ? "" : "\n");
    }

    private void line(StringBuilder text, Words words) {
        text.append(words.in(language)).append('\n');
    }
}
