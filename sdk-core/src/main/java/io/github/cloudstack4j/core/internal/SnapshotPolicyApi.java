// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.CreateSnapshotPolicyRequest;
import io.github.cloudstack4j.core.model.DeleteSnapshotPoliciesRequest;
import io.github.cloudstack4j.core.model.SnapshotPolicy;
import io.github.cloudstack4j.core.model.SnapshotPolicyFilter;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateSnapshotPolicyRequest;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of snapshot policies. */
public interface SnapshotPolicyApi {
    @POST(".")
    @Command(value = "listSnapshotPolicies", safety = Safety.READ)
    ApiCall<Page<SnapshotPolicy>> list(@Body PageRequest<SnapshotPolicyFilter> request);

    @POST(".")
    @Command(value = "createSnapshotPolicy", safety = Safety.MUTATION)
    ApiCall<SnapshotPolicy> create(@Body CreateSnapshotPolicyRequest request);

    @POST(".")
    @Command(value = "updateSnapshotPolicy", safety = Safety.MUTATION)
    ApiCall<JobTicket<SnapshotPolicy>> update(@Body UpdateSnapshotPolicyRequest request);

    @POST(".")
    @Command(value = "deleteSnapshotPolicies", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> delete(@Body DeleteSnapshotPoliciesRequest request);
}
