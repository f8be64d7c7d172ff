// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * What sales are made of: inquiries × conversion × basket, where conversion is buyers ÷ inquiries and basket is sales ÷
 * buyers. A buyer is an inquiry after which an order was paid, as the inquiry conversion rate counts it.
 *
 * @param inquiries the inquiries
 * @param buyers those of them that led to a payment
 * @param sales the sales, those that came from no inquiry of the period included
 */
public record SalesFactors(Exact inquiries, Exact buyers, Exact sales) implements Serializable {

    static final SalesFactors NONE = new SalesFactors(Exact.ZERO, Exact.ZERO, Exact.ZERO);

    /** The factors in somebody's values; empty unless inquiries, their conversion and sales are all known. */
    static Optional<SalesFactors> in(Function<Metric, Optional<Quantity>> values) {
        if (values.apply(Metrics.INQUIRIES).orElse(null) instanceof Exact inquiries
                && values.apply(Metrics.INQUIRY_CONVERSION_RATE).orElse(null) instanceof Ratio conversion
                && values.apply(Metrics.SALES).orElse(null) instanceof Exact sales) {
            Exact buyers = conversion.value().orElse(Exact.ZERO).times(inquiries);
            return Optional.of(new SalesFactors(inquiries.withoutTerm(), buyers.withoutTerm(), sales.withoutTerm()));
        }
        return Optional.empty();
    }

    /** The mean of several, such as an agent of the team: its conversion and basket are those of all together. */
    static SalesFactors meanOf(Collection<SalesFactors> several) {
        SalesFactors sum = several.stream().reduce(NONE, SalesFactors::plus);
        Exact count = Exact.of(Math.max(1, several.size()));
        return new SalesFactors(
                sum.inquiries.dividedBy(count), sum.buyers.dividedBy(count), sum.sales.dividedBy(count));
    }

    SalesFactors plus(SalesFactors other) {
        return new SalesFactors(inquiries.plus(other.inquiries), buyers.plus(other.buyers), sales.plus(other.sales));
    }

    /** Buyers ÷ inquiries; empty without inquiries. */
    public Optional<Exact> conversion() {
        return inquiries.isZero() ? Optional.empty() : Optional.of(buyers.dividedBy(inquiries));
    }

    /** Sales ÷ buyers; empty without buyers. */
    public Optional<Exact> basket() {
        return buyers.isZero() ? Optional.empty() : Optional.of(sales.dividedBy(buyers));
    }
}
