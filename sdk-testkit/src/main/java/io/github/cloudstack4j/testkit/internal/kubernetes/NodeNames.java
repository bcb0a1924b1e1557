// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the server names the VMs of a cluster: a prefix from the cluster's name, the role, and the time in hex. */
final class NodeNames {
    private static final int MAX_PREFIX = 43;
    private static final int MAX_ETCD_PREFIX = 40;
    private static final Pattern HOST_LABEL = Pattern.compile("[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private final String prefix;
    private final String etcdPrefix;

    NodeNames(String clusterName, String clusterUuid) {
        this.prefix = cut(hostPrefix(clusterName, clusterUuid), MAX_PREFIX);
        this.etcdPrefix = cut(strip(clusterName, "[^A-Za-z0-9-]"), MAX_ETCD_PREFIX);
    }

    String control(long epochMillis) {
        return prefix + "-control-" + Long.toHexString(epochMillis);
    }

    String worker(long epochMillis) {
        return prefix + "-node-" + Long.toHexString(epochMillis);
    }

    /** All etcd nodes of one create carry the same time; the ordinal (from 1) tells them apart. */
    String etcd(int ordinal, long epochMillis) {
        return etcdPrefix + "-etcd-" + ordinal + "-" + Long.toHexString(epochMillis);
    }

    private static String hostPrefix(String clusterName, String clusterUuid) {
        var lower = clusterName.toLowerCase(Locale.ROOT);
        if (HOST_LABEL.matcher(lower).matches()) {
            return lower;
        }
        var stripped = strip(lower, "[^a-z0-9-]");
        return "k8s-" + (stripped.isEmpty() ? clusterUuid : stripped);
    }

    private static String strip(String text, String unwanted) {
        return text.replaceAll(unwanted, "");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
