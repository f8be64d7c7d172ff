// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a team's figures say side by side: where each agent stands, what a gap in sales is made of, what to look at.
 *
 * <p>It starts from {@link io.github.ticheng.core.team.TeamFacts}, so figures from orders and figures from an export are
 * compared alike. Nothing here judges a person: it says where to look.
 */
@NullMarked
package io.github.ticheng.attribution.compare;

import org.jspecify.annotations.NullMarked;
