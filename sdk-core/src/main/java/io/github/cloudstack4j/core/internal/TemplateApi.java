// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.DeleteTemplateRequest;
import io.github.cloudstack4j.core.model.RegisterTemplateRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.UpdateTemplateRequest;
import io.github.cloudstack4j.core.model.UploadParameters;
import io.github.cloudstack4j.core.model.UploadTemplateRequest;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of making and changing templates. */
public interface TemplateApi {
    /** One row for each zone. */
    @POST(".")
    @Command(value = "registerTemplate", safety = Safety.MUTATION)
    ApiCall<Page<Template>> register(@Body RegisterTemplateRequest request);

    @POST(".")
    @Command(value = "getUploadParamsForTemplate", safety = Safety.MUTATION)
    ApiCall<UploadParameters> upload(@Body UploadTemplateRequest request);

    @POST(".")
    @Command(value = "updateTemplate", safety = Safety.IDEMPOTENT)
    ApiCall<Template> update(@Body UpdateTemplateRequest request);

    @POST(".")
    @Command(value = "deleteTemplate", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> delete(@Body DeleteTemplateRequest request);
}
