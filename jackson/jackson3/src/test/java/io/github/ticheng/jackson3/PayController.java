// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.jackson3;

import static io.github.ticheng.core.metric.Metrics.SALES;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PayController {

    record Month(TeamId team, Period period, Map<AgentId, Money> sales) {}

    private final CompensationPlan plan;

    PayController(CompensationPlan plan) {
        this.plan = plan;
    }

    @PostMapping("/statements")
    TeamStatement pay(@RequestBody Month month) {
        return run(month).teamStatement();
    }

    @PostMapping("/explanations/{agent}")
    Explanation explain(@RequestBody Month month, @PathVariable("agent") String agent) {
        return run(month).explain(agent);
    }

    private TeamRun run(Month month) {
        TeamFactsBuilder facts =
                TeamFacts.builder(month.team().value(), month.period().toString(), "CNY");
        month.sales().forEach((agent, sales) -> facts.agent(agent.value(), a -> a.put(SALES, sales.amount())));
        return plan.run(facts.build());
    }
}
