// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
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
    static @Nullable Charset of(ByteSource source) throws IOException {
        byte[] bytes = source.slice(0, LOOKED_AT).read();
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return isText(source, StandardCharsets.UTF_16) ? StandardCharsets.UTF_16 : null;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                // Separators and digits have one byte that is zero: the first where big ends come first.
                Charset wide = i % 2 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
                return isText(source, wide) ? wide : null;
            }
        }
        if (isText(source, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Charset chinese = Charset.forName("GB18030");
        return isText(source, chinese) ? chinese : null;
    }

    static boolean startsWith(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isText(ByteSource source, Charset charset) throws IOException {
        char[] some = new char[LOOKED_AT];
        try (Reader reader = reader(source, charset)) {
            while (reader.read(some) >= 0) {
                // on to the end
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    static Reader reader(ByteSource source, Charset charset) throws IOException {
        return new InputStreamReader(source.openStream(), decoder(charset));
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
