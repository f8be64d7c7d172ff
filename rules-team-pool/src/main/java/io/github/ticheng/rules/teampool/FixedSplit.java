// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Agreed shares that sum to 100%: 60% and 40% of an account that two agents look after, or 30% for the leader's post and
 * 70% for the seniors'. A member without a share weighs nothing. The share of a holder who takes no part goes to nobody
 * and is left over; it never makes the others' shares larger.
 *
 * @param by what a share is agreed for
 * @param rows the shares, each of another holder; kept in the order of their holders
 */
record FixedSplit(Holder by, ImmutableList<Row> rows) implements FactSplit {

    static final BlockType<FixedSplit> TYPE = BlockType.of("fixed-shares", Split.class, FixedSplit.class)
            .with(
                    Field.required("by", FieldType.choice(Holder.class), FixedSplit::by),
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), FixedSplit::rows),
                    FixedSplit::new);

    /** What a share is agreed for. */
    public enum Holder {
        /** For an agent, by id. */
        AGENT,

        /** For a post; all members in it have equal parts of its share. */
        POST
    }

    /**
     * A share.
     *
     * @param holder the id of the agent, or the post
     * @param share the share, zero or more
     */
    public record Row(String holder, Rate share) implements Serializable {

        static final BlockType<Row> TYPE = BlockType.row("fixed-share", Row.class)
                .with(
                        Field.required("holder", FieldType.TEXT, Row::holder),
                        Field.required("share", FieldType.RATE, Row::share),
                        Row::new);

        /**
         * Creates a share.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Row {
            Refused.when(share.fraction().isNegative(), PoolPhrases.NO_NEGATIVE_SHARE.filled(holder), share);
        }
    }

    /** @throws IllegalArgumentException if two shares are of one holder, or the shares do not sum to 100% */
    FixedSplit {
        Exact sum = Exact.ZERO;
        Map<String, Rate> known = new HashMap<>();
        for (Row row : rows) {
            Rate other = known.putIfAbsent(row.holder(), row.share());
            if (other != null) {
                throw Refused.of(PoolPhrases.ONE_SHARE.filled(row.holder()), other + ", " + row.share());
            }
            sum = sum.plus(row.share().fraction());
        }
        Refused.when(!sum.equals(Exact.ONE), PoolPhrases.SHARES_SUM, new Rate(sum));
        rows = ImmutableList.sortedCopyOf(Comparator.comparing(Row::holder), rows);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public FactStep prepare(Preparation preparation) {
        Map<String, Rate> shares = new HashMap<>();
        rows.forEach(row -> shares.put(row.holder(), row.share()));
        return members -> weights(members, shares);
    }

    private Weights weights(ImmutableList<? extends ReportedAgent> members, Map<String, Rate> shares) {
        Map<String, Integer> holders = new HashMap<>();
        for (ReportedAgent member : members) {
            String holder = holder(member);
            if (holder != null && shares.containsKey(holder)) {
                holders.merge(holder, 1, Integer::sum);
            }
        }
        Exact unassigned = Exact.ZERO;
        for (Row row : rows) {
            if (!holders.containsKey(row.holder())) {
                unassigned = unassigned.plus(row.share().fraction());
            }
        }
        return Weights.byFacts(members, unassigned, (position, member) -> {
            String holder = holder(member);
            Rate share = holder == null ? null : shares.get(holder);
            Exact weight = member.rate(share == null ? Rate.ZERO : share);
            int count = holder == null ? 1 : holders.getOrDefault(holder, 1);
            return count == 1 ? weight : weight.dividedBy(Exact.of(count));
        });
    }

    private @Nullable String holder(ReportedAgent member) {
        return by == Holder.AGENT
                ? member.agent().id().value()
                : member.named(Whose.By.POST).orElse(null);
    }
}
