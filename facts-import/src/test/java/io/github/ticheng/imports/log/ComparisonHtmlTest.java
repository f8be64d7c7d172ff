// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.attribution.compare.TeamComparison;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonHtmlTest {

    private static final String MARKUP = "<script>alert('1')</script>";
    private static final TeamComparison TWO = TeamComparison.of(TeamFacts.builder("desk", "2024-07", "CNY")
            .agent(
                    named("li-na", "Li Na"),
                    sheet -> sheet.put(Metrics.INQUIRIES, "100")
                            .put(Metrics.INQUIRY_CONVERSION_RATE, Ratio.of(40, 100))
                            .put(Metrics.AVERAGE_ORDER_VALUE, Ratio.of(8000, 40))
                            .put(Metrics.SALES, "8000.00"))
            .agent(
                    named("wang-wei", MARKUP),
                    sheet -> sheet.put(Metrics.INQUIRIES, "50")
                            .put(Metrics.INQUIRY_CONVERSION_RATE, Ratio.of(10, 50))
                            .put(Metrics.AVERAGE_ORDER_VALUE, Ratio.of(2000, 10))
                            .put(Metrics.SALES, "2000.00"))
            .build());

    private static Agent named(String id, String name) {
        return Agent.builder()
                .id(AgentId.of(id))
                .name(name)
                .team(TeamId.of("desk"))
                .build();
    }

    private static String page(Language language) {
        return ComparisonHtml.of(TWO, TWO.weakest(), TWO.pairings(Exact.of("0.05"), 2), language);
    }

    @Test
    void bars_areAsLongAsTheirShareOfTheLongest_withAMarkAtTheTeam() {
        assertThat(page(Language.ENGLISH))
                // 50 inquiries beside 100, and 75 of the mean agent
                .contains("<rect width=\"500\" height=\"60\"/><path d=\"M750 0V60\"/>")
                // 20% beside 40%, and 50 of 150 of the team
                .contains("<rect width=\"500\" height=\"60\"/><path d=\"M833 0V60\"/>");
    }

    @Test
    void partsOfAGap_goToBothSidesOfTheMiddle_andSumToIt() {
        // The level is 75 inquiries, of which 25 buy for 200 each: 5,000. Of the 3,000 more, 25 inquiries at the mean
        // conversion make 1,833.33, and the conversion the rest.
        assertThat(page(Language.ENGLISH))
                .contains("+3,000.00 to the level of 5,000.00")
                .contains("<rect x=\"500\" width=\"500\" height=\"60\"/>", "<td class=\"number\">1,833.33</td>")
                .contains("<td class=\"number\">1,166.67</td>")
                .contains("<td class=\"number\">\u2212")
                .containsPattern("<rect x=\"[0-4]?[0-9]{1,2}\" width");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void page_ofNamesThatAreMarkup_escapesThem_andNeedsNothingBesideItself(Language language) {
        assertThat(page(language))
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
                .doesNotContain("<script", "http:", "https:", "{{");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void page_ofThoseBehind_hasTrueMinusSigns(Language language) {
        assertThat(page(language).replaceAll("(?s)<style>.*</style>|<[^>]*>", " "))
                .contains("\u22123,000.00")
                .doesNotContainPattern("(?<![\\p{L}\\p{N}_.~-])-[0-9]");
    }

    @Test
    void page_inChinese_isSaidInChinese() {
        assertThat(page(Language.CHINESE))
                .contains("<html lang=\"zh-Hans\">", "询单", "不评价个人")
                .doesNotContain("look at", "inquiries", "conversion");
    }

    @Test
    void page_whereNothingIsKnown_hasNoChartAndNoPairings() {
        TeamComparison none = TeamComparison.of(TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(named("li-na", "Li Na"), sheet -> sheet.put(Metrics.REFUND_RATE, Ratio.NO_DATA))
                .build());

        assertThat(ComparisonHtml.of(none, none.weakest(), List.of(), Language.ENGLISH))
                .contains("No metric is behind the team")
                .doesNotContain("<svg", "with whom");
    }

    @Test
    void page_ofTheSameComparison_isTheSame() {
        assertThat(page(Language.ENGLISH)).isEqualTo(page(Language.ENGLISH));
        assertThat(Pattern.compile("<svg").matcher(page(Language.ENGLISH)).results())
                .hasSize(4 * 2 + 4 * 2);
    }
}
