// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Documents and what is wrong with them: sources, formats, diagnostics with line and column. */
@NullMarked
package io.github.ticheng.documents;

import org.jspecify.annotations.NullMarked;
