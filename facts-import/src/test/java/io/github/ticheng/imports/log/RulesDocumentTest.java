// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.ReceptionRule;
import io.github.ticheng.attribution.ResponseRule;
import io.github.ticheng.attribution.Window;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesDocumentTest {

    private static final String EVERY_KEY = """
            judgement: group-completion
            among: shared
            shares: ["60%","40%"]
            window: 72 hours
            least-replies: 2
            least-buyer-messages: 3
            least-rounds: 1
            forwarded-within: 4
            own-accounts: ["own: 1"]
            agents-apart: ["robot"]
            watchwords: ["测试","- no"]
            automatic-replies-count: true
            transfer: first
            after-sales-days: 21
            follow-up: 30
            reminder: 60
            losses: per-day
            conversion: next-day
            amount: with-postage
            deposit: balance-only
            excluded-flags: ["brushed"]
            flag-deadline: same-day
            owners-by-hand: false
            answers-from: "09:00"
            answers-to: "23:30"
            silence: 15 min
            slow-after: 90 s
            slow-answers: 2
            """;

    private static Attribution read(String text) {
        return RulesDocument.read(DocumentSource.yaml("rules.yaml", text));
    }

    @Test
    void read_everyKey_isWhatIsWrittenAgain() {
        Attribution rules = read(EVERY_KEY);

        assertThat(rules)
                .isEqualTo(Attribution.usual().toBuilder()
                        .judgement(Attribution.Judgement.GROUP_COMPLETION)
                        .shared(List.of(Rate.percent("60"), Rate.percent("40")))
                        .window(Window.ofHours(72))
                        .reception(ReceptionRule.USUAL
                                .atLeast(2, 3, 1)
                                .withoutForwards(4)
                                .withoutAccounts(Set.of("own: 1"))
                                .withoutAgents(Set.of(AgentId.of("robot")))
                                .withoutWords(Set.of("测试", "- no")))
                        .automaticCounts(true)
                        .transfer(Attribution.Transfer.FIRST)
                        .afterSalesDays(21)
                        .followUp(30)
                        .reminder(60)
                        .losses(Attribution.Losses.PER_DAY)
                        .conversion(Attribution.Conversion.NEXT_DAY)
                        .amount(Attribution.Amount.WITH_POSTAGE)
                        .deposit(Attribution.Deposit.BALANCE_ONLY)
                        .excluding("brushed")
                        .flagDeadline(Attribution.FlagDeadline.SAME_DAY)
                        .overrides(false)
                        .response(new ResponseRule(
                                LocalTime.of(9, 0),
                                LocalTime.of(23, 30),
                                Duration.ofMinutes(15),
                                Duration.ofSeconds(90),
                                2))
                        .build());
        assertThat(RulesDocument.write(rules)).isEqualTo(EVERY_KEY);
        EVERY_KEY
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .forEach(key -> assertThat(RulesDocument.schema()).contains("\n    \"" + key + "\": {"));
    }

    @Test
    void write_everyPreset_isReadAgain() {
        Attribution.presets().forEach((name, rules) -> {
            assertThat(read(RulesDocument.write(rules))).as(name).isEqualTo(rules);
            assertThat(read("preset: " + name)).as(name).isEqualTo(rules);
        });
    }

    @Test
    void read_presetAndMore_changesThePreset() {
        assertThat(read("window: 7 天\npreset: jd"))
                .isEqualTo(Attribution.jd().toBuilder().window(Window.ofDays(7)).build());
        assertThat(RulesDocument.read(DocumentSource.yaml("--choose", "slow-after: 45 秒"), Attribution.jd()))
                .isEqualTo(Attribution.jd().toBuilder()
                        .response(Attribution.jd().response().slow(Duration.ofSeconds(45), 1))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preset: tabao                 | 1:9",
                "judgement: Order              | 1:12",
                "judgement: [order]            | 1:12",
                "judgment: order               | 1:1",
                "among: shares                 | 1:8",
                "shares: [60%, 30%]            | 1:9",
                "shares: [60, 40]              | 1:9",
                "shares: {a: 60%}              | 1:9",
                "window: 32 days               | 1:9",
                "window: 0 days                | 1:9",
                "window: 3                     | 1:9",
                "window: 745 hours             | 1:9",
                "least-replies: 0              | 1:16",
                "least-replies: 1.5            | 1:16",
                "least-rounds: -1              | 1:15",
                "agents-apart: [a  b]          | 1:15",
                "automatic-replies-count: yes  | 1:26",
                "after-sales-days: 181         | 1:19",
                "follow-up: 61                 | 1:12",
                "answers-from: '9:00'          | 1:15",
                "silence: 0 s                  | 1:10",
                "slow-after: 2                 | 1:13",
                "slow-answers: 0               | 1:15",
                "- order                       | 1:1",
            })
    void read_wrongAnswer_tellsThePlace(String text, String place) {
        List<Diagnostic> wrong = List.of();
        try {
            read(text);
        } catch (DocumentException refused) {
            wrong = refused.diagnostics();
        }
        assertThat(wrong).extracting(one -> one.line() + ":" + one.column()).containsExactly(place);
    }

    @Test
    void read_severalWrong_tellsAllInBothLanguages() {
        try {
            read("judgement: chat\nwindow: long\nlosess: per-day");
        } catch (DocumentException refused) {
            assertThat(refused.text(Language.ENGLISH))
                    .contains("\"chat\" is no answer to judgement", "order, payment, order-first, group-completion")
                    .contains("1 to 31 days or 1 to 744 hours")
                    .contains("did you mean \"losses\"?");
            assertThat(refused.text(Language.CHINESE)).contains("“chat”不能作为 judgement 的答案");
            return;
        }
        throw new AssertionError("read");
    }
}
