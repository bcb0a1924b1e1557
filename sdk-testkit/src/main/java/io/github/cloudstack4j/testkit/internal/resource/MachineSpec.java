// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an instance is made of.
 *
 * @param displayName null if the caller gave none, which the server remembers
 * @param type {@code cksnode} for nodes of Kubernetes clusters, else null
 * @param details texts shown under {@code details}
 * @param dataDisk null for a root disk alone
 */
public record MachineSpec(
        String name,
        @Nullable String displayName,
        Account owner,
        User user,
        Resource zone,
        Resource offering,
        Resource template,
        List<Resource> networks,
        List<Resource> affinityGroups,
        @Nullable String keyPair,
        @Nullable String type,
        Map<String, String> details,
        @Nullable DataDisk dataDisk) {}
