// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Whose an order is, and why. Of an order that is not paid yet it says whose it would be.
 *
 * @param order the order's number
 * @param kind what the order is
 * @param shares the share of each owner, summing to 100%; empty unless owned or shared
 * @param event which event decided or, of a silent order, was looked at last
 * @param at when that was
 * @param windowFrom the first moment of a word that counts for the event; later ones count until the event
 * @param conversation the conversation that decided, if one did; of a shared order the last agent's
 * @param candidates the conversations that were looked at, the latest first: all within the window, and the nearest outside
 *     on each side
 * @param flag the mark that left the order out or, of an order that is not left out, came too late for that
 * @param byHand what somebody of the shop decided over the rules
 * @param byRules what the rules found where somebody decided otherwise
 * @param zone the shop's zone, for times as people read them
 */
public record Decision(
        String order,
        Kind kind,
        ImmutableMap<AgentId, Rate> shares,
        Event event,
        Instant at,
        Instant windowFrom,
        Optional<String> conversation,
        ImmutableList<Candidate> candidates,
        Optional<ShopOrder.Flag> flag,
        Optional<OwnerByHand> byHand,
        Optional<Decision> byRules,
        ZoneId zone)
        implements Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** What an order is. */
    public enum Kind implements Words {
        OWNED("owned", "归属"),
        SHARED("shared", "分摊"),
        SILENT("silent", "静默"),
        EXCLUDED("excluded", "排除");

        private final Label label;

        Kind(String english, String chinese) {
            label = Label.of(english, chinese);
        }

        @Override
        public String in(Language language) {
            return label.in(language);
        }
    }

    /** Which event decides. */
    public enum Event implements Words {
        ORDER("order", "下单"),
        PAYMENT("payment", "付款"),
        GROUP("group completion", "成团"),
        FOLLOW_UP("follow-up", "跟进");

        private final Label label;

        Event(String english, String chinese) {
            label = Label.of(english, chinese);
        }

        @Override
        public String in(Language language) {
            return label.in(language);
        }
    }

    /** Why the order is whose it is: one sentence. */
    public Message reason() {
        if (byHand.isPresent()) {
            OwnerByHand hand = byHand.get();
            Words rules = byRules.map(Decision::owners).orElse(Phrases.NOBODY);
            return Phrases.BY_HAND.filled(order, owners(), hand.by(), time(hand.at()), hand.reason(), rules);
        }
        return switch (kind) {
            case EXCLUDED -> {
                ShopOrder.Flag mark = flag.orElseThrow();
                yield Phrases.EXCLUDED.filled(order, mark.name(), time(mark.setAt()));
            }
            case SILENT -> Phrases.SILENT.filled(order, time(windowFrom), event, time(at));
            case OWNED, SHARED ->
                event == Event.FOLLOW_UP
                        ? Phrases.FOLLOWED_UP.filled(order, owners(), event, conversation.orElseThrow(), time(at))
                        : Phrases.OWNED.filled(order, owners(), conversation.orElseThrow(), event, time(at));
        };
    }

    /** Why one of the candidates did or did not decide: one sentence. */
    public Message why(Candidate candidate) {
        return Phrases.CANDIDATE.filled(
                candidate.agent(),
                candidate.conversation(),
                time(candidate.begun()),
                candidate.lastWord().map(this::time).orElse("–"),
                Message.of(candidate.verdict().phrase()));
    }

    /** The owners with their shares, or that there is none. */
    public Words owners() {
        if (shares.isEmpty()) {
            return kind == Kind.EXCLUDED ? Phrases.LEFT_OUT : Phrases.NOBODY;
        }
        StringJoiner owners = new StringJoiner(", ");
        for (Map.Entry<AgentId, Rate> share : shares.entrySet()) {
            owners.add(shares.size() == 1 ? share.getKey().value() : share.getKey() + " " + share.getValue());
        }
        return Words.verbatim(owners.toString());
    }

    /** The reason, a mark that came too late, and every candidate, a line each. */
    @Override
    public String in(Language language) {
        StringJoiner lines = new StringJoiner("\n  ");
        lines.add(reason().in(language));
        flag.filter(mark -> byRules.orElse(this).kind != Kind.EXCLUDED)
                .ifPresent(mark -> lines.add(Phrases.LATE_FLAG
                        .filled(mark.name(), time(mark.setAt()))
                        .in(language)));
        byRules.ifPresent(rules -> lines.add(rules.reason().in(language)));
        candidates.forEach(candidate -> lines.add(why(candidate).in(language)));
        return lines.toString();
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** What decisions say. */
    private static final class Phrases {

        static final Label NOBODY = Label.of("nobody", "无人");
        static final Label LEFT_OUT = Label.of("nobody, as it is left out", "无人（已排除）");
        static final Phrase OWNED = Phrase.of(
                "attribution.owned",
                "Order {order} is of {owner} by conversation {conversation} before the {event} at {time}",
                "订单 {order} 归属 {owner}：{event} {time} 之前的会话 {conversation}");
        static final Phrase FOLLOWED_UP = Phrase.of(
                "attribution.followed-up",
                "Order {order} was silent and is of {owner} by the {event} of conversation {conversation} at {time}",
                "订单 {order} 原为静默，归属 {owner}：会话 {conversation} 于 {time} {event}");
        static final Phrase SILENT = Phrase.of(
                "attribution.silent",
                "Order {order} is silent: no valid reception from {from} to the {event} at {time}",
                "订单 {order} 为静默订单：自 {from} 至{event} {time} 无有效接待");
        static final Phrase EXCLUDED = Phrase.of(
                "attribution.excluded",
                "Order {order} is left out: marked {flag} at {time}",
                "订单 {order} 已排除：{time} 标记 {flag}");
        static final Phrase BY_HAND = Phrase.of(
                "attribution.by-hand",
                "Order {order} is of {owner}, set by hand by {by} at {time}: {reason}; by the rules, of {rules}",
                "订单 {order} 归属 {owner}：{by} 于 {time} 人工指定，原因：{reason}；按规则归属 {rules}");
        static final Phrase LATE_FLAG = Phrase.of(
                "attribution.late-flag",
                "marked {flag} at {time}, too late to be left out",
                "{time} 标记 {flag}，已过时限，不排除");
        static final Phrase CANDIDATE = Phrase.of(
                "attribution.candidate",
                "{agent}, conversation {conversation} from {begun}, last word {word}: {verdict}",
                "{agent} 的会话 {conversation}，开始 {begun}，最后发言 {word}：{verdict}");

        private Phrases() {}
    }
}
