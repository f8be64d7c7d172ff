// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Money that a team earns or bears together, and how it is split to the cent; and sales that nobody owns, and whose base
 * they count for.
 *
 * <p>A {@link TeamPool} is a pool and a way of splitting it. Both are open families: {@link Pool} says how much there
 * is, {@link Split} weighs those who take part.
 */
@NullMarked
package io.github.ticheng.rules.teampool;

import org.jspecify.annotations.NullMarked;
