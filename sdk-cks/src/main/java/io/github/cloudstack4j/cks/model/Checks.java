// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Ref;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits that CloudStack puts on Kubernetes requests, found out before anything is sent. */
final class Checks {
    private static final SemanticVersion OLDEST = SemanticVersion.of(1, 11, 0);
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9._~:/?#@!&()*+,;=%-]+");

    private Checks() {}

    static void notBlank(String property, String value, String remedy) {
        if (value.isBlank()) {
            throw new InvalidRequestException(property + " is blank; " + remedy + ".");
        }
    }

    static void atLeast(long least, String property, @Nullable Number value, String reason) {
        if (value != null && value.longValue() < least) {
            throw new InvalidRequestException(
                    property + " is " + value + ", but " + reason + "; give " + least + " or more.");
        }
    }

    static void distinctMachines(String property, List<Ref> machines) {
        if (machines.isEmpty()) {
            throw new InvalidRequestException(property + " is empty; give the names or ids of virtual machines.");
        }
        if (Set.copyOf(machines).size() < machines.size()) {
            throw new InvalidRequestException(property + " names a machine twice: " + machines + "; name each once.");
        }
    }

    static void affinityGroups(Map<NodeType, List<Ref>> byType) {
        byType.forEach((type, groups) -> {
            if (groups.isEmpty()) {
                throw new InvalidRequestException(
                        "affinityGroups for " + type + " is empty; name a group or leave the type out.");
            }
        });
    }

    static void supportedVersion(SemanticVersion version, int minCpuNumber, int minMemory) {
        if (!version.isAtLeast(OLDEST)) {
            throw new InvalidRequestException("Kubernetes " + version + " is older than " + OLDEST
                    + ", the oldest that CloudStack runs; give a later one.");
        }
        atLeast(2, "minCpuNumber", minCpuNumber, "nodes need 2 virtual CPUs");
        atLeast(NodeSize.LEAST_MEMORY, "minMemory", minMemory, "nodes need " + NodeSize.LEAST_MEMORY + " MiB");
    }

    static void url(String property, String value) {
        if (!URL.matcher(value).matches()) {
            throw new InvalidRequestException(property + " is \"" + value
                    + "\", from which no node can download; give an https or http URL without quotes and spaces.");
        }
    }

    static void ipAddress(String property, String value) {
        if (!IPV4.matcher(value).matches() && !isIpv6(value)) {
            throw new InvalidRequestException(
                    property + " is \"" + value + "\", no IP address; give one such as 203.0.113.5 or 2001:db8::5.");
        }
    }

    /** A text with a colon is never looked up in DNS, so this neither waits nor asks anyone. */
    private static boolean isIpv6(String value) {
        if (!IPV6_CHARACTERS.matcher(value).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(value) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
