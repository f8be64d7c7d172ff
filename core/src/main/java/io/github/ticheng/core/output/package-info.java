// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Forms of JSON and text that Ticheng writes; for its own modules alone. */
@NullMarked
package io.github.ticheng.core.output;

import org.jspecify.annotations.NullMarked;
