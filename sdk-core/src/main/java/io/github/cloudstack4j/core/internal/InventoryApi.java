// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupFilter;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.DiskOfferingFilter;
import io.github.cloudstack4j.core.model.Event;
import io.github.cloudstack4j.core.model.EventFilter;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.HostFilter;
import io.github.cloudstack4j.core.model.Iso;
import io.github.cloudstack4j.core.model.IsoFilter;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.NetworkFilter;
import io.github.cloudstack4j.core.model.NetworkOffering;
import io.github.cloudstack4j.core.model.NetworkOfferingFilter;
import io.github.cloudstack4j.core.model.OsType;
import io.github.cloudstack4j.core.model.OsTypeFilter;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.ServiceOfferingFilter;
import io.github.cloudstack4j.core.model.SshKeyPair;
import io.github.cloudstack4j.core.model.SshKeyPairFilter;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.TemplateFilter;
import io.github.cloudstack4j.core.model.Zone;
import io.github.cloudstack4j.core.model.ZoneFilter;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of what a cloud has to offer. */
public interface InventoryApi {
    @POST(".")
    @Command(value = "listZones", safety = Safety.READ)
    ApiCall<Page<Zone>> listZones(@Body PageRequest<ZoneFilter> request);

    @POST(".")
    @Command(value = "listHosts", safety = Safety.READ)
    ApiCall<Page<Host>> listHosts(@Body PageRequest<HostFilter> request);

    @POST(".")
    @Command(value = "listServiceOfferings", safety = Safety.READ)
    ApiCall<Page<ServiceOffering>> listServiceOfferings(@Body PageRequest<ServiceOfferingFilter> request);

    @POST(".")
    @Command(value = "listDiskOfferings", safety = Safety.READ)
    ApiCall<Page<DiskOffering>> listDiskOfferings(@Body PageRequest<DiskOfferingFilter> request);

    @POST(".")
    @Command(value = "listNetworkOfferings", safety = Safety.READ)
    ApiCall<Page<NetworkOffering>> listNetworkOfferings(@Body PageRequest<NetworkOfferingFilter> request);

    @POST(".")
    @Command(value = "listOsTypes", safety = Safety.READ)
    ApiCall<Page<OsType>> listOsTypes(@Body PageRequest<OsTypeFilter> request);

    @POST(".")
    @Command(value = "listTemplates", safety = Safety.READ)
    ApiCall<Page<Template>> listTemplates(@Body PageRequest<TemplateFilter> request);

    @POST(".")
    @Command(value = "listIsos", safety = Safety.READ)
    ApiCall<Page<Iso>> listIsos(@Body PageRequest<IsoFilter> request);

    @POST(".")
    @Command(value = "listNetworks", safety = Safety.READ)
    ApiCall<Page<Network>> listNetworks(@Body PageRequest<NetworkFilter> request);

    @POST(".")
    @Command(value = "listAffinityGroups", safety = Safety.READ)
    ApiCall<Page<AffinityGroup>> listAffinityGroups(@Body PageRequest<AffinityGroupFilter> request);

    @POST(".")
    @Command(value = "listSSHKeyPairs", safety = Safety.READ)
    ApiCall<Page<SshKeyPair>> listSshKeyPairs(@Body PageRequest<SshKeyPairFilter> request);

    @POST(".")
    @Command(value = "listEvents", safety = Safety.READ)
    ApiCall<Page<Event>> listEvents(@Body PageRequest<EventFilter> request);
}
