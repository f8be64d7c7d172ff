// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.condition.FactCondition;
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
import io.github.ticheng.core.rule.RuleFamily;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan made ready to run: every rule a step, every metric at its place. Made once a plan; immutable from then on. */
final class PreparedPlan {

    /** Stands for the plan's eligibility where a request has to name a rule. */
    private static final RuleId ELIGIBILITY = RuleId.of("eligibility");

    final PlanRules rules;
    private final Supplier<String> canonicalText;
    final Place place;
    final Unit money;
    final Money zero;
    final SlotTable slots;
    final FactCondition.@Nullable FactStep eligibility;
    final ImmutableList<Prepared<CreditRule.Step>> credits;
    final ImmutableList<Prepared<ScoreRule.Step>> scores;
    final ImmutableList<Prepared<GradeRule.Step>> grades;
    final ImmutableList<Prepared<PayRule.Step>> pays;
    final ImmutableList<Prepared<ShareRule.Step>> shares;
    final ImmutableList<Prepared<SettleRule.Step>> settles;
    final ImmutableList<Prepared<OutcomeRule.Step>> outcomes;
    final ImmutableList<Prepared<TeamOutcomeRule.Step>> teamOutcomes;
    private final ImmutableListMultimap<RuleFamily, Prepared<?>> byFamily;
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
    private final @Nullable Requests ofEligibility;

    private final ImmutableList<Finding> noticed;
    private final ImmutableList<Finding> findings;
    /** The last list of ones that was asked for; teams of one size share it. */
    private volatile ImmutableList<Exact> ones = ImmutableList.of();

    private PreparedPlan(PlanRules rules) {
        this.rules = rules;
        this.canonicalText = Suppliers.memoize(rules::canonicalText);
        this.place = Place.of(Part.PLAN, rules.ref().id())
                .with(Part.VERSION, rules.ref().version());
        this.money = Unit.money(rules.currency());
        this.payPeriod = rules.payPeriod() != null ? rules.payPeriod() : PayPeriod.freeDates();
        this.zero = Money.of(Exact.ZERO, rules.currency());
        this.slots = new SlotTable(rules);
        ImmutableListMultimap.Builder<RuleFamily, Prepared<?>> families = ImmutableListMultimap.builder();
        for (RuleFamily family : RuleFamily.values()) {
            ImmutableList<? extends Entry<?>> entries = rules.entries(family.type());
            for (int i = 0; i < entries.size(); i++) {
                families.put(family, Prepared.of(rules, i, entries.get(i), slots));
            }
        }
        this.byFamily = families.build();
        this.all = byFamily.values().asList();
        this.credits = of(RuleFamily.CREDIT);
        this.scores = of(RuleFamily.SCORE);
        this.grades = of(RuleFamily.GRADE);
        this.pays = of(RuleFamily.PAY);
        this.shares = of(RuleFamily.SHARE);
        this.settles = of(RuleFamily.SETTLE);
        this.outcomes = of(RuleFamily.OUTCOME);
        this.teamOutcomes = of(RuleFamily.TEAM_OUTCOME);
        this.byId = all.stream()
                .collect(ImmutableMap.toImmutableMap(
                        prepared -> prepared.entry().id(), prepared -> prepared, (first, second) -> first));
        this.readingTeam = all.stream()
                .filter(prepared -> !prepared.requests().neededOfTeam.isEmpty())
                .collect(ImmutableList.toImmutableList());
        List<Finding> found = new ArrayList<>();
        FactCondition condition = rules.eligibility();
        this.ofEligibility = condition == null ? null : new Requests(rules, ELIGIBILITY, null, null, slots);
        this.eligibility = condition == null || ofEligibility == null
                ? null
                : ofEligibility.prepared(() -> condition.prepare(ofEligibility));
        if (ofEligibility != null) {
            ofEligibility.findings.forEach(finding -> found.add(finding.within(place.with(Part.RULE, ELIGIBILITY))));
        }
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

    static PreparedPlan of(PlanRules rules) {
        return new PreparedPlan(rules);
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

    String canonicalText() {
        return canonicalText.get();
    }

    /** Pays a team; corrections of earlier periods are paid under whichever of the versions paid those. */
    PaidTeam run(TeamFacts facts, Ledger ledger, Supplier<List<PreparedPlan>> versions) {
        // Places cost time to write down: only a run with problems does.
        if (!findings.isEmpty()
                || !rules.isInForce(facts.period())
                || !facts.currency().equals(rules.currency())
                || !ledger.entries().isEmpty()
                || (rules.payPeriod() != null || facts.period().kind() != Period.Kind.MONTH)) {
            checkBefore(facts, ledger);
        }
        return new PaidTeam(new Corridor(this, facts, ledger, Corrections.of(this, versions, facts, ledger)).walk());
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
        if (!rules.isInForce(facts.period())) {
            problems.add(new Problem(
                    at,
                    Message.saying(PlanPhrases.NOT_IN_FORCE)
                            .with("force", rules.inForce())
                            .with("period", facts.period().toString())
                            .build()));
        }
        if (!facts.currency().equals(rules.currency())) {
            problems.add(new Problem(
                    at,
                    Message.saying(PlanPhrases.OTHER_CURRENCY)
                            .with("currency", rules.currency().getCurrencyCode())
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
        if (!other.equals(rules.ref().id())) {
            return Optional.of(Message.saying(PlanPhrases.LEDGER_OF_OTHER_PLAN)
                    .with("plan", rules.ref().id().value())
                    .with("entry", entry.period().toString())
                    .with("other", other.value())
                    .build());
        }
        if (!entry.facts().currency().equals(rules.currency())) {
            return Optional.of(Message.saying(PlanPhrases.LEDGER_IN_OTHER_CURRENCY)
                    .with("currency", rules.currency().getCurrencyCode())
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
            Label printed = Label.of(label.english() + " (as printed)", label.chinese() + "（照录）");
            return Ratio.printed(ratio.numerator().asInput(printed, metric.unit(rules.currency())));
        }
        Unit counted = metric.unitKind() == Unit.Kind.MONEY ? money : Unit.NUMBER;
        return Ratio.of(
                ratio.numerator().asInput(Label.of(label.english() + " (counted)", label.chinese() + "（分子）"), counted),
                ratio.denominator()
                        .asInput(Label.of(label.english() + " (of)", label.chinese() + "（分母）"), Unit.NUMBER));
    }

    Place placeOf(Prepared<?> prepared) {
        return placeOf(prepared.entry());
    }

    Place placeOf(Entry<?> entry) {
        return place.with(Part.ROOM, entry.family().room().name().toLowerCase(Locale.ROOT))
                .with(Part.RULE, entry.id());
    }

    // Safe: the steps of a family are its own.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private <S extends Rule.Step> ImmutableList<Prepared<S>> of(RuleFamily family) {
        return (ImmutableList) byFamily.get(family);
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
}
