// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

/** Leaves an object of which something was reported, so that its neighbours can be read. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable() {
        super("reported", null, false, false);
    }
}
