// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Pages for people: one style, and everything escaped. */
@NullMarked
package io.github.ticheng.documents.html;

import org.jspecify.annotations.NullMarked;
