// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the cloud-config of a network plugin. It is added to that of the node, so it says how the two are merged; and it does
 * its work beside it, once the cluster's API answers.
 */
final class CloudConfig {
    private static final String DIRECTORY = "/opt/cni-configuration/";
    private static final List<String> PREAMBLE = List.of(
            "set -eu",
            "export PATH=\"$PATH:/opt/bin\" KUBECONFIG=/etc/kubernetes/admin.conf",
            "retry() { until \"$@\"; do sleep 5; done; }",
            "retry test -s \"$KUBECONFIG\"",
            "retry kubectl get --raw /readyz");

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    /** Adds a file beside the script. */
    CloudConfig file(String name, List<String> lines) {
        files.put(name, lines);
        return this;
    }

    /** Where a file beside the script is. */
    static String path(String name) {
        return DIRECTORY + name;
    }

    /** The whole text; the script's commands may use {@code retry}, and {@code kubectl} as the cluster's administrator. */
    String running(List<String> commands) {
        var all = new LinkedHashMap<>(files);
        all.put("install.sh", script(commands));
        return "## template: jinja\n"
                + "#cloud-config\n"
                + "merge_how: \"list(append)+dict(no_replace,recurse_list)+str()\"\n"
                + "write_files:\n"
                + all.entrySet().stream()
                        .map(file -> file(
                                file.getKey(), file.getValue(), file.getKey().endsWith(".sh")))
                        .collect(Collectors.joining())
                + "runcmd:\n"
                + "  - [sh, -c, \"nohup " + path("install.sh") + " > /var/log/cni-configuration.log 2>&1 &\"]\n";
    }

    private static List<String> script(List<String> commands) {
        var lines = new ArrayList<String>();
        lines.add("#!/bin/sh");
        lines.addAll(PREAMBLE);
        lines.addAll(commands);
        return lines;
    }

    private static String file(String name, List<String> lines, boolean program) {
        return "  - path: " + path(name) + "\n"
                + "    permissions: \"" + (program ? "0700" : "0600") + "\"\n"
                + "    content: |\n"
                + lines.stream().map(line -> "      " + line + "\n").collect(Collectors.joining());
    }
}
