// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.number.Exact;
import java.io.Serializable;

/**
 * What one order brings to a base.
 *
 * @param order the order's id
 * @param amount its part of the base; negative for a refund
 */
public record OrderAmount(String order, Exact amount) implements Serializable {

    /** An order. */
    public OrderAmount {
        amount = amount.withoutTerm();
    }

    /** An order with an amount in decimals. */
    public static OrderAmount of(String order, String amount) {
        return new OrderAmount(order, Exact.parse(amount));
    }
}
