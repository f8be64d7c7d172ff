// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Published compensation systems as plans, made of the building blocks of this SDK only. */
@NullMarked
package io.github.ticheng.examples.systems;

import org.jspecify.annotations.NullMarked;
