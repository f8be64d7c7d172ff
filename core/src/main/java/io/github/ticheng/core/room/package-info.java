// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a rule sees: its agent and the whole team, as the earlier rooms left them. A later room's view extends an
 * earlier one's, so a rule that reads what is not yet calculated does not compile.
 */
@NullMarked
package io.github.ticheng.core.room;

import org.jspecify.annotations.NullMarked;
