// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What a rule pays as a curve over one metric: a table. */
@NullMarked
package io.github.ticheng.cli.curve;

import org.jspecify.annotations.NullMarked;
