// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.SlotTable.Made;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one entry's rule and clauses ask for while they are prepared. */
public final class Requests implements Preparation {

    /** Stands for the plan's eligibility where a request has to name a rule. */
    static final RuleId ELIGIBILITY = RuleId.of("eligibility");

    private final PlanRules plan;
    private final RuleId id;
    /** Null for the plan's eligibility. */
    private final @Nullable RuleFamily family;

    private final @Nullable Cadence cadence;
    private final SlotTable slots;
    final CalendarNeeds calendar;
    public final Set<Integer> needed = new LinkedHashSet<>();
    public final Set<Integer> neededOfTeam = new LinkedHashSet<>();
    /** All that is read of agents, also where it may be missing. */
    public final Set<Metric> read = new LinkedHashSet<>();

    final Set<RuleId> bases = new LinkedHashSet<>();
    /** The figures of the agent that are read, which explain themselves below whatever reads them. */
    public final Set<RuleId> figures = new LinkedHashSet<>();
    /** The numbers of agents that the rule itself asked for, without those of its clauses. */
    final Set<Integer> ofRule = new LinkedHashSet<>();

    private final List<UnaryOperator<LocalDate>> open = new ArrayList<>(0);
    final List<Finding> findings = new ArrayList<>();
    /** The score rule that the entry means, by its place; −1 where that is not known. */
    final int card;

    private final Set<Integer> cardsRead = new HashSet<>();
    private final Set<Integer> gradesRead = new HashSet<>();
    private boolean rulePrepared;
    private boolean ofItems;
    private boolean isRolledUp;
    private boolean conditionPrepared;

    /** Those of the plan's eligibility. */
    Requests(PlanRules plan, SlotTable slots) {
        this(plan, ELIGIBILITY, null, null, 0, slots);
    }

    Requests(PlanRules plan, Entry<?> entry, SlotTable slots) {
        this(plan, entry.id(), entry.family(), entry.cadence(), slots.card(entry), slots);
    }

    private Requests(
            PlanRules plan,
            RuleId id,
            @Nullable RuleFamily family,
            @Nullable Cadence cadence,
            int card,
            SlotTable slots) {
        this.plan = plan;
        this.id = id;
        this.family = family;
        this.cadence = cadence;
        this.card = card;
        this.slots = slots;
        this.calendar = new CalendarNeeds(plan, cadence);
    }

    @Override
    public RuleId rule() {
        return id;
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
        if (metric.origin() != null) {
            error(PlanPhrases.NOT_OF_TEAM.filled(metric.id()));
        }
        int place = number(metric, slots.teamPlace(metric, cadence));
        neededOfTeam.add(place);
        return new Slot<>(metric, ~place);
    }

    @Override
    public PeerSlot peers(Compared compared) {
        if (family == null) {
            error(Message.of(PlanPhrases.NO_TEAM_YET));
        }
        boolean decides = rulePrepared && !conditionPrepared;
        return among(decides && compared == Compared.APPLIES ? Compared.ALL : compared);
    }

    @Override
    public RuleId base(RuleId base) {
        requireAfter(Room.SCORE, PlanPhrases.NO_AMOUNT_YET);
        bases.add(base);
        if (isRolledUp && slots.isFigure(base)) {
            error(PlanPhrases.FIGURE_NOT_KEPT.filled(base.value()));
        }
        if (slots.isPay(base)) {
            return base;
        }
        List<RuleId> pays = plan.entries(PayRule.class).stream().map(Entry::id).toList();
        error(PlanPhrases.NO_SUCH_BASE.filled(pays.toString(), base.value()));
        return base;
    }

    @Override
    public RuleId monthlyBase(RuleId base) {
        calendar.monthlyBases.add(base);
        return base(base);
    }

    @Override
    public Optional<Cadence> cadence() {
        return calendar.due();
    }

    @Override
    public void countsMonths(boolean severalAtOnce) {
        calendar.countsMonths(severalAtOnce).forEach(this::error);
    }

    @Override
    public void addsUpOver(Cadence longer) {
        calendar.addsUpOver(longer);
    }

    @Override
    public boolean pays(Period period) {
        return calendar.pays(period);
    }

    @Override
    public <T> T ofItems(Function<? super Preparation, T> part) {
        slots.isOfItemsToo();
        return part(true, isRolledUp, part);
    }

    @Override
    public boolean isOfItems() {
        return ofItems;
    }

    @Override
    public <T> T rolledUp(Function<? super Preparation, T> part) {
        return part(ofItems, true, part);
    }

