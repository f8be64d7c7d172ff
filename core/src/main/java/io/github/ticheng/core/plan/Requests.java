// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.PeerSlot;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one entry's rule and clauses ask for while they are prepared. */
final class Requests implements Preparation {

    private final CompensationPlan plan;
    private final Entry<?> entry;
    private final SlotTable slots;
    final Set<Integer> needed = new LinkedHashSet<>();
    final Set<Integer> neededOfTeam = new LinkedHashSet<>();
    final Set<RuleId> bases = new LinkedHashSet<>();
    /** The numbers of agents that the rule itself asked for, without those of its clauses. */
    final Set<Integer> ofRule = new LinkedHashSet<>();

    final List<Finding> findings = new ArrayList<>();
    boolean readsScorecard;
    boolean readsGrade;
    private boolean rulePrepared;
    private boolean conditionPrepared;
    private final Set<RuleId> monthlyBases = new LinkedHashSet<>();
    private final Set<Cadence> addsUpOver = new LinkedHashSet<>();
    private boolean countsMonths;
    private boolean tellsMonthsApart;

    Requests(CompensationPlan plan, Entry<?> entry, SlotTable slots) {
        this.plan = plan;
        this.entry = entry;
        this.slots = slots;
    }

    @Override
    public RuleId rule() {
        return entry.id();
    }

    @Override
    public Slot<Exact> number(Metric metric) {
        return new Slot<>(metric, needed(ofAgent(metric)));
    }

    @Override
    public Slot<Exact> optionalNumber(Metric metric) {
        return new Slot<>(metric, ofAgent(metric));
    }

    @Override
    public Slot<Ratio> ratio(Metric metric) {
        return new Slot<>(metric, needed(ofKind(MetricKind.RATIO, metric)));
    }

    @Override
    public Slot<Ratio> optionalRatio(Metric metric) {
        return new Slot<>(metric, ofKind(MetricKind.RATIO, metric));
    }

    @Override
    public Slot<Rating> rating(Metric metric) {
        return new Slot<>(metric, needed(ofKind(MetricKind.RATING, metric)));
    }

    @Override
    public Slot<Rating> optionalRating(Metric metric) {
        return new Slot<>(metric, ofKind(MetricKind.RATING, metric));
    }

    @Override
    public Slot<Exact> team(Metric metric) {
        int place = number(metric, slots.teamPlace(metric, entry.cadence()));
        neededOfTeam.add(place);
        return new Slot<>(metric, ~place);
    }

    @Override
    public PeerSlot peers(Compared compared) {
        if (entry.rule() instanceof PreparedPlan.EligibilityRule) {
            error(Message.of(PlanPhrases.NO_TEAM_YET));
        }
        boolean decides = rulePrepared && !conditionPrepared;
        return new PeerSlot(decides && compared == Compared.APPLIES ? Compared.ALL : compared, entry.id());
    }

    @Override
    public RuleId base(RuleId base) {
        requireAfter(Room.SCORE, PlanPhrases.NO_AMOUNT_YET);
        bases.add(base);
        if (slots.line(base) < plan.payRules().size()) {
            return base;
        }
        error(Message.saying(PlanPhrases.NO_SUCH_BASE)
                .with(
                        "allowed",
                        plan.payRules().stream().map(Entry::id).toList().toString())
                .with("base", base.value())
                .build());
        return base;
    }

    @Override
    public RuleId monthlyBase(RuleId base) {
        monthlyBases.add(base);
        return base(base);
    }

    @Override
    public Optional<Cadence> cadence() {
        return entry.cadence() != null
                ? Optional.of(entry.cadence())
                : plan.payPeriod().orElse(PayPeriod.month()).cadence();
    }

