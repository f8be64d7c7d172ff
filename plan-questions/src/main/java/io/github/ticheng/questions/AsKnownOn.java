// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a period that was paid comes to by all that was known on a day. A period is looked at, and a day from which: corrections
 * that became known later do not count, in whatever periods they stand. So the day of pay gives what was paid, and a day long
 * after it what the period comes to with all corrections, in whatever order they came.
 *
 * <p>A correction that does not say its day became known on the last day of the period among whose facts it stands.
 * Corrections of one value count in the order of their days, those of one day in the order of their keys.
 *
 * @param day the day
 * @param paid what was paid
 * @param known what it comes to by what was known
 * @param difference the one less the other
 */
public record AsKnownOn(LocalDate day, TeamStatement paid, TeamStatement known, PayDifference difference)
        implements Answer {

    /** A correction, where it stands, and since when it is known. */
    record Told(Correction correction, Period in, LocalDate day) {

        boolean isLaterThan(Period period) {
            return in.compareTo(period) > 0;
        }
    }

    /**
     * Pays a period by what was known.
     *
     * @param book the plan
     * @param ledger what the team was paid, up to the last period whose corrections count
     * @param period a period on record
     * @throws ProblemsException if the period is not on record, or cannot be paid by what was known
     */
    public static AsKnownOn of(PlanBook book, Ledger ledger, Period period, LocalDate day) {
        LedgerEntry asked = Dispute.onRecord(ledger, period);
        List<Told> all = told(book, ledger.entries().stream().map(LedgerEntry::facts));
        all.removeIf(one -> one.day.isAfter(day));
        all.sort(Comparator.comparing(Told::day).thenComparing(one -> one.correction.key()));
        Ledger before = Ledger.empty();
        TeamStatement known = asked.statement();
        boolean isAsPaid = true;
        for (LedgerEntry entry : ledger.overlapping(
                Period.ofDays(ledger.entries().get(0).period().firstDay(), period.lastDay()))) {
            TeamFacts facts = facts(entry.facts(), all, period, day);
            isAsPaid &= facts.equals(entry.facts());
            LedgerEntry now = isAsPaid
                    ? entry
                    : new LedgerEntry(facts, book.run(facts, before).teamStatement());
            before = before.plus(now);
            known = now.statement();
        }
        return new AsKnownOn(
                day,
                asked.statement(),
                known,
                PayDifference.of(
                        PaidLines.of(ImmutableList.of(asked.statement())), PaidLines.of(ImmutableList.of(known))));
    }

    /** The corrections that count, each where it stands first. */
    static List<Told> told(PlanBook book, Stream<TeamFacts> reported) {
        Map<List<Object>, Told> all = new LinkedHashMap<>();
        reported.forEach(facts -> {
            ImmutableList<Entry<SettleRule.OfCorrections>> rules =
                    book.planFor(facts.period()).entries(SettleRule.OfCorrections.class);
            for (Correction correction : facts.corrections()) {
                if (rules.stream().allMatch(rule -> rule.rule().counts(correction))) {
                    all.putIfAbsent(List.of(correction.period(), correction.key()), told(correction, facts.period()));
                }
            }
        });
        return new ArrayList<>(all.values());
    }

    private static Told told(Correction correction, Period in) {
        LocalDate day = correction.knownOn();
        return new Told(correction, in, day == null ? in.lastDay() : day);
    }

    /**
     * The facts of a period by what was known. A run up to the period that is asked for corrects the past itself by what
     * stands in its periods; what stands in later ones is put in here.
     */
    private static TeamFacts facts(TeamFacts reported, List<Told> known, Period asked, LocalDate day) {
        List<Change> changes = known.stream()
                .filter(one -> one.isLaterThan(asked))
                .map(Told::correction)
                .filter(one -> one.period().equals(reported.period()))
                .flatMap(one -> one.changes().stream())
                .toList();
        List<Correction> standing = reported.corrections().stream()
                .filter(one -> !told(one, reported.period()).day.isAfter(day))
                .toList();
        if (changes.isEmpty() && standing.equals(reported.corrections())) {
            return reported;
        }
        TeamFacts facts = standing.equals(reported.corrections()) ? reported : reported.corrected(ImmutableList.of());
        facts = facts.changed(changes);
        if (facts.corrections().isEmpty()) {
            for (Correction one : standing) {
                facts = facts.with(one);
            }
        }
        return facts;
    }

    /** The statements by what was known, and what differs from what was paid; ended by a line feed. */
    @Override
    public String text(Language language) {
        StringBuilder text = new StringBuilder(QuestionPhrases.AS_KNOWN_ON
                        .filled(known.period(), day.toString())
                        .in(language))
                .append('\n');
        known.statements().forEach(statement -> text.append(statement.text(language)));
        String differs = difference.text(language);
        return text.append('\n')
                .append(differs.isEmpty() ? QuestionPhrases.AS_PAID.in(language) + "\n" : differs)
                .toString();
    }

    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("day", day.toString())
                .put("known", known.tree())
                .put("difference", difference.tree());
    }
}
