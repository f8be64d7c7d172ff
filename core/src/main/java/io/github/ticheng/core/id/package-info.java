// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Typed ids: what plans, rules, teams and agents are called by programs, each with the one pattern it checks. */
@NullMarked
package io.github.ticheng.core.id;

import org.jspecify.annotations.NullMarked;
