// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command as the server declares it.
 *
 * @param since the version that brought it as the server says, null where it says none
 * @param cameWith the version that brought it, null for those that were always there
 * @param roles contract names of the role types that may call it
 * @param serverClass the server's class behind it
 * @param adminTwin whether root admins get the class's {@code ByAdmin} twin
 */
public record ContractCommand(
        String name,
        boolean async,
        boolean readOnly,
        @Nullable String since,
        @Nullable String cameWith,
        Set<String> roles,
        String serverClass,
        boolean adminTwin,
        List<ContractParameter> parameters,
        List<ContractField> response) {

    private static final String PACKAGE = "org.apache.cloudstack.api.";

    ContractCommand asOf(String version) {
        var known = parameters.stream()
                .filter(p -> Versions.isAtMost(p.cameWith(), version))
                .toList();
        return new ContractCommand(
                name, async, readOnly, since, cameWith, roles, serverClass, adminTwin, known, response);
    }

    /** Names are matched ignoring case, as the server does. */
    public Optional<ContractParameter> parameter(String wanted) {
        return parameters.stream()
                .filter(p -> p.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The command as error texts spell it. */
    public String lowerCaseName() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The key that wraps the answer; one command is called otherwise inside the server. */
    public String responseKey() {
        return name.equals("checkVolume") ? "checkandrepairvolumeresponse" : lowerCaseName() + "response";
    }

    /** The full class name that a job shows in {@code cmd}. */
    public String serverClassFor(boolean rootAdmin) {
        if (rootAdmin && adminTwin) {
            return PACKAGE + serverClass.replace("command.user.", "command.admin.") + "ByAdmin";
        }
        return PACKAGE + serverClass;
    }
}
