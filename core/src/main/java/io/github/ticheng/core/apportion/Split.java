// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import java.io.Serializable;

/**
 * A total split by an {@link Apportionment}. The parts and what is kept sum to the total. The numbers carry no terms.
 *
 * @param parts the part of each weight, in the order of the weights; all have the sign of the total or are zero
 * @param kept what nobody gets, with the sign of the total; zero unless the remainder is {@link Remainder#KEPT}
 * @param withExtraUnit the position of the part that each odd unit went to, from 0, in the order in which the units were
 *     handed out; a part that got several stands here as often
 */
public record Split(ImmutableList<Exact> parts, Exact kept, ImmutableList<Integer> withExtraUnit)
        implements Serializable {}
