// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.Rule;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keeps what rules and clauses ask for while they are prepared, and prepares nothing that could run. */
final class Needs implements Preparation {

    /** The id of the rule that is tried. */
    static final String TRIED = "tried";

    private final Rounding rounding;
    private final Unit money;
    private final Set<Metric> metrics = new LinkedHashSet<>();
    private final Set<Metric> teamMetrics = new LinkedHashSet<>();
    private final Set<Metric> ofTried = new LinkedHashSet<>();
    private final Set<RuleId> bases = new LinkedHashSet<>();
    private final Set<RuleId> lines = new LinkedHashSet<>();
    private RuleId rule = RuleId.of("eligibility");
    private boolean readsScorecard;
    private boolean readsGrade;

    private Needs(CompensationPlan plan) {
        this.rounding = plan.rounding();
        this.money = Unit.money(plan.currency());
    }

    /** What a whole plan asks for. */
    static Needs of(CompensationPlan plan) {
        Needs needs = new Needs(plan);
        plan.eligibility().ifPresent(condition -> condition.prepare(needs));
        plan.entries().forEach(needs::ask);
        return needs;
    }

    private void ask(Entry<? extends Rule> entry) {
        rule = entry.id();
        entry.rule().prepare(this);
        if (entry.when() != null) {
            entry.when().prepare(this);
        }
        if (entry.times() != null) {
            entry.times().prepare(this);
        }
    }

    ImmutableList<Metric> metrics() {
        return ImmutableList.copyOf(metrics);
    }

    /** The metrics of an agent that the tried rule and its clauses ask for. */
    ImmutableList<Metric> ofTried() {
        return ImmutableList.copyOf(ofTried);
    }

    private void add(Metric metric) {
        if (metric.origin() instanceof Origin.OfOthers others) {
            if (others.whose().group() == Whose.Group.TEAM) {
                teamMetrics.add(others.metric());
            } else {
                add(others.metric());
            }
            return;
        }
        if (metric.origin() instanceof Origin.Amount amount) {
            bases.add(amount.rule());
            return;
        }
        if (metric.origin() instanceof Origin.Score) {
            readsScorecard = true;
            return;
        }
        if (metric.origin() instanceof Origin.Place) {
            return;
        }
        metrics.add(metric);
        if (rule.value().equals(TRIED)) {
            ofTried.add(metric);
        }
    }

    ImmutableList<Metric> teamMetrics() {
        return ImmutableList.copyOf(teamMetrics);
    }

    ImmutableList<RuleId> bases() {
        return ImmutableList.copyOf(bases);
    }

    ImmutableList<RuleId> lines() {
        return ImmutableList.copyOf(lines);
    }

    boolean readsScores() {
        return readsScorecard || readsGrade;
    }

    boolean readsGrades() {
        return readsGrade;
    }

    @Override
    public RuleId rule() {
        return rule;
    }

    @Override
    public Slot<Exact> number(Metric metric) {
        add(metric);
        return new Slot<>(metric, 0);
    }

    @Override
    public Slot<Exact> optionalNumber(Metric metric) {
        return number(metric);
    }

    @Override
    public Slot<Ratio> ratio(Metric metric) {
        add(metric);
        return new Slot<>(metric, 0);
    }

    @Override
    public Slot<Ratio> optionalRatio(Metric metric) {
        return ratio(metric);
    }

    @Override
    public Slot<Rating> rating(Metric metric) {
        add(metric);
        return new Slot<>(metric, 0);
    }

    @Override
    public Slot<Rating> optionalRating(Metric metric) {
        return rating(metric);
    }

    @Override
    public Slot<Exact> team(Metric metric) {
        teamMetrics.add(metric);
        return new Slot<>(metric, 0);
    }

    @Override
    public RuleId base(RuleId base) {
        bases.add(base);
        return base;
    }

    @Override
    public void readsLine(RuleId line) {
        lines.add(line);
    }

    @Override
    public void readsScorecard() {
        readsScorecard = true;
    }

    @Override
    public void readsGrade() {
        readsGrade = true;
    }

    @Override
    public Rounding rounding() {
        return rounding;
    }

    @Override
    public Unit money() {
        return money;
    }
}
