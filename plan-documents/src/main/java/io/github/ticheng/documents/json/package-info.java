// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** JSON as a tree in which everything knows its place, and facts in that form; not exported. */
@NullMarked
package io.github.ticheng.documents.json;

import org.jspecify.annotations.NullMarked;
