// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.documents.encoding.NotUtf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads UTF-8 and refuses every byte that is not, after having handed on all characters before it; so that whoever
 * counts lines knows in which one it stands. The platform's own reader loses the characters before such a byte.
 */
public final class Utf8Reader extends Reader {

    private static final int BUFFER = 1 << 15;

    private final InputStream bytes;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer read = ByteBuffer.allocate(BUFFER).flip();
    private boolean atEnd;
    private boolean isAtStart = true;

    /**
     * A whole text.
     *
     * @throws FileSystemException if there is none in UTF-8; it names the file, where Java tells the cause alone
     */
    public static String text(Path file) throws IOException {
        try {
            return Files.readString(file, UTF_8);
        } catch (FileSystemException named) {
            throw named;
        } catch (CharacterCodingException other) {
            throw new FileSystemException(file.toString(), null, "it is not in UTF-8");
        } catch (IOException unreadable) {
            throw new FileSystemException(file.toString(), null, unreadable.getMessage());
        }
    }

    /** Reads from a stream, which is closed together with this. */
    public Utf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads characters.
     *
     * @throws CharacterCodingException if the next byte belongs to no character of UTF-8
     */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer into = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = decoder.decode(read, into, atEnd);
            if (into.position() > 0 || length == 0) {
                isAtStart &= into.position() == 0;
                return into.position();
            }
            if (result.isError()) {
                throw new NotUtf8(read, isAtStart);
            }
            if (atEnd) {
                return -1;
            }
            if (result.isOverflow()) {
                throw new IllegalArgumentException("Expected room for two characters, but found " + length);
            }
            fill();
        }
    }

    private void fill() throws IOException {
        read.compact();
        int count = bytes.read(read.array(), read.position(), read.remaining());
        if (count < 0) {
            atEnd = true;
        } else {
            read.position(read.position() + count);
        }
        read.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
