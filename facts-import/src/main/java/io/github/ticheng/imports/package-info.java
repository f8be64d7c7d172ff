// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The exports that shops have, to strict facts: what was read, what was changed in form, and what is doubtful. */
@NullMarked
package io.github.ticheng.imports;

import org.jspecify.annotations.NullMarked;
