// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.shop;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.rules.scorecard.Criterion;

/** A host's own criterion: a point for every ten characters a minute in a typing test, at most ten. */
record TypingTestCriterion(int charactersPerPoint) implements Criterion {

    static final Metric SPEED = Metric.count("typing-speed", Better.HIGHER, Label.of("typing speed", "打字速度"));

    private static final Phrase TOO_EASY =
            Phrase.of("shop.typing-too-easy", "{each} characters a point are too easy", "每 {each} 字一分过于容易");

    @Override
    public String id() {
        return "typing";
    }

    @Override
    public Label label() {
        return Label.of("typing test", "打字测试");
    }

    @Override
    public Exact maximum() {
        return Exact.of(10);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> speed = preparation.number(SPEED);
        Exact each = Exact.of(charactersPerPoint);
        return agent -> CriterionScore.of(
                id(), label(), agent.number(speed).dividedBy(each).min(maximum()), maximum(), SPEED.label());
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return charactersPerPoint >= 5
                ? ImmutableList.of()
                : ImmutableList.of(Finding.of(
                        Severity.WARNING,
                        Message.saying(TOO_EASY)
                                .with("each", charactersPerPoint)
                                .build()));
    }
}
