// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

/** One way to pay the month. */
public interface Contestant {

    /** Its name in the table. */
    String name();

    /** Reads, compiles and makes what is kept between runs; not timed. */
    default void prepare(FiveLineMonth month) {}

    /** Pays every agent once; every amount is rounded to the fen. */
    void pay(FiveLineMonth month, Payout payout);
}
