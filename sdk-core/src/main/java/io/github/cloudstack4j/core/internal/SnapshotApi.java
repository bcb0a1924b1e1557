// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.CopySnapshotRequest;
import io.github.cloudstack4j.core.model.CreateSnapshotFromVmSnapshotRequest;
import io.github.cloudstack4j.core.model.CreateSnapshotRequest;
import io.github.cloudstack4j.core.model.DeleteSnapshotRequest;
import io.github.cloudstack4j.core.model.ExtractSnapshotRequest;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.SnapshotFilter;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.VolumeDownload;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of snapshots of volumes. */
public interface SnapshotApi {
    @POST(".")
    @Command(value = "listSnapshots", safety = Safety.READ)
    ApiCall<Page<Snapshot>> list(@Body PageRequest<SnapshotFilter> request);

    @POST(".")
    @Command(value = "createSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<Snapshot>> create(@Body CreateSnapshotRequest request);

    @POST(".")
    @Command(value = "createSnapshotFromVMSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<Snapshot>> create(@Body CreateSnapshotFromVmSnapshotRequest request);

    @POST(".")
    @Command(value = "copySnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<Snapshot>> copy(@Body CopySnapshotRequest request);

    @POST(".")
    @Command(value = "archiveSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<Snapshot>> archive(@Body ById request);

    @POST(".")
    @Command(value = "revertSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<Snapshot>> revert(@Body ById request);

    @POST(".")
    @Command(value = "extractSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<VolumeDownload>> extract(@Body ExtractSnapshotRequest request);

    @POST(".")
    @Command(value = "deleteSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> delete(@Body DeleteSnapshotRequest request);
}
