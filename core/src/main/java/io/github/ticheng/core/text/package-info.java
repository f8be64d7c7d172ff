// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Words in English and Chinese, kept as data and put together only when somebody asks to read them. */
@NullMarked
package io.github.ticheng.core.text;

import org.jspecify.annotations.NullMarked;
