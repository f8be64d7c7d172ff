// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Scores agents in one criterion, through a plan. */
final class Scoring {

    private final PointsCard card;
    private final List<String> agents = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private Scoring(PointsCard card) {
        this.card = card;
    }

    static Scoring of(Criterion criterion) {
        return new Scoring(Scorecards.sumOf(criterion));
    }

    /** Scores an adjustment beside a criterion that everybody has in full. */
    static Scoring ofAdjustment(Criterion adjustment) {
        return new Scoring(Scorecards.sumOf(new FullMarks()).adjusted(adjustment));
    }

    private record FullMarks() implements Criterion {
        @Override
        public String id() {
            return "full";
        }

        @Override
        public Label label() {
            return Label.of("full");
        }

        @Override
        public Exact maximum() {
            return Exact.of(100);
        }

        @Override
        public Step prepare(Preparation preparation) {
            return agent -> CriterionScore.of(id(), label(), maximum(), maximum(), null);
        }
    }

    Scoring with(Metric metric, String value) {
        return with("li-na", metric, value);
    }

    Scoring with(String agent, Metric metric, String value) {
        agents.add(agent);
        metrics.add(metric);
        values.add(value);
        return this;
    }

    TeamRun run() {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        List<String> ids =
                agents.isEmpty() ? List.of("li-na") : agents.stream().distinct().toList();
        for (String id : ids) {
            facts.agent(id, own -> {
                for (int i = 0; i < agents.size(); i++) {
                    if (agents.get(i).equals(id)) {
                        own.put(metrics.get(i), values.get(i));
                    }
                }
            });
        }
        return CompensationPlan.builder("plan", "1", "CNY")
                .score("card", card)
                .build()
                .run(facts.build());
    }

    private CriterionScore last(TeamRun run, String agent) {
        Scorecard scored = run.statement(agent).scorecard();
        if (scored == null) {
            throw new AssertionError("Expected a scorecard");
        }
        return scored.criteria().get(scored.criteria().size() - 1);
    }

    String points() {
        return points("li-na");
    }

    String points(String agent) {
        return last(run(), agent).points().toString();
    }

    CriterionScore score() {
        return last(run(), "li-na");
    }

    String reason(Language language) {
        return score().reason().in(language);
    }

    /** The formula in the explanation of the criterion; its only remark beside the reason. */
    String formula() {
        var children = run().explainScorecard("li-na").children();
        var remarks = children.get(children.size() - 1).remarks();
        return remarks.get(remarks.size() - 1).in(Language.ENGLISH);
    }

    String problem() {
        try {
            run();
        } catch (ProblemsException refused) {
            return refused.problems().get(0).message().in(Language.ENGLISH);
        }
        throw new AssertionError("Expected a problem");
    }
}
