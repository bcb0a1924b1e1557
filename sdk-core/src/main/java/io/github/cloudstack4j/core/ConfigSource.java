// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.config.CloudConfigFile;
import io.github.cloudstack4j.core.internal.config.CloudMonkeyFile;
import io.github.cloudstack4j.core.internal.config.CloudStackIniFile;
import io.github.cloudstack4j.core.internal.config.ConfigFile;
import io.github.cloudstack4j.core.internal.config.Entries;
import io.github.cloudstack4j.core.internal.config.Environment;
import io.github.cloudstack4j.core.internal.config.KubernetesSecretFile;
import io.github.cloudstack4j.core.internal.config.Role;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place where a configuration is kept: the environment, or a file that CloudStack's other tools use. Immutable.
 *
 * <p>A source is taken whole or not at all. One that is there and is incomplete or malformed is an error that names the
 * file and the line or entry; no other source fills its gaps, and none is tried when the server does not accept what it
 * says.
 *
 * <p>An entry that switches the checks of certificates off ({@code verifycert = false} and the like) is refused, unless
 * {@link #dangerouslyTrustAllCertificates()} was called. Serialises as the place alone, without what is kept there.
 */
public final class ConfigSource implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.config");

    private enum Format {
        ENVIRONMENT,
        CLOUD_MONKEY,
        CLOUDSTACK_INI,
        CLOUD_CONFIG,
        KUBERNETES_SECRET
    }

    private final Format format;
    private final @Nullable String file;
    private final @Nullable String section;
    private final boolean allowPlaintext;
    private final boolean trustingAll;
    private final transient @Nullable Map<String, String> environment;

    private ConfigSource(Format format, @Nullable Path file, @Nullable String section) {
        this(format, file == null ? null : file.toString(), section, false, false, null);
    }

    private ConfigSource(
            Format format,
            @Nullable String file,
            @Nullable String section,
            boolean allowPlaintext,
            boolean trustingAll,
            @Nullable Map<String, String> environment) {
        this.format = format;
        this.file = file;
        this.section = section;
        this.allowPlaintext = allowPlaintext;
        this.trustingAll = trustingAll;
        this.environment = environment;
    }

    /**
     * The environment variables: {@code CLOUDSTACK_ENDPOINT}, {@code CLOUDSTACK_API_KEY} and
     * {@code CLOUDSTACK_SECRET_KEY}; or those of {@code cs} and Ansible, {@code CLOUDSTACK_ENDPOINT},
     * {@code CLOUDSTACK_KEY} and {@code CLOUDSTACK_SECRET} (with {@code CLOUDSTACK_TIMEOUT}, {@code CLOUDSTACK_VERIFY},
     * {@code CLOUDSTACK_CERT}, {@code CLOUDSTACK_CERT_KEY}); or those of Terraform, {@code CLOUDSTACK_API_URL},
     * {@code CLOUDSTACK_API_KEY} and {@code CLOUDSTACK_SECRET_KEY}.
     */
    public static ConfigSource environment() {
        return new ConfigSource(Format.ENVIRONMENT, null, null);
    }

    static ConfigSource environment(Map<String, String> variables) {
        return environment().reading(variables);
    }

    /**
     * CloudMonkey's configuration, by default in {@code ~/.cmk/config}. A profile with keys is used with them, one
     * without keys logs in with user name and password. Its {@code timeout} becomes the operation timeout.
     *
     * @param profile the profile; null for the one that the file says is active
     */
    public static ConfigSource cloudMonkey(Path file, @Nullable String profile) {
        return new ConfigSource(Format.CLOUD_MONKEY, absolute(file), profile);
    }

    /**
     * A {@code cloudstack.ini} of {@code cs} and Ansible. {@code timeout} becomes the attempt timeout, {@code verify}
     * may name a PEM file with the issuers to trust, {@code cert} and {@code cert_key} those of a client certificate;
     * {@code method}, {@code expiration} and {@code retry} have no meaning here.
     *
     * @param section the section; null for {@code [cloudstack]}
     */
    public static ConfigSource cloudStackIni(Path file, @Nullable String section) {
        return new ConfigSource(Format.CLOUDSTACK_INI, absolute(file), section);
    }

    /** A {@code cloud-config} of CloudStack's CSI driver and cloud controller manager, with {@code [Global]}. */
    public static ConfigSource cloudConfig(Path file) {
        return new ConfigSource(Format.CLOUD_CONFIG, absolute(file), null);
    }

    /**
     * The YAML manifest of a Kubernetes Secret, as the Cluster API provider ({@code api-url}, {@code api-key},
     * {@code secret-key}, {@code verify-ssl}) and the CSI driver ({@code cloud-config}) use it.
     */
    public static ConfigSource kubernetesSecret(Path file) {
        return new ConfigSource(Format.KUBERNETES_SECRET, absolute(file), null);
    }

    /**
     * The first of these that exists:
     *
     * <ol>
     *   <li>the {@linkplain #environment() environment}, if any of its variables is set;
     *   <li>the {@code cloudstack.ini} that {@code CLOUDSTACK_CONFIG} names;
     *   <li>{@code cloudstack.ini} in the working directory;
     *   <li>{@code ~/.cloudstack.ini}; of all three the section that {@code CLOUDSTACK_REGION} names;
     *   <li>{@code ~/.cmk/config}, with its active profile;
     *   <li>{@code /etc/cloudstack-csi-driver/cloud-config}, then {@code /etc/config/cloud-config}.
     * </ol>
     *
     * @throws InvalidRequestException if none exists
     */
    public static ConfigSource discover() {
        return new ConfigDiscovery(
                        System.getenv(),
                        Path.of(System.getProperty("user.dir", "")),
                        Path.of(System.getProperty("user.home", "")),
                        Path.of("/etc"))
                .find();
    }

    private static Path absolute(Path file) {
        return Objects.requireNonNull(file, "file").toAbsolutePath().normalize();
    }

    /** The same place, whose endpoint may be plain {@code http}; so may one with {@code CLOUDSTACK_ALLOW_PLAINTEXT}. */
    public ConfigSource allowPlaintext() {
        return new ConfigSource(format, file, section, true, trustingAll, environment);
    }

    /**
     * The same place, with all checks of the server's certificate switched off, whatever is said there.
     *
     * @see TlsSettings.Builder#dangerouslyTrustAllCertificates()
     */
    public ConfigSource dangerouslyTrustAllCertificates() {
        return new ConfigSource(format, file, section, allowPlaintext, true, environment);
    }

    ConfigSource reading(Map<String, String> variables) {
        return new ConfigSource(format, file, section, allowPlaintext, trustingAll, variables);
    }

    /**
     * Reads the configuration. It remembers this place, and is read here again when it is deserialised.
     *
     * @throws InvalidRequestException if something is missing, malformed or unsafe
     */
    public CloudStackConfig load() {
        if (file != null) {
            ConfigFile.warnIfOpenToAll(Path.of(file));
        }
        var entries = entries();
        try {
            var config = configure(entries).build();
            log.debug("The configuration is from {}", entries.place());
            return config;
        } catch (InvalidRequestException e) {
            throw told(entries, e);
        }
    }

    /**
     * Reads only who calls. As a provider, {@code credentials(source::readCredentials)}, it takes up keys that are
     * exchanged in the file while the client runs; the endpoint stays the client's.
     *
     * @throws InvalidRequestException if something is missing or malformed
     */
    public Credentials readCredentials() {
        return credentials(entries());
    }

    private static InvalidRequestException told(Entries entries, InvalidRequestException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains(entries.place())
                ? e
                : new InvalidRequestException(
                        "The configuration from " + entries.place() + " cannot be used: " + message);
    }

    private Entries entries() {
        return switch (format) {
            case ENVIRONMENT -> Environment.read(variables());
            case CLOUD_MONKEY -> CloudMonkeyFile.read(path(), section);
            case CLOUDSTACK_INI -> CloudStackIniFile.read(path(), section);
            case CLOUD_CONFIG -> CloudConfigFile.read(path());
            case KUBERNETES_SECRET -> KubernetesSecretFile.read(path());
        };
    }

    private Path path() {
        return Path.of(Objects.requireNonNull(file));
    }

    private Map<String, String> variables() {
        return environment != null ? environment : System.getenv();
    }

    private CloudStackConfig.Builder configure(Entries entries) {
        var plaintext =
                Boolean.parseBoolean(variables().getOrDefault(CloudStackConfig.ALLOW_PLAINTEXT_VARIABLE, "false"));
        var builder = CloudStackConfig.builder()
                .endpoint(entries.require(Role.ENDPOINT))
                .credentials(credentials(entries))
                .tls(tls(entries))
                .allowPlaintext(allowPlaintext || plaintext)
                .projectId(entries.get(Role.PROJECT))
                .zone(entries.get(Role.ZONE));
        if (entries.has(Role.REQUEST_SECONDS)) {
            builder.attemptTimeout(seconds(entries, Role.REQUEST_SECONDS));
        }
        if (entries.has(Role.JOB_SECONDS)) {
            builder.operationTimeout(seconds(entries, Role.JOB_SECONDS));
        }
        // As it was read, and not as it would be read next time: a profile made active later is another caller.
        return builder.source(
                new ConfigSource(
                        format,
                        file,
                        section != null ? section : entries.section(),
                        allowPlaintext,
                        trustingAll,
                        environment),
                entries.place());
    }

    /** Half a pair of keys is an error even where there is a password beside it: it would be another way to call. */
    private static Credentials credentials(Entries entries) {
        if (!entries.has(Role.API_KEY) && !entries.has(Role.SECRET_KEY) && entries.has(Role.USERNAME)) {
            var domain = entries.get(Role.DOMAIN);
            return Credentials.login(
                    entries.require(Role.USERNAME),
                    Secret.of(entries.require(Role.PASSWORD)),
                    domain == null ? "/" : domain);
        }
        return Credentials.keyPair(entries.require(Role.API_KEY), Secret.of(entries.require(Role.SECRET_KEY)));
    }

    private TlsSettings tls(Entries entries) {
        if (trustingAll) {
            return TlsSettings.builder().dangerouslyTrustAllCertificates().build();
        }
        if (entries.has(Role.CHECKS_OFF)) {
            throw entries.complaint("it switches the checks of certificates off (" + entries.name(Role.CHECKS_OFF)
                    + "), which lets anyone on the way read and change everything. Better trust the server's issuer,"
                    + " with TlsSettings.caCertificates(…); if it must be, call dangerouslyTrustAllCertificates() on"
                    + " the ConfigSource");
        }
        var tls = TlsSettings.builder();
        if (entries.has(Role.CA_FILE)) {
            tls.caCertificates(fileIn(entries, Role.CA_FILE)).trustOnlyThese();
        }
        if (entries.has(Role.CLIENT_CERTIFICATE)) {
            var certificate = fileIn(entries, Role.CLIENT_CERTIFICATE);
            tls.clientCertificate(
                    certificate, entries.has(Role.CLIENT_KEY) ? fileIn(entries, Role.CLIENT_KEY) : certificate);
        }
        return tls.build();
    }

    private static Path fileIn(Entries entries, Role role) {
        try {
            return Path.of(entries.require(role));
        } catch (InvalidPathException e) {
            throw entries.complaint(entries.name(role) + " is not the path of a file");
        }
    }

    private static Duration seconds(Entries entries, Role role) {
        var text = entries.require(role);
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
            throw entries.complaint(entries.name(role) + " is not a number of seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    boolean exists() {
        return file == null ? Environment.saysSomething(variables()) : Files.exists(path());
    }

    /** The place, in words. */
    @Override
    public String toString() {
        return switch (format) {
            case ENVIRONMENT -> "the environment";
            case CLOUD_MONKEY -> (section == null ? "" : "profile \"" + section + "\" of ") + file;
            case CLOUDSTACK_INI -> (section == null ? "" : "section [" + section + "] of ") + file;
            case CLOUD_CONFIG, KUBERNETES_SECRET -> String.valueOf(file);
        };
    }
}
