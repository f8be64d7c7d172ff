// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

        assertThat(count(html, "<details"))
                .isEqualTo(JULY.statement("li-na").lines().size());
        assertThat(html).contains("<p>250.00 + 4% × 3,450.55 = 388.022</p>", "2,474.03", "−46.00");
    }

    @Test
    void slip_notOfTheTeam_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaySlipHtml.of(JULY.teamStatement(), AgentId.of("nobody"), Language.ENGLISH))
                .withMessageContaining("nobody");
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
