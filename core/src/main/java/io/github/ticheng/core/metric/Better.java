// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

/** Which way a metric gets better. */
public enum Better {
    /** More is better: sales, praises. */
    HIGHER,
    /** Less is better: refunds, seconds to answer. */
    LOWER,
    /** Neither: a target, a number of days due. */
    NEITHER
}
