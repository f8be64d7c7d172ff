// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Splitter;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions of attribution, each with its default and its choices, as a table: what a choice says of one order and a few
 * conversations of its buyer in July 2024, in UTC. A time is one of the 1st, or of the day before the slash; b is a word of
 * the buyer, a one of the agent, m one of a machine. An outcome is the owner, or a figure of agent A.
 */
class ContractTest {

    private static final String TABLE = """
        question         | choice                        | order                             | conversations                                | outcome                           | evidence
        judgement        |                               | placed 10:00 paid 12:00           | A b09:00 a09:01, B b11:00 a11:01             | A 100%                            | before the order at 2024-07-01 10:00:00
        judgement        |                               | placed 08:00 paid 12:00           | A b09:00 a09:01, B b11:00 a11:01             | B 100%                            | before the payment at 2024-07-01 12:00:00
        judgement        | judgement: order              | placed 08:00 paid 12:00           | A b09:00 a09:01                              | silent                            | no valid reception
        judgement        | judgement: payment            | placed 10:00 paid 12:00           | A b09:00 a09:01, B b11:00 a11:01             | B 100%                            | before the payment
        judgement        | judgement: group-completion   | placed 08:00 paid 08:30 group 14:00 | A b09:00 a09:01                            | A 100%                            | 2024-07-01 14:00:00
        among several    |                               | placed 12:00 paid 12:00           | A b09:00 a09:01, B b11:00 a11:01             | B 100%                            | A, conversation c1 from 2024-07-01 09:00:00, last word 2024-07-01 09:01:00: another agent spoke later
        among several    | among: first                  | placed 12:00 paid 12:00           | A b09:00 a09:01, B b11:00 a11:01             | A 100%                            | B, conversation c2
        among several    | among: last-opened            | placed 12:00 paid 12:00           | A b09:00 a11:30, B b11:00 a11:01             | B 100%                            | A, conversation c1
        among several    | among: most-rounds            | placed 12:00 paid 12:00           | A b09:00 a09:01 b09:02 a09:03, B b11:00 a11:01 | A 100%                          | B, conversation c2
        among several    | among: longest                | placed 12:00 paid 12:00           | A b09:00 a09:30, B b11:00 a11:01             | A 100%                            | B, conversation c2
        among several    | among: shared                 | placed 12:00 paid 12:00           | A b09:00 a09:01, B b11:00 a11:01             | A 50% B 50%                       |
        among several    | shares: [60%, 40%]            | placed 12:00 paid 12:00           | A b09:00 a09:01, B b11:00 a11:01             | A 40% B 60%                       |
        window           |                               | placed 4/10:00 paid 4/10:00       | A b09:00 a09:01                              | A 100%                            |
        window           |                               | placed 5/00:00 paid 5/00:00       | A b09:00 a09:01                              | silent                            | from 2024-07-02 00:00:00 to the
        window           | window: 1 days                | placed 3/00:00 paid 3/00:00       | A b09:00 a09:01                              | silent                            | from 2024-07-02 00:00:00 to the
        window           | window: 24 hours              | placed 2/09:01 paid 2/09:01       | A b09:00 a09:01                              | A 100%                            |
        window           | window: 24 hours              | placed 2/09:02 paid 2/09:02       | A b09:00 a09:01                              | silent                            | from 2024-07-01 09:02:00 to the
        valid reception  |                               | placed 10:00 paid 10:00           | A b09:00                                     | silent                            | A, conversation c1
        valid reception  |                               | placed 10:00 paid 10:00           | A a09:00                                     | silent                            | A, conversation c1
        valid reception  | least-replies: 2              | placed 10:00 paid 10:00           | A b09:00 a09:01                              | silent                            | A, conversation c1
        valid reception  | least-buyer-messages: 2       | placed 10:00 paid 10:00           | A b09:00 a09:01                              | silent                            | A, conversation c1
        valid reception  | least-rounds: 2               | placed 10:00 paid 10:00           | A b09:00 a09:01                              | silent                            | A, conversation c1
        valid reception  | own-accounts: [buyer]         | placed 10:00 paid 10:00           | A b09:00 a09:01                              | silent                            | A, conversation c1
        valid reception  | agents-apart: [A]             | placed 10:00 paid 10:00           | A b09:00 a09:01                              | silent                            | A, conversation c1
        valid reception  | watchwords: [parcel]          | placed 10:00 paid 10:00           | A b09:00:parcel a09:01                       | silent                            | A, conversation c1
        valid reception  | forwarded-within: 1           | placed 10:00 paid 10:00           | A b09:00 a09:01, >B b09:02 a11:00            | silent                            | A, conversation c1
        automatic reply  |                               | placed 10:00 paid 10:00           | A b09:00 m09:00                              | silent                            | A, conversation c1
        automatic reply  | automatic-replies-count: true | placed 10:00 paid 10:00           | A b09:00 m09:00                              | A 100%                            |
        transfer         |                               | placed 10:00 paid 10:00           | A b09:00 a09:30, >B b09:05 a09:10            | B 100%                            | A, conversation c1
        transfer         |                               | placed 10:00 paid 10:00           | A b09:00 a09:01, >!B b09:05 a09:10           | A 100%                            | B, conversation c2
        transfer         | transfer: first               | placed 10:00 paid 10:00           | A b09:00 a09:01, >B b09:05 a09:10            | A 100%                            | B, conversation c2
        transfer         | transfer: all                 | placed 10:00 paid 10:00           | A b09:00 a09:30, >B b09:05 a09:10            | A 100%                            | B, conversation c2
        silent order     |                               | placed 10:00 paid 10:01           | A a10:05                                     | silent                            | A, conversation c1
        silent order     | follow-up: 10                 | placed 10:00 paid 10:01           | A a10:05                                     | A 100%                            | was silent
        silent order     | reminder: 30                  | placed 10:00 paid 11:00           | A a10:05 b10:06 a10:07                       | silent                            | A, conversation c1
        loss             |                               | placed 20/10:00 paid 20/10:01     | A b09:00 a09:01, A b2/09:00 a2/09:01         | inquiry-conversion-rate 0/1       |
        loss             | losses: per-day               | placed 20/10:00 paid 20/10:01     | A b09:00 a09:01, A b2/09:00 a2/09:01         | inquiry-conversion-rate 0/2       |
        loss             | after-sales-days: 21          | placed 08:00 paid 08:01           | A b09:00 a09:01                              | inquiries 0                       |
        ripeness         |                               | placed 10:00 paid 4/23:00         | A b09:00 a09:01                              | inquiry-conversion-rate 1/1       |
        ripeness         |                               | until 31/12:00                    | A b31/09:00 a31/09:01                        | inquiry-conversion-rate absent    |
        ripeness         | conversion: same-day          | placed 10:00 paid 4/23:00         | A b09:00 a09:01                              | inquiry-conversion-rate 0/1       |
        ripeness         | conversion: next-day          | placed 10:00 paid 2/23:00         | A b09:00 a09:01                              | inquiry-conversion-rate 1/1       |
        amount           |                               | placed 10:00 paid 10:01 postage 8 | A b09:00 a09:01                              | sales 100                         |
        amount           | amount: with-postage          | placed 10:00 paid 10:01 postage 8 | A b09:00 a09:01                              | sales 108                         |
        deposit sale     |                               | placed 08:00 deposit 10:00 paid 12:00 | A b09:00 a09:01, B b11:00 a11:01         | A 100%                            |
        deposit sale     | deposit: balance-only         | placed 08:00 deposit 10:00 paid 12:00 | A b09:00 a09:01, B b11:00 a11:01         | B 100%                            |
        marked order     |                               | placed 10:00 paid 10:01 flag 10:02 | A b09:00 a09:01                             | A 100%                            |
        marked order     | excluded-flags: [brushed]     | placed 10:00 paid 10:01 flag 10:02 | A b09:00 a09:01                             | excluded                          | marked brushed
        marked order     | flag-deadline: same-day       | placed 10:00 paid 10:01 flag 2/10:02 | A b09:00 a09:01                           | A 100%                            |
        override         |                               | placed 10:00 paid 10:01 hand 2/10:00 | A b09:00 a09:01, B b11:00 a11:01          | B 100%                            | set by hand by zhou at 2024-07-02 10:00:00: took the call; by the rules, of A
        override         | owners-by-hand: false         | placed 10:00 paid 10:01 hand 2/10:00 | A b09:00 a09:01                           | refused                           |
        response time    |                               | until 31/12:00                    | A b09:00 b09:01 a09:02                       | first-response-time 120/1         |
        response time    | answers-from: "10:00"         | until 31/12:00                    | A b09:00 a09:02                              | first-response-time 0/0           |
        response time    | answers-to: "09:00"           | until 31/12:00                    | A b09:30 a09:32                              | first-response-time 0/0           |
        response time    | silence: 5 min                | until 31/12:00                    | A b09:00 a09:01 b09:10 a09:11                | first-response-time 120/2         |
        response time    | slow-after: 30 s              | until 31/12:00                    | A b09:00 a09:01 b09:02 a09:03 b09:04 a09:05  | slow-receptions 1                 |
        response time    | slow-answers: 1               | until 31/12:00                    | A b09:00 a09:05                              | slow-receptions 1                 |
        """;

