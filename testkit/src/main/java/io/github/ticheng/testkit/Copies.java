// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;

/** The same value once more, through serialization. */
final class Copies {

    private Copies() {}

    /**
     * What comes out when a value is serialized and read back.
     *
     * @throws UncheckedIOException if it cannot be serialized
     */
    @SuppressWarnings("unchecked") // what is read back is of the class that was written
    static <T> T of(T value) {
        try {
            return (T) read(bytes(value));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("Expected the class that was written", impossible);
        }
    }

    /** What is read from bytes; an array that says to be longer than they are is refused before it takes the memory. */
    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("maxarray=" + bytes.length));
            return in.readObject();
        }
    }

    /** A value's serialized form. */
    static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