    @Override
    public void countsMonths(boolean severalAtOnce) {
        countsMonths = true;
        tellsMonthsApart |= !severalAtOnce;
        PayPeriod payPeriod = plan.payPeriod().orElse(null);
        if (payPeriod != null && payPeriod.isShorterThanMonth() && entry.cadence() == null) {
            error(needsMonths(payPeriod));
        }
        if (payPeriod != null && payPeriod.kind() == PayPeriod.Kind.QUARTER && !severalAtOnce) {
            error(Message.saying(PlanPhrases.MONTHS_IN_QUARTERS)
                    .with("period", payPeriod.toString())
                    .build());
        }
    }

    private static Message needsMonths(Object payPeriod) {
        return Message.saying(PlanPhrases.COUNTS_MONTHS)
                .with("period", payPeriod.toString())
                .build();
    }

    @Override
    public void addsUpOver(Cadence longer) {
        addsUpOver.add(longer);
    }

    @Override
    public boolean pays(Period period) {
        return entry.cadence() != null
                ? plan.isInForceWithin(period)
                : plan.isInForce(period)
                        && plan.payPeriod().orElse(PayPeriod.freeDates()).isOne(period);
    }

    @Override
    public void found(Finding finding) {
        findings.add(finding);
    }

    Set<RuleId> monthlyBases() {
        return monthlyBases;
    }

    /** Why the entry cannot be paid for a period as the facts have it, where the plan knows no calendar; else null. */
    @Nullable
    Message problemWith(Period period) {
        Set<Cadence> longer = new LinkedHashSet<>(addsUpOver);
        if (entry.cadence() != null) {
            longer.add(entry.cadence());
        }
        if (countsMonths && !period.isWholeMonths() && entry.cadence() == null) {
            return needsMonths(period);
        }
        if (tellsMonthsApart || (countsMonths && !period.isWholeMonths())) {
            longer.add(Cadence.MONTH);
        }
        for (Entry<PayRule> pay : plan.payRules()) {
            if (pay.cadence() == null && monthlyBases.contains(pay.id()) && period.kind() != Period.Kind.MONTH) {
                return Message.saying(PlanPhrases.BASE_NOT_MONTHLY)
                        .with("base", pay.id().value())
                        .build();
            }
        }
        for (Cadence cadence : longer) {
            if (!cadence.containing(period.firstDay()).contains(period)) {
                return Message.saying(PlanPhrases.CROSSES)
                        .with("longer", PlanPhrases.noun(cadence))
                        .with("example", "{week: {first-day: monday}}")
                        .with("period", period.toString())
                        .build();
            }
        }
        return null;
    }

    @Override
    public void readsLine(RuleId line) {
        requireAfter(Room.PAY, PlanPhrases.NO_LINE_YET);
        // Before a rule that makes no lines stand all that do.
        if (slots.line(line) < slots.line(entry.id())) {
            return;
        }
        List<RuleId> before = new ArrayList<>();
        plan.payRules().forEach(pay -> before.add(pay.id()));
        plan.shareRules().forEach(share -> before.add(share.id()));
        for (Entry<?> settle : plan.settleRules()) {
            if (settle.id().equals(entry.id())) {
                break;
            }
            before.add(settle.id());
        }
        if (!before.contains(line)) {
            error(Message.saying(PlanPhrases.NO_SUCH_LINE)
                    .with("allowed", before.toString())
                    .with("line", line.value())
                    .build());
        }
    }

    @Override
    public void readsScorecard() {
        if (!readsScorecard && plan.scoreRules().isEmpty()) {
            error(Message.of(PlanPhrases.NO_SCORECARD));
        }
        if (!(entry.rule() instanceof GradeRule)) {
            requireAfter(Room.SCORE, PlanPhrases.NO_SCORE_YET);
        }
        readsScorecard = true;
    }

    @Override
    public void readsPassMark() {
        readsScorecard();
        if (!plan.scoreRules().isEmpty()
                && plan.scoreRules().stream().noneMatch(score -> score.rule().hasPassMark())) {
            findings.add(Finding.of(Severity.WARNING, Message.of(PlanPhrases.NO_PASS_MARK)));
        }
    }

