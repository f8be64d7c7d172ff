// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Logs of orders and conversations as tables, the rules of attribution as a document, and the evidence that comes of both. */
@NullMarked
package io.github.ticheng.imports.log;

import org.jspecify.annotations.NullMarked;
