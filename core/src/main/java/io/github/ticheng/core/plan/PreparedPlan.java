// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.rule.CorrectionRule;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.TeamOutcomeRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan made ready to run: every rule a step, every metric at its place. Made once a plan; immutable from then on. */
final class PreparedPlan {

    final CompensationPlan plan;
    final Place place;
    final Unit money;
    final Money zero;
    final SlotTable slots;
    final Condition.@Nullable Step eligibility;
    final ImmutableList<Prepared<CreditRule.Step>> credits;
    final ImmutableList<Prepared<ScoreRule.Step>> scores;
    final ImmutableList<Prepared<GradeRule.Step>> grades;
    final ImmutableList<Prepared<PayRule.Step>> pays;
    final ImmutableList<Prepared<ShareRule.Step>> shares;
    final ImmutableList<Prepared<SettleRule.Step>> settles;
    final ImmutableList<Prepared<OutcomeRule.Step>> outcomes;
    final ImmutableList<Prepared<TeamOutcomeRule.Step>> teamOutcomes;
    final ImmutableList<Prepared<?>> all;
    /** The first of each id. */
    final ImmutableMap<RuleId, Prepared<?>> byId;
    /** Those that need values of the team itself. */
    final ImmutableList<Prepared<?>> readingTeam;
    /** By place among the PAY rules: whether another rule builds on its unrounded amount. */
    final boolean[] isBase;
    /** The plan's pay periods; free dates where it does not say. */
    final PayPeriod payPeriod;
    /** Whether a rule is due less often than each pay period, so that facts are rolled up. */
    final boolean rollsUp;
    /** What the plan's eligibility asks for. */
    private @Nullable Requests ofEligibility;

    private final ImmutableList<Finding> noticed;
    private final ImmutableList<Finding> findings;
    /** The last list of ones that was asked for; teams of one size share it. */
    private volatile ImmutableList<Exact> ones = ImmutableList.of();

    private PreparedPlan(CompensationPlan plan) {
        this.plan = plan;
        this.place = Place.of(Part.PLAN, plan.ref().id())
                .with(Part.VERSION, plan.ref().version());
        this.money = Unit.money(plan.currency());
        this.payPeriod = plan.payPeriod().orElse(PayPeriod.freeDates());
        this.zero = Money.of(Exact.ZERO, plan.currency());
        this.slots = new SlotTable(plan);
        this.credits = prepare(plan.creditRules(), CreditRule::prepare);
        this.scores = prepare(plan.scoreRules(), ScoreRule::prepare);
        this.grades = prepare(plan.gradeRules(), GradeRule::prepare);
        this.pays = prepare(plan.payRules(), PayRule::prepare);
        this.shares = prepare(plan.shareRules(), ShareRule::prepare);
        this.settles = prepare(plan.settleRules(), SettleRule::prepare);
        this.outcomes = prepare(plan.outcomeRules(), OutcomeRule::prepare);
        this.teamOutcomes = prepare(plan.teamOutcomeRules(), TeamOutcomeRule::prepare);
        this.all = ImmutableList.<Prepared<?>>builder()
                .addAll(credits)
                .addAll(scores)
                .addAll(grades)
                .addAll(pays)
                .addAll(shares)
                .addAll(settles)
                .addAll(outcomes)
                .addAll(teamOutcomes)
                .build();
        this.byId = all.stream()
                .collect(ImmutableMap.toImmutableMap(
                        prepared -> prepared.entry().id(), prepared -> prepared, (first, second) -> first));
        this.readingTeam = all.stream()
                .filter(prepared -> !prepared.requests().neededOfTeam.isEmpty())
                .collect(ImmutableList.toImmutableList());
        List<Finding> found = new ArrayList<>();
        this.eligibility = plan.eligibility()
                .map(condition -> {
                    Entry<EligibilityRule> entry = Entry.of("eligibility", new EligibilityRule(condition));
                    Requests requests = new Requests(plan, entry, slots);
                    Condition.Step step = requests.prepared(() -> condition.prepare(requests));
                    requests.findings.forEach(finding -> found.add(finding.within(place.with(Part.RULE, entry.id()))));
                    ofEligibility = requests;
                    return step;
                })
                .orElse(null);
        this.isBase = new boolean[pays.size()];
        Set<RuleId> bases = all.stream()
                .flatMap(prepared -> prepared.requests().bases.stream())
                .collect(Collectors.toSet());
        pays.forEach(pay -> isBase[pay.index()] = bases.contains(pay.entry().id()));
        this.rollsUp = all.stream().anyMatch(prepared -> prepared.entry().cadence() != null);
        slots.findings().forEach(finding -> found.add(finding.within(place)));
        for (Prepared<?> prepared : all) {
            prepared.requests().findings.forEach(finding -> found.add(finding.within(placeOf(prepared))));
            findings(prepared).stream().filter(Finding::isError).forEach(found::add);
        }
        duplicates(found);
        figures(found);
        atMostOne(found, scores, Label.of("scores", "评分"));
        atMostOne(found, grades, Label.of("grades", "评级"));
        atMostOne(
                found,
                settles.stream()
                        .filter(settle -> settle.entry().rule() instanceof CorrectionRule)
                        .collect(ImmutableList.toImmutableList()),
                Label.of("pays corrections", "更正"));
        if (!grades.isEmpty() && scores.isEmpty()) {
            found.add(error(placeOf(grades.get(0)), Message.of(PlanPhrases.GRADES_WITHOUT_SCORES)));
        }
        dueTooOften(found);
        BaseCheck.check(pays, this::placeOf, found);
        this.noticed = ImmutableList.copyOf(found);
        this.findings = found.stream().filter(Finding::isError).collect(ImmutableList.toImmutableList());
    }

