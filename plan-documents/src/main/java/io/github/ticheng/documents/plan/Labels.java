// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.text.Label;

/** The labels that are not written. */
final class Labels {

    private Labels() {}

    /** The id with spaces for hyphens, in both languages. */
    static Label ofId(String id) {
        return Label.of(id.replace('-', ' '));
    }
}
