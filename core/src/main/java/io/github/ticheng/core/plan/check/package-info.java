// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What is wrong or unwise in a plan, found without any facts. Not exported. */
@NullMarked
package io.github.ticheng.core.plan.check;

import org.jspecify.annotations.NullMarked;
