// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.BaseSlot;
import io.github.ticheng.core.room.NumberSlot;
import io.github.ticheng.core.room.RatingSlot;
import io.github.ticheng.core.room.RatioSlot;
import io.github.ticheng.core.room.TeamSlot;
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
    public NumberSlot number(Metric metric) {
        return new NumberSlot(metric, asked("number " + metric));
    }

    @Override
    public NumberSlot optionalNumber(Metric metric) {
        return new NumberSlot(metric, asked("optional number " + metric));
    }

    @Override
    public RatioSlot ratio(Metric metric) {
        return new RatioSlot(metric, asked("ratio " + metric));
    }

    @Override
    public RatioSlot optionalRatio(Metric metric) {
        return new RatioSlot(metric, asked("optional ratio " + metric));
    }

    @Override
    public RatingSlot rating(Metric metric) {
        return new RatingSlot(metric, asked("rating " + metric));
    }

    @Override
    public RatingSlot optionalRating(Metric metric) {
        return new RatingSlot(metric, asked("optional rating " + metric));
    }

    @Override
    public TeamSlot team(Metric metric) {
        return new TeamSlot(metric, asked("team " + metric));
    }

    @Override
    public BaseSlot base(RuleId rule) {
        return new BaseSlot(rule, asked("base " + rule));
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
