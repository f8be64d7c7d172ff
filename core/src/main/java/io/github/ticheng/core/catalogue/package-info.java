// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What rules, conditions, factors and other building blocks are made of, told as data: a name, typed fields, a
 * constructor. Documents are read and written by it, and fingerprints are taken from it; no format is known here.
 */
@NullMarked
package io.github.ticheng.core.catalogue;

import org.jspecify.annotations.NullMarked;
