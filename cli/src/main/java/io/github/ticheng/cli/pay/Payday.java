// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Closer;
import io.github.ticheng.cli.ExitCode;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.ReadFacts;
import io.github.ticheng.documents.statement.Letterhead;
import io.github.ticheng.payroll.Paid;
import io.github.ticheng.payroll.Payroll;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Pays all teams of some facts. The facts are read twice: first to learn what is wrong with them, then, if somebody can be
 * paid, team after team, so that no more than one team is in memory at a time.
 *
 * @param book the plan
 * @param input the facts
 * @param ledgerFolder where the ledgers are; null if nothing is on record
 * @param paused the ids of teams that may have periods missing on record
 * @param formats how the statements are written
 * @param head what their pages have of the shop
 * @param keepsGoing whether a team that is refused lets the others be paid
 * @param language the language of statements
 * @param terminal where progress is drawn; null for nowhere
 */
public record Payday(
        PlanBook book,
        FactsInput input,
        @Nullable Path ledgerFolder,
        ImmutableSet<TeamId> paused,
        ImmutableList<StatementFormat> formats,
        Letterhead head,
        boolean keepsGoing,
        Language language,
        @Nullable PrintWriter terminal) {

    /**
     * What came of it.
     *
     * @param exitCode how the command ends
     * @param text the totals, or nothing if nobody was paid
     */
    public record Result(int exitCode, String text) {

        /** Whether anybody was paid. */
        public boolean isPaid() {
            return !text.isEmpty();
        }
    }

    /**
     * Pays, and moves what was written to its place if nobody was refused, or that is how it was wished.
     *
     * @param files where the statements go
     * @param complaints where it is said what is wrong
     * @throws IOException if something cannot be read or written; nothing is moved to its place then
     */
    public Result run(Staging files, Complaints complaints) throws IOException {
        input.unread().forEach(file -> complaints.note(PayPhrases.UNREAD.filled(file)));
        FactsReview review;
        try (Progress progress = new Progress(terminal, PayPhrases.READING.in(language), -1)) {
            review = FactsReview.of(input, complaints, progress);
        }
        if (!review.isClean() && (!keepsGoing || review.isWithoutBounds())) {
            return nothing(complaints);
        }
        if (review.periods().isEmpty()) {
            complaints.add(PayPhrases.NO_FACTS.filled(input.name()));
            return nothing(complaints);
        }
        ImmutableSet<String> unread = review.unread(book.versions());
        if (!unread.isEmpty()) {
            complaints.note(PayPhrases.FACTS_UNREAD.filled(String.join(", ", unread)));
        }
        review.inTwoTeams().ifPresent(complaints::note);
        try (Ledgers ledgers = ledgers(review)) {
            Totals totals = new Totals();
            CorrectionReview corrections = CorrectionReview.of(input.corrections());
            try (Progress progress = new Progress(terminal, PayPhrases.PAYING.in(language), review.agents());
                    Closer open = Closer.create()) {
                List<StatementOutput> outputs = new ArrayList<>();
                for (StatementFormat format : formats) {
                    outputs.add(open.register(format.open(files, language, head)));
                }
                Teams teams =
                        new Teams(review, Payroll.of(book, ledgers).paused(paused), corrections, complaints, paid -> {
                            for (StatementOutput output : outputs) {
                                output.write(paid);
                            }
                            totals.add(paid);
                            progress.step(paid.statement().statements().size());
                        });
                teams.payAll(input);
            }
            if (totals.isEmpty() || (review.refusedTeams() > 0 && !keepsGoing)) {
                return nothing(complaints);
            }
            corrections.after(review.periods().last()).forEach(complaints::note);
            ledgers.check();
            files.commit();
            ledgers.commit();
            return new Result(told(review, complaints), totals.text(language));
        } catch (ProblemsException overtaken) {
            overtaken.problems().forEach(complaints::add);
            return nothing(complaints);
        }
    }

    private Ledgers ledgers(FactsReview review) throws IOException {
        if (ledgerFolder != null) {
            return Ledgers.in(ledgerFolder);
        }
        return review.periods().size() > 1 ? Ledgers.toLookInto(null) : Ledgers.none();
    }

    private static Result nothing(Complaints complaints) {
        long count = complaints.count();
        complaints.finish(PayPhrases.NOTHING_PAID.filled(count));
        return new Result(ExitCode.FACTS, "");
    }

    private static int told(FactsReview review, Complaints complaints) {
        if (review.isClean()) {
            return ExitCode.OK;
        }
        complaints.finish(
                review.refusedTeams() == 0
                        ? Message.of(PayPhrases.ROWS_REFUSED)
                        : PayPhrases.SOME_REFUSED.filled(review.refusedTeams()));
        return ExitCode.SOME_REFUSED;
    }

    /** Takes a team that was paid. */
    @FunctionalInterface
    interface EachPaid {
        void accept(Paid paid) throws IOException;
    }

    /** Pays team after team. */
    private record Teams(
            FactsReview review, Payroll payroll, CorrectionReview corrections, Complaints complaints, EachPaid each) {

        void payAll(FactsInput input) throws IOException {
            try {
                if (review.isRising()) {
                    input.forEach(this::pay);
                    return;
                }
                for (Period period : ImmutableList.copyOf(review.periods())) {
                    input.forEach(team -> {
                        if (team.period().filter(period::equals).isPresent()) {
                            pay(team);
                        }
                    });
                }
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        }

        private void pay(ReadFacts team) {
            TeamFacts facts = team.facts().orElse(null);
            if (facts == null) {
                return;
            }
            Period refused = review.refusedFrom(facts.team());
            if (refused != null && refused.compareTo(facts.period()) <= 0) {
                if (!refused.equals(facts.period())) {
                    complaints.add(
                            PayPhrases.EARLIER_REFUSED.filled(facts.team().value(), facts.period()));
                }
                return;
            }
            pay(facts, team::located);
        }

        private void pay(TeamFacts facts, UnaryOperator<Problem> located) {
            Paid paid;
            try {
                paid = payroll.pay(facts);
                corrections.check(facts, paid.run().ledger());
            } catch (ProblemsException refused) {
                refused.problems().stream().map(located).forEach(complaints::add);
                review.refuse(facts.team(), facts.period());
                return;
            } catch (DocumentException unreadable) {
                unreadable.diagnostics().forEach(complaints::add);
                review.refuse(facts.team(), facts.period());
                return;
            }
            try {
                each.accept(paid);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