    static PreparedPlan of(CompensationPlan plan) {
        return new PreparedPlan(plan);
    }

    /** What is wrong with a rule by itself, at its place; a rule that cannot say is wrong. */
    ImmutableList<Finding> findings(Prepared<?> prepared) {
        Place at = placeOf(prepared);
        try {
            return prepared.entry().rule().findings(money).stream()
                    .map(finding -> finding.within(at))
                    .collect(ImmutableList.toImmutableList());
        } catch (RuntimeException failure) {
            return ImmutableList.of(error(at, RunProblems.failed(failure)));
        }
    }

    /** What was found while preparing, errors or not. */
    ImmutableList<Finding> noticed() {
        return noticed;
    }

    /** What keeps the plan from running. */
    ImmutableList<Finding> findings() {
        return findings;
    }

    TeamRun run(TeamFacts facts, Ledger ledger) {
        return run(facts, ledger, ImmutableList.of(plan));
    }

    /** Pays a team; corrections of earlier periods are paid under whichever of the versions paid those. */
    TeamRun run(TeamFacts facts, Ledger ledger, ImmutableList<CompensationPlan> versions) {
        // Places cost time to write down: only a run with problems does.
        if (!findings.isEmpty()
                || !plan.isInForce(facts.period())
                || !facts.currency().equals(plan.currency())
                || !ledger.entries().isEmpty()
                || (plan.payPeriod().isPresent() || facts.period().kind() != Period.Kind.MONTH)) {
            checkBefore(facts, ledger);
        }
        return new TeamRun(new Corridor(this, facts, ledger, Corrections.of(this, versions, facts, ledger)).walk());
    }

    /** The factors of so many members of a pool to whose weights nothing is done. */
    ImmutableList<Exact> ones(int size) {
        ImmutableList<Exact> list = ones;
        if (list.size() != size) {
            list = ImmutableList.copyOf(Collections.nCopies(size, Exact.ONE));
            ones = list;
        }
        return list;
    }

    /** Where the run of a team is. */
    Place placeOf(TeamFacts facts) {
        return place.with(Part.TEAM, facts.team()).with(Part.PERIOD, facts.period());
    }

