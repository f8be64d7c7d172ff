// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Reading UTF-8, and telling what bytes probably are that are something else; not exported. */
@NullMarked
package io.github.ticheng.documents.encoding;

import org.jspecify.annotations.NullMarked;
