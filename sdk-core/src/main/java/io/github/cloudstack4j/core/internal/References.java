// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.OwnedRequest;
import io.github.cloudstack4j.core.model.Ref;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns the names in a request into ids before it is sent. CloudStack names a parameter after the kind of
 * resource it points at, so the parameter's name tells where to look; where it does not ({@code id}), the
 * command's name goes before it.
 */
public final class References {
    private final Connection connection;
    private final Map<String, Catalog<?, ?>> others = new ConcurrentHashMap<>();

    References(Connection connection) {
        this.connection = connection;
    }

    /** Makes names known for more parameters; a parameter is given as {@code name} or {@code command.name}. */
    public void register(Catalog<?, ?> catalog, String... parameters) {
        for (var parameter : parameters) {
            others.put(parameter, catalog);
        }
    }

    /**
     * Looks a name up among the resources of {@code owner}: account, domain or project, as far as the
     * request names them.
     */
    public String idOf(String command, String parameter, Ref ref, Map<String, String> owner) {
        if (ref.isId()) {
            return ref.getValue();
        }
        var ofCommand = catalog(command + "." + parameter);
        var catalog = ofCommand != null ? ofCommand : catalog(parameter);
        if (catalog == null) {
            throw new InvalidRequestException("\"" + ref + "\" is a name, and where to look names up is not known for "
                    + parameter + " of " + command + ": give the id.");
        }
        return catalog.resolve(ref, owner).getValue();
    }

    /** The wire parameters that say whose {@code request} is, ids for names; empty where it leaves that to the client's scope. */
    public Map<String, String> ownerOf(String command, OwnedRequest request) {
        var owner = new LinkedHashMap<String, String>();
        if (request.getAccount() != null) {
            owner.put("account", request.getAccount());
        }
        if (request.getDomain() != null) {
            owner.put("domainid", idOf(command, "domainid", request.getDomain(), Map.of()));
        }
        if (request.getProject() != null) {
            owner.put("projectid", idOf(command, "projectid", request.getProject(), Map.of()));
        }
        return owner;
    }

    private @Nullable Catalog<?, ?> catalog(String parameter) {
        var other = others.get(parameter);
        return other != null ? other : shared(parameter);
    }

    private @Nullable Catalog<?, ?> shared(String parameter) {
        var inventory = connection.inventory();
        return switch (parameter) {
            case "zoneid", "zoneids" -> inventory.zones();
            case "hostid" -> inventory.hosts();
            case "podid" ->
                connection.catalog(
                        Named.kind("pod", "listPods"),
                        request -> connection.api(ReferenceApi.class).listPods(request));
            case "clusterid" ->
                connection.catalog(
                        Named.kind("cluster of hosts", "listClusters"),
                        request -> connection.api(ReferenceApi.class).listHostClusters(request));
            case "serviceofferingid", "offering", "updateServiceOffering.id" -> inventory.serviceOfferings();
            case "templateid", "template", "updateTemplate.id", "deleteTemplate.id" -> inventory.templates();
            case "networkofferingid" -> inventory.networkOfferings();
            case "ostypeid" -> inventory.osTypes();
            case "networkid", "networkids", "associatednetworkid" -> inventory.networks();
            case "virtualmachineid",
                    "virtualmachineids",
                    "stopVirtualMachine.id",
                    "destroyVirtualMachine.id",
                    "updateVMAffinityGroup.id",
                    "resetUserDataForVirtualMachine.id" -> inventory.virtualMachines();
            case "affinitygroupid", "affinitygroupids", "affinitygroup", "deleteAffinityGroup.id" ->
                inventory.affinityGroups();
            case "userdataid", "deleteUserData.id" -> inventory.userData();
            case "isoid" -> inventory.isos();
            case "domainid" ->
                connection.catalog(
                        Named.kindOfAnyOwner("domain", "listDomains"),
                        request -> connection.api(ReferenceApi.class).listDomains(request));
            case "projectid" ->
                connection.catalog(
                        Named.kindOfAnyOwner("project", "listProjects"),
                        request -> connection.api(ReferenceApi.class).listProjects(request));
            case "diskofferingid", "overridediskofferingid", "updateDiskOffering.id" -> inventory.diskOfferings();
            default -> null;
        };
    }
}
