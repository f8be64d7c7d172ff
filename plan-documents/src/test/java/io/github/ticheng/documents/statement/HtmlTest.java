// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.PayByCase;
import io.github.ticheng.rules.wages.RankBonus;
import io.github.ticheng.rules.wages.Wages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    private static final TeamRun JULY = SampleShop.july();

    @ParameterizedTest
    @EnumSource(Language.class)
    void slip_withExplanations_asPinned(Language language) throws IOException {
        Golden.check(
                "slip-" + language.name().toLowerCase(Locale.ROOT) + ".html",
                PaySlipHtml.of(JULY, AgentId.of("zhao-min"), language));
    }

    @Test
    void slip_withoutExplanations_asPinned() throws IOException {
        Golden.check(
                "slip-without-explanations.html",
                PaySlipHtml.of(JULY.teamStatement(), AgentId.of("zhao-min"), Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sheet_asPinned(Language language) throws IOException {
        Golden.check(
                "sheet-" + language.name().toLowerCase(Locale.ROOT) + ".html",
                TeamSheetHtml.of(JULY.teamStatement(), language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slip", "sheet"})
    void page_nameThatIsMarkup_escaped(String page) {
        String html = page.equals("slip")
                ? PaySlipHtml.of(JULY, AgentId.of("wang-wei"), Language.ENGLISH)
                : TeamSheetHtml.of(JULY.teamStatement(), Language.ENGLISH);

        assertThat(html)
                .contains("Wang Wei &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Co")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void page_anyLanguage_needsNothingBesideItself(Language language) {
        for (String html : new String[] {
            PaySlipHtml.of(JULY, AgentId.of("li-na"), language), TeamSheetHtml.of(JULY.teamStatement(), language)
        }) {
            assertThat(html)
                    .startsWith("<!DOCTYPE html>\n<html lang=\"" + (language == Language.ENGLISH ? "en" : "zh-Hans"))
                    .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                    .doesNotContain("http:", "https:", "src=", "href=", "@import", "url(", "{{", "}}");
            assertThat(html.split("<h1>", -1)).hasSize(2);
            for (String tag : new String[] {"details", "section", "table", "tr", "ul", "li", "div", "p", "dl"}) {
                assertThat(count(html, "<" + tag + "[ >]")).as(tag).isEqualTo(count(html, "</" + tag + ">"));
            }
        }
    }

    @Test
    void slip_everyLineOfARun_hasItsExplanation() {
        String html = PaySlipHtml.of(JULY, AgentId.of("li-na"), Language.ENGLISH);

        assertThat(count(html, "<details class=\"foldable\""))
                .isEqualTo(JULY.statement("li-na").lines().size());
        assertThat(html).contains("<p>250.00 + 4% × 3,450.55 = 388.022</p>", "2,474.03", "−46.00");
    }

    @Test
    void slip_placeOnALadder_isThatOfWhatCounted() {
        TeamFacts july = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", sheet -> sheet.put(Metrics.SALES, "12000"))
                .team(Metrics.PUBLIC_SALES, "2000")
                .build();
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .credit("silent", Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead()))
                .pay(
                        "commission",
                        Ladders.marginal(Metrics.SALES)
                                .upTo("15000", Rate.percent("1"))
                                .above(Rate.percent("2")))
                .build();

        assertThat(PaySlipHtml.of(plan.run(july), AgentId.of("li-na"), Language.ENGLISH))
                .contains("sales 14,000.00; the next step begins at 15,000.00, 1,000.00 from here");
    }

    @ParameterizedTest
    @CsvSource({"senior, false", "agent, true"})
    void slip_ladderOfACase_isDrawnForWhomItPays(String post, boolean isDrawn) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(
                        "commission",
                        Wages.byCase(
                                new PayByCase.Row(
                                        Conditions.inPost("senior"),
                                        Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES)),
                                new PayByCase.Row(
                                        null,
                                        Ladders.marginal(Metrics.SALES)
                                                .upTo("15000", Rate.percent("1"))
                                                .above(Rate.percent("2")))))
                .build();
        TeamFacts july = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        Agent.builder()
                                .id(AgentId.of("li-na"))
                                .team(TeamId.of("desk"))
                                .post(post)
                                .build(),
                        sheet -> sheet.put(Metrics.SALES, "12000"))
                .build();

        assertThat(PaySlipHtml.of(plan.run(july), AgentId.of("li-na"), Language.ENGLISH)
                        .contains("the next step begins at 15,000.00"))
                .isEqualTo(isDrawn);
    }

    @Test
    void slip_lineOverALongerPeriod_hasNoPlaceByTheValueOfOne() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.<PayRule>of(
                                "commission",
                                Ladders.marginal(Metrics.SALES)
                                        .upTo("15000", Rate.percent("1"))
                                        .above(Rate.percent("2")))
                        .every(Cadence.QUARTER))
                .build();
        Ledger ledger = Ledger.empty();
        String slip = "";
        for (String month : List.of("2024-07", "2024-08", "2024-09")) {
            TeamRun run = plan.run(
                    TeamFacts.builder("desk", month, "CNY")
                            .agent("li-na", sheet -> sheet.put(Metrics.SALES, "12000"))
                            .build(),
                    ledger);
            ledger = run.ledger();
            slip = PaySlipHtml.of(run, AgentId.of("li-na"), Language.ENGLISH);
        }

        assertThat(slip).contains("sales 36,000.00 reach tier 2").doesNotContain("sales 12,000.00", "the next step");
    }

    @Test
    void slip_lineWithoutSteps_hasNoFold() {
        String html = PaySlipHtml.of(JULY, AgentId.of("zhao-min"), Language.ENGLISH);

        assertThat(html).doesNotContain("<div class=\"why\">\n</div>");
        assertThat(count(html, "<details class=\"foldable\""))
                .isEqualTo(JULY.statement("zhao-min").lines().size() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "li-na, '2,568.70', −94.67, '2,474.03'",
        "wang-wei, '2,060.67', −201.07, '1,859.60'",
        "zhao-min, '1,760.66', −308.66, '1,452.00'"
    })
    void slip_partsApart_addUp(String agent, String gross, String deductions, String net) {
        assertThat(PaySlipHtml.of(JULY, AgentId.of(agent), Language.CHINESE))
                .contains("<span>应发合计</span> <span class=\"amount\">" + gross + "<")
                .contains("<span>扣款合计</span> <span class=\"amount\">" + deductions + "<")
                .contains("<span>实发</span> <span class=\"amount\">" + net + "<");
        assertThat(Exact.parse(plain(gross)).plus(Exact.parse(plain(deductions))))
                .isEqualTo(Exact.parse(plain(net)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void slip_ofAnybody_namesNobodyElse(Language language) {
        for (Statement own : JULY.statements()) {
            String html = PaySlipHtml.of(JULY, own.agent().id(), language);
            for (Statement other : JULY.statements()) {
                if (!other.equals(own)) {
                    assertThat(html)
                            .doesNotContain(other.agent().id().value())
                            .doesNotContain(other.agent().name());
                }
            }
        }
        assertThat(PaySlipHtml.of(JULY, AgentId.of("li-na"), Language.ENGLISH))
                .contains("× 2 to you and another agent (");
        assertThat(PaySlipHtml.of(JULY, AgentId.of("zhao-min"), Language.CHINESE))
                .contains("归 其他 2 人（");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void slip_letterhead_onThePage(Language language) {
        Letterhead head = Letterhead.none()
                .withShop("Corner & Co")
                .withTeam("客服一部")
                .withColour("#7A1020")
                .withLogo("image/png", new byte[] {1, 2, 3})
                .withPayDay(LocalDate.of(2024, 8, 10))
                .withSignatures(Label.of("prepared by", "制表"), Label.of("received by", "签收"));

        for (String html : new String[] {
            PaySlipHtml.of(JULY, AgentId.of("li-na"), head, language),
            TeamSheetHtml.of(JULY.teamStatement(), head, language)
        }) {
            assertThat(html)
                    .contains("Corner &amp; Co", "客服一部", "--strong: #7A1020;", "src=\"data:image/png;base64,AQID\"")
                    .contains(language == Language.ENGLISH ? "10 August 2024" : "2024年8月10日")
                    .contains(language == Language.ENGLISH ? "<p>received by</p>" : "<p>签收</p>");
        }
    }

    @Test
    void slip_templateOfTheHost_filled() {
        Letterhead head = Letterhead.none()
                .withTemplate("{{name}}: {{#parts}}{{title}} {{sum}} {{/parts}}{{net}} {{currency}}{{{net}}}");

        assertThat(PaySlipHtml.of(JULY, AgentId.of("li-na"), head, Language.CHINESE))
                .isEqualTo("李娜: 应发 2,568.70 扣款 −94.67 2,474.03 元2,474.03");
    }

    @Test
    void template_withNothingInIt_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letterhead.none().withTemplate(" \n"))
                .withMessage("Expected a Mustache template whose tags are closed and whose parts are those of the page"
                        + " that ships, but found none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#6d6d6d", "#24496e", "#000000"})
    void colour_darkEnough_taken(String colour) {
        assertThat(Letterhead.none().withColour(colour).colour).isEqualTo(colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#6e6e6e", "#ffffff", "#00ff00", "24496e", "#24496", "red", "#24496e; }"})
    void colour_tooLightOrNone_refused(String colour) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letterhead.none().withColour(colour))
                .withMessageContaining(colour);
    }

    @Test
    void logo_ofAnotherType_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letterhead.none().withLogo("text/html", new byte[0]))
                .withMessageContaining("text/html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07 | July 2024 | 2024年7月",
                "2024-Q1 | first quarter of 2024 | 2024年第一季度",
                "2024-Q4 | fourth quarter of 2024 | 2024年第四季度",
                "2024-H1 | first half of 2024 | 2024年上半年",
                "2024-H2 | second half of 2024 | 2024年下半年",
                "2024 | 2024 | 2024年",
                "2024-06-30/2024-07-06 | 30 June 2024 to 6 July 2024 | 2024年6月30日至2024年7月6日"
            })
    void period_anyKind_inWords(String period, String english, String chinese) {
        assertThat(PaperWords.of(Period.parse(period), Language.ENGLISH)).isEqualTo(english);
        assertThat(PaperWords.of(Period.parse(period), Language.CHINESE)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 − 308.132 = -308.132 | 0 − 308.132 = −308.132",
                "2024-05 更正 order-4711：退款 | 2024-05 更正 order-4711：退款",
                "得分 13.111111…, 等级 见习 | 得分 13.11…，等级 见习",
                "退款率 12%: 超过 8% | 退款率 12%：超过 8%",
                "转化率: 3 | 转化率：3",
                "min(400.00, -308.132) | min(400.00, −308.132)"
            })
    void sentence_inChinese_hasItsPunctuation(String text, String read) {
        assertThat(PaperWords.of(text, Language.CHINESE)).isEqualTo(read);
    }

    @Test
    void slip_notOfTheTeam_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaySlipHtml.of(JULY.teamStatement(), AgentId.of("nobody"), Language.ENGLISH))
                .withMessageContaining("nobody");
    }

    private static String plain(String amount) {
        return amount.replace(",", "").replace('\u2212', '-');
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
