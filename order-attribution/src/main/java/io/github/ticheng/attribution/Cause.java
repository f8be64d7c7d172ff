// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.core.text.Label;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Why an order closed or was refunded.
 *
 * @param code the cause for programs and plans: lower-case words joined by hyphens
 * @param label the cause as people read it
 * @param atFault whether it counts against the order's owner
 */
public record Cause(String code, Label label, boolean atFault) implements Serializable {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The buyer sent the goods back or no longer wants them. */
    public static final Cause BUYER_REFUND = new Cause("buyer-refund", Label.of("buyer's refund", "买家退款"), false);

    /** The buyer did not pay in time. */
    public static final Cause NOT_PAID = new Cause("not-paid", Label.of("not paid", "未付款关闭"), false);

    /** The agent promised or advised something wrong. */
    public static final Cause AGENTS_FAULT = new Cause("agents-fault", Label.of("agent's fault", "客服责任"), true);

    /**
     * Creates a cause.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public Cause {
        Objects.requireNonNull(label);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Expected a cause of lower-case words joined by hyphens, but found \"" + code + "\"");
        }
    }
}
