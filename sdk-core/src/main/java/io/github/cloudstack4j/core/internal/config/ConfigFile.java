// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a configuration file. Complaints name the file and the line and never quote it. */
public final class ConfigFile {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.config");
    private static final int MAX_BYTES = 1 << 20;
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");

    private final String name;
    private final List<String> lines;

    private ConfigFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    static ConfigFile read(Path file) {
        return of(file.toString(), bytes(file));
    }

    /** A file inside of another one, such as an INI file in a Secret. */
    static ConfigFile of(String name, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException(name + " is not a text in UTF-8: check that it is the right file.");
        }
        var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var file = new ConfigFile(name, List.of(LINE_END.split(withoutMark, -1)));
        for (int i = 0; i < file.lines.size(); i++) {
            if (CONTROL.matcher(file.lines.get(i)).find()) {
                throw file.complaint(i, "it has a control character in it");
            }
        }
        return file;
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidRequestException(
                        file + " is larger than 1 MiB: no configuration is; check that it is the right file.");
            }
            return bytes;
        } catch (IOException e) {
            throw new InvalidRequestException(file + " cannot be read ("
                    + e.getClass().getSimpleName() + "): check the path and its permissions.");
        }
    }

    /** Keys that every user of the machine may read are not secret; but it is not for a library to refuse them. */
    public static void warnIfOpenToAll(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                log.warn("{} holds secrets and every user of this machine may read it: chmod 600 it.", file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            log.debug("The permissions of {} cannot be told: {}", file, e.toString());
        }
    }

    String name() {
        return name;
    }

    List<String> lines() {
        return lines;
    }

    InvalidRequestException complaint(int index, String what) {
        return new InvalidRequestException(name + ", line " + (index + 1) + ": " + what + ".");
    }
}
