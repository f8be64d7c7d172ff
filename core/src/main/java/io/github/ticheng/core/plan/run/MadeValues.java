// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableListMultimap;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.plan.prepare.SlotTable.Made;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that are in no facts: of the team, of several agents put together, and what a rule comes to. */
final class MadeValues {

    private MadeValues() {}

    /**
     * A value as an agent reads it; null if there is none.
     *
     * @throws ProblemSignal if what it is made of is absent
     */
    static @Nullable Quantity of(Made made, AgentView agent, Corridor corridor, @Nullable TeamView team) {
        if (made.origin() instanceof Origin.OfOthers others) {
            if (made.place() < 0) {
                Quantity value = corridor.credited().columns().team[~made.place()];
                if (value == null && team != null) {
                    throw Signals.reported();
                }
                return value;
            }
            TeamView among = agent.team().among(made.peers());
            Optional<String> own = own(others.whose(), agent);
            return others.whose().isOwn() && own.isEmpty()
                    ? null
                    : among.once(
                                    new Asked(made, own),
                                    those -> together(others, made.place(), among(those, others.whose(), own)))
                            .orElse(null);
        }
        if (made.origin() instanceof Origin.Score) {
            Scorecard card = corridor.assessment(made.place()).card(agent.row);
            return card == null ? null : card.score();
        }
        RuleId rule = ((Origin.Amount) made.origin()).rule();
        Exact amount =
                made.place() < 0 ? sum(agent.lines(), rule) : agent.base(rule).withoutTerm();
        Cadence cadence = team == null ? null : team.cadence();
        if (cadence == null) {
            return amount;
        }
        ExactSum all = new ExactSum().add(amount);
        for (LedgerEntry entry : agent.past(agent.period()).entries()) {
            Optional<Statement> paid = entry.statement().statement(agent.agent().id());
            paid.ifPresent(earlier -> all.add(sum(earlier.lines(), rule)));
        }
        return all.value();
    }

    /** What is found about a team: by what is made, for the agents of a post or a group or for all. */
    private record Asked(Made made, Optional<String> own) {}

    private static Optional<String> own(Whose whose, AgentView agent) {
        return whose.isOwn() ? whose.by().flatMap(agent.agent()::named) : Optional.empty();
    }

    /** Those whose values are put together; the agents of one post or group are looked for once. */
    private static List<AgentView> among(Team<AgentView> team, Whose whose, Optional<String> own) {
        if (own.isPresent()) {
            return team.once(whose.by(), all -> byName(all, whose)).get(own.get());
        }
        return whose.by().isEmpty()
                ? team.agents()
                : team.agents().stream()
                        .filter(agent -> whose.includes(whose.by().flatMap(agent.agent()::named), own))
                        .toList();
    }

    private static ImmutableListMultimap<String, AgentView> byName(Team<AgentView> team, Whose whose) {
        ImmutableListMultimap.Builder<String, AgentView> byName = ImmutableListMultimap.builder();
        team.agents()
                .forEach(agent -> whose.by().flatMap(agent.agent()::named).ifPresent(name -> byName.put(name, agent)));
        return byName.build();
    }

    private static Exact sum(List<PayLine> lines, RuleId rule) {
        ExactSum sum = new ExactSum();
        lines.stream().filter(line -> line.rule().equals(rule)).forEach(line -> sum.add(line.value()));
        return sum.value();
    }

    private static Optional<Quantity> together(Origin.OfOthers others, int place, List<AgentView> agents) {
        List<Quantity> values = new ArrayList<>();
        for (AgentView agent : agents) {
            Quantity value = agent.valueAt(place);
            if (value != null) {
                values.add(value);
            } else if (others.whose().group() != Whose.Group.AGENTS_WITH_VALUE) {
                throw Signals.missing(agent.agent().id(), others.metric());
            }
        }
        return others.together(values);
    }
}
