// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one team's run, each once, in the order in which the rooms meet them. */
final class RunProblems {

    /** Stands for the team as a whole where a row is asked for. */
    static final int TEAM = -1;

    private final PreparedPlan plan;
    private final TeamFacts facts;
    private final Columns columns;
    /** Made when there is something to put in. */
    private @Nullable Set<Problem> problems;
    /** What rules ended in that is no problem of the facts, for whoever mends them. */
    private final List<RuntimeException> failures = new ArrayList<>(0);

    RunProblems(PreparedPlan plan, TeamFacts facts, Columns columns) {
        this.plan = plan;
        this.facts = facts;
        this.columns = columns;
        for (Problem problem : columns.problems) {
            add(problem);
        }
    }

    void throwIfAny() {
        if (problems != null) {
            ProblemsException refused = new ProblemsException(problems);
            failures.forEach(refused::addSuppressed);
            throw refused;
        }
    }

    private void add(Problem problem) {
        if (problems == null) {
            problems = new LinkedHashSet<>();
        }
        problems.add(problem);
    }

    /** Reports what stands against the same team with another past. */
    void addAll(RunProblems others) {
        if (others.problems != null) {
            others.problems.forEach(this::add);
            failures.addAll(others.failures);
        }
    }

    /** Reports that an entry could not be evaluated, for an agent or for the team. */
    void report(Prepared<?> prepared, int row, RuntimeException failure) {
        Place at = placeOf(prepared, row);
        if (failure instanceof ProblemsException refused) {
            refused.problems().forEach(problem -> add(problem.within(at)));
            return;
        }
        if (!(failure instanceof ProblemSignal signal)) {
            failures.add(failure);
            add(new Problem(at, Signals.failed(failure)));
            return;
        }
        if (signal.problem().code().equals(PlanPhrases.REPORTED.key())) {
            return;
        }
        if (signal.problem().code().equals(PlanPhrases.MISSING.key())) {
            requireOf(prepared, row);
            String metric = signal.problem().place().get(Part.METRIC).orElse("");
            if (isExplained(metric, prepared.entry().cadence())) {
                return;
            }
        }
        add(signal.problem().within(at));
    }

    /** Reports every value of the team itself that an entry needs and that is absent. */
    void requireOfTeam(Prepared<?> prepared) {
        for (int slot : prepared.requests().neededOfTeam) {
            if (columns.team[slot] == null
                    && !isExplained(plan.slots.teamMetric(slot).id(), plan.slots.teamCadence(slot))) {
                add(Signals.missing(placeOf(prepared, TEAM), plan.slots.teamMetric(slot)));
            }
        }
    }

    /** Reports every value of an agent that an entry needs and that is absent. */
    void requireOf(Prepared<?> prepared, int row) {
        if (row == TEAM) {
            return;
        }
        for (int slot : prepared.requests().needed) {
            if (columns.agents[slot].at(row) == null
                    && !isExplained(plan.slots.metric(slot).id(), plan.slots.cadence(slot))) {
                add(Signals.missing(placeOf(prepared, row), plan.slots.metric(slot)));
            }
        }
    }

    /** Whether a column is empty for a reason that is a problem of its own. */
    private boolean isExplained(String metric, @Nullable Cadence cadence) {
        for (Problem problem : columns.problems) {
            boolean ofMetric =
                    problem.place().get(Part.METRIC).filter(metric::equals).isPresent();
            boolean ofCadence = problem.place().get(Part.METRIC).isEmpty() && cadence != null;
            if (ofMetric || ofCadence) {
                return true;
            }
        }
        return false;
    }

    /** Reports a problem of an agent that no rule is to blame for. */
    void add(Problem problem, int row) {
        add(problem.within(placeOf(row)));
    }

    /** Reports that the eligibility of an agent could not be found out. */
    void reportEligibility(int row, RuntimeException failure) {
        if (failure instanceof ProblemSignal signal) {
            add(signal.problem(), row);
        } else if (failure instanceof ProblemsException refused) {
            refused.problems().forEach(problem -> add(problem, row));
        } else {
            failures.add(failure);
            add(Problem.of(Signals.failed(failure)), row);
        }
    }

    private Place placeOf(Prepared<?> prepared, int row) {
        return plan.placeOf(prepared).within(placeOf(row));
    }

    private Place placeOf(int row) {
        return row == TEAM
                ? plan.placeOf(facts)
                : plan.placeOf(facts).with(Part.AGENT, facts.agents().get(row).id());
    }
}
