// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.text.Language;

/** What the words before the name of a command decide, and whether somebody watches. */
interface Setting {

    Language language();

    Colours colours();

    /** Whether a person sees what is written, as it is written. */
    boolean isWatched();
}
