// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What is measured: typed metrics with their kind, unit and meaning, and the catalogue of the field's own. */
@NullMarked
package io.github.ticheng.core.metric;

import org.jspecify.annotations.NullMarked;
