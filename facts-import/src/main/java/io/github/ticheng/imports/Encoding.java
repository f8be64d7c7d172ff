// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** In which encoding bytes are a text: by their mark, or the first of UTF-8, UTF-16 and GB18030 of which all bytes are. */
final class Encoding {

    private static final int LOOKED_AT = 1 << 12;

    private Encoding() {}

    static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException none) {
            return false;
        }
    }

    /** The encoding; null if the bytes are no text. */
    static @Nullable Charset of(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                // Separators and digits have one byte that is zero: the first where big ends come first.
                Charset wide = i % 2 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
                return isText(bytes, wide) ? wide : null;
            }
        }
        if (isText(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Charset chinese = Charset.forName("GB18030");
        return isText(bytes, chinese) ? chinese : null;
    }

    static boolean startsWith(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isText(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(LOOKED_AT);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    static Reader reader(byte[] bytes, Charset charset) {
        return new InputStreamReader(new ByteArrayInputStream(bytes), decoder(charset));
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