    @Override
    public void readsGrade() {
        if (!readsGrade && plan.gradeRules().isEmpty()) {
            error(Message.of(PlanPhrases.NO_GRADES));
        }
        requireAfter(Room.SCORE, PlanPhrases.NO_SCORE_YET);
        readsGrade = true;
    }

    @Override
    public void readsGrades(Collection<String> named, boolean all) {
        readsGrade();
        Set<String> given = new LinkedHashSet<>();
        plan.gradeRules().forEach(grades -> grades.rule().grades().forEach(grade -> given.add(grade.id())));
        if (given.isEmpty()) {
            return;
        }
        for (String name : named) {
            if (!given.contains(name)) {
                unwise(PlanPhrases.GRADE_NEVER_GIVEN, name, given);
            }
        }
        for (String grade : given) {
            if (all && !named.contains(grade)) {
                unwise(PlanPhrases.GRADE_NOT_NAMED, grade, named);
            }
        }
    }

    /** What a room makes is there in the rooms after it only, and nothing is there for eligibility. */
    private void requireAfter(Room room, Phrase missing) {
        if (entry.rule() instanceof PreparedPlan.EligibilityRule
                || CompensationPlan.roomOf(entry.rule()).compareTo(room) <= 0) {
            error(Message.of(missing));
        }
    }

    private void unwise(Phrase phrase, String grade, Collection<String> allowed) {
        findings.add(Finding.of(
                Severity.WARNING,
                Message.saying(phrase)
                        .with("grade", grade)
                        .with("allowed", String.join(", ", allowed))
                        .build()));
    }

    @Override
    public Rounding rounding() {
        return plan.rounding();
    }

    @Override
    public Unit money() {
        return Unit.money(plan.currency());
    }

    /**
     * What a rule or clause makes of itself to be run. One that fails is an error of the plan, which then never runs, and
     * nobody sees the null.
     */
    @SuppressWarnings("NullAway")
    <S> S prepared(Supplier<S> prepare) {
        try {
            return RunProblems.made(prepare.get(), PlanPhrases.A_STEP);
        } catch (ProblemSignal signal) {
            error(signal.problem().message());
        } catch (ProblemsException refused) {
            refused.problems().forEach(problem -> error(problem.message()));
        } catch (RuntimeException failure) {
            error(RunProblems.failed(failure));
        }
        return null;
    }

    /** Whether anything of the assessment is read. */
    boolean readsAssessment() {
        return readsScorecard || readsGrade;
    }

    private int ofAgent(Metric metric) {
        int place = number(metric, slots.place(metric, entry.cadence()));
        if (!rulePrepared) {
            ofRule.add(place);
        }
        return place;
    }

    /** Says that what is asked for from now on is for the clauses: first for the condition. */
    void ruleIsPrepared() {
        rulePrepared = true;
    }

    /** Says that the condition asks for nothing more. */
    void conditionIsPrepared() {
        conditionPrepared = true;
    }

    private int needed(int place) {
        needed.add(place);
        return place;
    }

    private int number(Metric metric, int place) {
        if (metric.kind() == MetricKind.RATIO || metric.kind() == MetricKind.RATING) {
            wrongKind(metric, "MONEY, COUNT, DURATION, POINTS");
        }
        return place;
    }

    private int ofKind(MetricKind kind, Metric metric) {
        if (metric.kind() != kind) {
            wrongKind(metric, kind.name());
        }
        return slots.place(metric, entry.cadence());
    }

    private void wrongKind(Metric metric, String expected) {
        error(Message.saying(PlanPhrases.OTHER_METRIC)
                .with("metric", metric.label())
                .with("kind", expected)
                .with("other", metric.kind().name())
                .build());
    }

    private void error(Message message) {
        findings.add(Finding.of(Severity.ERROR, message));
    }
}
