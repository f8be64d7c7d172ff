// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The straight pieces of a scale, exact: cut at the bounds of tiers and wherever a limit starts to bite. */
final class ScaleCurve {

    private static final Band NOT_NEGATIVE = Band.from(Exact.ZERO);
    private static final Band NEGATIVE = Band.below(Exact.ZERO);
    private static final Exact TWO = Exact.of(2);

    private ScaleCurve() {}

    static ImmutableList<Piece> of(LadderTerms ladder, TierArithmetic tiers, @Nullable Exact unlockedFrom) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.isEmpty(i)) {
                continue;
            }
            int tier = i;
            tiers.band(i).intersection(NOT_NEGATIVE).ifPresent(band -> pieces.addAll(tierPieces(tiers, tier, band)));
        }
        LadderOptions options = ladder.options();
        if (options.times() != null) {
            Exact factor = options.times();
            pieces.replaceAll(piece -> new Piece(
                    piece.band(),
                    piece.at(),
                    piece.pay().times(factor),
                    piece.slope().times(factor)));
        }
        List<Piece> limited = limited(pieces, options.atLeast(), options.atMost());
        List<Piece> unlocked = unlockedFrom == null ? limited : lockedBelow(limited, unlockedFrom);
        return ImmutableList.<Piece>builder()
                .addAll(negative(ladder, unlocked))
                .addAll(unlocked)
                .build();
    }

    private static List<Piece> tierPieces(TierArithmetic tiers, int tier, Band band) {
        TierPay pay = tiers.tierPay(tier);
        Exact start = tiers.start(tier);
        Piece line = new Piece(band, start == null ? Exact.ZERO : start, pay.flat(), tiers.slope(tier));
        List<Piece> own = new ArrayList<>(limited(List.of(line), pay.atLeast(), pay.atMost()));
        Exact prior = tiers.priorOf(tier);
        own.replaceAll(piece -> new Piece(piece.band(), piece.at(), piece.pay().plus(prior), piece.slope()));
        return own;
    }

    private static List<Piece> lockedBelow(List<Piece> pieces, Exact unlockedFrom) {
        List<Piece> unlocked = new ArrayList<>();
        if (unlockedFrom.isPositive()) {
            unlocked.add(
                    new Piece(new Band(Exact.ZERO, true, unlockedFrom, false), Exact.ZERO, Exact.ZERO, Exact.ZERO));
        }
        for (Piece piece : pieces) {
            piece.band()
                    .intersection(Band.from(unlockedFrom))
                    .ifPresent(band -> unlocked.add(new Piece(band, piece.at(), piece.pay(), piece.slope())));
        }
        return unlocked;
    }

    private static List<Piece> negative(LadderTerms ladder, List<Piece> positive) {
        if (ladder.negativeBase() == NegativeBase.AS_ZERO) {
            Exact atZero = positive.get(0).payAt(Exact.ZERO);
            return List.of(new Piece(NEGATIVE, Exact.ZERO, atZero, Exact.ZERO));
        }
        List<Piece> mirrored = new ArrayList<>();
        for (int i = positive.size() - 1; i >= 0; i--) {
            Piece piece = positive.get(i);
            Band band = piece.band();
            Exact lower = band.upper() == null ? null : band.upper().negated();
            Exact upper = band.lower() == null ? null : band.lower().negated();
            Optional<Band> below =
                    new Band(lower, band.upperIncluded(), upper, band.lowerIncluded()).intersection(NEGATIVE);
            below.ifPresent(own -> mirrored.add(
                    new Piece(own, piece.at().negated(), piece.pay().negated(), piece.slope())));
        }
        return mirrored;
    }

    private static List<Piece> limited(List<Piece> pieces, @Nullable Exact least, @Nullable Exact most) {
        List<Piece> limited = pieces;
        if (least != null) {
            limited = cutAt(limited, least, true);
        }
        return most == null ? limited : cutAt(limited, most, false);
    }

    /** Replaces by a limit what lies below it, or above it. */
    private static List<Piece> cutAt(List<Piece> pieces, Exact limit, boolean isLeast) {
        List<Piece> cut = new ArrayList<>();
        for (Piece piece : pieces) {
            List<Band> parts = new ArrayList<>();
            Exact crossing = piece.slope().isZero()
                    ? null
                    : piece.at().plus(limit.minus(piece.pay()).dividedBy(piece.slope()));
            if (crossing == null) {
                parts.add(piece.band());
            } else {
                piece.band().intersection(Band.upTo(crossing)).ifPresent(parts::add);
                piece.band().intersection(Band.above(crossing)).ifPresent(parts::add);
            }
            for (Band part : parts) {
                int order = piece.payAt(inside(part)).compareTo(limit);
                boolean bites = isLeast ? order < 0 : order > 0;
                cut.add(
                        bites
                                ? new Piece(part, piece.at(), limit, Exact.ZERO)
                                : new Piece(part, piece.at(), piece.pay(), piece.slope()));
            }
        }
        return cut;
    }

    /** A value in a band of no negative ones. */
    private static Exact inside(Band band) {
        Exact lower = Objects.requireNonNull(band.lower());
        Exact upper = band.upper();
        return upper == null ? lower.plus(Exact.ONE) : lower.plus(upper).dividedBy(TWO);
    }

    /** The least multiple of a step in a band that has a lower bound. */
    static Exact leastOn(Exact step, Band band) {
        Exact lower = Objects.requireNonNull(band.lower());
        Exact least = ceiling(lower, step);
        return band.contains(least) || !least.equals(lower) ? least : least.plus(step);
    }

    /** The least multiple of a step, zero or above, in a piece that earns an amount. */
    static Optional<Exact> leastFor(Piece piece, Exact amount, Exact step) {
        Optional<Band> band = piece.band().intersection(NOT_NEGATIVE);
        if (band.isEmpty()) {
            return Optional.empty();
        }
        Exact least = leastOn(step, band.get());
        if (piece.slope().isPositive()) {
            Exact reaching = piece.at().plus(amount.minus(piece.pay()).dividedBy(piece.slope()));
            least = least.max(ceiling(reaching, step));
        }
        boolean earns = band.get().contains(least) && !piece.payAt(least).isLessThan(amount);
        return earns ? Optional.of(least) : Optional.empty();
    }

    private static Exact ceiling(Exact value, Exact step) {
        return value.rounded(new Rounding(step, RoundingMode.CEILING));
    }
}
