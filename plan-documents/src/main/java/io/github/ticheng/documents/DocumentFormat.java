// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

/** The two ways in which a document is written. Both hold the same tree. */
public enum DocumentFormat {
    /** YAML 1.2 without aliases, anchors, tags, directives and further documents. */
    YAML,
    /** JSON without comments and trailing commas. */
    JSON;

    /**
     * The format that a file's name tells: {@code .json} is JSON, {@code .yaml} and {@code .yml} are YAML, in capitals
     * or not.
     *
     * @throws IllegalArgumentException if the name ends otherwise
     */
    public static DocumentFormat ofFileName(String name) {
        if (endsWith(name, ".json")) {
            return JSON;
        }
        if (endsWith(name, ".yaml") || endsWith(name, ".yml")) {
            return YAML;
        }
        throw new IllegalArgumentException(
                "Expected a file name that ends in .yaml, .yml or .json, but found \"" + name + "\"");
    }

    private static boolean endsWith(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }
}