    private record Row(
            String question, String choice, String order, String conversations, String outcome, String evidence) {}

    static List<Row> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> Splitter.on('|').trimResults().splitToList(line))
                .map(cells ->
                        new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList();
    }

    private static Instant at(String moment) {
        int slash = moment.indexOf('/');
        int day = slash < 0 ? 1 : Integer.parseInt(moment.substring(0, slash));
        return Period.parse("2024-07")
                .firstDay()
                .withDayOfMonth(day)
                .atTime(LocalTime.parse(moment.substring(slash + 1)))
                .toInstant(ZoneOffset.UTC);
    }

    private static Attributed attributed(Row row) {
        ShopLog.Builder log =
                ShopLog.builder("desk", "CNY").zone("UTC").agent("A").agent("B");
        Instant until = Instant.parse("2024-12-31T00:00:00Z");
        Instant placed = at("00:00");
        List<String> words = Splitter.on(' ').splitToList(row.order());
        ShopOrder.Builder order = ShopOrder.builder("o1", "buyer", placed, "100");
        for (int i = 0; i < words.size(); i += 2) {
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "placed" -> order.placedAt(at(value));
                case "paid" -> order.paidAt(at(value));
                case "group" -> order.groupCompletedAt(at(value));
                case "deposit" -> order.depositPaidAt(at(value));
                case "postage" -> order.postage(value);
                case "flag" -> order.flag("brushed", at(value));
                case "hand" -> log.ownerByHand(OwnerByHand.of("o1", "B", at(value), "zhou", "took the call"));
                case "until" -> until = at(value);
                default -> throw new IllegalArgumentException(row.order());
            }
        }
        log.order(order.build());
        int number = 0;
        for (String text : Splitter.on(", ").split(row.conversations())) {
            number++;
            List<String> parts = Splitter.on(' ').splitToList(text);
            Conversation.Builder chat =
                    Conversation.builder("c" + number, "buyer", parts.get(0).replaceAll("[>!]", ""));
            for (String said : parts.subList(1, parts.size())) {
                List<String> spoken = Splitter.on(":parcel").splitToList(said.substring(1));
                char who = said.charAt(0);
                chat.message(new ChatMessage(
                        at(spoken.get(0)),
                        who == 'b' ? Side.BUYER : Side.AGENT,
                        who == 'm',
                        spoken.size() > 1 ? "my parcel" : ""));
            }
            if (parts.get(0).startsWith(">")) {
                chat.transferredFrom("c" + (number - 1));
            }
            if (parts.get(0).contains("!")) {
                chat.afterSales();
            }
            log.conversation(chat.build());
        }
        Attribution rules = row.choice().isEmpty() ? Attribution.usual() : rules(row.choice());
        return Attributed.of(rules, log.build(), until);
    }

    /** A choice on top of the usual ones, with what it needs beside it. */
    private static Attribution rules(String choice) {
        String beside = choice.startsWith("shares")
                ? "\namong: shared"
                : choice.startsWith("flag-deadline") ? "\nexcluded-flags: [brushed]" : "";
        return RulesDocument.read(DocumentSource.yaml("rules", choice + beside));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void question_withAChoice_isAnsweredAsTheTableSays(Row row) {
        if (row.outcome().equals("refused")) {
            assertThat(catchThrowable(() -> attributed(row)))
                    .hasMessageContaining("Expected no owners by hand under these rules");
            return;
        }
        Attributed attributed = attributed(row);
        Decision decision = attributed.decision("o1");
        String figure = row.outcome().substring(0, Math.max(0, row.outcome().lastIndexOf(' ')));
        TeamFacts facts = attributed.facts(Period.parse("2024-07"));
        Set<String> known = facts.metrics().stream().map(Metric::id).collect(Collectors.toSet());
        String outcome = row.outcome().endsWith("absent")
                ? figure + (known.contains(figure) ? " known" : " absent")
                : facts.metrics().stream()
                        .filter(metric -> metric.id().equals(figure))
                        .findFirst()
                        .map(metric -> figure + " "
                                + facts.value(AgentId.of("A"), metric).orElseThrow())
                        .orElseGet(() -> owners(decision));

        assertThat(outcome).isEqualTo(row.outcome());
        assertThat(decision.in(Language.ENGLISH)).contains(row.evidence());
    }

    private static String owners(Decision decision) {
        return decision.shares().isEmpty()
                ? decision.kind().in(Language.ENGLISH)
                : decision.shares().entrySet().stream()
                        .map(share -> share.getKey() + " " + share.getValue())
                        .collect(Collectors.joining(" "));
    }

    @Test
    void table_hasEveryQuestionWithItsDefault_andEveryKeyOfTheRules() {
        Set<String> keys = new TreeSet<>(RulesDocument.write(Attribution.usual().toBuilder()
                        .shared(List.of(Rate.percent("60"), Rate.percent("40")))
                        .excluding("brushed")
                        .build())
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList());
        keys.addAll(List.of("own-accounts", "agents-apart", "watchwords"));

        assertThat(rows())
                .extracting(Row::question)
                .contains(
                        "judgement",
                        "among several",
                        "window",
                        "valid reception",
                        "automatic reply",
                        "transfer",
                        "silent order",
                        "loss",
                        "ripeness",
                        "amount",
                        "deposit sale",
                        "override",
                        "response time");
        assertThat(rows())
                .filteredOn(row -> row.choice().isEmpty())
                .extracting(Row::question)
                .containsAll(rows().stream().map(Row::question).toList());
        assertThat(rows())
                .filteredOn(row -> !row.choice().isEmpty())
                .extracting(row -> row.choice().substring(0, row.choice().indexOf(':')))
                .containsAll(keys);
    }
}
