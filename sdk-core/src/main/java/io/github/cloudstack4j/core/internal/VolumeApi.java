// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.AssignVolumeRequest;
import io.github.cloudstack4j.core.model.AttachVolumeRequest;
import io.github.cloudstack4j.core.model.ChangeVolumeOfferingRequest;
import io.github.cloudstack4j.core.model.CheckVolumeRequest;
import io.github.cloudstack4j.core.model.CreateVolumeRequest;
import io.github.cloudstack4j.core.model.DestroyVolumeRequest;
import io.github.cloudstack4j.core.model.DetachVolumeRequest;
import io.github.cloudstack4j.core.model.ExtractVolumeRequest;
import io.github.cloudstack4j.core.model.MigrateVolumeRequest;
import io.github.cloudstack4j.core.model.ResizeVolumeRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateVolumeRequest;
import io.github.cloudstack4j.core.model.UploadVolumeRequest;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeDownload;
import io.github.cloudstack4j.core.model.VolumeFilter;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of volumes. */
public interface VolumeApi {
    @POST(".")
    @Command(value = "listVolumes", safety = Safety.READ)
    ApiCall<Page<Volume>> list(@Body PageRequest<VolumeFilter> request);

    @POST(".")
    @Command(value = "createVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> create(@Body CreateVolumeRequest request);

    @POST(".")
    @Command(value = "uploadVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> upload(@Body UploadVolumeRequest request);

    @POST(".")
    @Command(value = "attachVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> attach(@Body AttachVolumeRequest request);

    @POST(".")
    @Command(value = "detachVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> detach(@Body DetachVolumeRequest request);

    @POST(".")
    @Command(value = "resizeVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> resize(@Body ResizeVolumeRequest request);

    @POST(".")
    @Command(value = "changeOfferingForVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> changeOffering(@Body ChangeVolumeOfferingRequest request);

    @POST(".")
    @Command(value = "migrateVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> migrate(@Body MigrateVolumeRequest request);

    @POST(".")
    @Command(value = "updateVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> update(@Body UpdateVolumeRequest request);

    @POST(".")
    @Command(value = "assignVolume", safety = Safety.MUTATION)
    ApiCall<Volume> assign(@Body AssignVolumeRequest request);

    @POST(".")
    @Command(value = "extractVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<VolumeDownload>> extract(@Body ExtractVolumeRequest request);

    @POST(".")
    @Command(value = "checkVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> check(@Body CheckVolumeRequest request);

    @POST(".")
    @Command(value = "destroyVolume", safety = Safety.MUTATION)
    ApiCall<JobTicket<Volume>> destroy(@Body DestroyVolumeRequest request);

    @POST(".")
    @Command(value = "recoverVolume", safety = Safety.MUTATION)
    ApiCall<Volume> recover(@Body ById request);

    @POST(".")
    @Command(value = "deleteVolume", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> delete(@Body ById request);
}
