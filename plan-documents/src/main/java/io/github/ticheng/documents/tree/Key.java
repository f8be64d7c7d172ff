// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.documents.Location;

/**
 * A key of a map.
 *
 * @param at where the key stands
 * @param path the way to its value
 * @param text the key
 * @param isPlain whether it stands without quotes
 */
public record Key(Location at, Path path, String text, boolean isPlain) implements Located {}
