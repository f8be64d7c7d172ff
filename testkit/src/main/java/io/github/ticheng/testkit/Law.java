// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a contract says that a law is broken: what was expected, what was found, and where. */
final class Law {

    private Law() {}

    static void require(boolean kept, Supplier<String> broken) {
        if (!kept) {
            throw new AssertionError(broken.get());
        }
    }

    static void requireEqual(@Nullable Object expected, @Nullable Object found, String what) {
        require(
                Objects.equals(expected, found),
                () -> "Expected " + what + " to be" + said(expected) + "but found" + said(found));
    }

    private static String said(@Nullable Object value) {
        return "\n" + value + "\n";
    }
}
