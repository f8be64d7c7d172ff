// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

/** A language in which statements, explanations and findings can be read. */
public enum Language {
    ENGLISH,
    CHINESE
}
