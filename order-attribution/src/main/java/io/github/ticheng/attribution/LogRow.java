// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The checks of one row of a log, as far as the row alone can be wrong. */
record LogRow(Label thing, String id, Supplier<Place> place, List<Problem> problems) {

    /** Reports what is wrong: a phrase with its places in the order of the English sentence. */
    void report(boolean isWrong, Phrase phrase, Object... places) {
        if (isWrong) {
            problems.add(new Problem(place.get(), phrase.filled(places)));
        }
    }

    /** Reports what is wrong and says of what thing it is: a phrase that ends with thing and number. */
    void reportAgent(String team, String agent) {
        report(true, LogPhrases.UNKNOWN_AGENT, team, agent, thing, id);
    }

    void again(boolean isAgain) {
        report(isAgain, LogPhrases.TWICE, thing, id);
    }

    private void ids(String buyer) {
        report(id.isBlank(), LogPhrases.NO_ID, thing);
        report(buyer.isBlank(), LogPhrases.NO_BUYER, thing, id);
    }

    private void notBefore(Label earlier, Instant first, Label later, Optional<Instant> second) {
        second.filter(at -> at.isBefore(first))
                .ifPresent(at -> report(true, LogPhrases.TOO_EARLY, later, thing, id, earlier, first, at));
    }

    private void amount(Label what, Exact amount, Exact unit) {
        boolean isWrong = amount.isNegative() || !amount.dividedBy(unit).isWhole();
        report(isWrong, LogPhrases.BAD_AMOUNT, what, id, unit, amount);
    }

    void check(ShopOrder order, Exact unit) {
        ids(order.buyer());
        Instant placed = order.placedAt();
        Instant paid = order.paidAt().orElse(placed);
        notBefore(LogPhrases.PLACED, placed, LogPhrases.DEPOSIT, order.depositPaidAt());
        notBefore(LogPhrases.PLACED, placed, LogPhrases.PAID, order.paidAt());
        notBefore(LogPhrases.PLACED, placed, LogPhrases.SHIPPED, order.shippedAt());
        notBefore(LogPhrases.PLACED, placed, LogPhrases.CLOSED, order.closing().map(ShopOrder.Closing::at));
        notBefore(
                LogPhrases.DEPOSIT,
                order.depositPaidAt().orElse(placed),
                LogPhrases.PAID,
                order.paidAt().filter(at -> order.depositPaidAt().isPresent()));
        notBefore(LogPhrases.PAID, paid, LogPhrases.GROUP, order.groupCompletedAt());
        amount(LogPhrases.GOODS, order.goods(), unit);
        amount(LogPhrases.POSTAGE, order.postage(), unit);
        report(order.items() < 0, LogPhrases.NO_ITEMS, id, order.items());
        Exact sum = Exact.ZERO;
        for (ShopOrder.Refund refund : order.refunds()) {
            amount(LogPhrases.REFUND_AMOUNT, refund.amount(), unit);
            notBefore(LogPhrases.PAID, paid, LogPhrases.REFUND, Optional.of(refund.at()));
            sum = sum.plus(refund.amount());
        }
        report(!order.refunds().isEmpty() && order.paidAt().isEmpty(), LogPhrases.NOT_PAID, id);
        order.reviews()
                .forEach(review -> notBefore(LogPhrases.PAID, paid, LogPhrases.REVIEW, Optional.of(review.at())));
        Exact most = order.goods().plus(order.postage());
        report(sum.isPositive() && sum.isGreaterThan(most), LogPhrases.REFUNDS_ABOVE, id, most, sum);
    }

    void check(Conversation conversation) {
        ids(conversation.buyer());
        notBefore(LogPhrases.START, conversation.start(), LogPhrases.END, Optional.of(conversation.end()));
        Instant before = conversation.start();
        for (ChatMessage message : conversation.messages()) {
            if (message.at().isBefore(before)) {
                notBefore(LogPhrases.MESSAGE_BEFORE, before, LogPhrases.MESSAGE, Optional.of(message.at()));
            }
            before = message.at();
        }
        conversation.counts().ifPresent(counts -> report(counts.areNegative(), LogPhrases.NEGATIVE_COUNTS, id, counts));
    }

    void check(OwnerByHand owner) {
        boolean isWhole = owner.shares().isEmpty()
                || owner.shares().values().stream()
                        .map(Rate::fraction)
                        .reduce(Exact.ZERO, Exact::plus)
                        .equals(Exact.ONE);
        boolean allPositive = owner.shares().values().stream()
                .allMatch(share -> share.fraction().isPositive());
        report(
                !isWhole || !allPositive,
                LogPhrases.BAD_SHARES,
                id,
                owner.shares().toString());
        report(owner.by().isBlank(), LogPhrases.NO_REASON, id, LogPhrases.WHO);
        report(owner.reason().isBlank(), LogPhrases.NO_REASON, id, LogPhrases.WHY);
    }
}
