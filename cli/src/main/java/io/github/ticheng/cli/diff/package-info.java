// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What differs between two plans, or between what two runs paid. */
@NullMarked
package io.github.ticheng.cli.diff;

import org.jspecify.annotations.NullMarked;
