// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The certificates in kubeconfigs: real X.509, so that Kubernetes clients load them, and the same in every run for the
 * same seed. Keys are made when first asked for and shared by the clusters of one emulator; they guard nothing.
 */
final class ClusterCertificates {
    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final byte[] SHA256_WITH_RSA = Der.sequence(Der.oid("1.2.840.113549.1.1.11"), Der.nothing());
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ORGANIZATION = "2.5.4.10";

    private final long seed;
    private @Nullable KeyPair authorityKey;
    private @Nullable KeyPair clientKey;

    ClusterCertificates(long seed) {
        this.seed = seed;
    }

    /** The certificate of the cluster's own authority, as PEM. */
    String authority(Instant created) {
        var name = Der.sequence(attribute(COMMON_NAME, "kubernetes"));
        return pem("CERTIFICATE", certificate(1, name, name, authorityKey().getPublic(), true, created));
    }

    /** The cluster administrator's certificate, as PEM. */
    String client(long serial, Instant created) {
        var issuer = Der.sequence(attribute(COMMON_NAME, "kubernetes"));
        var subject =
                Der.sequence(attribute(ORGANIZATION, "system:masters"), attribute(COMMON_NAME, "kubernetes-admin"));
        return pem(
                "CERTIFICATE",
                certificate(serial + 1, issuer, subject, clientKey().getPublic(), false, created));
    }

    /** The cluster administrator's key, as PEM in the form kubeadm writes (PKCS #1). */
    String clientKeyPem() {
        var key = (RSAPrivateCrtKey) clientKey().getPrivate();
        return pem(
                "RSA PRIVATE KEY",
                Der.sequence(
                        Der.integer(0),
                        Der.integer(key.getModulus()),
                        Der.integer(key.getPublicExponent()),
                        Der.integer(key.getPrivateExponent()),
                        Der.integer(key.getPrimeP()),
                        Der.integer(key.getPrimeQ()),
                        Der.integer(key.getPrimeExponentP()),
                        Der.integer(key.getPrimeExponentQ()),
                        Der.integer(key.getCrtCoefficient())));
    }

    private byte[] certificate(
            long serial, byte[] issuer, byte[] subject, PublicKey key, boolean authority, Instant created) {
        var basicConstraints = Der.sequence(
                Der.oid("2.5.29.19"),
                Der.bool(true),
                Der.octets(authority ? Der.sequence(Der.bool(true)) : Der.sequence()));
        var toBeSigned = Der.sequence(
                Der.context(0, Der.integer(2)),
                Der.integer(BigInteger.valueOf(serial)),
                SHA256_WITH_RSA,
                issuer,
                Der.sequence(Der.time(created), Der.time(created.plus(VALIDITY))),
                subject,
                key.getEncoded(),
                Der.context(3, Der.sequence(basicConstraints)));
        return Der.sequence(
                toBeSigned,
                SHA256_WITH_RSA,
                Der.bits(sign(toBeSigned, authorityKey().getPrivate())));
    }

    private static byte[] attribute(String oid, String value) {
        return Der.set(Der.sequence(Der.oid(oid), Der.text(value)));
    }

    private static byte[] sign(byte[] content, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with SHA256withRSA", e);
        }
    }

    private KeyPair authorityKey() {
        if (authorityKey == null) {
            authorityKey = generate(seed);
        }
        return authorityKey;
    }

    private KeyPair clientKey() {
        if (clientKey == null) {
            clientKey = generate(seed + 1);
        }
        return clientKey;
    }

    private static KeyPair generate(long seed) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, new RepeatableRandom(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }

    /** Not secure on purpose: the same seed must give the same key. */
    private static final class RepeatableRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final Random random;

        RepeatableRandom(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
