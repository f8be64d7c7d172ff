// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ShareRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Blocks that each break one law. */
final class BrokenRules {

    private BrokenRules() {}

    private static final ImmutableSet<Metric> SALES = ImmutableSet.of(Metrics.SALES);

    /** Pays by the letters of the default locale. */
    record Localised() implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of();
        }

        @Override
        @SuppressWarnings("StringCaseLocaleUsage") // that is the mistake
        public Exact amount(ScoredAgent agent) {
            return Exact.of("TITLE".toLowerCase().equals("TITLE".toLowerCase(Locale.ROOT)) ? 1 : 2);
        }
    }

    /** Falls from 100 to 50 at 10,000 of sales, and says that it goes on at 100. */
    record Falling() implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return SALES;
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.number(Metrics.SALES).isLessThan(Exact.of(10_000)) ? Exact.of(100) : Exact.of(50);
        }

        @Override
        public ImmutableList<PayoutCurve> curves() {
            return ImmutableList.of(new PayoutCurve(
                    Metrics.SALES,
                    ImmutableList.of(new PayoutCurve.Piece(Band.ALL, Exact.ZERO, Exact.of(100), Exact.ZERO))));
        }
    }

    /** Its type forgets a field. */
    record Forgetful(Exact amount, Exact forgotten) implements PayRule.Plain {

        private static final BlockType<Forgetful> TYPE = BlockType.of("forgetful", PayRule.class, Forgetful.class)
                .with(
                        Field.required("amount", FieldType.AMOUNT, Forgetful::amount),
                        amount -> new Forgetful(amount, Exact.ZERO));

        @Override
        public Optional<BlockType<?>> type() {
            return Optional.of(TYPE);
        }

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of();
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return amount.plus(forgotten);
        }
    }

    /** Is equal to nothing but itself. */
    static final class NoValue implements PayRule.Plain {

        private static final long serialVersionUID = 1L;

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of();
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return Exact.ZERO;
        }
    }

    /** Gives everything to the first member, whatever the weights. */
    record WinnerTakesAll() implements ShareRule {

        @Override
        public ShareRule.Step prepare(Preparation preparation) {
            Slot<Exact> pool = preparation.team(Metrics.PUBLIC_SALES);
            preparation.number(Metrics.PRAISES);
            return (team, members, factors) -> {
                Exact total = team.number(pool).withoutTerm().rounded(preparation.rounding());
                List<Exact> parts = new ArrayList<>();
                members.forEach(member -> parts.add(parts.isEmpty() ? total : Exact.ZERO));
                return new Shares(total, ImmutableList.copyOf(parts), members.isEmpty() ? total : Exact.ZERO);
            };
        }
    }

    /** Takes from one what it gives to another. */
    static final ShareRule ROBIN_HOOD = preparation -> (team, members, factors) -> {
        List<Exact> parts = new ArrayList<>();
        members.forEach(member -> parts.add(Exact.of(parts.isEmpty() ? members.size() : -1)));
        return new ShareRule.Shares(Exact.ONE, ImmutableList.copyOf(parts), Exact.ZERO);
    };

    /** Gives a negative pool to the last instead of the first. */
    static final ShareRule CROOKED = preparation -> {
        Slot<Exact> pool = preparation.team(Metrics.PUBLIC_SALES);
        return (team, members, factors) -> {
            Exact total = team.number(pool).withoutTerm().rounded(preparation.rounding());
            Exact[] parts = new Exact[members.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = (total.isPositive() ? i == 0 : i == parts.length - 1) ? total : Exact.ZERO;
            }
            return new ShareRule.Shares(total, ImmutableList.copyOf(parts), parts.length == 0 ? total : Exact.ZERO);
        };
    };
}
