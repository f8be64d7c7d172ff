// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import java.util.ArrayList;
import java.util.List;

/** A preparation that gives out a slot for everything and remembers what it was asked for. */
final class FakePreparation implements Preparation {

    final List<String> requests = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    private int asked(String request) {
        requests.add(request);
        return requests.size() - 1;
    }

    @Override
    public RuleId rule() {
        return RuleId.of("rule");
    }

    @Override
    public Slot<Exact> number(Metric metric) {
        return new Slot<>(metric, asked("number " + metric));
    }

    @Override
    public Slot<Exact> optionalNumber(Metric metric) {
        return new Slot<>(metric, asked("optional number " + metric));
    }

    @Override
    public Slot<Ratio> ratio(Metric metric) {
        return new Slot<>(metric, asked("ratio " + metric));
    }

    @Override
    public Slot<Ratio> optionalRatio(Metric metric) {
        return new Slot<>(metric, asked("optional ratio " + metric));
    }

    @Override
    public Slot<Rating> rating(Metric metric) {
        return new Slot<>(metric, asked("rating " + metric));
    }

    @Override
    public Slot<Rating> optionalRating(Metric metric) {
        return new Slot<>(metric, asked("optional rating " + metric));
    }

    @Override
    public Slot<Exact> team(Metric metric) {
        return new Slot<>(metric, asked("team " + metric));
    }

    @Override
    public RuleId base(RuleId rule) {
        asked("base " + rule);
        return rule;
    }

    @Override
    public void readsScorecard() {
        asked("scorecard");
    }

    @Override
    public void readsGrade() {
        asked("grade");
    }

    @Override
    public void found(Finding finding) {
        findings.add(finding);
    }

    @Override
    public Rounding rounding() {
        return Rounding.FEN_HALF_UP;
    }

    @Override
    public Unit money() {
        return Unit.money(Money.currency("CNY"));
    }
}
