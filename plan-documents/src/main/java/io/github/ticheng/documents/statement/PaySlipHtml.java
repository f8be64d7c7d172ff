// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pay slip of one agent as a page of HTML: the lines room by room, the total, the scorecard, what the assessment leads
 * to and what is carried on; of a run also how every line was calculated, to be unfolded.
 *
 * <p>The page needs nothing beside itself, no scripts and no network, and reads well on a phone and on A4; what is
 * unfolded is printed. The same statement gives the same text.
 */
public final class PaySlipHtml {

    private PaySlipHtml() {}

    /**
     * The slip of an agent, with explanations.
     *
     * @throws IllegalArgumentException if there is no such agent
     */
    public static String of(TeamRun run, AgentId agent, Language language) {
        Map<RuleId, Label> names = new HashMap<>();
        run.plan().entries().forEach(entry -> names.put(entry.id(), entry.label()));
        return of(run.teamStatement(), run.statement(agent), run.explain(agent), names, language);
    }

    /**
     * The slip of an agent, without explanations.
     *
     * @throws IllegalArgumentException if there is no such agent
     */
    public static String of(TeamStatement team, AgentId agent, Language language) {
        Statement statement = team.statement(agent)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected an agent of team " + team.team() + ", but found " + agent));
        return of(team, statement, null, RuleColumns.of(team), language);
    }

    private static String of(
            TeamStatement team,
            Statement statement,
            @Nullable Explanation explanation,
            Map<RuleId, Label> names,
            Language language) {
        return SlipView.PAGES.fill(
                "pay-slip.mustache", new SlipView(team, statement, explanation, names, language).page());
    }
}
