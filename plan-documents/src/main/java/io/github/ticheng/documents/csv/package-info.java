// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Rows and cells of CSV, with the place of each; not exported. */
@NullMarked
package io.github.ticheng.documents.csv;

import org.jspecify.annotations.NullMarked;
