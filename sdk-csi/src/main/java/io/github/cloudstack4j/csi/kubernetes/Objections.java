// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Why Kubernetes or a driver would not take a value; empty for one they take. */
final class Objections {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern DRIVER = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Set<String> FILE_SYSTEMS = Set.of("ext2", "ext3", "ext4", "xfs");

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_SUBDOMAIN = 253;
    private static final int MOST_PARAMETER_BYTES = 4096;
    private static final int LONGEST_PARAMETER = 128;
    private static final int MOST_ANNOTATION_BYTES = 256 << 10;

    private Objections() {}

    /** To the name of an object. */
    static Optional<String> toSubdomain(String name) {
        return name.length() <= LONGEST_SUBDOMAIN && SUBDOMAIN.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "is \"" + name + "\", but Kubernetes takes 1 to " + LONGEST_SUBDOMAIN
                                + " lower-case letters, digits, \"-\" and \".\", each part between letters or digits; give such a name");
    }

    /** To a name that is one part of a domain, such as a namespace's. */
    static Optional<String> toLabel(String name) {
        return name.length() <= LONGEST_LABEL && LABEL.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "is \"" + name + "\", but Kubernetes takes 1 to " + LONGEST_LABEL
                                + " lower-case letters, digits and \"-\", with a letter or digit at both ends; give such a name");
    }

    /** To the name of a driver. */
    static Optional<String> toDriver(String name) {
        return name.length() <= LONGEST_LABEL && DRIVER.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("is \"" + name + "\", but a driver's name is a domain of at most " + LONGEST_LABEL
                        + " characters; give one such as " + CsiNames.DRIVER);
    }

    /** To what should be the id of something in CloudStack. */
    static Optional<String> toId(String what, String id) {
        return UUID.matcher(id).matches()
                ? Optional.empty()
                : Optional.of("is \"" + id + "\", but the drivers know " + what + " by id only; give its UUID");
    }

    /** To a file system; an empty one stands for the default. */
    static Optional<String> toFileSystem(String fileSystem) {
        return fileSystem.isEmpty() || FILE_SYSTEMS.contains(fileSystem)
                ? Optional.empty()
                : Optional.of("is \"" + fileSystem
                        + "\", which the drivers cannot make; give ext2, ext3, ext4 or xfs, or leave it out for ext4");
    }

    /** To options of {@code mount}. */
    static Optional<String> toMountOptions(List<String> options) {
        var seen = new HashSet<String>();
        for (var option : options) {
            if (option.isBlank() || option.chars().anyMatch(c -> c <= ' ' || c == ',')) {
                return Optional.of("has \"" + option + "\", which is not one option; give each option for itself");
            }
            if (!seen.add(option)) {
                return Optional.of("has " + option + " twice; name each option once");
            }
        }
        return Optional.empty();
    }

    /** To parameters, as the interface between Kubernetes and drivers limits them. */
    static Optional<String> toParameters(Map<String, String> parameters) {
        var bytes = 0L;
        for (var parameter : parameters.entrySet()) {
            var key = parameter.getKey();
            if (key.isBlank() || key.length() > LONGEST_PARAMETER) {
                return Optional.of("has the key \"" + key + "\", but keys have 1 to " + LONGEST_PARAMETER
                        + " characters; shorten it");
            }
            bytes += key.length() + parameter.getValue().length();
        }
        return bytes <= MOST_PARAMETER_BYTES
                ? Optional.empty()
                : Optional.of("takes " + bytes + " characters, but drivers are sent " + MOST_PARAMETER_BYTES
                        + " at most; leave some out");
    }

    /** To the keys and values of labels. */
    static Optional<String> toLabels(Map<String, String> labels) {
        for (var label : labels.entrySet()) {
            if (!isQualified(label.getKey())) {
                return Optional.of(badKey(label.getKey()));
            }
            var value = label.getValue();
            if (!value.isEmpty() && !isQualifiedName(value)) {
                return Optional.of("has the value \"" + value + "\" for " + label.getKey()
                        + ", but Kubernetes takes at most " + LONGEST_LABEL
                        + " letters, digits, \"-\", \"_\" and \".\"; shorten it or make it an annotation");
            }
        }
        return Optional.empty();
    }

    /** To the keys and the size of annotations. */
    static Optional<String> toAnnotations(Map<String, String> annotations) {
        var characters = 0L;
        for (var annotation : annotations.entrySet()) {
            if (!isQualified(annotation.getKey())) {
                return Optional.of(badKey(annotation.getKey()));
            }
            characters += annotation.getKey().length() + annotation.getValue().length();
        }
        return characters <= MOST_ANNOTATION_BYTES
                ? Optional.empty()
                : Optional.of("takes " + characters + " characters, but Kubernetes takes " + MOST_ANNOTATION_BYTES
                        + " at most; leave some out");
    }

    private static String badKey(String key) {
        return "has the key \"" + key + "\", but Kubernetes takes a name of at most " + LONGEST_LABEL
                + " letters, digits, \"-\", \"_\" and \".\", after a domain and \"/\" or alone; rename it";
    }

    private static boolean isQualified(String key) {
        var slash = key.indexOf('/');
        return slash < 0
                ? isQualifiedName(key)
                : toSubdomain(key.substring(0, slash)).isEmpty() && isQualifiedName(key.substring(slash + 1));
    }

    private static boolean isQualifiedName(String name) {
        return name.length() <= LONGEST_LABEL && QUALIFIED.matcher(name).matches();
    }
}
