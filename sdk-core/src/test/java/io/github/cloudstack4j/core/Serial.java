// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Java serialisation, as Jenkins does it between two steps of a pipeline. */
final class Serial {
    private Serial() {}

    static byte[] write(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @SuppressWarnings("unchecked") // It comes back as what it was.
    static <T> T roundTrip(T value) throws IOException, ClassNotFoundException {
        return (T) read(write(value));
    }
}
