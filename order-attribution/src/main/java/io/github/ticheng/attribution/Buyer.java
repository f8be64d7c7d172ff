// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.AbstractIterator;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One buyer's part of a log: orders by time of placing and conversations by start. */
record Buyer(
        List<ShopOrder> orders,
        List<Conversation> chats,
        @Nullable Instant firstPaid) {

    /** All buyers of a log, in order; a log is sorted by buyer. */
    static Iterable<Buyer> all(ShopLog log) {
        return all(log, Map.of());
    }

    /** All buyers of a log, some of whom are known to have paid before. */
    static Iterable<Buyer> all(ShopLog log, Map<String, Instant> paidBefore) {
        return () -> iterator(log, paidBefore);
    }

    private static Iterator<Buyer> iterator(ShopLog log, Map<String, Instant> paidBefore) {
        return new AbstractIterator<>() {
            private int order;
            private int chat;

            @Override
            protected @Nullable Buyer computeNext() {
                boolean noOrder = order == log.orders().size();
                boolean noChat = chat == log.conversations().size();
                if (noOrder && noChat) {
                    return endOfData();
                }
                String ofOrder = noOrder ? "" : log.orders().get(order).buyer();
                String ofChat = noChat ? "" : log.conversations().get(chat).buyer();
                String buyer = noOrder || (!noChat && ofChat.compareTo(ofOrder) < 0) ? ofChat : ofOrder;
                int firstOrder = order;
                int firstChat = chat;
                Instant paid = paidBefore.get(buyer);
                while (order < log.orders().size()
                        && log.orders().get(order).buyer().equals(buyer)) {
                    Instant at = log.orders().get(order++).paidAt().orElse(null);
                    paid = at != null && (paid == null || at.isBefore(paid)) ? at : paid;
                }
                while (chat < log.conversations().size()
                        && log.conversations().get(chat).buyer().equals(buyer)) {
                    chat++;
                }
                return new Buyer(
                        log.orders().subList(firstOrder, order),
                        log.conversations().subList(firstChat, chat),
                        paid);
            }
        };
    }

    /** Whether the buyer had bought before an order was paid. */
    boolean isReturning(ShopOrder order) {
        Instant paid = order.paidAt().orElse(null);
        return order.returning().orElse(paid != null && firstPaid != null && firstPaid.isBefore(paid));
    }
}
