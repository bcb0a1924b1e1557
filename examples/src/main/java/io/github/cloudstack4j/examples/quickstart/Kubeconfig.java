// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.quickstart;

/** Reads a kubeconfig as far as the quickstart shows it; the rest is secret. */
final class Kubeconfig {
    private Kubeconfig() {}

    static String server(String kubeconfig) {
        return kubeconfig
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("server:"))
                .map(line -> line.substring("server:".length()).strip())
                .findFirst()
                .orElse("no server");
    }
}
