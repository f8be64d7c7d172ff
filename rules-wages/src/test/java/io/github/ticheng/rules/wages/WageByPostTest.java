// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WageByPostTest {

    private static final WageByPost WAGE =
            Wages.wageByPost(Map.of("ordinary", "2000", "senior", "2500", "team-leader", "3000"));

    private static TeamFactsBuilder facts(String post) {
        Agent.Builder agent = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
        if (!post.isEmpty()) {
            agent.post(post);
        }
        return Desk.facts("2024-07").team(Wages.MINIMUM_WAGE, "2100").agent(agent.build(), f -> {});
    }

    @ParameterizedTest
    @CsvSource({"ordinary, CNY 2000.00", "senior, CNY 2500.00", "team-leader, CNY 3000.00"})
    void wage_ofAListedPost_isThePosts(String post, String paid) {
        TeamRun run = new Desk(Desk.plan(plan -> plan.pay("wage", WAGE))).pay(facts(post));

        assertThat(Desk.line(run, "li-na", "wage")).isEqualTo(paid);
    }

    @Test
    void wage_belowTheMinimum_isRaised() {
        CompensationPlan plan = Desk.plan(p -> p.pay("wage", WAGE.atLeast(Wages.MINIMUM_WAGE)));

        assertThat(Desk.line(new Desk(plan).pay(facts("ordinary")), "li-na", "wage"))
                .isEqualTo("CNY 2100.00");
        assertThat(Desk.line(new Desk(plan).pay(facts("senior")), "li-na", "wage"))
                .isEqualTo("CNY 2500.00");
    }

    @ParameterizedTest
    @CsvSource({"trainee", "''"})
    void wage_ofAnotherPost_isTheOtherWageOrAProblem(String post) {
        CompensationPlan strict = Desk.plan(p -> p.pay("wage", WAGE));
        CompensationPlan lenient = Desk.plan(p -> p.pay("wage", WAGE.otherwise("1500")));

        assertThat(strict.tryRun(facts(post).build(), Ledger.empty()).problems())
                .singleElement()
                .asString()
                .contains("Expected one of the posts ordinary, senior, team-leader, which have a wage, but found "
                        + (post.isEmpty() ? "no post" : post));
        assertThat(Desk.line(new Desk(lenient).pay(facts(post)), "li-na", "wage"))
                .isEqualTo("CNY 1500.00");
    }
}
