// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import static io.github.ticheng.imports.log.LogColumn.*;

import com.google.common.primitives.Ints;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.attribution.ChatCounts;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.documents.csv.CsvLines;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes the tables of a log as strict CSV, of which {@link io.github.ticheng.imports.LogImport} makes the same log again: all
 * columns of the {@link LogTable} in their order, times with their distance from Greenwich in the shop's zone.
 */
public final class LogCsv {

    private static final int SECONDS_PER_MINUTE = 60;

    private LogCsv() {}

    /** Writes a table of a log. */
    public static void write(LogTable table, ShopLog log, Appendable out) {
        Lines lines = new Lines(table, log.zone(), out);
        switch (table) {
            case ORDERS -> log.orders().forEach(lines::order);
            case CONVERSATIONS -> log.conversations().forEach(lines::conversation);
            case OWNERS -> log.ownersByHand().values().forEach(owners -> owners.forEach(lines::owner));
        }
    }

    /** The rows of one table. */
    private static final class Lines {

        private final LogTable table;
        private final ZoneId zone;
        private final CsvWriter writer;
        private final Map<LogColumn, String> row = new EnumMap<>(LogColumn.class);

        Lines(LogTable table, ZoneId zone, Appendable out) {
            this.table = table;
            this.zone = zone;
            this.writer = CsvLines.to(out);
            writer.writeRecord(table.columns().stream().map(LogColumn::id).toList());
        }

        void order(ShopOrder order) {
            text(BUYER, order.buyer());
            time(PLACED_AT, order.placedAt());
            row.put(GOODS, order.goods().toString());
            order.depositPaidAt().ifPresent(at -> time(DEPOSIT_PAID_AT, at));
            order.paidAt().ifPresent(at -> time(PAID_AT, at));
            order.groupCompletedAt().ifPresent(at -> time(GROUP_COMPLETED_AT, at));
            order.shippedAt().ifPresent(at -> time(SHIPPED_AT, at));
            order.closing().ifPresent(end -> {
                time(CLOSED_AT, end.at());
                row.put(CLOSING_CAUSE, end.cause().code());
            });
            row.put(POSTAGE, order.postage().toString());
            row.put(ITEMS, String.valueOf(order.items()));
            order.returning().ifPresent(isReturning -> flag(RETURNING, isReturning));
            text(CATEGORY, order.category());
            text(CHANNEL, order.channel());
            int rows = Ints.max(
                    1,
                    order.refunds().size(),
                    order.flags().size(),
                    order.reviews().size());
            for (int i = 0; i < rows; i++) {
                text(ORDER, order.id());
                if (i < order.refunds().size()) {
                    ShopOrder.Refund refund = order.refunds().get(i);
                    time(REFUNDED_AT, refund.at());
                    row.put(REFUND, refund.amount().toString());
                    row.put(REFUND_CAUSE, refund.cause().code());
                }
                if (i < order.flags().size()) {
                    text(FLAG, order.flags().get(i).name());
                    time(FLAGGED_AT, order.flags().get(i).setAt());
                }
                if (i < order.reviews().size()) {
                    ShopOrder.Review review = order.reviews().get(i);
                    time(REVIEWED_AT, review.at());
                    row.put(REVIEW, Json.word(review.opinion()));
                    flag(OF_SERVICE, review.ofService());
                }
                end();
            }
        }

        void conversation(Conversation conversation) {
            text(BUYER, conversation.buyer());
            row.put(AGENT, conversation.agent().value());
            side(OPENED_BY, conversation.openedBy());
            conversation.transferredFrom().ifPresent(source -> text(TRANSFERRED_FROM, source));
            flag(AFTER_SALES, conversation.afterSales());
            text(CHANNEL, conversation.channel());
            for (ChatMessage message : conversation.messages()) {
                text(CONVERSATION, conversation.id());
                time(TIME, message.at());
                side(SIDE, message.side());
                flag(AUTOMATIC, message.automatic());
                text(TEXT, message.text());
                end();
            }
            conversation.counts().ifPresent(counts -> {
                text(CONVERSATION, conversation.id());
                time(START, conversation.start());
                time(END, conversation.end());
                counts(counts);
                end();
            });
        }

        private void counts(ChatCounts counts) {
            row.put(BUYER_MESSAGES, String.valueOf(counts.buyerMessages()));
            row.put(REPLIES, String.valueOf(counts.replies()));
            row.put(AUTOMATIC_REPLIES, String.valueOf(counts.automaticReplies()));
            row.put(ROUNDS, String.valueOf(counts.rounds()));
            row.put(FIRST_RESPONSE, seconds(counts.firstResponse()));
            row.put(ALL_RESPONSES, seconds(counts.allResponses()));
        }

        private static String seconds(Duration duration) {
            return Exact.of(duration.toNanos())
                    .dividedBy(Exact.of(1_000_000_000L))
                    .toString();
        }

        void owner(OwnerByHand owner) {
            Consumer<String> decided = agent -> {
                text(ORDER, owner.order());
                row.put(AGENT, agent);
                time(SET_AT, owner.at());
                text(SET_BY, owner.by());
                text(REASON, owner.reason());
            };
            owner.shares().forEach((agent, share) -> {
                decided.accept(agent.value());
                row.put(SHARE, share.toString());
                end();
            });
            if (owner.shares().isEmpty()) {
                decided.accept("");
                end();
            }
        }

        private void text(LogColumn column, String text) {
            row.put(column, CsvLines.defused(text));
        }

        private void time(LogColumn column, Instant at) {
            ZoneOffset offset = zone.getRules().getOffset(at);
            boolean isWhole = offset.getTotalSeconds() % SECONDS_PER_MINUTE == 0;
            row.put(
                    column,
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            OffsetDateTime.ofInstant(at, isWhole ? offset : ZoneOffset.UTC)));
        }

        private void side(LogColumn column, Side side) {
            row.put(column, side == Side.BUYER ? "buyer" : "agent");
        }

        private void flag(LogColumn column, boolean isSo) {
            row.put(column, isSo ? "yes" : "no");
        }

        private void end() {
            writer.writeRecord(table.columns().stream()
                    .map(column -> row.getOrDefault(column, ""))
                    .toList());
            row.clear();
        }
    }
}
