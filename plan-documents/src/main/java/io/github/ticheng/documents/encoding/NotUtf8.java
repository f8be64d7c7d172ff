// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Thrown at a byte that belongs to no character of UTF-8; it tells what the bytes probably are. */
public final class NotUtf8 extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    /** How far UTF-16 without a byte order mark is looked for. */
    private static final int START = 1_024;

    /** What bytes are that are no UTF-8. */
    public enum Found {
        /** UTF-16: with its byte order mark, or told by the zeros in every other byte. */
        UTF_16("UTF-16, in Windows called \"Unicode\"", "实为 UTF-16（Windows 称“Unicode”）"),
        /** Pairs and fours of bytes as in GBK and GB18030. */
        GBK("what looks like GBK, in a Chinese Windows called \"ANSI\"", "像是 GBK（中文 Windows 称“ANSI”）"),
        /** An Excel workbook of the old kind. */
        WORKBOOK("an Excel workbook", "实为 Excel 工作簿"),
        OTHER("bytes that are none", "其中有无法识别的字节");

        private final Label label;

        Found(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** Says so of a document. */
        public Message said() {
            return NOT_UTF_8.filled(label);
        }
    }

    private static final Phrase NOT_UTF_8 = Phrase.of(
            "document.not-utf-8",
            "Expected a document in UTF-8, but found {found}: save it as UTF-8",
            "文档应为 UTF-8 编码，但{found}：请另存为 UTF-8");

    private final Found found;

    /**
     * Creates an exception.
     *
     * @param rest the bytes from the one that is wrong
     * @param isStart whether it is the first byte of the file
     */
    public NotUtf8(ByteBuffer rest, boolean isStart) {
        int start = isStart ? at(rest, 0) << 8 | at(rest, 1) : 0;
        found = start == 0xFFFE || start == 0xFEFF
                ? Found.UTF_16
                : start == 0xD0CF ? Found.WORKBOOK : isGbk(rest) ? Found.GBK : Found.OTHER;
    }

    private NotUtf8(Found found) {
        this.found = found;
    }

    /** What the bytes probably are. */
    public Found found() {
        return found;
    }

    /**
     * The text of a file.
     *
     * @throws NotUtf8 if the bytes are not UTF-8, or are UTF-16 of which every byte happens to be
     */
    public static String decode(byte[] bytes) throws NotUtf8 {
        if (isUtf16(bytes)) {
            throw new NotUtf8(Found.UTF_16);
        }
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(rest, text, true);
        if (result.isError()) {
            throw new NotUtf8(rest, rest.position() == 0);
        }
        return text.flip().toString();
    }

    // Ends of lines, digits and Latin letters have a zero each, all on the same side.
    private static boolean isUtf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(START, bytes.length); i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return zeros[0] + zeros[1] > 1 && (zeros[0] == 0 || zeros[1] == 0);
    }

    // Pairs and fours of lead and trail bytes, as far as the buffer goes; an end within one of them is no objection.
    private static boolean isGbk(ByteBuffer rest) {
        int i = 0;
        while (i < rest.remaining()) {
            int lead = at(rest, i);
            int trail = at(rest, i + 1);
            if (lead >= 0x80) {
                boolean isFour = trail >= 0x30 && trail <= 0x39;
                boolean isPair = trail != 0x7F && trail >= 0x40 && trail <= 0xFE;
                if (lead == 0x80 || lead == 0xFF || (!isFour && !isPair && i + 1 < rest.remaining())) {
                    return false;
                }
                i += isFour ? 3 : 1;
            }
            i++;
        }
        return true;
    }

    private static int at(ByteBuffer bytes, int index) {
        return index < bytes.remaining() ? bytes.get(bytes.position() + index) & 0xFF : 0;
    }
}
