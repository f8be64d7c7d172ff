// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.text.Label;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A corridor's agents as the rules see them. */
final class TeamView implements Team<AgentView> {

    private final Corridor corridor;
    private final @Nullable Cadence cadence;
    /** With which of its scorecards it is looked at. */
    final int card;

    final int[] rows;
    /** Made when a step asks for them; several threads may make the same ones. */
    private @Nullable ImmutableList<AgentView> agents;

    /** These agents without explaining: this team itself unless it explains. */
    private final TeamView paying;
    /** What was found about these agents; one for the views that pay and that explain. Safe where several threads explain. */
    private final Map<Object, Found> found;

    /** An answer, or the problem that there is none. */
    private record Found(@Nullable Object answer, @Nullable ProblemSignal problem) {}

    /** Stands for the finding of those to whom an entry applies. */
    private record Applied(RuleId rule) {}

    TeamView(Corridor corridor, @Nullable Cadence cadence, int card, int[] rows) {
        this.corridor = corridor;
        this.cadence = cadence;
        this.card = card;
        this.rows = rows;
        this.paying = this;
        this.found = new ConcurrentHashMap<>();
    }

    /** The same team for an explanation. */
    private TeamView(TeamView paying) {
        this.corridor = paying.corridor;
        this.cadence = paying.cadence;
        this.card = paying.card;
        this.rows = paying.rows;
        this.paying = paying;
        this.found = paying.found;
    }

    /** Some agents of a team, who keep seeing all of it. */
    private TeamView(TeamView team, ImmutableList<AgentView> agents) {
        this(
                team.corridor,
                team.cadence,
                team.card,
                agents.stream().mapToInt(agent -> agent.row).toArray());
        this.agents = agents;
    }

    /** Over which longer period it is looked at; null for the pay period. */
    @Nullable
    Cadence cadence() {
        return cadence;
    }

    /** These agents for an explanation or not. */
    TeamView explaining(boolean explains) {
        return !explains ? paying : paying == this ? new TeamView(this) : this;
    }

    private boolean isExplaining() {
        return paying != this;
    }

    /** Forgets what was found, because values are now others. */
    void forget() {
        found.clear();
    }

    @Override
    public TeamId id() {
        return corridor.facts.team();
    }

    @Override
    public ImmutableList<AgentView> agents() {
        ImmutableList<AgentView> known = paying.agents;
        if (known == null) {
            ImmutableList.Builder<AgentView> members = ImmutableList.builderWithExpectedSize(rows.length);
            for (int row : rows) {
                members.add(new AgentView(corridor, paying, null, Corridor.ALL, row));
            }
            known = members.build();
            paying.agents = known;
        }
        return known;
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public boolean has(Slot<?> slot) {
        return corridor.credited().columns().team[~slot.index()] != null;
    }

    @Override
    public Exact number(Slot<Exact> slot) {
        Quantity value = corridor.credited().columns().team[~slot.index()];
        if (value == null) {
            throw Signals.reported();
        }
        return isExplaining() ? named((Exact) value, slot.metric()) : (Exact) value;
    }

    @Override
    public Exact sum(Slot<Exact> slot) {
        Exact sum = once(slot, team -> {
            ExactSum all = new ExactSum();
            agents().forEach(agent -> all.add(agent.number(slot).withoutTerm()));
            return all.value();
        });
        return isExplaining() ? named(sum, slot.metric()) : sum;
    }

    @Override
    public Ratio ratio(Slot<Ratio> slot) {
        Ratio ratio = once(slot, team -> {
            ExactSum numerator = new ExactSum();
            ExactSum denominator = new ExactSum();
            for (AgentView agent : agents()) {
                Ratio own = slot.metric().withParts(agent.ratio(slot));
                numerator.add(own.numerator().withoutTerm());
                denominator.add(own.denominator().withoutTerm());
            }
            return Ratio.of(numerator.value(), denominator.value());
        });
        return isExplaining()
                ? Telling.named(slot.metric(), slot.metric().source().of(Whose.TEAM), ratio, corridor.plan)
                : ratio;
    }

    @Override
    public TeamView among(PeerSlot slot) {
        Prepared<?> entry = corridor.plan.byId.get(slot.rule());
        Condition.Step when = entry == null ? null : entry.when();
        if (slot.compared() != Compared.APPLIES || when == null) {
            return this;
        }
        TeamView applied = once(new Applied(slot.rule()), team -> applied(when));
        return applied.explaining(isExplaining());
    }

    private TeamView applied(Condition.Step when) {
        try {
            return new TeamView(this, agents().stream().filter(when::holds).collect(ImmutableList.toImmutableList()));
        } catch (ProblemSignal signal) {
            // The agent of whom it is not known is asked again when it is the agent's turn, and reported then.
            throw Signals.reported();
        }
    }

    // Safe: one key always stands for one way of finding, so for one type.
    @SuppressWarnings("unchecked")
    @Override
    public <T> T once(Object key, Function<? super Team<AgentView>, ? extends T> finding) {
        Found known = found.get(key);
        if (known == null) {
            known = find(finding);
            found.put(key, known);
        }
        if (known.problem != null) {
            throw known.problem;
        }
        return (T) requireNonNull(known.answer);
    }

    private Found find(Function<? super Team<AgentView>, ?> finding) {
        try {
            return new Found(finding.apply(explaining(false)), null);
        } catch (ProblemSignal signal) {
            return new Found(null, signal);
        }
    }

    @Override
    public Ledger ledger() {
        return corridor.lookBack.ledger();
    }

    private Exact named(Exact value, Metric metric) {
        Label label = metric.label();
        Unit unit = metric.unit(corridor.plan.rules.currency());
        return value.asInput(
                PlanPhrases.OF_TEAM.filled(label), unit, metric.source().of(Whose.TEAM));
    }
}
