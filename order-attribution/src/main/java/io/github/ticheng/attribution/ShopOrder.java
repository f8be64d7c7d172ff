// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.number.Exact;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order as the platform keeps it: what was bought and when each thing happened to it. Made by its {@link #builder}, not
 * by position; the {@link ShopLog} that takes it says what is wrong with it.
 *
 * <p>It is not {@link io.github.ticheng.core.team.Order}, which is an order whose owners are known.
 *
 * @param id the order's number
 * @param buyer the buyer's account
 * @param placedAt when it was placed
 * @param depositPaidAt when the deposit of a deposit sale was paid
 * @param paidAt when it was paid; of a deposit sale, when the balance was
 * @param groupCompletedAt when the group of buyers that it waits for was complete
 * @param shippedAt when it was shipped
 * @param closing when and why it closed; what was not refunded by then, is
 * @param refunds what was paid back, in order of time
 * @param goods the price of the goods, without postage, in the currency of the log
 * @param postage the postage
 * @param items how many things were bought
 * @param returning whether the buyer had bought before; unless given, whether the log has an earlier paid order
 * @param category what was bought, for whoever looks; empty where that is not kept
 * @param channel where it was placed; empty where that is not kept
 * @param flags marks that people of the shop set, in order of time
 */
public record ShopOrder(
        String id,
        String buyer,
        Instant placedAt,
        Optional<Instant> depositPaidAt,
        Optional<Instant> paidAt,
        Optional<Instant> groupCompletedAt,
        Optional<Instant> shippedAt,
        Optional<Closing> closing,
        ImmutableList<Refund> refunds,
        Exact goods,
        Exact postage,
        int items,
        Optional<Boolean> returning,
        String category,
        String channel,
        ImmutableList<Flag> flags)
        implements Serializable {

    /**
     * The end of an order.
     *
     * @param at when it closed
     * @param cause why
     */
    public record Closing(Instant at, Cause cause) implements Serializable {}

    /**
     * Money paid back.
     *
     * @param at when
     * @param amount how much; it is taken from the goods first, then from the postage
     * @param cause why
     */
    public record Refund(Instant at, Exact amount, Cause cause) implements Serializable {}

    /**
     * A mark that somebody of the shop set.
     *
     * @param name what it says, such as {@code brushed}
     * @param setAt when it was set
     */
    public record Flag(String name, Instant setAt) implements Serializable {}

    /** Starts an order: {@code ShopOrder.builder("4711", "buyer-7", placedAt, "99.90")}. */
    public static Builder builder(String id, String buyer, Instant placedAt, String goods) {
        return new Builder(id, buyer, placedAt, Exact.parse(goods));
    }

    /** This order as it was known at a moment: nothing that happened later. */
    ShopOrder asOf(Instant moment) {
        return new ShopOrder(
                id,
                buyer,
                placedAt,
                depositPaidAt.filter(at -> !at.isAfter(moment)),
                paidAt.filter(at -> !at.isAfter(moment)),
                groupCompletedAt.filter(at -> !at.isAfter(moment)),
                shippedAt.filter(at -> !at.isAfter(moment)),
                closing.filter(end -> !end.at().isAfter(moment)),
                until(moment, refunds, Refund::at),
                goods,
                postage,
                items,
                returning,
                category,
                channel,
                until(moment, flags, Flag::setAt));
    }

    private static <T> ImmutableList<T> until(Instant moment, ImmutableList<T> all, Function<T, Instant> at) {
        return all.stream().allMatch(one -> !at.apply(one).isAfter(moment))
                ? all
                : all.stream().filter(one -> !at.apply(one).isAfter(moment)).collect(ImmutableList.toImmutableList());
    }

    /** What the order is worth by a base. */
    Exact amount(Attribution.Amount base) {
        return base == Attribution.Amount.GOODS ? goods : goods.plus(postage);
    }

    /** What of its worth by a base was taken back, by cause in order of time; all the rest once the order closed. */
    ImmutableMap<Cause, Exact> takenBack(Attribution.Amount base) {
        Map<Cause, Exact> byCause = new LinkedHashMap<>();
        Exact left = amount(base);
        for (Refund refund : refunds) {
            Exact part = refund.amount().min(left);
            byCause.merge(refund.cause(), part, Exact::plus);
            left = left.minus(part);
        }
        if (closing.isPresent()) {
            byCause.merge(closing.get().cause(), left, Exact::plus);
        }
        return ImmutableMap.copyOf(byCause);
    }

    /** Builds a {@link ShopOrder}. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String buyer;
        private final Instant placedAt;
        private final Exact goods;
        private final List<Refund> refunds = new ArrayList<>();
        private final List<Flag> flags = new ArrayList<>();
        private @Nullable Instant depositPaidAt;
        private @Nullable Instant paidAt;
        private @Nullable Instant groupCompletedAt;
        private @Nullable Instant shippedAt;
        private @Nullable Closing closing;
        private @Nullable Boolean returning;
        private Exact postage = Exact.ZERO;
        private int items = 1;
        private String category = "";
        private String channel = "";

        private Builder(String id, String buyer, Instant placedAt, Exact goods) {
            this.id = id;
            this.buyer = buyer;
            this.placedAt = placedAt;
            this.goods = goods;
        }

        /** Sets {@link ShopOrder#depositPaidAt}. */
        public Builder depositPaidAt(Instant at) {
            depositPaidAt = requireNonNull(at);
            return this;
        }

        /** Sets {@link ShopOrder#paidAt}. */
        public Builder paidAt(Instant at) {
            paidAt = requireNonNull(at);
            return this;
        }

        /** Sets {@link ShopOrder#groupCompletedAt}. */
        public Builder groupCompletedAt(Instant at) {
            groupCompletedAt = requireNonNull(at);
            return this;
        }

        /** Sets {@link ShopOrder#shippedAt}. */
        public Builder shippedAt(Instant at) {
            shippedAt = requireNonNull(at);
            return this;
        }

        /** Sets {@link ShopOrder#closing}. */
        public Builder closedAt(Instant at, Cause cause) {
            closing = new Closing(at, cause);
            return this;
        }

        /** Adds a refund. */
        public Builder refund(Instant at, String amount, Cause cause) {
            refunds.add(new Refund(at, Exact.parse(amount), cause));
            return this;
        }

        /** Sets {@link ShopOrder#postage}; none unless given. */
        public Builder postage(String amount) {
            postage = Exact.parse(amount);
            return this;
        }

        /** Sets {@link ShopOrder#items}; 1 unless given. */
        public Builder items(int count) {
            items = count;
            return this;
        }

        /** Sets {@link ShopOrder#returning}. */
        public Builder returning(boolean hasBoughtBefore) {
            returning = hasBoughtBefore;
            return this;
        }

        /** Sets {@link ShopOrder#category}. */
        public Builder category(String name) {
            category = name;
            return this;
        }

        /** Sets {@link ShopOrder#channel}. */
        public Builder channel(String name) {
            channel = name;
            return this;
        }

        /** Adds a mark. */
        public Builder flag(String name, Instant setAt) {
            flags.add(new Flag(name, setAt));
            return this;
        }

        /** Finishes the order. */
        public ShopOrder build() {
            return new ShopOrder(
                    id,
                    buyer,
                    placedAt,
                    Optional.ofNullable(depositPaidAt),
                    Optional.ofNullable(paidAt),
                    Optional.ofNullable(groupCompletedAt),
                    Optional.ofNullable(shippedAt),
                    Optional.ofNullable(closing),
                    ImmutableList.sortedCopyOf(Comparator.comparing(Refund::at), refunds),
                    goods,
                    postage,
                    items,
                    Optional.ofNullable(returning),
                    category,
                    channel,
                    ImmutableList.sortedCopyOf(Comparator.comparing(Flag::setAt), flags));
        }
    }
}
