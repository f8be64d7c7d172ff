// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Cases beside a plan: folders with facts and what they have to pay. */
@NullMarked
package io.github.ticheng.documents.cases;

import org.jspecify.annotations.NullMarked;
