// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The tree of a document with the place of every key and value, how it is read from YAML and JSON and written to them.
 * Not exported: documents come in as sources and go out as diagnostics and values.
 */
@NullMarked
package io.github.ticheng.documents.tree;

import org.jspecify.annotations.NullMarked;
