// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import io.github.ticheng.core.text.Label;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Thrown at a byte that belongs to no character of UTF-8; it tells what the bytes probably are. */
final class NotUtf8 extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final transient Label expected;

    /**
     * Creates an exception.
     *
     * @param rest the bytes from the one that is wrong
     * @param isStart whether it is the first byte of the file
     */
    NotUtf8(ByteBuffer rest, boolean isStart) {
        int first = at(rest, 0);
        int second = at(rest, 1);
        boolean isUtf16 = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        this.expected = isStart && isUtf16
                ? CsvPhrases.UTF8_FOR_UTF16
                : isStart && first == 0xD0 && second == 0xCF
                        ? CsvPhrases.CSV_FOR_WORKBOOK
                        : isGbk(rest) ? CsvPhrases.UTF8_FOR_GBK : CsvPhrases.UTF8;
    }

    /** What to save the file as. */
    Label expected() {
        return expected;
    }

    // Pairs of a lead and a trail byte, as far as the buffer goes; an end in the middle of a pair is no objection.
    private static boolean isGbk(ByteBuffer rest) {
        int i = 0;
        while (i < rest.remaining()) {
            int lead = at(rest, i);
            int trail = at(rest, i + 1);
            if (lead >= 0x80) {
                boolean isPair = lead >= 0x81 && lead <= 0xFE && trail != 0x7F && trail >= 0x40 && trail <= 0xFE;
                if (!isPair && i + 1 < rest.remaining()) {
                    return false;
                }
                i++;
            }
            i++;
        }
        return true;
    }

    private static int at(ByteBuffer bytes, int index) {
        return index < bytes.remaining() ? bytes.get(bytes.position() + index) & 0xFF : 0;
    }
}
