// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What a month's figures say about an agent or the team, for people to act on: goals, diagnosis, steadiness. */
@NullMarked
package io.github.ticheng.rules.scorecard.outcome;

import org.jspecify.annotations.NullMarked;
