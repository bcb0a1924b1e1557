// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.Scope;
import io.github.cloudstack4j.core.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whose a cluster will be: the request says, or the client's view does, or else it is the caller's. */
final class OwnerLookup {
    private final Connection connection;
    private final Scope scope;

    OwnerLookup(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    Owner of(CreateClusterRequest request) {
        var project = request.getProject();
        if (project != null) {
            return ofProject(project);
        }
        var account = request.getAccount();
        var domain = request.getDomain();
        if (account != null && domain != null) {
            return ofAccount(domain, account);
        }
        if (scope instanceof Scope.OfProject ofProject) {
            return ofProject(ofProject.project());
        }
        if (scope instanceof Scope.OfAccount ofAccount) {
            return ofAccount(ofAccount.domain(), ofAccount.account());
        }
        var caller = only("listAccounts", "account", Map.of());
        var domainId = text(caller, "domainid");
        return new Owner(text(caller, "name"), domainId, upwards(domainId), Map.of());
    }

    private Owner ofProject(Ref ref) {
        var id = connection.references().idOf("createKubernetesCluster", "projectid", ref, Map.of());
        var project = only("listProjects", "project", Map.of("id", id, "listall", "true"));
        var domainId = text(project, "domainid");
        return new Owner(text(project, "projectaccountname"), domainId, upwards(domainId), Map.of("projectid", id));
    }

    private Owner ofAccount(Ref domain, String account) {
        var domainId = connection.references().idOf("createKubernetesCluster", "domainid", domain, Map.of());
        return new Owner(account, domainId, upwards(domainId), Map.of("account", account, "domainid", domainId));
    }

    private List<String> upwards(String domainId) {
        var ids = new ArrayList<String>();
        for (@Nullable String id = domainId; id != null; ) {
            ids.add(id);
            var above = only("listDomains", "domain", Map.of("id", id)).get("parentdomainid");
            id = above == null ? null : above.toString();
        }
        return ids;
    }

    private Map<?, ?> only(String command, String object, Map<String, String> parameters) {
        if (connection.send(command, parameters).asMap().get(object) instanceof List<?> rows
                && !rows.isEmpty()
                && rows.get(0) instanceof Map<?, ?> row) {
            return row;
        }
        throw new CloudStackException(
                "Whose the cluster will be could not be found out: " + command + " shows no " + object + ".");
    }

    private static String text(Map<?, ?> row, String field) {
        return String.valueOf(row.get(field));
    }
}
