// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.AddVersionRequest;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.UpdateVersionRequest;
import io.github.cloudstack4j.cks.model.UploadParametersRequest;
import io.github.cloudstack4j.cks.model.VersionFilter;
import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.internal.Safety;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UploadParameters;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of supported Kubernetes versions. */
public interface VersionApi {
    @POST(".")
    @Command(value = "addKubernetesSupportedVersion", safety = Safety.MUTATION)
    ApiCall<KubernetesVersion> add(@Body AddVersionRequest request);

    @POST(".")
    @Command(value = "listKubernetesSupportedVersions", safety = Safety.READ)
    ApiCall<Page<KubernetesVersion>> list(@Body PageRequest<VersionFilter> request);

    @POST(".")
    @Command(value = "updateKubernetesSupportedVersion", safety = Safety.IDEMPOTENT)
    ApiCall<KubernetesVersion> update(@Body UpdateVersionRequest request);

    @POST(".")
    @Command(value = "deleteKubernetesSupportedVersion", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> delete(@Body ById request);

    @POST(".")
    @Command(value = "getUploadParamsForKubernetesSupportedVersion", safety = Safety.MUTATION)
    ApiCall<UploadParameters> uploadParameters(@Body UploadParametersRequest request);
}
