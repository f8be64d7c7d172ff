// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** How texts that people read are laid out and made harmless; for Ticheng's own modules alone. */
@NullMarked
package io.github.ticheng.core.output;

import org.jspecify.annotations.NullMarked;