    private <T> T part(boolean items, boolean rolled, Function<? super Preparation, T> part) {
        boolean itemsBefore = ofItems;
        boolean rolledBefore = isRolledUp;
        ofItems = items;
        isRolledUp = rolled;
        try {
            return part.apply(this);
        } finally {
            ofItems = itemsBefore;
            isRolledUp = rolledBefore;
        }
    }

    @Override
    public void addsEarlier() {
        if (ofItems || isRolledUp) {
            error(Message.of(ofItems ? PlanPhrases.EARLIER_TO_ITEMS : PlanPhrases.EARLIER_TWICE));
        }
    }

    @Override
    public void addsEarlier(UnaryOperator<LocalDate> firstOpen) {
        addsEarlier();
        open.add(firstOpen);
    }

    /** The first day before a period that counts in it alone, for its first day; that day where there is none. */
    public LocalDate firstOpen(LocalDate first) {
        return open.stream()
                .map(firstOpen -> firstOpen.apply(first))
                .min(Comparator.naturalOrder())
                .orElse(first);
    }

    @Override
    public void found(Finding finding) {
        findings.add(finding);
    }

    /** Why the entry cannot be paid for a period as the facts have it, where the plan knows no calendar; else null. */
    public @Nullable Message problemWith(Period period) {
        return calendar.problemWith(period);
    }

    @Override
    public void readsLine(RuleId line) {
        requireAfter(Room.PAY, PlanPhrases.NO_LINE_YET);
        // Before a rule that makes no lines stand all that do.
        if (slots.line(line) < slots.line(id) && !slots.isFigure(line)) {
            return;
        }
        List<RuleId> before = new ArrayList<>();
        for (Entry<?> made : plan.entries()) {
            if (family == RuleFamily.SETTLE && made.id().equals(id)) {
                break;
            }
            if (made.family().makesLines() && made.paid()) {
                before.add(made.id());
            }
        }
        if (!before.contains(line)) {
            error(PlanPhrases.NO_SUCH_LINE.filled(before.toString(), line.value()));
        }
    }

    @Override
    public void readsScorecard() {
        readsScorecard(card);
    }

    private void readsScorecard(int read) {
        if (!cardsRead.contains(read) && !plan.has(RuleFamily.SCORE)) {
            error(Message.of(PlanPhrases.NO_SCORECARD));
        }
        requireKnown(read);
        if (family != RuleFamily.GRADE) {
            requireAfter(Room.SCORE, PlanPhrases.NO_SCORE_YET);
        }
        cardsRead.add(read);
    }

    private void requireKnown(int read) {
        if (read < 0 && !cardsRead.contains(read) && !gradesRead.contains(read)) {
            error(PlanPhrases.WHICH_CARD.filled(cards()));
        }
    }

    private String cards() {
        return Joiner.on(", ").join(slots.cards());
    }

    @Override
    public void readsPassMark() {
        readsScorecard();
        ImmutableList<Entry<ScoreRule>> scores = plan.entries(ScoreRule.class);
        if (card >= 0 && card < scores.size() && !scores.get(card).rule().hasPassMark()) {
            warn(Message.of(PlanPhrases.NO_PASS_MARK));
        }
    }

    @Override
    public void readsGrade() {
        readsGrade(card);
    }

    private void readsGrade(int read) {
        requireKnown(read);
        if (read >= 0 && !gradesRead.contains(read) && !slots.isGraded(read)) {
            error(
                    plan.has(RuleFamily.GRADE) && read < slots.cards().size()
                            ? PlanPhrases.NOT_GRADED.filled(ImmutableList.copyOf(slots.cards())
                                    .get(read)
                                    .value())
                            : Message.of(PlanPhrases.NO_GRADES));
        }
        requireAfter(Room.SCORE, PlanPhrases.NO_SCORE_YET);
        gradesRead.add(read);
    }

    @Override
    public void readsGrades(Collection<String> named, boolean all) {
        readsGrades(card, named, all);
    }

    @Override
    public void readsGrades(Map<String, Exact> worth, @Nullable Exact otherwise, Unit unit) {
        readsGrades(worth.keySet(), otherwise == null);
        String better = "";
        Exact less = null;
        for (String grade : slots.grades(card)) {
            Exact own = worth.get(grade);
            Exact more = own == null ? otherwise : own;
            if (less != null && more != null && less.isLessThan(more)) {
                warn(PlanPhrases.GRADE_WORTH_LESS.filled(better, Figure.of(less, unit), grade, Figure.of(more, unit)));
            }
            better = grade;
            less = more;
        }
    }

    @Override
    public void readsGradesOf(RuleId of, Collection<String> named) {
        int read = slots.card(of);
        if (read < 0) {
            error(PlanPhrases.NO_SUCH_CARD.filled(cards(), of.value()));
        } else {
            readsGrades(read, named, false);
        }
    }

