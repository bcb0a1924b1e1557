// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Turns the names in a request into ids before it is sent. CloudStack names a parameter after the kind of
 * resource it points at, so the parameter's name tells where to look; where it does not ({@code id}), the
 * command's name goes before it.
 */
public final class References {
    private final Map<String, Supplier<Catalog<?, ?>>> catalogs = new ConcurrentHashMap<>();

    References(Connection connection) {
        var inventory = connection.inventory();
        register(inventory::zones, "zoneid");
        register(inventory::serviceOfferings, "serviceofferingid", "offering");
        register(inventory::templates, "templateid", "template");
        register(inventory::networks, "networkid", "networkids", "associatednetworkid");
        register(inventory::virtualMachines, "virtualmachineid", "stopVirtualMachine.id", "destroyVirtualMachine.id");
        register(
                () -> connection.catalog(
                        Named.kindOfAnyOwner("domain", "listDomains"),
                        request -> connection.api(ReferenceApi.class).listDomains(request)),
                "domainid");
        register(
                () -> connection.catalog(
                        Named.kindOfAnyOwner("project", "listProjects"),
                        request -> connection.api(ReferenceApi.class).listProjects(request)),
                "projectid");
        register(inventory::affinityGroups, "affinitygroupid", "affinitygroupids", "affinitygroup");
        register(
                () -> connection.catalog(
                        Named.kind("disk offering", "listDiskOfferings"),
                        request -> connection.api(ReferenceApi.class).listDiskOfferings(request)),
                "diskofferingid",
                "overridediskofferingid");
    }

    /** Makes names known for more parameters; a parameter is given as {@code name} or {@code command.name}. */
    public void register(Catalog<?, ?> catalog, String... parameters) {
        register(() -> catalog, parameters);
    }

    private void register(Supplier<Catalog<?, ?>> catalog, String... parameters) {
        for (var parameter : parameters) {
            catalogs.put(parameter, catalog);
        }
    }

    /**
     * Looks a name up among the resources of {@code owner}: account, domain or project, as far as the
     * request names them.
     */
    String idOf(String command, String parameter, Ref ref, Map<String, String> owner) {
        var catalog = catalogs.getOrDefault(command + "." + parameter, catalogs.get(parameter));
        if (catalog == null) {
            throw new InvalidRequestException("\"" + ref + "\" is a name, and where to look names up is not known for "
                    + parameter + " of " + command + ": give the id.");
        }
        return catalog.get().resolve(ref, owner).getValue();
    }
}
