// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What corrections of a period that was paid would come to, without making them: that period's statements as they were and as
 * they would have been, why each line differs, and what the period that is paid next would pay or take back.
 *
 * @param recorded what the statement on record and the plan of today differ by, before what is disputed; nothing, unless
 *     the plan was changed after it paid, or the period was corrected before
 * @param reasons how much of that is the plan's and how much the earlier corrections'
 * @param replay the period paid again, without what is disputed and with it
 * @param corrections what would be posted
 * @param posted the period that is paid next, without the corrections and with them; null where nothing can be posted, as
 *     the plan of today is not the one that paid
 * @param next the facts of the period that is paid next, with the corrections
 */
public record Dispute(
        PayDifference recorded,
        Causes reasons,
        WhatIf replay,
        ImmutableList<Correction> corrections,
        @Nullable PayDifference posted,
        TeamFacts next)
        implements Answer {

    /**
     * Why a period is to be corrected, and how.
     *
     * @param words what is claimed, as people read it
     * @param correction what it changes
     */
    public record Ground(Words words, Correction correction) {}

    /**
     * Replays a period with a correction, each of whose changes is a cause of its own.
     *
     * @param book the plan
     * @param ledger what the team was paid up to the period that is paid next
     * @param next the facts of the period that is paid next
     * @param correction what is disputed; corrections of its period that are known count before it
     * @throws ProblemsException if its period is not on record, a change does not fit the facts, or a period cannot be paid
     *     with it, as where no rule of the plan pays corrections
     */
    public static Dispute of(PlanBook book, Ledger ledger, TeamFacts next, Correction correction) {
        return of(
                book,
                ledger,
                next,
                correction.period(),
                ImmutableList.of(correction),
                (facts, before) -> WhatIf.of(book, facts, before, correction.changes(), false));
    }

    /**
     * Replays a period on some grounds, each of which is a cause: first, say, what orders come to by the data of today, then
     * a claim to one of them.
     *
     * @param period the period
     * @param grounds with corrections of that period, each on top of {@linkplain #corrected the facts so far} and of those
     *     before it
     * @throws ProblemsException as above, or if there are no grounds: nothing would be others than it is on record
     */
    public static Dispute of(PlanBook book, Ledger ledger, TeamFacts next, Period period, List<Ground> grounds) {
        onRecord(ledger, next, period);
        if (grounds.isEmpty()) {
            throw WhatIf.problem(QuestionPhrases.AS_ON_RECORD.filled(period));
        }
        return of(
                book,
                ledger,
                next,
                period,
                grounds.stream().map(Ground::correction).toList(),
                (facts, before) -> WhatIf.of(
                        book,
                        facts,
                        before,
                        false,
                        grounds.stream()
                                .map(ground -> new WhatIf.Part(ground.words, ground.correction.changes()))
                                .toList()));
    }

    private static Dispute of(
            PlanBook book,
            Ledger ledger,
            TeamFacts next,
            Period period,
            List<Correction> corrections,
            BiFunction<TeamFacts, Ledger, WhatIf> asked) {
        LedgerEntry entry = onRecord(ledger, next, period);
        Ledger before = new Ledger(ledger.before(period).reverse());
        TeamFacts facts = corrected(book, ledger, next, period);
        WhatIf replay = asked.apply(facts, before);
        boolean isPlanThatPaid = book.run(entry.facts(), before)
                .teamStatement()
                .fingerprint()
                .equals(entry.statement().fingerprint());
        PaidLines paid = PaidLines.of(ImmutableList.of(entry.statement()));
        Causes reasons = Causes.of(
                ImmutableList.of(QuestionPhrases.PLAN_OF_TODAY, QuestionPhrases.CORRECTED_BEFORE),
                false,
                set -> set.isEmpty()
                        ? Optional.of(paid)
                        : WhatIf.paid(book, set.get(1) ? facts : entry.facts(), before));
        TeamFacts posted = next;
        for (Correction correction : corrections) {
            posted = posted.with(correction);
        }
        return new Dispute(
                PayDifference.of(paid, WhatIf.lines(replay.before())),
                reasons,
                replay,
                ImmutableList.copyOf(corrections),
                isPlanThatPaid
                        ? PayDifference.of(WhatIf.lines(book.run(next, ledger)), WhatIf.lines(book.run(posted, ledger)))
                        : null,
                posted);
    }

    /**
     * The facts of a period as they are known so far: those on record with the corrections that are on record, and with those
     * that are known in the period that is paid next.
     *
     * @throws ProblemsException if the period is not on record
     */
    public static TeamFacts corrected(PlanBook book, Ledger ledger, TeamFacts next, Period period) {
        Stream<TeamFacts> reported = Stream.concat(ledger.entries().stream().map(LedgerEntry::facts), Stream.of(next));
        return onRecord(ledger, next, period)
                .facts()
                .changed(AsKnownOn.told(book, reported).stream()
                        .map(AsKnownOn.Told::correction)
                        .filter(earlier -> earlier.period().equals(period))
                        .flatMap(earlier -> earlier.changes().stream())
                        .toList());
    }

    private static LedgerEntry onRecord(Ledger ledger, TeamFacts next, Period period) {
        if (!period.lastDay().isBefore(next.period().firstDay())) {
            throw WhatIf.problem(
                    QuestionPhrases.NOT_BEFORE_NEXT.filled(next.period().toString(), period));
        }
        return onRecord(ledger, period);
    }

    static LedgerEntry onRecord(Ledger ledger, Period period) {
        return ledger.entry(period)
                .orElseThrow(() -> WhatIf.problem(
                        ledger.entries().isEmpty()
                                ? QuestionPhrases.NOTHING_ON_RECORD.filled(period)
                                : QuestionPhrases.NOT_ON_RECORD.filled(
                                        ledger.entries().stream()
                                                .map(LedgerEntry::period)
                                                .toList(),
                                        period)));
    }

    /** A correction that is only asked about, under a key and a cause of its own: {@code dispute}. */
    public static Correction correction(Period period, ImmutableList<Change> changes) {
        return new Correction("dispute", period, "dispute", QuestionPhrases.DISPUTE, changes);
    }

    @Override
    public String text(Language language) {
        String drift = recorded.text(language);
        String due = posted == null ? QuestionPhrases.OTHER_PLAN.in(language) + "\n" : posted.text(language);
        return (drift.isEmpty()
                        ? ""
                        : QuestionPhrases.RECORDED.in(language)
                                + "\n"
                                + drift
                                + "\n"
                                + reasons.textByLine(recorded, language)
                                + "\n")
                + replay.text(language)
                + "\n"
                + corrections.stream()
                        .map(correction -> table(correction).text(language))
                        .collect(Collectors.joining())
                + "\n"
                + QuestionPhrases.POSTED.filled(next.period()).in(language)
                + "\n"
                + (due.isEmpty() ? QuestionPhrases.NO_DIFFERENCE.in(language) + "\n" : due);
    }

    private TitledTable table(Correction correction) {
        return TitledTable.of(
                QuestionPhrases.CORRECTION.filled(correction.key(), correction.period(), correction.cause()),
                ImmutableList.of(QuestionPhrases.AGENT, QuestionPhrases.METRIC),
                ImmutableList.of(QuestionPhrases.CHANGE),
                correction.changes().stream()
                        .map(change -> ImmutableList.of(
                                Words.verbatim(
                                        change.agent() == null
                                                ? "-"
                                                : change.agent().value()),
                                of(change),
                                change(change)))
                        .toList());
    }

    private static Words of(Change change) {
        Item.Key item = change.item();
        Words metric = change.metric().label();
        return item == null
                ? metric
                : language ->
                        metric.in(language) + language.between() + item.label().in(language);
    }

    private Words change(Change change) {
        Words value = change.value() instanceof Exact number
                ? Figure.of(number, change.metric().unit(next.currency()))
                : Words.of(change.value());
        return (change.kind() == Kind.ADDED ? QuestionPhrases.ADDED : QuestionPhrases.REPLACED).filled(value);
    }

    private static JsonMap tree(Correction correction) {
        return new JsonMap()
                .put("key", correction.key())
                .put("period", correction.period().toString())
                .put("cause", correction.causeCode())
                .put("changes", JsonList.of(correction.changes(), change -> {
                    JsonMap tree = new JsonMap();
                    if (change.agent() != null) {
                        tree.put("agent", change.agent().value());
                    }
                    Item.Key item = change.item();
                    if (item != null) {
                        tree.put("day", item.day().toString());
                    }
                    if (item != null && item.order() != null) {
                        tree.put("order", item.order());
                    }
                    return tree.put("metric", change.metric().id())
                            .put("change", change.kind() == Kind.ADDED ? "added" : "replaced")
                            .put("value", change.value().toString());
                }));
    }

    @Override
    public JsonMap tree() {
        JsonMap tree = new JsonMap()
                .put("recorded", recorded.tree())
                .putAll(reasons.tree(next.currency()))
                .put("replay", replay.tree())
                .put("corrections", JsonList.of(corrections, Dispute::tree));
        return posted == null ? tree : tree.put("posted", posted.tree());
    }
}
