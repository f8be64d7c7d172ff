// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import org.jspecify.annotations.Nullable;

/** A ledger in which words of the rules' own making, such as lists and the reasons of criteria, are what they say. */
final class SaidLedger {

    private SaidLedger() {}

    static Ledger of(Ledger ledger) {
        return new Ledger(ledger.entries().stream()
                .map(entry -> new LedgerEntry(entry.facts(), of(entry.statement())))
                .collect(ImmutableList.toImmutableList()));
    }

    private static TeamStatement of(TeamStatement team) {
        return TeamStatement.of(
                team.plan(),
                team.fingerprint(),
                team.team(),
                team.period(),
                team.statements().stream().map(SaidLedger::of).collect(ImmutableList.toImmutableList()),
                team.total(),
                outcomes(team.outcomes()),
                team.pools(),
                team.credits());
    }

    private static Statement of(Statement statement) {
        Scorecard card = statement.scorecard();
        return Statement.of(
                statement.agent(),
                statement.lines().stream()
                        .map(line -> PayLine.of(line.item(), line.value(), message(line.note())))
                        .collect(ImmutableList.toImmutableList()),
                statement.total(),
                card == null
                        ? null
                        : Scorecard.of(
                                of(card.criteria()), card.score(), card.fullMarks(), card.passMark(), card.grade()),
                message(statement.notAssessed()),
                outcomes(statement.outcomes()),
                statement.balances());
    }

    private static ImmutableList<CriterionScore> of(ImmutableList<CriterionScore> criteria) {
        return criteria.stream()
                .map(one -> new CriterionScore(
                        one.id(), one.label(), one.points(), one.maximum(), said(one.reason()), of(one.parts())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Outcome> outcomes(ImmutableList<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> new Outcome(
                        outcome.rule(), outcome.code(), outcome.label(), words(outcome.reason()), outcome.deadline()))
                .collect(ImmutableList.toImmutableList());
    }

    private static @Nullable Message message(@Nullable Message message) {
        return message == null
                ? null
                : Message.of(message.phrase(), Maps.transformValues(message.values(), SaidLedger::words));
    }

    private static @Nullable Words said(@Nullable Words words) {
        return words == null ? null : words(words);
    }

    private static Words words(Words words) {
        if (words instanceof Message message) {
            return Message.of(message.phrase(), Maps.transformValues(message.values(), SaidLedger::words));
        }
        String english = words.in(Language.ENGLISH);
        return english.isBlank() ? Words.verbatim(english) : Label.of(english, words.in(Language.CHINESE));
    }
}