    private void checkBefore(TeamFacts facts, Ledger ledger) {
        Place at = placeOf(facts);
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : findings) {
            problems.add(new Problem(finding.place().within(at), finding.message()));
        }
        if (!plan.isInForce(facts.period())) {
            problems.add(new Problem(
                    at,
                    Message.saying(PlanPhrases.NOT_IN_FORCE)
                            .with("force", PlanPhrases.inForce(plan))
                            .with("period", facts.period().toString())
                            .build()));
        }
        if (!facts.currency().equals(plan.currency())) {
            problems.add(new Problem(
                    at,
                    Message.saying(PlanPhrases.OTHER_CURRENCY)
                            .with("currency", plan.currency().getCurrencyCode())
                            .with("other", facts.currency().getCurrencyCode())
                            .build()));
        }
        checkPeriod(facts.period(), at, problems);
        checkLedger(facts, ledger, at, problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private void checkPeriod(Period period, Place at, List<Problem> problems) {
        if (!payPeriod.isOne(period)) {
            problems.add(new Problem(
                    at,
                    Message.saying(PlanPhrases.OTHER_PERIOD)
                            .with("kind", payPeriod.toString())
                            .with(
                                    "nearest",
                                    payPeriod.nearest(period).stream()
                                            .map(Period::toString)
                                            .collect(Collectors.joining(", ")))
                            .with("period", period.toString())
                            .build()));
        } else if (payPeriod.isFree()) {
            if (ofEligibility != null) {
                report(ofEligibility.problemWith(period), at, problems);
            }
            for (Prepared<?> prepared : all) {
                report(
                        prepared.requests().problemWith(period),
                        placeOf(prepared).within(at),
                        problems);
            }
        }
    }

    private static void report(@Nullable Message message, Place at, List<Problem> problems) {
        if (message != null) {
            problems.add(new Problem(at, message));
        }
    }

    private void checkLedger(TeamFacts facts, Ledger ledger, Place at, List<Problem> problems) {
        if (ledger.entries().isEmpty()) {
            return;
        }
        var last = ledger.entries().get(ledger.entries().size() - 1);
        if (!last.facts().team().equals(facts.team())) {
            problems.add(new Problem(
                    at,
                    Message.saying(PlanPhrases.OTHER_LEDGER)
                            .with("team", facts.team().value())
                            .with("other", last.facts().team().value())
                            .build()));
        } else if (!last.period().lastDay().isBefore(facts.period().firstDay())) {
            problems.add(new Problem(
                    at,
                    Message.saying(PlanPhrases.PAID_ALREADY)
                            .with("period", facts.period().toString())
                            .with("entry", last.period().toString())
                            .build()));
        }
        problems.addAll(ledger.entries().stream()
                .flatMap(entry -> strangeness(entry).stream())
                .limit(1)
                .map(message -> new Problem(at, message))
                .toList());
    }

    /** Why a balance or a sum of an entry is none of this plan's; what is said of the first such entry is enough. */
    private Optional<Message> strangeness(LedgerEntry entry) {
        PlanId other = entry.statement().plan().id();
        if (!other.equals(plan.ref().id())) {
            return Optional.of(Message.saying(PlanPhrases.LEDGER_OF_OTHER_PLAN)
                    .with("plan", plan.ref().id().value())
                    .with("entry", entry.period().toString())
                    .with("other", other.value())
                    .build());
        }
        if (!entry.facts().currency().equals(plan.currency())) {
            return Optional.of(Message.saying(PlanPhrases.LEDGER_IN_OTHER_CURRENCY)
                    .with("currency", plan.currency().getCurrencyCode())
                    .with("entry", entry.period().toString())
                    .with("other", entry.facts().currency().getCurrencyCode())
                    .build());
        }
        return Optional.empty();
    }

    /** A ratio whose parts remember what they are. */
    Ratio explained(Ratio ratio, Metric metric) {
        Label label = metric.label();
        if (ratio.isPrinted()) {
            Label printed = Label.of(PlanPhrases.PRINTED_VALUE.filled(label));
            return Ratio.printed(ratio.numerator().asInput(printed, metric.unit(plan.currency())));
        }
        Unit counted = metric.unitKind() == Unit.Kind.MONEY ? money : Unit.NUMBER;
        return Ratio.of(
                ratio.numerator().asInput(Label.of(PlanPhrases.COUNTED_PART.filled(label)), counted),
                ratio.denominator().asInput(Label.of(PlanPhrases.WHOLE_PART.filled(label)), Unit.NUMBER));
    }

    Place placeOf(Prepared<?> prepared) {
        return placeOf(prepared.entry());
    }

    Place placeOf(Entry<?> entry) {
        return place.with(
                        Part.ROOM, CompensationPlan.roomOf(entry.rule()).name().toLowerCase(Locale.ROOT))
                .with(Part.RULE, entry.id());
    }

    private <R extends Rule, S> ImmutableList<Prepared<S>> prepare(
            ImmutableList<Entry<R>> entries, BiFunction<R, Requests, S> prepare) {
        ImmutableList.Builder<Prepared<S>> prepared = ImmutableList.builder();
        for (int i = 0; i < entries.size(); i++) {
            prepared.add(Prepared.of(plan, i, entries.get(i), slots, prepare));
        }
        return prepared.build();
    }

    /** A figure of a CREDIT rule is not paid: that would pay for one sale twice. */
    private void figures(List<Finding> found) {
        Map<Metric, RuleId> figures = new HashMap<>();
        for (Prepared<CreditRule.Step> credit : credits) {
            ((CreditRule) credit.entry().rule())
                    .figures()
                    .forEach(
                            figure -> figures.putIfAbsent(figure, credit.entry().id()));
        }
        Stream.concat(pays.stream(), shares.stream()).forEach(paying -> {
            for (int place : paying.requests().ofRule) {
                RuleId credit = figures.get(slots.metric(place));
                if (credit != null) {
                    found.add(error(
                            placeOf(paying),
                            Message.saying(PlanPhrases.FIGURE_PAID)
                                    .with("metric", slots.metric(place).label())
                                    .with("credit", credit.value())
                                    .with("paying", paying.entry().id().value())
                                    .build()));
                }
            }
        });
    }

    /** A month's entry in a plan that pays quarters would be due before its month is over. */
    private void dueTooOften(List<Finding> found) {
        for (Prepared<?> prepared : all) {
            Cadence cadence = prepared.entry().cadence();
            if (cadence == Cadence.MONTH && payPeriod.kind() == PayPeriod.Kind.QUARTER) {
                found.add(error(
                        placeOf(prepared),
                        Message.saying(PlanPhrases.MONTHLY_IN_QUARTERS)
                                .with("period", payPeriod.toString())
                                .with("cadence", PlanPhrases.noun(cadence))
                                .build()));
            }
        }
    }

    private void duplicates(List<Finding> found) {
        Map<RuleId, Integer> counts = new LinkedHashMap<>();
        all.forEach(prepared -> counts.merge(prepared.entry().id(), 1, Integer::sum));
        counts.forEach((id, count) -> {
            if (count > 1) {
                found.add(error(
                        place.with(Part.RULE, id),
                        Message.saying(PlanPhrases.DUPLICATE_RULE)
                                .with("rule", id.value())
                                .with("count", count)
                                .build()));
            }
        });
    }

    private void atMostOne(List<Finding> found, ImmutableList<? extends Prepared<?>> rules, Label what) {
        if (rules.size() > 1) {
            found.add(error(
                    place,
                    Message.saying(PlanPhrases.SEVERAL_RULES)
                            .with("what", what)
                            .with(
                                    "rules",
                                    rules.stream()
                                            .map(rule -> rule.entry().id())
                                            .toList()
                                            .toString())
                            .build()));
        }
    }

    private static Finding error(Place place, Message message) {
        return new Finding(Severity.ERROR, place, message);
    }

    /** Stands for the plan's eligibility where a request has to name a rule. */
    record EligibilityRule(Condition condition) implements Rule {}
}
