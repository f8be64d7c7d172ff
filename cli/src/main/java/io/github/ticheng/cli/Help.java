// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.text.Language;
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

/** The help: its texts stand in a bundle for each language, with the same keys. */
final class Help {

    private static final String OPTION = "--language";
    private static final String CHINESE = "zh";

    private Help() {}

    /** The language that is asked for; it has to be known before the command line is read, which may print the help. */
    static Language language(String... args) {
        List<String> all = Arrays.asList(args);
        int option = all.indexOf(OPTION);
        boolean isChinese = all.contains(OPTION + "=" + CHINESE)
                || (option >= 0
                        && option + 1 < all.size()
                        && all.get(option + 1).equals(CHINESE));
        return isChinese ? Language.CHINESE : Language.ENGLISH;
    }

    /** The texts of the help. */
    static ResourceBundle texts(Language language) {
        String name = language == Language.CHINESE ? "help_zh.properties" : "help_en.properties";
        try (Reader texts = new InputStreamReader(
                Objects.requireNonNull(Help.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
