// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The commands that the SDK sends from its typed clients. */
public final class WireCommands {
    private WireCommands() {}

    /** Their names. */
    public static Set<String> names() {
        return WireCommand.OF_THE_SDK.stream().map(WireCommand::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
