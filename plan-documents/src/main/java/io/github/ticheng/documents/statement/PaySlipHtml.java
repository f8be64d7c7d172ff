// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.HashMap;
import java.util.Map;

/**
 * The pay slip of one agent as a page of HTML: what is paid, what is taken and what is left, the scorecard, what the
 * assessment leads to and what is carried on; of a run also how every line was calculated, to be unfolded, where the agent
 * stands on a ladder, and the totals of the last periods.
 *
 * <p>The page names nobody but its agent. It needs nothing beside itself, no scripts and no network, and reads well on a
 * phone and on A4, where every calculation is printed. The same statement gives the same text.
 */
public final class PaySlipHtml {

    private PaySlipHtml() {}

    /**
     * The slip of an agent, with explanations.
     *
     * @throws IllegalArgumentException if there is no such agent
     */
    public static String of(TeamRun run, AgentId agent, Language language) {
        return of(run, agent, Letterhead.none(), language);
    }

    /**
     * The slip of an agent, with explanations and what a host adds.
     *
     * @throws IllegalArgumentException if there is no such agent
     */
    public static String of(TeamRun run, AgentId agent, Letterhead head, Language language) {
        Map<RuleId, Label> names = new HashMap<>();
        run.plan().entries().forEach(entry -> names.put(entry.id(), entry.label()));
        return fill(new SlipView(run.teamStatement(), run.statement(agent), run, names, head, language));
    }

    /**
     * The slip of an agent, without explanations.
     *
     * @throws IllegalArgumentException if there is no such agent
     */
    public static String of(TeamStatement team, AgentId agent, Language language) {
        return of(team, agent, Letterhead.none(), language);
    }

    /**
     * The slip of an agent, without explanations, with what a host adds.
     *
     * @throws IllegalArgumentException if there is no such agent
     */
    public static String of(TeamStatement team, AgentId agent, Letterhead head, Language language) {
        Statement statement = team.statement(agent)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected an agent of team " + team.team() + ", but found " + agent));
        return fill(new SlipView(team, statement, null, RuleColumns.of(team), head, language));
    }

    private static String fill(SlipView view) {
        return view.head().template.isEmpty()
                ? SlipView.PAGES.fill("pay-slip.mustache", view.page())
                : SlipView.PAGES.fillText(view.head().template, view.page());
    }
}
