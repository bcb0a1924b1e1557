// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.VersionApi;
import io.github.cloudstack4j.cks.model.AddVersionRequest;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.UpdateVersionRequest;
import io.github.cloudstack4j.cks.model.UploadParametersRequest;
import io.github.cloudstack4j.cks.model.VersionFilter;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.Reconciliation;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UploadParameters;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Kubernetes versions that clusters can run: each an ISO with the binaries, registered by the operator. A version
 * answers to its name ({@code v1.33.1}), its number ({@code 1.33.1}) and its id.
 *
 * <p>Thread-safe. Obtain it from {@link Cks#versions()}. Everybody may list; the rest is for root administrators.
 */
public final class KubernetesVersions {
    private final Connection connection;
    private final Catalog<KubernetesVersion, VersionFilter> catalog;

    KubernetesVersions(Connection connection, KubernetesCatalogs catalogs) {
        this.connection = connection;
        this.catalog = catalogs.versions();
    }

    /** All versions, disabled ones too; sends {@code listKubernetesSupportedVersions}. */
    public Listing<KubernetesVersion> list() {
        return catalog.list();
    }

    /**
     * Those that pass a filter; sends {@code listKubernetesSupportedVersions}. A minimum is checked here: the server
     * drops versions from a page after cutting it, so that a list would seem to end early.
     */
    public Listing<KubernetesVersion> list(VersionFilter filter) {
        var minimum = filter.getMinimumVersion() == null
                ? filter.getMinimumSemanticVersion()
                : get(filter.getMinimumVersion()).getSemanticVersion();
        var onTheServer = VersionFilter.builder()
                .from(filter)
                .minimumVersion((Ref) null)
                .minimumSemanticVersion((SemanticVersion) null)
                .build();
        var listing = catalog.list(onTheServer, filter.getPageSize());
        return minimum == null
                ? listing
                : listing.filter(version -> version.getSemanticVersion() != null
                        && version.getSemanticVersion().isAtLeast(minimum));
    }

    /** Those that pass a filter; see {@link #list(VersionFilter)}. */
    public Listing<KubernetesVersion> list(Consumer<VersionFilter.Builder> filter) {
        var builder = VersionFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id, name or number, if there is one. */
    public Optional<KubernetesVersion> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id, name or number.
     *
     * @throws UnknownNameException if no version has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it, for example one a zone
     * @throws NotFoundException if no version has this id
     */
    public KubernetesVersion get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public KubernetesVersion get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Registers a version, enabled; the server then downloads its ISO, and clusters can use it once that is Ready.
     * Sends {@code addKubernetesSupportedVersion}.
     *
     * @throws PermissionDeniedException if the caller is no root administrator
     * @throws AmbiguousOutcomeException if its reply was lost and there is not just one new version that it can have made
     */
    public KubernetesVersion add(AddVersionRequest request) {
        return newOnes(request.getSemanticVersion())
                .create(() -> api().add(request).execute());
    }

    /** The versions with this number that were not there before: no clock has to be trusted for it. */
    private Reconciliation<KubernetesVersion> newOnes(SemanticVersion number) {
        var before = numbered(number).map(KubernetesVersion::getId).collect(Collectors.toSet());
        return connection.reconciliation(() -> numbered(number).filter(version -> !before.contains(version.getId())));
    }

    private Stream<KubernetesVersion> numbered(SemanticVersion number) {
        return list().stream().filter(version -> number.equals(version.getSemanticVersion()));
    }

    /** Registers a version; see {@link #add(AddVersionRequest)}. */
    public KubernetesVersion add(Consumer<AddVersionRequest.Builder> request) {
        var builder = AddVersionRequest.builder();
        request.accept(builder);
        return add(builder.build());
    }

    /** Lets new clusters use a version; sends {@code updateKubernetesSupportedVersion}. */
    public KubernetesVersion enable(String nameOrId) {
        return update(nameOrId, VersionState.ENABLED);
    }

    /** Keeps new clusters and upgrades from a version; sends {@code updateKubernetesSupportedVersion}. */
    public KubernetesVersion disable(String nameOrId) {
        return update(nameOrId, VersionState.DISABLED);
    }

    private KubernetesVersion update(String nameOrId, VersionState state) {
        return update(
                UpdateVersionRequest.builder().version(nameOrId).state(state).build());
    }

    /** Changes the state of a version; sends {@code updateKubernetesSupportedVersion}. */
    public KubernetesVersion update(UpdateVersionRequest request) {
        return api().update(request).execute();
    }

    /**
     * Removes a version and its ISO; sends {@code deleteKubernetesSupportedVersion}.
     *
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if a cluster runs it
     */
    public Operation<Success> delete(String nameOrId) {
        var id = catalog.resolve(Ref.of(nameOrId)).getValue();
        return connection.operation(api().delete(new ById(id)).execute().on(id));
    }

    /**
     * Registers a version whose ISO will be uploaded instead of downloaded, and tells where to; sends
     * {@code getUploadParamsForKubernetesSupportedVersion} (4.22).
     */
    public UploadParameters uploadParameters(UploadParametersRequest request) {
        return newOnes(request.getSemanticVersion())
                .explaining(() -> api().uploadParameters(request).execute());
    }

    /** Prepares an upload; see {@link #uploadParameters(UploadParametersRequest)}. */
    public UploadParameters uploadParameters(Consumer<UploadParametersRequest.Builder> request) {
        var builder = UploadParametersRequest.builder();
        request.accept(builder);
        return uploadParameters(builder.build());
    }

    private VersionApi api() {
        return connection.api(VersionApi.class);
    }
}
