// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.base.Splitter;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.core.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * Logs as tables. A moment is a time of Monday, 1 July 2024, in Shanghai, {@code 09:30} or {@code 09:30:05}, or of another day
 * of that month, {@code 4/09:30}, or of any day, {@code 2024-08-02/09:30}.
 */
final class Shops {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant LATER = at("2024-12-31/00:00");

    private Shops() {}

    static Instant at(String moment) {
        return at(moment, SHANGHAI);
    }

    static Instant at(String moment, ZoneId zone) {
        int slash = moment.indexOf('/');
        String day = slash < 0 ? "1" : moment.substring(0, slash);
        LocalDate date = day.length() <= 2 ? LocalDate.of(2024, 7, Integer.parseInt(day)) : LocalDate.parse(day);
        return LocalDateTime.of(date, LocalTime.parse(moment.substring(slash + 1)))
                .atZone(zone)
                .toInstant();
    }

    static ShopLog.Builder log() {
        return ShopLog.builder("desk", "CNY")
                .zone("Asia/Shanghai")
                .agent("A")
                .agent("B")
                .agent("C");
    }

    /** An order of buyer-1 over 100.00: {@code order("o1", "10:00", "10:05")}; a dash for what did not happen. */
    static ShopOrder.Builder order(String id, String placed, String paid) {
        ShopOrder.Builder order = ShopOrder.builder(id, "buyer-1", at(placed), "100.00");
        return paid.equals("-") ? order : order.paidAt(at(paid));
    }

    /**
     * A conversation of buyer-1: {@code chat("c1", "A", "b 09:00, a 09:01")} with messages of the buyer, the agent and, by the
     * letter m, a machine.
     */
    static Conversation.Builder chat(String id, String agent, String messages) {
        return chat(id, "buyer-1", agent, messages);
    }

    static Conversation.Builder chat(String id, String buyer, String agent, String messages) {
        Conversation.Builder chat = Conversation.builder(id, buyer, agent);
        for (String message : Splitter.on(", ").split(messages)) {
            Instant at = at(message.substring(2));
            chat.message(
                    switch (message.charAt(0)) {
                        case 'b' -> new ChatMessage(at, Side.BUYER, false, "");
                        case 'a' -> new ChatMessage(at, Side.AGENT, false, "");
                        case 'm' -> new ChatMessage(at, Side.AGENT, true, "");
                        default -> throw new IllegalArgumentException(message);
                    });
        }
        return chat;
    }

    /** "A 100%", "A 50% B 50%", "silent" or "excluded". */
    static String owners(Decision decision) {
        return switch (decision.kind()) {
            case SILENT, EXCLUDED -> decision.kind().in(Language.ENGLISH);
            case OWNED, SHARED -> {
                StringBuilder text = new StringBuilder();
                for (Map.Entry<?, ?> share : decision.shares().entrySet()) {
                    text.append(text.isEmpty() ? "" : " ").append(share.getKey() + " " + share.getValue());
                }
                yield text.toString();
            }
        };
    }

    /** Whose the order o1 is. */
    static String ownersOf(Attribution rules, ShopLog.Builder log) {
        return owners(Attributed.of(rules, log.build(), LATER).decision("o1"));
    }
}
