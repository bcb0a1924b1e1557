// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads certificates and private keys out of PEM. What is wrong is told without the text itself. */
public final class Pem {
    private static final Pattern CERTIFICATE = block("CERTIFICATE");
    private static final Pattern PRIVATE_KEY = block("PRIVATE KEY");
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private Pem() {}

    private static Pattern block(String label) {
        return Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----");
    }

    public static List<X509Certificate> certificates(Path file) {
        return certificates(text(file), file.toString());
    }

    public static List<X509Certificate> certificates(String pem) {
        return certificates(pem, "The PEM text");
    }

    public static PrivateKey privateKey(Path file) {
        return privateKey(text(file), file.toString());
    }

    public static PrivateKey privateKey(Secret pem) {
        return privateKey(pem.reveal(), "The PEM text");
    }

    private static List<X509Certificate> certificates(String pem, String where) {
        var found = new ArrayList<X509Certificate>();
        for (var block = CERTIFICATE.matcher(pem); block.find(); ) {
            try {
                var der = new ByteArrayInputStream(decode(block.group(1)));
                found.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(der));
            } catch (CertificateException | IllegalArgumentException e) {
                throw new InvalidRequestException(where + ": certificate " + (found.size() + 1)
                        + " in it is damaged: get it again from its issuer.");
            }
        }
        if (found.isEmpty()) {
            throw new InvalidRequestException(where
                    + " holds no certificate in PEM form: give one that begins with -----BEGIN CERTIFICATE-----.");
        }
        return List.copyOf(found);
    }

    private static PrivateKey privateKey(String pem, String where) {
        var block = PRIVATE_KEY.matcher(pem);
        if (!block.find()) {
            throw new InvalidRequestException(where + " holds no private key in PEM form, PKCS #8 and not encrypted:"
                    + " openssl pkcs8 -topk8 -nodes makes that of other forms.");
        }
        byte[] der;
        try {
            der = decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(where + ": the private key in it is damaged: it is not base64.");
        }
        for (var algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (GeneralSecurityException notOfThisKind) {
                continue;
            }
        }
        throw new InvalidRequestException(where + ": the private key in it is damaged, or of a kind that this Java"
                + " runtime does not know; it knows " + String.join(", ", KEY_ALGORITHMS) + ".");
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new InvalidRequestException(file + " cannot be read ("
                    + e.getClass().getSimpleName() + "): check the path and its permissions.");
        }
    }
}