    private void readsGrades(int read, Collection<String> named, boolean all) {
        readsGrade(read);
        Set<String> given = slots.grades(read);
        if (given.isEmpty()) {
            return;
        }
        for (String name : named) {
            if (!given.contains(name)) {
                warn(PlanPhrases.GRADE_NEVER_GIVEN.filled(String.join(", ", given), name));
            }
        }
        for (String grade : given) {
            if (all && !named.contains(grade)) {
                warn(PlanPhrases.GRADE_NOT_NAMED.filled(grade, String.join(", ", named)));
            }
        }
    }

    /** What a room makes is there in the rooms after it only, and nothing is there for eligibility. */
    private void requireAfter(Room room, Phrase missing) {
        if (family == null || family.room().compareTo(room) <= 0) {
            error(Message.of(missing));
        }
    }

    private void warn(Message message) {
        findings.add(Finding.of(Severity.WARNING, message));
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
            return Signals.made(prepare.get(), PlanPhrases.A_STEP);
        } catch (ProblemSignal signal) {
            error(signal.problem().message());
        } catch (ProblemsException refused) {
            refused.problems().forEach(problem -> error(problem.message()));
        } catch (RuntimeException failure) {
            error(Signals.failed(failure));
        }
        return null;
    }

    /** Whether the grades of a card are read. */
    public boolean isGradeRead(int of) {
        return gradesRead.contains(of);
    }

    /** Whether anything of a card is read. */
    public boolean isCardRead(int of) {
        return cardsRead.contains(of) || gradesRead.contains(of) || (card < 0 && readsAssessment());
    }

    /** Whether anything of the assessment is read. */
    public boolean readsAssessment() {
        return !cardsRead.isEmpty() || !gradesRead.isEmpty();
    }

    private int ofAgent(Metric metric) {
        read.add(metric);
        int place = number(metric, place(metric));
        if (metric.origin() instanceof Origin.Amount amount && slots.isFigure(amount.rule())) {
            figures.add(amount.rule());
        }
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
        if (!ofItems && slots.made(place) == null) {
            needed.add(place);
        }
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
        read.add(metric);
        return place(metric);
    }

    private int place(Metric metric) {
        if (metric.origin() instanceof Origin.Amount amount) {
            boolean isFigure = slots.isFigure(amount.rule());
            boolean isPaid = family != RuleFamily.PAY && !isFigure;
            int line = slots.line(amount.rule());
            if (isPaid) {
                readsLine(amount.rule());
            } else {
                base(amount.rule());
            }
            if (cadence != null && slots.isFigureDueOtherwise(amount.rule(), cadence)) {
                error(PlanPhrases.FIGURE_DUE_OTHERWISE.filled(
                        cadence, amount.rule().value()));
            }
            return slots.place(metric, cadence, new Made(amount, isPaid ? ~line : line, among(Compared.ALL)));
        }
        if (metric.origin() instanceof Origin.Score score) {
            int read = score.card() == null ? card : slots.card(score.card());
            readsScorecard(read);
            return slots.place(metric, cadence, new Made(score, read, among(Compared.ALL)));
        }
        if (metric.origin() instanceof Origin.Place && !ofItems) {
            error(PlanPhrases.NO_PLACE_HERE.filled(metric.label()));
        }
        if (metric.origin() instanceof Origin.OfOthers others) {
            return slots.place(metric, cadence, made(others));
        }
        return slots.place(metric, cadence);
    }

    private Made made(Origin.OfOthers others) {
        Metric of = others.metric();
        Whose.Group group = others.whose().group();
        if (group == Whose.Group.TEAM && of.kind() != MetricKind.RATIO && of.origin() == null) {
            int place = slots.teamPlace(of, cadence);
            neededOfTeam.add(place);
            return new Made(others, ~place, among(Compared.ALL));
        }
        int each = place(of);
        if (of.origin() == null && others.whose().by().isEmpty() && group != Whose.Group.AGENTS_WITH_VALUE) {
            needed.add(each);
        }
        return new Made(others, each, peers(group == Whose.Group.PEERS ? Compared.APPLIES : Compared.ALL));
    }

    private PeerSlot among(Compared compared) {
        return new PeerSlot(compared, id);
    }

    private void wrongKind(Metric metric, String expected) {
        error(PlanPhrases.OTHER_METRIC.filled(
                metric.label(), expected, metric.kind().name()));
    }

    private void error(Message message) {
        Finding error = Finding.of(Severity.ERROR, message);
        if (!findings.contains(error)) {
            findings.add(error);
        }
    }
}
