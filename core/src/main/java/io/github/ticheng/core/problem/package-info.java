// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What is wrong, as data: problems of a plan or of facts, findings of a plan's check, and where they are. */
@NullMarked
package io.github.ticheng.core.problem;

import org.jspecify.annotations.NullMarked;
