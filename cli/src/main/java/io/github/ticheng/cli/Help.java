// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The help in another language than that of the code. */
final class Help {

    private static final String OPTION = "--language";
    private static final String CHINESE = "zh";

    private Help() {}

    /** Whether Chinese is asked for; this has to be known before the command line is read, which may print the help. */
    static boolean isInChinese(String... args) {
        List<String> all = Arrays.asList(args);
        int option = all.indexOf(OPTION);
        return all.contains(OPTION + "=" + CHINESE)
                || (option >= 0
                        && option + 1 < all.size()
                        && all.get(option + 1).equals(CHINESE));
    }

    /** The help in Chinese. */
    static ResourceBundle chinese() {
        try (Reader texts = new InputStreamReader(
                Objects.requireNonNull(Help.class.getResourceAsStream("help_zh.properties")), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
