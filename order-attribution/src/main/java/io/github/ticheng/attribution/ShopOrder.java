// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Json;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * An order as the platform keeps it: what was bought and when each thing happened to it. The {@link ShopLog} that takes it
 * says what is wrong with it.
 *
 * <p>It is not {@link io.github.ticheng.core.team.Order}, which is an order whose owners are known.
 */
@Value.Immutable
@BuiltValue
public abstract class ShopOrder extends Json.Unwritten implements Serializable {

    private static final long serialVersionUID = 1L;

    ShopOrder() {}

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

    /**
     * What a buyer said of the order afterwards.
     *
     * @param at when
     * @param opinion how good it was
     * @param ofService whether it is about the service of an agent; others, of goods or parcels, count for nobody
     */
    public record Review(Instant at, Opinion opinion, boolean ofService) implements Serializable {}

    /** How good a review is. */
    public enum Opinion {
        POSITIVE,
        NEUTRAL,
        BAD
    }

    /** Starts an order: {@code ShopOrder.builder("4711", "buyer-7", placedAt, "99.90")}. */
    public static Builder builder(String id, String buyer, Instant placedAt, String goods) {
        return new Builder().id(id).buyer(buyer).placedAt(placedAt).goods(Exact.parse(goods));
    }

    /** The order's number. */
    public abstract String id();

    /** The buyer's account. */
    public abstract String buyer();

    /** When it was placed. */
    public abstract Instant placedAt();

    /** When the deposit of a deposit sale was paid. */
    public abstract Optional<Instant> depositPaidAt();

    /** When it was paid; of a deposit sale, when the balance was. */
    public abstract Optional<Instant> paidAt();

    /** When the group of buyers that it waits for was complete. */
    public abstract Optional<Instant> groupCompletedAt();

    /** When it was shipped. */
    public abstract Optional<Instant> shippedAt();

    /** When and why it closed; what was not refunded by then, is. */
    public abstract Optional<Closing> closing();

    /** What was paid back, in order of time. */
    public abstract ImmutableList<Refund> refunds();

    /** The price of the goods, without postage, in the currency of the log. */
    public abstract Exact goods();

    /** The postage; none unless given. */
    @Value.Default
    public Exact postage() {
        return Exact.ZERO;
    }

    /** How many things were bought; 1 unless given. */
    @Value.Default
    public int items() {
        return 1;
    }

    /** Whether the buyer had bought before; unless given, whether the log has an earlier paid order. */
    public abstract Optional<Boolean> returning();

    /** What was bought, for whoever looks; empty where that is not kept. */
    @Value.Default
    public String category() {
        return "";
    }

    /** Where it was placed; empty where that is not kept. */
    @Value.Default
    public String channel() {
        return "";
    }

    /** Marks that people of the shop set, in order of time. */
    public abstract ImmutableList<Flag> flags();

    /** What the buyer said of it, in order of time. */
    public abstract ImmutableList<Review> reviews();

    @Value.Check
    final ShopOrder inOrderOfTime() {
        ImmutableList<Review> said = ImmutableList.sortedCopyOf(comparing(Review::at), reviews());
        ImmutableList<Refund> byTime = ImmutableList.sortedCopyOf(comparing(Refund::at), refunds());
        ImmutableList<Flag> set = ImmutableList.sortedCopyOf(comparing(Flag::setAt), flags());
        return byTime.equals(refunds()) && set.equals(flags()) && said.equals(reviews())
                ? this
                : toBuilder().refunds(byTime).flags(set).reviews(said).build();
    }

    /** This order, to be changed. */
    public final Builder toBuilder() {
        return new Builder().from(this);
    }

    /** This order as it was known at a moment: nothing that happened later. */
    final ShopOrder asOf(Instant moment) {
        return toBuilder()
                .depositPaidAt(depositPaidAt().filter(at -> !at.isAfter(moment)))
                .paidAt(paidAt().filter(at -> !at.isAfter(moment)))
                .groupCompletedAt(groupCompletedAt().filter(at -> !at.isAfter(moment)))
                .shippedAt(shippedAt().filter(at -> !at.isAfter(moment)))
                .closing(closing().filter(end -> !end.at().isAfter(moment)))
                .refunds(refunds().subList(0, Moments.countUntil(moment, refunds(), Refund::at)))
                .flags(flags().subList(0, Moments.countUntil(moment, flags(), Flag::setAt)))
                .reviews(reviews().subList(0, Moments.countUntil(moment, reviews(), Review::at)))
                .build();
    }

    /** Every moment at which something became known of the order. */
    final NavigableSet<Instant> moments() {
        NavigableSet<Instant> moments = new TreeSet<>();
        moments.add(placedAt());
        depositPaidAt().ifPresent(moments::add);
        paidAt().ifPresent(moments::add);
        groupCompletedAt().ifPresent(moments::add);
        shippedAt().ifPresent(moments::add);
        closing().ifPresent(end -> moments.add(end.at()));
        refunds().forEach(refund -> moments.add(refund.at()));
        flags().forEach(flag -> moments.add(flag.setAt()));
        reviews().forEach(review -> moments.add(review.at()));
        return moments;
    }

    /** What the order is worth by a base. */
    final Exact amount(Attribution.Amount base) {
        return base == Attribution.Amount.GOODS ? goods() : goods().plus(postage());
    }

    /** What of its worth by a base was taken back, by cause in order of time; all the rest once the order closed. */
    final ImmutableMap<Cause, Exact> takenBack(Attribution.Amount base) {
        Map<Cause, Exact> byCause = new LinkedHashMap<>();
        Exact left = amount(base);
        for (Refund refund : refunds()) {
            Exact part = refund.amount().min(left);
            byCause.merge(refund.cause(), part, Exact::plus);
            left = left.minus(part);
        }
        if (closing().isPresent()) {
            byCause.merge(closing().get().cause(), left, Exact::plus);
        }
        return ImmutableMap.copyOf(byCause);
    }

    /** Builds a {@link ShopOrder}. Not thread-safe. */
    public static final class Builder extends ImmutableShopOrder.Builder {

        Builder() {}

        /** Sets {@link ShopOrder#closing}. */
        public Builder closedAt(Instant at, Cause cause) {
            return closing(new Closing(at, cause));
        }

        /** Adds a refund. */
        public Builder refund(Instant at, String amount, Cause cause) {
            return addRefunds(new Refund(at, Exact.parse(amount), cause));
        }

        /** Sets {@link ShopOrder#postage}. */
        public Builder postage(String amount) {
            return postage(Exact.parse(amount));
        }

        /** Adds a review of an agent's service. */
        public Builder review(Instant at, Opinion opinion) {
            return addReviews(new Review(at, opinion, true));
        }

        /** Adds a mark. */
        public Builder flag(String name, Instant setAt) {
            return addFlags(new Flag(name, setAt));
        }
    }
}
