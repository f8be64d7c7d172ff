// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Explanations: how every number of a statement came about, as data, and as text, Markdown and JSON on request. */
@NullMarked
package io.github.ticheng.core.explain;

import org.jspecify.annotations.NullMarked;
