// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Who is paid, and the facts of a team for a period. */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        strictBuilder = true,
        defaults = @Value.Immutable(copy = false),
        allowedClasspathAnnotations = {Override.class})
package io.github.ticheng.core.team;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
