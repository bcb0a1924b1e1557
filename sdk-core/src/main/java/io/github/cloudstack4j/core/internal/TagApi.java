// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.Tag;
import io.github.cloudstack4j.core.model.TagFilter;
import io.github.cloudstack4j.core.model.TagResourcesRequest;
import io.github.cloudstack4j.core.model.UntagResourcesRequest;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of tags. */
public interface TagApi {
    @POST(".")
    @Command(value = "listTags", safety = Safety.READ)
    ApiCall<Page<Tag>> list(@Body PageRequest<TagFilter> request);

    @POST(".")
    @Command(value = "createTags", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> create(@Body TagResourcesRequest request);

    @POST(".")
    @Command(value = "deleteTags", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> delete(@Body UntagResourcesRequest request);
}
