// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Words;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to hold of the whole pay of an agent, whatever the facts.
 *
 * @param kind what of it
 * @param metric the metric that it is about; null where it is about none
 * @param bound the amount, or the share as a fraction; zero where there is none
 */
public record Claim(Kind kind, @Nullable Metric metric, Exact bound) {

    /** What is claimed. */
    public enum Kind {
        /** The agent can be paid. */
        PAYABLE,
        /** Pay never falls as a metric improves. */
        NEVER_FALLS,
        /** Pay is never below an amount. */
        AT_LEAST,
        /** Pay is at most a share of a metric. */
        AT_MOST_SHARE,
        /** One step of a metric never changes pay by more than an amount. */
        NO_JUMP
    }

    /** That the agent can be paid. */
    public static Claim payable() {
        return new Claim(Kind.PAYABLE, null, Exact.ZERO);
    }

    /** That pay never falls as a metric improves. */
    public static Claim neverFalls(Metric metric) {
        return new Claim(Kind.NEVER_FALLS, metric, Exact.ZERO);
    }

    /** That pay is at least an amount, in the plan's currency. */
    public static Claim atLeast(Exact amount) {
        return new Claim(Kind.AT_LEAST, null, amount);
    }

    /** That pay is at most a share of a metric, such as sales. */
    public static Claim atMost(Rate share, Metric metric) {
        return new Claim(Kind.AT_MOST_SHARE, metric, share.fraction());
    }

    /**
     * That a step of a metric changes pay by no more than an amount, in the plan's currency.
     *
     * @throws IllegalArgumentException if the amount is below zero
     */
    public static Claim noJump(Metric metric, Exact amount) {
        checkArgument(!amount.isNegative(), "Expected an amount of 0 or more, but found %s", amount);
        return new Claim(Kind.NO_JUMP, metric, amount);
    }

    /** That the agent can be paid, and that pay falls as none of some metrics improves. */
    public static ImmutableList<Claim> usual(Iterable<Domain> over) {
        ImmutableList.Builder<Claim> claims = ImmutableList.<Claim>builder().add(payable());
        for (Domain domain : over) {
            if (domain.metric().better() != Better.NEITHER || domain.isListed()) {
                claims.add(neverFalls(domain.metric()));
            }
        }
        return claims.build();
    }

    Words words(Currency currency) {
        Figure amount = Figure.of(bound, Unit.money(currency));
        return switch (kind) {
            case PAYABLE -> QuestionPhrases.CLAIM_PAYABLE;
            case NEVER_FALLS -> QuestionPhrases.CLAIM_NEVER_FALLS.filled(of().label());
            case AT_LEAST -> QuestionPhrases.CLAIM_AT_LEAST.filled(amount);
            case AT_MOST_SHARE ->
                QuestionPhrases.CLAIM_AT_MOST.filled(Figure.of(Rate.fraction(bound.toString())), of().label());
            case NO_JUMP -> QuestionPhrases.CLAIM_NO_JUMP.filled(of().label(), amount);
        };
    }

    /** The metric that it is about. */
    Metric of() {
        return Objects.requireNonNull(metric);
    }
}
