// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.plan.run.AgentView;
import io.github.ticheng.core.plan.run.Corridor;
import io.github.ticheng.core.plan.run.CreditRoom;
import io.github.ticheng.core.plan.run.PayRoom;
import io.github.ticheng.core.plan.run.SettleRoom;
import io.github.ticheng.core.plan.run.SettledLines;
import io.github.ticheng.core.plan.run.ShareRoom;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains a run by replaying its steps with views that explain. An explanation whose result is not the amount of the
 * line it explains cannot come out of here: it ends in a {@link ProblemsException} that names the rule.
 */
public final class Explainer {

    private static final Label TOTAL = Label.of("total", "合计");
    private static final Label SCORE = Label.of("score", "得分");

    private final Corridor corridor;
    private final PreparedPlan plan;
    private final int row;
    private final Statement statement;
    private final Place place;

    /**
     * Explains what one agent is paid.
     *
     * @param row where the agent is in the facts
     * @param statement what the agent is paid
     */
    public Explainer(Corridor corridor, int row, Statement statement) {
        this.corridor = corridor;
        this.plan = corridor.plan;
        this.row = row;
        this.statement = statement;
        ImmutableMap<Part, String> parts = ImmutableMap.of(
                Part.TEAM, corridor.facts.team().value(),
                Part.PERIOD, corridor.facts.period().toString(),
                Part.AGENT, statement.agent().id().value());
        this.place = new Place(parts).within(plan.place);
    }

    public Explanation total() {
        List<Explanation> children = new ArrayList<>();
        ImmutableList<PayLine> lines = statement.lines();
        // The lines of a rule stand together.
        for (int from = 0, to = 1; from < lines.size(); to++) {
            if (to == lines.size()
                    || !lines.get(to).rule().equals(lines.get(from).rule())) {
                children.addAll(lines(lines.subList(from, to)));
                from = to;
            }
        }
        Exact total = children.isEmpty() ? nothing() : sum(lines, children);
        Term term = total.term().orElseThrow();
        List<Words> remarks = new ArrayList<>();
        if (children.isEmpty() && statement.notAssessed() != null) {
            remarks.add(statement.notAssessed());
        }
        if (statement.isEligible()) {
            remarks.addAll(unsettled());
        }
        if (children.size() > 1) {
            remarks.add(Explanation.calculation(term));
        }
        require(statement.total().amount(), total, plan.place);
        return explanation(place, "", TOTAL, remarks, term, children);
    }

    /** Why rules of SETTLE made no line. */
    private List<Message> unsettled() {
        Set<RuleId> made = statement.lines().stream().map(PayLine::rule).collect(Collectors.toSet());
        List<Message> all = new ArrayList<>();
        for (Prepared<SettleRule.Step> settle : plan.<SettleRule.Step>of(RuleFamily.SETTLE)) {
            Message reason = made.contains(settle.entry().id())
                    ? null
                    : replayed(settle, () -> SettleRoom.unmet(settle, corridor, row));
            if (reason != null) {
                all.add(PlanPhrases.NOT_SETTLED.filled(settle.entry().label(), reason));
            }
        }
        return all;
    }

    /** The sum of some lines, each under its label, so that it reads as one figure per line. */
    private static Exact sum(List<PayLine> lines, List<Explanation> explained) {
        Exact sum = null;
        for (int i = 0; i < lines.size(); i++) {
            Term term = requireNonNull(explained.get(i).term());
            Exact amount = Exact.of(term).named(lines.get(i).label());
            sum = sum == null ? amount : sum.plus(amount);
        }
        return requireNonNull(sum);
    }

