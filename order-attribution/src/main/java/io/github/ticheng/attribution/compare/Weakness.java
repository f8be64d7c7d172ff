// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.TeamFacts;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The metric with which an agent is furthest behind the team, and what half of that way is worth if all else stays as it is.
 *
 * @param standing where the agent stands
 * @param halfway the value halfway to the team's level
 * @param sales what that brings in sales, to the currency's minor unit: inquiries, their conversion and the average order
 *     value are factors of sales; empty for other metrics, whose worth in sales nobody knows
 * @param pay what that brings in pay; empty where no pay was asked for
 */
public record Weakness(Standing standing, Exact halfway, Optional<Exact> sales, Optional<Exact> pay)
        implements Serializable {

    private static final ImmutableList<Metric> AMOUNTS =
            ImmutableList.of(Metrics.SALES, Metrics.PLACED_SALES, Metrics.PAID_SALES, Metrics.NET_SALES);

    static Weakness of(Standing standing, Optional<SalesFactors> own, Optional<SalesFactors> team, Rounding unit) {
        Exact halfway = standing.halfway();
        Optional<Exact> sales =
                own.isEmpty() || team.isEmpty() ? Optional.empty() : gain(standing, halfway, own.get(), team.get());
        return new Weakness(standing, halfway, sales.map(gain -> gain.rounded(unit)), Optional.empty());
    }

    private static Optional<Exact> gain(Standing standing, Exact halfway, SalesFactors own, SalesFactors team) {
        Exact conversion = own.conversion().or(team::conversion).orElse(Exact.ZERO);
        Exact basket = own.basket().or(team::basket).orElse(Exact.ZERO);
        Exact more = halfway.minus(standing.value());
        if (standing.metric().equals(Metrics.INQUIRIES)) {
            return Optional.of(more.times(conversion).times(basket));
        }
        if (standing.metric().equals(Metrics.INQUIRY_CONVERSION_RATE)) {
            return Optional.of(own.inquiries().times(more).times(basket));
        }
        return standing.metric().equals(Metrics.AVERAGE_ORDER_VALUE)
                        && standing.value().isPositive()
                ? Optional.of(own.sales().times(more).dividedBy(standing.value()))
                : Optional.empty();
    }

    Weakness withPay(Exact more) {
        return new Weakness(standing, halfway, sales, Optional.of(more));
    }

    /** The facts as they would be halfway: the metric, and with it sales and what they are made of. */
    TeamFacts changed(TeamFacts facts, Rounding unit) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        replace(facts, standing.metric(), halfway, changes);
        Exact gain = sales.orElse(Exact.ZERO);
        AMOUNTS.forEach(amount -> add(facts, amount, gain, changes));
        Exact fresh = number(facts, Metrics.NEW_CUSTOMER_SALES);
        Exact again = number(facts, Metrics.RETURNING_CUSTOMER_SALES);
        Exact both = fresh.plus(again);
        Exact returning =
                both.isZero() ? Exact.ZERO : gain.times(again).dividedBy(both).rounded(unit);
        add(facts, Metrics.RETURNING_CUSTOMER_SALES, returning, changes);
        add(facts, Metrics.NEW_CUSTOMER_SALES, gain.minus(returning), changes);
        return facts.changed(changes.build());
    }

    private Exact number(TeamFacts facts, Metric metric) {
        return facts.value(standing.agent(), metric)
                .map(value -> value instanceof Exact number ? number : Exact.ZERO)
                .orElse(Exact.ZERO);
    }

    private void add(TeamFacts facts, Metric metric, Exact gain, ImmutableList.Builder<Change> changes) {
        if (!gain.isZero() && facts.value(standing.agent(), metric).isPresent()) {
            changes.add(new Change(standing.agent(), metric, gain, Kind.ADDED));
        }
    }

    private void replace(TeamFacts facts, Metric metric, Exact value, ImmutableList.Builder<Change> changes) {
        facts.value(standing.agent(), metric)
                .map(old -> old instanceof Ratio ratio && !ratio.isPrinted()
                        ? Ratio.of(value.times(ratio.denominator()), ratio.denominator())
                        : old instanceof Ratio ? Ratio.printed(value) : value)
                .ifPresent(changed -> changes.add(new Change(standing.agent(), metric, changed, Kind.REPLACED)));
    }

    /** The metrics that are weaknesses to look at; results such as sales and volumes that are dealt out are not. */
    static boolean isLever(Metric metric) {
        return !List.of(
                        Metrics.SALES,
                        Metrics.ORDERS,
                        Metrics.RECEPTIONS,
                        Metrics.PRE_SALES_RECEPTIONS,
                        Metrics.AFTER_SALES_RECEPTIONS,
                        Metrics.RECEPTION_RATE)
                .contains(metric);
    }
}
