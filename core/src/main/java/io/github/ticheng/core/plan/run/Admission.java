// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.PlanRules;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What keeps a team from being paid at all, asked before it enters the first room. */
final class Admission {

    private final PreparedPlan plan;
    private final TeamFacts facts;
    private final Ledger ledger;
    private final Place at;
    private final List<Problem> problems = new ArrayList<>();

    private Admission(PreparedPlan plan, TeamFacts facts, Ledger ledger) {
        this.plan = plan;
        this.facts = facts;
        this.ledger = ledger;
        this.at = plan.placeOf(facts);
    }

    /**
     * Asks whether a team can be paid.
     *
     * @throws ProblemsException if not, with all that stands against it
     */
    static void check(PreparedPlan plan, TeamFacts facts, Ledger ledger) {
        PlanRules rules = plan.rules;
        // Places cost time to write down: only a run with problems does.
        if (plan.errors.isEmpty()
                && rules.isInForce(facts.period())
                && facts.currency().equals(rules.currency())
                && ledger.isEmpty()
                && rules.payPeriod() == null
                && facts.period().kind() == Period.Kind.MONTH) {
            return;
        }
        Admission admission = new Admission(plan, facts, ledger);
        admission.plan();
        admission.period();
        admission.ledger();
        if (!admission.problems.isEmpty()) {
            throw new ProblemsException(admission.problems);
        }
    }

    private void plan() {
        PlanRules rules = plan.rules;
        for (Finding finding : plan.errors) {
            problems.add(new Problem(finding.place().within(at), finding.message()));
        }
        if (!rules.isInForce(facts.period())) {
            add(PlanPhrases.NOT_IN_FORCE.filled(rules.inForce(), facts.period().toString()));
        }
        if (!facts.currency().equals(rules.currency())) {
            add(PlanPhrases.OTHER_CURRENCY.filled(
                    rules.currency().getCurrencyCode(), facts.currency().getCurrencyCode()));
        }
    }

    private void period() {
        Period period = facts.period();
        if (!plan.payPeriod.isOne(period)) {
            String nearest = plan.payPeriod.nearest(period).stream()
                    .map(Period::toString)
                    .collect(Collectors.joining(", "));
            add(PlanPhrases.OTHER_PERIOD.filled(plan.payPeriod.toString(), nearest, period.toString()));
        } else if (plan.payPeriod.isFree()) {
            if (plan.ofEligibility != null) {
                add(at, plan.ofEligibility.problemWith(period));
            }
            for (Prepared<?> prepared : plan.all) {
                add(plan.placeOf(prepared).within(at), prepared.requests().problemWith(period));
            }
        }
    }

    private void ledger() {
        LedgerEntry last = ledger.latest().orElse(null);
        if (last == null) {
            return;
        }
        if (!last.facts().team().equals(facts.team())) {
            add(PlanPhrases.OTHER_LEDGER.filled(
                    facts.team().value(), last.facts().team().value()));
        } else if (!last.period().lastDay().isBefore(facts.period().firstDay())) {
            add(PlanPhrases.PAID_ALREADY.filled(
                    facts.period().toString(), last.period().toString()));
        }
        // Those before were looked at when these were paid.
        for (LedgerEntry entry : ledger.atHand()) {
            Message strangeness = strangeness(entry);
            if (strangeness != null) {
                add(strangeness);
                return;
            }
        }
    }

    /** Why a balance or a sum of an entry is none of this plan's; what is said of the first such entry is enough. */
    private @Nullable Message strangeness(LedgerEntry entry) {
        PlanId other = entry.statement().plan().id();
        PlanId id = plan.rules.ref().id();
        if (!other.equals(id)) {
            return PlanPhrases.LEDGER_OF_OTHER_PLAN.filled(
                    id.value(), entry.period().toString(), other.value());
        }
        Currency currency = plan.rules.currency();
        return entry.facts().currency().equals(currency)
                ? null
                : PlanPhrases.LEDGER_IN_OTHER_CURRENCY.filled(
                        currency.getCurrencyCode(),
                        entry.period().toString(),
                        entry.facts().currency().getCurrencyCode());
    }

    private void add(Message message) {
        add(at, message);
    }

    private void add(Place place, @Nullable Message message) {
        if (message != null) {
            problems.add(new Problem(place, message));
        }
    }
}
