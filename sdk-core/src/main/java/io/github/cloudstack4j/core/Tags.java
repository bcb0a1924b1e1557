// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.TagApi;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.Tag;
import io.github.cloudstack4j.core.model.TagFilter;
import io.github.cloudstack4j.core.model.TagResourcesRequest;
import io.github.cloudstack4j.core.model.UntagResourcesRequest;
import java.util.function.Consumer;

/**
 * Tags: keys with values that are put on resources of many kinds, which show them and can be found by them. A resource
 * has a key once only; {@code Key} and {@code key} are one. Thread-safe. Obtain it from {@link CloudStack#tags()}.
 */
public final class Tags {
    private final Connection connection;

    Tags(Connection connection) {
        this.connection = connection;
    }

    /** All that this account sees by default; sends {@code listTags}. */
    public Listing<Tag> list() {
        return list(TagFilter.builder().build());
    }

    /**
     * Those that pass a filter; sends {@code listTags}. A kind or a resource that does not exist is no error: it has no
     * tags.
     */
    public Listing<Tag> list(TagFilter filter) {
        return connection.listing(filter, filter.getPageSize(), request -> api().list(request));
    }

    /** Those that pass a filter; see {@link #list(TagFilter)}. */
    public Listing<Tag> list(Consumer<TagFilter.Builder> filter) {
        var builder = TagFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /**
     * Puts tags on resources of one kind; sends {@code createTags}. It does all or nothing: if one of the resources has
     * one of the keys already, with whatever value, none of the tags is put on any of them. To change a value, delete
     * the tag first.
     *
     * @throws ConflictException by way of {@link OperationFailedException}, if a resource has one of the keys already
     * @throws NotFoundException by way of {@link OperationFailedException}, if there is no such resource
     * @throws PermissionDeniedException by way of {@link OperationFailedException}, if it belongs to somebody else
     * @throws InvalidParameterException by way of {@link OperationFailedException}, if there is no such kind of resource
     */
    public Operation<Success> create(TagResourcesRequest request) {
        return connection.operation(api().create(request).execute());
    }

    /** Puts tags on resources; see {@link #create(TagResourcesRequest)}. */
    public Operation<Success> create(Consumer<TagResourcesRequest.Builder> request) {
        var builder = TagResourcesRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Takes tags from resources of one kind; sends {@code deleteTags}. Tags that are not there are passed over, as long
     * as there is one to be taken.
     *
     * @throws InternalErrorException by way of {@link OperationFailedException}, if none of the resources has any of the
     *     tags, or does not exist
     */
    public Operation<Success> delete(UntagResourcesRequest request) {
        return connection.operation(api().delete(request).execute());
    }

    /** Takes tags from resources; see {@link #delete(UntagResourcesRequest)}. */
    public Operation<Success> delete(Consumer<UntagResourcesRequest.Builder> request) {
        var builder = UntagResourcesRequest.builder();
        request.accept(builder);
        return delete(builder.build());
    }

    private TagApi api() {
        return connection.api(TagApi.class);
    }
}
