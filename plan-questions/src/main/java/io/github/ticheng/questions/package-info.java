// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Questions to a plan, answered by running it. */
@NullMarked
package io.github.ticheng.questions;

import org.jspecify.annotations.NullMarked;
