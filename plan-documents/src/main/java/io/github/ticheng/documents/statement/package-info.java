// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Statements and ledgers for other programs and for people: CSV, JSON, HTML. */
@NullMarked
package io.github.ticheng.documents.statement;

import org.jspecify.annotations.NullMarked;
