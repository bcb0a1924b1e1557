// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.Reconciliation;
import io.github.cloudstack4j.core.internal.TemplateApi;
import io.github.cloudstack4j.core.model.DeleteTemplateRequest;
import io.github.cloudstack4j.core.model.ImageScope;
import io.github.cloudstack4j.core.model.NewTemplate;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.RegisterTemplateRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.TemplateFilter;
import io.github.cloudstack4j.core.model.UpdateTemplateRequest;
import io.github.cloudstack4j.core.model.UploadParameters;
import io.github.cloudstack4j.core.model.UploadTemplateRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates machines are made from. Thread-safe. Obtain it from {@link CloudStack#templates()}. */
public final class Templates {
    private static final Duration READY_POLL = Duration.ofSeconds(5);

    private final Connection connection;
    private final Catalog<Template, TemplateFilter> catalog;

    Templates(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().templates();
    }

    /** All that this account sees by default; sends {@code listTemplates}. */
    public Listing<Template> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listTemplates}. */
    public Listing<Template> list(TemplateFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listTemplates}. */
    public Listing<Template> list(Consumer<TemplateFilter.Builder> filter) {
        var builder = TemplateFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Template> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no template has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no template has this id
     */
    public Template get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Template get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Registers a template; the server then downloads its file, and machines can be made from it once it
     * {@linkplain Template#isReady() is ready}. Sends {@code registerTemplate}. The server lets several have one name.
     *
     * @return the template as kept in one of its zones
     * @throws InvalidParameterException if the file's name does not go with its form, or an id does not exist
     * @throws AmbiguousOutcomeException if its reply was lost and there is not just one new template of its name
     */
    public Template register(RegisterTemplateRequest request) {
        return newOnes(request).create(() -> firstOf(api().register(request).execute(), request));
    }

    private static Template firstOf(Page<Template> rows, RegisterTemplateRequest request) {
        return rows.items().stream()
                .findFirst()
                .orElseThrow(
                        () -> new CloudStackException("registerTemplate was carried out, but the server does not say"
                                + " what came of it: look for the template \"" + request.getName() + "\"."));
    }

    /** The caller's templates of this name that were not there before: no clock has to be trusted for it. */
    private Reconciliation<Template> newOnes(NewTemplate request) {
        var before = named(request).map(Template::getId).collect(Collectors.toSet());
        return connection.reconciliation(() -> named(request).filter(template -> !before.contains(template.getId())));
    }

    private Stream<Template> named(NewTemplate request) {
        var seen = new HashSet<String>();
        return list(filter -> filter.scope(ImageScope.SELF)
                        .name(request.getName())
                        .account(request.getAccount())
                        .domain(request.getDomain())
                        .project(request.getProject()))
                .stream()
                .filter(template -> request.getName().equals(template.getName()))
                // There is a row for each zone.
                .filter(template -> seen.add(template.getId()));
    }

    /** Registers a template; see {@link #register(RegisterTemplateRequest)}. */
    public Template register(Consumer<RegisterTemplateRequest.Builder> request) {
        var builder = RegisterTemplateRequest.builder();
        request.accept(builder);
        return register(builder.build());
    }

    /**
     * Waits until a template can be used in each of its zones, whoever registered it.
     *
     * @return the template as kept in one of them
     * @throws CloudStackException if time runs out; the server goes on, and the wait can be begun again
     */
    public Template awaitReady(String nameOrId, Duration atMost) {
        var time = connection.time();
        var start = time.now();
        var id = catalog.resolve(Ref.of(nameOrId)).getValue();
        var rows = list(filter -> filter.id(id)).toList();
        while (rows.isEmpty() || !rows.stream().allMatch(Template::isReady)) {
            var left = atMost.minus(Duration.between(start, time.now()));
            if (left.isZero() || left.isNegative()) {
                throw new CloudStackException("The template " + nameOf(rows, nameOrId) + " was not ready within "
                        + atMost.toSeconds() + " s: " + states(rows)
                        + ". The server goes on with it; wait longer, or look whether its URL"
                        + " can be reached from there.");
            }
            pause(left.compareTo(READY_POLL) < 0 ? left : READY_POLL, nameOrId);
            rows = list(filter -> filter.id(id)).toList();
        }
        return rows.get(0);
    }

    private static String nameOf(List<Template> rows, String otherwise) {
        return rows.isEmpty()
                ? otherwise
                : "\"" + rows.get(0).getName() + "\" (" + rows.get(0).getId() + ")";
    }

    private static String states(List<Template> rows) {
        return rows.isEmpty()
                ? "it is gone"
                : rows.stream()
                        .map(row -> row.getZoneName() + " says \"" + (row.isReady() ? "ready" : row.getStatus()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    private void pause(Duration pause, String nameOrId) {
        try {
            connection.time().sleep(pause, new CompletableFuture<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "The wait for the template " + nameOrId + " to be ready was interrupted.", e);
        }
    }

    /**
     * Registers a template whose file will be uploaded instead of downloaded, and tells where to; sends {@code
     * getUploadParamsForTemplate}.
     *
     * @throws AmbiguousOutcomeException if its reply was lost, which cannot be had again; it tells which template of
     *     the name came into being meanwhile, to be deleted before the next try
     */
    public UploadParameters upload(UploadTemplateRequest request) {
        return newOnes(request).explaining(() -> api().upload(request).execute());
    }

    /** Prepares an upload; see {@link #upload(UploadTemplateRequest)}. */
    public UploadParameters upload(Consumer<UploadTemplateRequest.Builder> request) {
        var builder = UploadTemplateRequest.builder();
        request.accept(builder);
        return upload(builder.build());
    }

    /**
     * Changes what is said of a template, never its file; sends {@code updateTemplate}.
     *
     * @throws PermissionDeniedException if it belongs to somebody else
     */
    public Template update(UpdateTemplateRequest request) {
        return api().update(request).execute();
    }

    /** Changes a template; see {@link #update(UpdateTemplateRequest)}. */
    public Template update(String nameOrId, Consumer<UpdateTemplateRequest.Builder> change) {
        var builder = UpdateTemplateRequest.builder().template(nameOrId);
        change.accept(builder);
        return update(builder.build());
    }

    /**
     * Deletes a template from all zones; sends {@code deleteTemplate}. Machines made from it go on.
     *
     * @throws PermissionDeniedException by way of {@link OperationFailedException} or at once, if it belongs to
     *     somebody else
     */
    public Operation<Success> delete(String nameOrId) {
        return delete(DeleteTemplateRequest.builder().template(nameOrId).build());
    }

    /** Deletes a template, from one zone only or by force if the request says so; sends {@code deleteTemplate}. */
    public Operation<Success> delete(DeleteTemplateRequest request) {
        return connection.operation(api().delete(request).execute());
    }

    /** Deletes a template; see {@link #delete(DeleteTemplateRequest)}. */
    public Operation<Success> delete(String nameOrId, Consumer<DeleteTemplateRequest.Builder> how) {
        var builder = DeleteTemplateRequest.builder().template(nameOrId);
        how.accept(builder);
        return delete(builder.build());
    }

    private TemplateApi api() {
        return connection.api(TemplateApi.class);
    }
}
