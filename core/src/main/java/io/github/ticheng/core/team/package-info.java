// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Who is paid, and the facts of a team for a period. */
@NullMarked
package io.github.ticheng.core.team;

import org.jspecify.annotations.NullMarked;
