// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
        Map<String, Object> page = new HashMap<>();
        page.put("lang", HtmlPages.tag(language));
        page.put("title", comparison.title().in(language));
        page.put("note", NOTE.in(language));
        page.put("metricTitle", headings.get(0));
        page.put("teamTitle", headings.get(AgentSheet.LEVEL));
        page.put("names", sheets.stream().map(sheet -> sheet.agent().name()).toList());
        page.put(
                "metrics",
                comparison.standings().keySet().stream()
                        .map(metric -> metric(metric, sheets, language))
                        .toList());
        Exact longest = sheets.stream()
                .flatMap(sheet -> sheet.gap().stream())
                .flatMap(gap -> gap.parts().stream())
                .map(Exact::abs)
                .reduce(Exact.ZERO, Exact::max);
        page.put(
                "agents",
                sheets.stream()
                        .map(sheet -> agent(sheet, headings, longest, language))
                        .toList());
        page.put("hasPairings", !pairings.isEmpty());
        page.put("pairingsTitle", PAIRINGS.in(language));
        page.put(
                "pairings",
                pairings.stream()
                        .map(pairing -> HtmlPages.signed(pairing.in(language)))
                        .toList());
        return PAGES.fill("comparison.mustache", page);
    }

    private static Map<String, Object> metric(Metric metric, List<AgentSheet> sheets, Language language) {
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
        return ImmutableMap.<String, Object>builder()
                .put("name", metric.in(language))
                .put("team", HtmlPages.signed(rows.get(0).cells().get(AgentSheet.LEVEL)))
                .put(
                        "cells",
                        sheets.stream()
                                .map(sheet -> byAgent.get(sheet.agent().id()))
                                .map(row -> row == null ? ImmutableMap.of("has", false) : cell(row, longest))
                                .toList())
                .buildOrThrow();
    }

    private static Map<String, Object> cell(AgentSheet.Row row, Exact longest) {
        Standing standing = row.standing();
        return ImmutableMap.<String, Object>builder()
                .put("has", true)
                .put("value", HtmlPages.signed(row.cells().get(AgentSheet.VALUE)))
                .put("place", row.cells().get(AgentSheet.PLACE))
                .put("width", HtmlPages.steps(standing.value().max(Exact.ZERO), longest, WHOLE))
                .put("hasMark", standing.team().isPresent())
                .put("mark", HtmlPages.steps(standing.team().orElse(Exact.ZERO).max(Exact.ZERO), longest, WHOLE))
                .buildOrThrow();
    }

    private static Map<String, Object> agent(
            AgentSheet sheet, ImmutableList<String> headings, Exact longest, Language language) {
        Agent agent = sheet.agent();
        return ImmutableMap.<String, Object>builder()
                .put("name", agent.name())
                .put("id", agent.id().value())
                .put("hasId", !agent.name().equals(agent.id().value()))
                .put(
                        "toLookAt",
                        sheet.toLookAt().stream().map(HtmlPages::signed).toList())
                .put("hasGap", sheet.gap().isPresent())
                .put(
                        "bars",
                        sheet.gap().map(gap -> bars(gap, longest, language)).orElse(ImmutableList.of()))
                .put(
                        "table",
                        HtmlPages.table(
                                headings,
                                sheet.rows().stream().map(AgentSheet.Row::cells).toList(),
                                i -> i > 0))
                .buildOrThrow();
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
