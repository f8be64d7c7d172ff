// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static io.github.ticheng.attribution.Shops.LATER;
import static io.github.ticheng.attribution.Shops.at;
import static io.github.ticheng.attribution.Shops.chat;
import static io.github.ticheng.attribution.Shops.log;
import static io.github.ticheng.attribution.Shops.order;
import static io.github.ticheng.attribution.Shops.ownersOf;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Attribution.Judgement;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose order is it: a table for each question; the published cases stand beside their system, among the examples. */
class OwnershipTest {

    private static final Attribution USUAL = Attribution.usual();

    private static Attribution.Builder rules() {
        return USUAL.toBuilder();
    }

    // ------------------------------------------------------------------------------------------- table of questions

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            placed | paid  | group | ORDER  | PAYMENT | ORDER_FIRST | GROUP_COMPLETION
            10:00  | 12:00 | 14:00 | A 100% | B 100%  | A 100%      | A 100%
            08:00  | 12:00 | 14:00 | silent | B 100%  | B 100%      | B 100%
            08:00  | 08:30 | 14:00 | silent | silent  | silent      | C 100%
            08:00  | 08:30 | 08:31 | silent | silent  | silent      | silent
            08:00  | -     | -     | silent | silent  | silent      | silent
            10:00  | -     | -     | A 100% | A 100%  | A 100%      | A 100%
            """, useHeadersInDisplayName = true)
    void judgement_ofEachKind_asksItsEvents(
            String placed, String paid, String group, String order, String payment, String orderFirst, String all) {
        ShopOrder.Builder one = order("o1", placed, paid);
        if (!group.equals("-")) {
            one.groupCompletedAt(at(group));
        }
        Map<Judgement, String> owners = Map.of(
                Judgement.ORDER, order,
                Judgement.PAYMENT, payment,
                Judgement.ORDER_FIRST, orderFirst,
                Judgement.GROUP_COMPLETION, all);
        owners.forEach((judgement, owner) -> {
            ShopLog.Builder log = log().order(one.build())
                    .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                    .conversation(chat("c2", "B", "b 11:00, a 11:01").build())
                    .conversation(chat("c3", "C", "b 13:00, a 13:01").build());

            assertThat(ownersOf(rules().judgement(judgement).build(), log))
                    .as(judgement.name())
                    .isEqualTo(owner);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            among        | owner
            FIRST        | A 100%
            LAST         | A 100%
            LAST_OPENED  | C 100%
            MOST_ROUNDS  | B 100%
            LONGEST      | A 100%
            SHARED       | A 100/3% B 100/3% C 100/3%
            """, useHeadersInDisplayName = true)
    void among_ofEachKind_choosesByItsMeasure(Among among, String owner) {
        assertThat(ownersOf(rules().among(among).build(), threeAgents())).isEqualTo(owner);
    }

    private static ShopLog.Builder threeAgents() {
        return log().order(order("o1", "12:00", "12:01").build())
                .conversation(
                        chat("c1", "A", "b 09:00, a 09:01, b 11:58, a 11:59").build())
                .conversation(chat("c2", "B", "b 09:30, a 09:31, b 09:32, a 09:33, b 09:34, a 09:35")
                        .build())
                .conversation(chat("c3", "C", "b 10:00, a 10:01").build());
    }

    @Test
    void among_roundsOfTwoConversations_countTogether() {
        ShopLog.Builder log = threeAgents()
                .conversation(
                        chat("c4", "A", "b 11:00, a 11:01, b 11:02, a 11:03").build());

        assertThat(ownersOf(rules().among(Among.MOST_ROUNDS).build(), log)).isEqualTo("A 100%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shares      | owner
            70 30       | A 70% C 30%
            50 30 20    | A 50% B 20% C 30%
            100         | A 100%
            40 30 20 10 | A 400/9% B 200/9% C 100/3%
            """, useHeadersInDisplayName = true)
    void shared_byDeclaredShares_goesFromTheLastBackwards(String shares, String owner) {
        Attribution rules = rules().shared(Splitter.on(" ")
                        .splitToStream(shares)
                        .map(share -> percent(share))
                        .toList())
                .build();

        assertThat(ownersOf(rules, threeAgents())).isEqualTo(owner);
    }

    @Test
    void among_aTieInTime_goesToTheConversationThatBeganLaterThenToTheLowerIds() {
        ShopLog.Builder later = log().order(order("o1", "12:00", "12:01").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:10").build())
                .conversation(chat("c2", "B", "b 09:05, a 09:10").build());
        ShopLog.Builder same = log().order(order("o1", "12:00", "12:01").build())
                .conversation(chat("c2", "A", "b 09:00, a 09:10").build())
                .conversation(chat("c1", "B", "b 09:00, a 09:10").build());

        assertThat(ownersOf(USUAL, later)).isEqualTo("B 100%");
        assertThat(ownersOf(USUAL, same)).isEqualTo("A 100%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            window   | word    | paid             | owner
            3 days   | 00:00   | 4/23:59:59       | A 100%
            3 days   | 23:59   | 4/23:59:59       | A 100%
            3 days   | 23:59   | 5/00:00          | silent
            1 days   | 09:00   | 2/23:59:59       | A 100%
            1 days   | 09:00   | 3/00:00          | silent
            31 days  | 09:00   | 2024-08-01/23:59 | A 100%
            31 days  | 09:00   | 2024-08-02/00:00 | silent
            72 hours | 09:00   | 4/08:59:59       | A 100%
            72 hours | 09:00   | 4/09:00          | A 100%
            72 hours | 09:00   | 4/09:00:01       | silent
            """, useHeadersInDisplayName = true)
    void window_atItsEnd_countsToTheLastMoment(String window, String word, String paid, String owner) {
        int length = Integer.parseInt(window.substring(0, window.indexOf(' ')));
        ShopLog.Builder log = log().order(order("o1", paid, paid).build())
                .conversation(chat("c1", "A", "b 00:00, a " + word).build());
        Attribution rules = rules().window(window.endsWith("hours") ? Window.ofHours(length) : Window.ofDays(length))
                .build();

        assertThat(ownersOf(rules, log)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule              | messages                                     | owner
            usual             | b 09:00, a 09:01                             | A 100%
            usual             | b 09:00                                      | silent
            usual             | a 09:00                                      | silent
            usual             | b 09:00, m 09:00                             | silent
            usual             | b 09:00, a 10:00                             | A 100%
            usual             | b 09:00, a 10:00:01                          | silent
            automatic         | b 09:00, m 09:00                             | A 100%
            two buyer's       | b 09:00, a 09:01                             | silent
            two buyer's       | b 09:00, b 09:01, a 09:02                    | A 100%
            two replies       | b 09:00, a 09:01, b 09:02                    | silent
            two replies       | b 09:00, a 09:01, a 09:02                    | A 100%
            two rounds        | b 09:00, a 09:01, a 09:02, b 09:03           | silent
            two rounds        | b 09:00, a 09:01, b 09:02, b 09:03, a 09:04  | A 100%
            own account       | b 09:00, a 09:01                             | silent
            agent apart       | b 09:00, a 09:01                             | silent
            """, useHeadersInDisplayName = true)
    void reception_byEachRule_isValidFromItsLeastOn(String rule, String messages, String owner) {
        ReceptionRule reception = switch (rule) {
            case "two buyer's" -> ReceptionRule.USUAL.atLeast(1, 2, 0);
            case "two replies" -> ReceptionRule.USUAL.atLeast(2, 1, 0);
            case "two rounds" -> ReceptionRule.USUAL.atLeast(1, 1, 2);
            case "own account" -> ReceptionRule.USUAL.withoutAccounts(Set.of("buyer-1"));
            case "agent apart" -> ReceptionRule.USUAL.withoutAgents(Set.of(AgentId.of("A")));
            default -> ReceptionRule.USUAL;
        };
        Attribution rules = rules().reception(reception)
                .automaticCounts(rule.equals("automatic"))
                .build();
        ShopLog.Builder log = log().order(order("o1", "10:00", "10:00").build())
                .conversation(chat("c1", "A", messages).build());

        assertThat(ownersOf(rules, log)).isEqualTo(owner);
    }

    @Test
    void reception_withAWatchword_isNoneFromThatMessageOn() {
        Attribution rules = rules().reception(ReceptionRule.USUAL.withoutWords(Set.of("parcel")))
                .build();
        for (String said : List.of("09:30", "10:30")) {
            ShopLog.Builder log = log().order(order("o1", "10:00", "10:00").build())
                    .conversation(chat("c1", "A", "b 09:00, a 09:01")
                            .message(ChatMessage.ofBuyer(at(said)).saying("where is my parcel?"))
                            .build());

            assertThat(ownersOf(rules, log)).isEqualTo(said.equals("09:30") ? "silent" : "A 100%");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transfer | forward | order | owner
            LAST     | 0       | 12:00 | B 100%
            FIRST    | 0       | 12:00 | A 100%
            ALL      | 0       | 12:00 | A 100%
            LAST     | 0       | 10:00 | A 100%
            FIRST    | 1       | 12:00 | B 100%
            FIRST    | 2       | 12:00 | B 100%
            FIRST    | 1       | 09:10 | A 100%
            """, useHeadersInDisplayName = true)
    void transfer_ofEachKind_letsOneOfTheChainStand(
            Attribution.Transfer transfer, int forward, String paid, String owner) {
        Attribution rules = rules().transfer(transfer)
                .reception(ReceptionRule.USUAL.withoutForwards(forward))
                .build();
        ShopLog.Builder log = log().order(order("o1", paid, paid).build())
                .conversation(chat("c1", "A", forward == 0 ? "b 09:00, a 09:01, a 11:59" : "b 09:00, a 09:01")
                        .build())
                .conversation(chat("c2", "B", "b 09:30, a 10:30")
                        .transferredFrom("c1")
                        .build());

        assertThat(ownersOf(rules, log)).isEqualTo(owner);
    }

    /** An order of which it is asked at 18:00 on the day after, in a window of a day; what is said later is not known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b 2/12:05, a 2/17:00       | AFTER_EVENT    | 2/17:00
            b 2/12:05, a 2/19:00       | AFTER_EVENT    | none
            b 2/19:00, a 2/19:01       | -              | -
            b 1/09:00, a 1/09:01       | OUTSIDE_WINDOW | 1/09:01
            b 1/09:00, a 3/09:00       | OUTSIDE_WINDOW | none
            b 1/09:00, b 2/11:59       | NO_REPLY       | none
            """)
    void candidates_ofAnOrder_areToldAsTheyWereKnown(String messages, String verdict, String lastWord) {
        ShopLog log = log().order(order("o1", "2/12:00", "-").build())
                .conversation(chat("c1", "A", messages).build())
                .build();
        Attribution rules =
                USUAL.toBuilder().window(Window.ofHours(24)).followUp(0).build();
        List<Candidate> candidates =
                Attributed.of(rules, log, at("2/18:00")).decision("o1").candidates();

        assertThat(candidates)
                .extracting(Candidate::verdict)
                .hasToString(verdict.equals("-") ? "[]" : "[" + verdict + "]");
        if (!candidates.isEmpty()) {
            assertThat(candidates.get(0).lastWord())
                    .isEqualTo(lastWord.equals("none") ? Optional.empty() : Optional.of(at(lastWord)));
        }
    }

    @Test
    void transfer_toAfterSales_isNoCandidateAndNoInquiry() {
        ShopLog log = log().order(order("o1", "12:00", "12:00").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 09:30, a 09:31")
                        .transferredFrom("c1")
                        .afterSales()
                        .build())
                .build();
        Attributed attributed = Attributed.of(USUAL, log, LATER);

        assertThat(attributed.decision("o1").candidates())
                .extracting(candidate -> candidate.agent() + " " + candidate.verdict())
                .containsExactly("B AFTER_SALES", "A DECIDED");
        assertThat(attributed
                        .figures()
                        .cell(Owner.SHOP, LocalDate.of(2024, 7, 1))
                        .get(ServiceMetrics.Sum.INQUIRIES))
                .hasToString("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minutes | word     | owner
            0       | 10:01    | silent
            10      | 10:01    | A 100%
            10      | 10:10    | A 100%
            10      | 10:10:01 | silent
            60      | 11:00    | A 100%
            """, useHeadersInDisplayName = true)
    void silentOrder_followedUpInTime_isWhoseWhoFollowsUp(int minutes, String word, String owner) {
        ShopLog.Builder log = log().order(order("o1", "09:59", "10:00").build())
                .conversation(chat("c1", "A", "a " + word).build());

        assertThat(ownersOf(rules().followUp(minutes).build(), log)).isEqualTo(owner);
    }

    /** What is said after the follow-up changes no decision; nothing would correct a month that was closed in between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages                         | known    | owner
            a 10:05, b 10:06 parcel          | 10:05:30 | A 100%
            a 10:05, b 10:06 parcel          | 10:06    | A 100%
            a 10:05, b 10:06 parcel          | 12:00    | A 100%
            b 10:05 parcel, a 10:05          | 12:00    | silent
            b 10:04 parcel, a 10:05, a 10:06 | 12:00    | silent
            """, useHeadersInDisplayName = true)
    void silentOrder_watchwordAfterTheFollowUp_changesNothing(String messages, String known, String owner) {
        Conversation.Builder chat = Conversation.builder("c1", "buyer-1", "A");
        for (String message : Splitter.on(", ").split(messages)) {
            List<String> words = Splitter.on(' ').splitToList(message + " ");
            ChatMessage said = words.get(0).equals("b")
                    ? ChatMessage.ofBuyer(at(words.get(1)))
                    : ChatMessage.ofAgent(at(words.get(1)));
            chat.message(said.saying(words.get(2)));
        }
        ShopLog log = log().order(order("o1", "09:59", "10:00").build())
                .conversation(chat.build())
                .build();
        Attribution rules = rules().followUp(30)
                .reception(ReceptionRule.USUAL.withoutWords(Set.of("parcel")))
                .build();

        assertThat(Shops.owners(Attributed.of(rules, log, at(known)).decision("o1")))
                .isEqualTo(owner);
    }

    /** Of a conversation with counts alone, the reply stands at its start. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            starts   | replies | by machine | owner
            10:00    | 1       | 0          | silent
            10:00:01 | 1       | 0          | A 100%
            10:10    | 1       | 0          | A 100%
            10:10:01 | 1       | 0          | silent
            10:05    | 0       | 0          | silent
            10:05    | 0       | 1          | silent
            """, useHeadersInDisplayName = true)
    void silentOrder_followedUpByCounts_isWhoseWhoFollowsUp(String starts, int replies, int byMachine, String owner) {
        ChatCounts counts = new ChatCounts(0, replies, byMachine, 0, Duration.ZERO, Duration.ZERO);
        ShopLog.Builder log = log().order(order("o1", "09:59", "10:00").build())
                .conversation(Conversation.builder("c1", "buyer-1", "A")
                        .counted(at(starts), at("12:00"), counts)
                        .build());

        assertThat(ownersOf(rules().followUp(10).build(), log)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minutes | messages                   | owner
            0       | a 10:10, b 10:11           | A 100%
            10      | a 10:10, b 10:11           | silent
            10      | a 10:10:01, b 10:11        | A 100%
            10      | b 10:05, a 10:06           | A 100%
            """, useHeadersInDisplayName = true)
    void reminder_ofASilentOrder_makesNoOwner(int minutes, String messages, String owner) {
        ShopLog.Builder log = log().order(order("o1", "10:00", "11:00").build())
                .conversation(chat("c1", "A", messages).build());

        assertThat(ownersOf(rules().reminder(minutes).build(), log)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deposit          | judgement | owner
            DEPOSIT_IS_ORDER | ORDER     | A 100%
            DEPOSIT_IS_ORDER | PAYMENT   | B 100%
            BALANCE_ONLY     | ORDER     | B 100%
            BALANCE_ONLY     | PAYMENT   | B 100%
            """, useHeadersInDisplayName = true)
    void depositSale_byEachChoice_hasItsTwoEvents(Attribution.Deposit deposit, Judgement judgement, String owner) {
        ShopLog.Builder log = log().order(
                        order("o1", "08:00", "12:00").depositPaidAt(at("10:00")).build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 11:00, a 11:01").build());

        assertThat(ownersOf(rules().deposit(deposit).judgement(judgement).build(), log))
                .isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flag    | set        | deadline | owner
            gift    | 10:00      | ANY_TIME | A 100%
            brushed | 10:00      | ANY_TIME | excluded
            brushed | 1/23:59:59 | SAME_DAY | excluded
            brushed | 2/00:00    | SAME_DAY | A 100%
            brushed | 9/00:00    | ANY_TIME | excluded
            """, useHeadersInDisplayName = true)
    void mark_inTime_leavesTheOrderOutAndTheReceptionAssists(
            String flag, String set, Attribution.FlagDeadline deadline, String owner) {
        ShopLog log = log().order(
                        order("o1", "09:30", "09:40").flag(flag, at(set)).build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .build();
        Attributed attributed = Attributed.of(
                rules().excluding("brushed").flagDeadline(deadline).build(), log, LATER);

        assertThat(Shops.owners(attributed.decision("o1"))).isEqualTo(owner);
        assertThat(attributed.facts(Period.parse("2024-07")).value(AgentId.of("A"), ServiceMetrics.ASSISTED_ORDERS))
                .hasToString("Optional[" + (owner.equals("excluded") ? 1 : 0) + "]");
    }

    @Test
    void ownerByHand_keepsWhatTheRulesFound() {
        ShopLog log = log().order(order("o1", "09:30", "09:40").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .ownerByHand(OwnerByHand.of("o1", "B", at("2/12:00"), "zhou", "B took the call"))
                .build();

        assertThat(Shops.owners(Attributed.of(USUAL, log, at("2/11:59")).decision("o1")))
                .isEqualTo("A 100%");
        Decision decision = Attributed.of(USUAL, log, LATER).decision("o1");
        assertThat(Shops.owners(decision)).isEqualTo("B 100%");
        assertThat(Shops.owners(decision.byRules().orElseThrow())).isEqualTo("A 100%");
        assertThat(decision.reason().in(Language.ENGLISH))
                .isEqualTo(
                        "Order o1 is of B, set by hand by zhou at 2024-07-02 12:00:00: B took the call; by the rules, of A");
    }

    @Test
    void ownerByHand_ofAnOrderThatIsLeftOut_saysWhyItWas() {
        ShopLog log = log().order(order("o1", "09:30", "09:40")
                        .flag("brushed", at("10:00"))
                        .build())
                .ownerByHand(OwnerByHand.of("o1", "B", at("2/12:00"), "zhou", "a real sale"))
                .build();

        assertThat(Attributed.of(rules().excluding("brushed").build(), log, LATER)
                        .decision("o1")
                        .in(Language.ENGLISH))
                .isEqualTo("""
                        Order o1 is of B, set by hand by zhou at 2024-07-02 12:00:00: a real sale; by the rules, of nobody, as it is left out
                          Order o1 is left out: marked brushed at 2024-07-01 10:00:00""");
    }

    // ------------------------------------------------------------------------------------------- reasons

    @Test
    void text_ofADecision_tellsTheReasonAndEveryCandidate() {
        ShopLog log = log().order(order("o1", "12:00", "12:05").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 11:00, a 11:01").build())
                .conversation(chat("c3", "C", "b 12:30, a 12:31").build())
                .conversation(chat("c0", "C", "b 2024-06-01/12:30, a 2024-06-01/12:31")
                        .build())
                .build();
        Decision decision = Attributed.of(USUAL, log, LATER).decision("o1");

        assertThat(decision.in(Language.ENGLISH)).isEqualTo("""
                Order o1 is of B by conversation c2 before the order at 2024-07-01 12:00:00
                  C, conversation c3 from 2024-07-01 12:30:00, last word 2024-07-01 12:31:00: it began after the event
                  B, conversation c2 from 2024-07-01 11:00:00, last word 2024-07-01 11:01:00: it decided
                  A, conversation c1 from 2024-07-01 09:00:00, last word 2024-07-01 09:01:00: another agent spoke later
                  C, conversation c0 from 2024-06-01 12:30:00, last word 2024-06-01 12:31:00: its window had ended""");
        assertThat(decision.in(Language.CHINESE)).startsWith("""
                订单 o1 归属 B：下单 2024-07-01 12:00:00 之前的会话 c2
                  C 的会话 c3，开始 2024-07-01 12:30:00，最后发言 2024-07-01 12:31:00：在该事件之后开始
                """);
    }
}