    public Explanation line(RuleId rule) {
        Prepared<?> figure = plan.byId.get(rule);
        if (figure != null && !figure.entry().paid() && statement.isEligible()) {
            return replayed(figure, () -> figure(rule));
        }
        Explanation credit = credit(rule);
        if (credit != null) {
            return credit;
        }
        ImmutableList<PayLine> lines = statement.lines(rule);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Expected one of the lines "
                    + statement.lines().stream().map(PayLine::rule).distinct().toList() + " of agent "
                    + statement.agent().id() + ", but found " + rule);
        }
        List<Explanation> explained = lines(lines);
        Explanation first = explained.get(0);
        return explained.size() == 1
                ? first
                : explanation(
                        first.place(),
                        first.block(),
                        first.title(),
                        List.of(),
                        sum(lines, explained).term().orElseThrow(),
                        explained);
    }

    /** The explanation of each line that a rule made for an agent. */
    private List<Explanation> lines(List<PayLine> lines) {
        RuleId rule = lines.get(0).rule();
        Prepared<?> made = requireNonNull(plan.byId.get(rule));
        return replayed(made, () -> switch (made.item().room()) {
            case PAY -> List.of(pay(plan.<PayRule.Step>of(RuleFamily.PAY).get(made.index()), lines.get(0)));
            case SHARE ->
                List.of(share(plan.<ShareRule.Step>of(RuleFamily.SHARE).get(made.index()), lines.get(0)));
            case SETTLE -> settle(plan.<SettleRule.Step>of(RuleFamily.SETTLE).get(made.index()), lines);
            case CREDIT, SCORE, OUTCOME ->
                throw new IllegalStateException("Expected a rule that makes lines, but found " + rule);
        });
    }

    private Explanation pay(Prepared<PayRule.Step> pay, PayLine line) {
        List<Words> remarks = new ArrayList<>();
        AgentView agent = corridor.explaining(row, pay, remarks, 0);
        Exact amount = PayRoom.amount(pay, agent);
        Exact paid = amount == null ? nothing() : agent.rounded(amount, plan.rules.rounding());
        return explained(pay, line, remarks, paid);
    }

    /** What a CREDIT rule credited; null if it is none, or credited nothing. */
    private @Nullable Explanation credit(RuleId rule) {
        Prepared<CreditRule.Step> credit = plan.<CreditRule.Step>of(RuleFamily.CREDIT).stream()
                .filter(one -> one.entry().id().equals(rule))
                .findFirst()
                .orElse(null);
        Exact amount = credit == null ? Exact.ZERO : CreditRoom.credited(credit, corridor, row);
        return credit == null || amount.isZero() ? null : replayed(credit, () -> credit(credit, amount));
    }

    private Explanation credit(Prepared<CreditRule.Step> credit, Exact amount) {
        List<Words> remarks = new ArrayList<>();
        Exact told = CreditRoom.told(credit, corridor, row, remarks);
        if (told != null) {
            require(amount, told.withoutTerm(), placeOf(credit));
        }
        Term term = (told == null ? amount : told)
                .term()
                .orElseGet(() -> amount.asConstant(plan.money).term().orElseThrow());
        Rule made = credit.entry().rule();
        return explanation(placeOf(credit), blockOf(made), credit.entry().label(), remarks, term, List.of());
    }

    private Explanation share(Prepared<ShareRule.Step> share, PayLine line) {
        List<Words> remarks = new ArrayList<>();
        AgentView agent = corridor.explaining(row, share, remarks, 0);
        Exact part = ShareRoom.told(share, corridor, agent);
        return explained(share, line, remarks, part == null ? nothing() : part);
    }

    private List<Explanation> settle(Prepared<SettleRule.Step> settle, List<PayLine> lines) {
        List<Words> remarks = new ArrayList<>();
        AgentView agent = corridor.explaining(row, settle, remarks, settle.index());
        if (settle.when() != null) {
            settle.when().holds(agent);
        }
        SettledLines out = new SettledLines(settle, agent, plan);
        settle.step().settle(agent, out);
        List<Explanation> all = new ArrayList<>();
        int finished = 0;
        for (int i = 0; i < lines.size(); i++) {
            // What is remarked after the last line belongs to it.
            int until = i + 1 < lines.size() ? out.remarksByThen().get(i) : remarks.size();
            List<Words> own = withNote(lines.get(i), remarks.subList(finished, until));
            all.add(explained(settle, lines.get(i), own, out.amounts().get(i)));
            finished = until;
        }
        return all;
    }

    /** The note of a line, if it has one, and what was remarked while it was calculated. */
    private static List<Words> withNote(PayLine line, List<Words> remarks) {
        List<Words> all = new ArrayList<>();
        Message note = line.note();
        if (note != null) {
            all.add(note);
        }
        all.addAll(remarks);
        return all;
    }

    /** Explains a scorecard, the first where none is named. */
    public Explanation scorecard(@Nullable RuleId of) {
        Scorecard card =
                of == null ? statement.scorecard() : statement.scorecard(of).orElse(null);
        if (card == null || plan.of(RuleFamily.SCORE).isEmpty()) {
            throw new IllegalArgumentException("Expected an agent who was assessed, but found "
                    + statement.agent().id() + (statement.notAssessed() == null ? "" : ": " + statement.notAssessed()));
        }
        Prepared<ScoreRule.Step> score = plan.<ScoreRule.Step>of(RuleFamily.SCORE).stream()
                .filter(own -> card.card() == null
                        || own.entry().id().equals(card.card().id()))
                .findFirst()
                .orElseThrow();
        return replayed(score, () -> scorecard(score, card));
    }

    private Explanation scorecard(Prepared<ScoreRule.Step> score, Scorecard card) {
        List<Words> remarks = new ArrayList<>();
        AgentView agent = corridor.explaining(row, score, remarks, 0);
        if (score.when() != null) {
            score.when().holds(agent);
        }
        Scorecard replayed = score.step().score(agent);
        require(card.score(), replayed.score(), placeOf(score));
        List<Explanation> children = new ArrayList<>();
        for (CriterionScore criterion : replayed.criteria()) {
            children.add(criterion(criterion, placeOf(score)));
        }
        remarks.add(Table.of(card));
        Term term = replayed.score()
                .in(Unit.POINTS)
                .term()
                .orElseGet(() -> replayed.score().asConstant(Unit.POINTS).term().orElseThrow());
        if (!term.isLeaf()) {
            remarks.add(Explanation.calculation(term));
        }
        plan.<GradeRule.Step>of(RuleFamily.GRADE).stream()
                .filter(grade -> grade.card() == score.card())
                .forEach(grade -> replayed(grade, () -> graded(grade, card.grade(), remarks)));
        return explanation(
                placeOf(score),
                blockOf(score.entry().rule()),
                card.card() == null ? SCORE : card.card().label(),
                remarks,
                term,
                children);
    }

    private @Nullable Grade graded(Prepared<GradeRule.Step> grade, @Nullable Grade given, List<Words> remarks) {
        Grade again = grade.step().grade(corridor.explainingGrade(grade, row, remarks));
        require(String.valueOf(given), String.valueOf(again), placeOf(grade));
        return again;
    }

    private static Explanation criterion(CriterionScore criterion, Place place) {
        List<Explanation> parts = new ArrayList<>();
        criterion.parts().forEach(part -> parts.add(criterion(part, place)));
        List<Words> remarks = new ArrayList<>();
        Words reason = criterion.reason();
        if (reason != null) {
            remarks.add(reason);
        }
        Term term = criterion
                .points()
                .term()
                .orElseGet(
                        () -> criterion.points().asConstant(Unit.POINTS).term().orElseThrow());
        if (!term.isLeaf()) {
            remarks.add(Explanation.calculation(term));
        }
        return explanation(place, "", criterion.label(), remarks, term, parts);
    }

    // ---------------------------------------------------------------------------------------------- nodes

    private Explanation explained(Prepared<?> prepared, PayLine line, List<Words> remarks, Exact amount) {
        Place at = placeOf(prepared);
        require(line.value(), amount, at);
        Term term = amount.term()
                .orElseGet(() -> amount.asConstant(plan.money).term().orElseThrow());
        return explanation(at, blockOf(prepared.entry().rule()), line.label(), remarks, term, figures(prepared));
    }

    /** The figures that an entry reads, each explained for the agent. */
    private List<Explanation> figures(Prepared<?> reader) {
        List<Explanation> figures = new ArrayList<>(0);
        reader.requests().figures.forEach(figure -> figures.add(figure(figure)));
        return figures;
    }

    private Explanation figure(RuleId id) {
        Prepared<PayRule.Step> figure = plan.<PayRule.Step>of(RuleFamily.PAY)
                .get(requireNonNull(plan.byId.get(id)).index());
        List<Words> remarks = new ArrayList<>();
        AgentView agent = corridor.explaining(row, figure, remarks, 0);
        Exact amount = PayRoom.amount(figure, agent);
        Term term = (amount == null ? nothing() : amount)
                .term()
                .orElseGet(() ->
                        requireNonNull(amount).asConstant(plan.money).term().orElseThrow());
        return explanation(
                placeOf(figure),
                blockOf(figure.entry().rule()),
                figure.entry().label(),
                remarks,
                term,
                figures(figure));
    }

    private static Explanation explanation(
            Place place,
            String block,
            Words title,
            List<Words> remarks,
            @Nullable Term term,
            List<Explanation> children) {
        return new Explanation(
                place, block, title, ImmutableList.copyOf(remarks), term, ImmutableList.copyOf(children));
    }

    private Exact nothing() {
        return Exact.ZERO.asConstant(plan.money);
    }

    /** What a step is replayed to; a step that paid and now ends in something else is told by its place. */
    private <T extends @Nullable Object> T replayed(Prepared<?> prepared, Supplier<T> replay) {
        try {
            return replay.get();
        } catch (ProblemsException refused) {
            throw refused;
        } catch (ProblemSignal signal) {
            throw new ProblemsException(ImmutableList.of(signal.problem().within(placeOf(prepared))));
        } catch (RuntimeException failure) {
            ProblemsException refused =
                    new ProblemsException(ImmutableList.of(new Problem(placeOf(prepared), Signals.failed(failure))));
            refused.addSuppressed(failure);
            throw refused;
        }
    }

    private static void require(Object paid, Object explained, Place at) {
        if (!paid.equals(explained)) {
            throw new ProblemsException(ImmutableList.of(
                    new Problem(at, PlanPhrases.RULE_NOT_REPEATABLE.filled(paid.toString(), explained.toString()))));
        }
    }

    private static String blockOf(Rule rule) {
        return rule.type().map(BlockType::name).orElseGet(() -> rule.getClass().getSimpleName());
    }

    private Place placeOf(Prepared<?> prepared) {
        return prepared.place().within(place);
    }
}
