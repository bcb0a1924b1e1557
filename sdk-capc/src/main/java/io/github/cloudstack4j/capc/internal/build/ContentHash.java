// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.build;

import io.github.cloudstack4j.capc.ApiVersions;
import io.github.cloudstack4j.capc.internal.ResourceCodec;
import io.github.cloudstack4j.capc.internal.YamlDocuments;
import io.github.cloudstack4j.capc.resource.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Ends of names that tell templates with other contents apart. Templates cannot change, and machines are only replaced when
 * they are to be made from a template of another name.
 */
final class ContentHash {
    private static final int LENGTH = 8;

    private ContentHash() {}

    /** The same for the same kind and spec, whatever the name, and whatever version it is applied in. */
    static String of(Resource template) {
        var document = ResourceCodec.write(template, ApiVersions.newest());
        document.remove("metadata");
        document.remove("apiVersion");
        var text = YamlDocuments.write(List.of(document));
        return HexFormat.of().formatHex(sha256(text)).substring(0, LENGTH);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
