// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Compensation plans as documents in YAML and JSON: reading, checking and writing them, and their JSON Schema. */
@NullMarked
package io.github.ticheng.documents.plan;

import org.jspecify.annotations.NullMarked;
