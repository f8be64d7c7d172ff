// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Facts of teams from CSV and JSON, and back: what was measured, and what was corrected. */
@NullMarked
package io.github.ticheng.documents.facts;

import org.jspecify.annotations.NullMarked;
