// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static io.github.ticheng.imports.log.LogColumn.*;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.attribution.ShopOrder.Opinion;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.imports.log.LogColumn;
import io.github.ticheng.imports.log.LogTable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads orders, each with the rows below it that have more refunds, flags or reviews of it. */
final class OrderRows extends LogReading {

    private static final ImmutableSet<LogColumn> REPEATED = ImmutableSet.of(
            ORDER, REFUNDED_AT, REFUND, REFUND_CAUSE, FLAG, FLAGGED_AT, REVIEWED_AT, REVIEW, OF_SERVICE, ZONE);

    private String id = "";
    private ShopOrder.@Nullable Builder order;
    private @Nullable Supplier<Place> placeOfOrder;
    private boolean isRefused;

    OrderRows(String file, LogGathered log, ImportReport report) {
        super(LogTable.ORDERS, file, log, report);
    }

    @Override
    void take() {
        String next = text(ORDER);
        boolean isMore = (next.isEmpty() || next.equals(id))
                && order != null
                && table.columns().stream()
                        .allMatch(column ->
                                REPEATED.contains(column) || text(column).isEmpty());
        if (!isMore) {
            finish();
            begin(needed(ORDER));
        }
        addRefund();
        addFlag();
        addReview();
        isRefused |= !isSound();
    }

    private void begin(String next) {
        id = next;
        String buyer = needed(BUYER);
        Optional<Instant> placed = time(PLACED_AT);
        Optional<String> goods = amount(GOODS);
        needed(PLACED_AT, placed.isPresent(), LogPhrases.A_TIME);
        needed(GOODS, goods.isPresent(), ImportPhrases.A_NUMBER);
        ShopOrder.Builder builder = ShopOrder.builder(next, buyer, placed.orElse(Instant.EPOCH), goods.orElse("0"));
        time(DEPOSIT_PAID_AT).ifPresent(builder::depositPaidAt);
        Optional<Instant> paid = time(PAID_AT);
        paid.ifPresent(builder::paidAt);
        time(GROUP_COMPLETED_AT).ifPresent(builder::groupCompletedAt);
        time(SHIPPED_AT).ifPresent(builder::shippedAt);
        Optional<Cause> cause = cause(CLOSING_CAUSE);
        Optional<Instant> closed = time(CLOSED_AT);
        closed.ifPresent(
                at -> builder.closedAt(at, cause.orElse(paid.isPresent() ? Cause.BUYER_REFUND : Cause.NOT_PAID)));
        if (isSound() && cause.isPresent() && closed.isEmpty()) {
            lacksPart(CLOSED_AT);
        }
        amount(POSTAGE).ifPresent(builder::postage);
        count(ITEMS).ifPresent(builder::items);
        flag(RETURNING).ifPresent(builder::returning);
        builder.category(text(CATEGORY)).channel(text(CHANNEL));
        order = builder;
        placeOfOrder = place();
        isRefused = false;
    }

    private void addRefund() {
        Optional<String> refund = amount(REFUND);
        Optional<Instant> at = time(REFUNDED_AT);
        Optional<Cause> cause = cause(REFUND_CAUSE);
        boolean isNone = refund.map(Exact::parse).filter(Exact::isZero).isPresent();
        if (refund.isPresent() && at.isPresent() && order != null) {
            order.refund(at.get(), refund.get(), cause.orElse(Cause.BUYER_REFUND));
        } else if (isSound() && refund.isPresent() && !isNone) {
            lacksPart(REFUNDED_AT);
        } else if (isSound() && (at.isPresent() || (cause.isPresent() && refund.isEmpty()))) {
            lacksPart(REFUND);
        }
    }

    private void addFlag() {
        String flag = text(FLAG);
        Optional<Instant> at = time(FLAGGED_AT);
        if (!flag.isEmpty() && at.isPresent() && order != null) {
            order.flag(flag, at.get());
        } else if (isSound() && flag.isEmpty() == at.isPresent()) {
            lacksPart(flag.isEmpty() ? FLAG : FLAGGED_AT);
        }
    }

    private void addReview() {
        Optional<Opinion> review = word(REVIEW, LogPhrases.AN_OPINION, "positive", "neutral", "bad")
                .map(word -> Opinion.valueOf(word.toUpperCase(Locale.ROOT)));
        Optional<Instant> at = time(REVIEWED_AT);
        boolean isOfService = flag(OF_SERVICE).orElse(true);
        if (review.isPresent() && at.isPresent() && order != null) {
            order.addReviews(new ShopOrder.Review(at.get(), review.get(), isOfService));
        } else if (isSound() && review.isPresent() != at.isPresent()) {
            lacksPart(at.isPresent() ? REVIEW : REVIEWED_AT);
        }
    }

    private void lacksPart(LogColumn column) {
        doubt(
                column,
                LogPhrases.NO_VALUE.filled(column),
                line(column, CellText.quoted(column.label().in(Language.CHINESE))));
    }

    @Override
    void finish() {
        if (order != null && placeOfOrder != null && !isRefused) {
            again(ORDER, placeOfOrder, id, log().order(id).isPresent());
            log().add(order.build(), placeOfOrder);
        }
        order = null;
    }
}
