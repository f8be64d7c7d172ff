// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.attribution.compare.AgentSheet;
import io.github.ticheng.attribution.compare.Pairing;
import io.github.ticheng.attribution.compare.SalesGap;
import io.github.ticheng.attribution.compare.Standing;
import io.github.ticheng.attribution.compare.TeamComparison;
import io.github.ticheng.attribution.compare.Weakness;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.html.HtmlPages;
import io.github.ticheng.documents.html.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A comparison of a team's agents as a page of HTML: all metrics beside each other with a bar for each value and a mark at
 * the team's level; then for each agent what its gap of sales is made of, as bars to both sides, and what to look at.
 *
 * <p>The page needs nothing beside itself, no scripts and no network, and judges nobody. The same comparison gives the same
 * text.
 */
public final class ComparisonHtml {

    private static final HtmlPages PAGES = HtmlPages.of(ComparisonHtml.class::getResourceAsStream);

    private static final Label NOTE = Label.of(
            "It says what to look at, and judges nobody. A bar is a value, its mark the level of the team.",
            "仅提示可看之处，不评价个人。条形为数值，竖线为团队水平。");
    private static final Label PAIRINGS = Label.of("with whom to look at it", "可与谁一起看");

    private static final Exact WHOLE = Exact.of(1_000);

    private ComparisonHtml() {}

    /**
     * The page of a comparison.
     *
     * @param weakest what {@link TeamComparison#weakest()} gave, with pay or without
     * @param pairings who could look at what with whom; may be empty
     */
    public static String of(
            TeamComparison comparison, Map<AgentId, Weakness> weakest, List<Pairing> pairings, Language language) {
        ImmutableList<AgentSheet> sheets = comparison.sheets(weakest, language);
        ImmutableList<String> headings = AgentSheet.headings(language);
        Exact longest = sheets.stream()
                .flatMap(sheet -> sheet.gap().stream())
                .flatMap(gap -> gap.parts().stream())
                .map(Exact::abs)
                .reduce(Exact.ZERO, Exact::max);
        View page = new View(language)
                .with("lang", HtmlPages.tag(language))
                .with("title", comparison.title())
                .with("note", NOTE)
                .with("metricTitle", headings.get(0))
                .with("teamTitle", headings.get(AgentSheet.LEVEL))
                .withEach("names", sheets, sheet -> sheet.agent().name())
                .withEach("metrics", comparison.standings().keySet(), metric -> metric(metric, sheets, language))
                .withEach("agents", sheets, sheet -> agent(sheet, headings, longest, language))
                .with("hasPairings", !pairings.isEmpty())
                .with("pairingsTitle", PAIRINGS)
                .withEach("pairings", pairings, pairing -> HtmlPages.signed(pairing.in(language)));
        return PAGES.fill("comparison.mustache", page);
    }

    private static View metric(Metric metric, List<AgentSheet> sheets, Language language) {
        List<AgentSheet.Row> rows = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.standing().metric().equals(metric))
                .toList();
        Exact longest = rows.stream()
                .map(AgentSheet.Row::standing)
                .map(standing -> standing.value().max(standing.team().orElse(Exact.ZERO)))
                .reduce(Exact.ZERO, Exact::max);
        Map<AgentId, AgentSheet.Row> byAgent = new HashMap<>();
        rows.forEach(row -> byAgent.put(row.standing().agent(), row));
        return new View(language)
                .with("name", metric)
                .with("team", HtmlPages.signed(rows.get(0).cells().get(AgentSheet.LEVEL)))
                .withEach("cells", sheets, sheet -> {
                    AgentSheet.Row row = byAgent.get(sheet.agent().id());
                    View cell = new View(language).with("has", row != null);
                    return row == null ? cell : see(cell, row, longest);
                });
    }

    private static View see(View cell, AgentSheet.Row row, Exact longest) {
        Standing standing = row.standing();
        return cell.with("value", HtmlPages.signed(row.cells().get(AgentSheet.VALUE)))
                .with("place", row.cells().get(AgentSheet.PLACE))
                .with("width", HtmlPages.steps(standing.value().max(Exact.ZERO), longest, WHOLE))
                .with("hasMark", standing.team().isPresent())
                .with("mark", HtmlPages.steps(standing.team().orElse(Exact.ZERO).max(Exact.ZERO), longest, WHOLE));
    }

    private static View agent(AgentSheet sheet, ImmutableList<String> headings, Exact longest, Language language) {
        Agent agent = sheet.agent();
        return new View(language)
                .with("name", agent.name())
                .with("id", agent.id().value())
                .with("hasId", !agent.name().equals(agent.id().value()))
                .withEach("toLookAt", sheet.toLookAt(), HtmlPages::signed)
                .with("hasGap", sheet.gap().isPresent())
                .with(
                        "bars",
                        sheet.gap().map(gap -> bars(gap, longest, language)).orElse(ImmutableList.of()))
                .with(
                        "table",
                        HtmlPages.table(headings, Lists.transform(sheet.rows(), AgentSheet.Row::cells), i -> i > 0));
    }

    private static List<Map<String, Object>> bars(SalesGap gap, Exact longest, Language language) {
        Unit money = Unit.money(gap.currency());
        return IntStream.range(0, gap.parts().size())
                .mapToObj(i -> HtmlPages.bar(
                        SalesGap.PARTS.get(i).in(language),
                        gap.parts().get(i),
                        longest,
                        Figure.of(gap.parts().get(i), money).in(language)))
                .toList();
    }
}
