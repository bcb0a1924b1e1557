// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.internal.Safety;
import io.github.cloudstack4j.core.model.CreateFirewallRuleRequest;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import io.github.cloudstack4j.core.model.Success;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of the rules on a cluster's public address. */
interface RuleApi {
    @POST(".")
    @Command(value = "listFirewallRules", safety = Safety.READ)
    ApiCall<Page<FirewallRule>> listFirewallRules(@Body PageRequest<OnAddress> request);

    @POST(".")
    @Command(value = "listPortForwardingRules", safety = Safety.READ)
    ApiCall<Page<PortForwardingRule>> listPortForwardingRules(@Body PageRequest<OnAddress> request);

    @POST(".")
    @Command(value = "createFirewallRule", safety = Safety.MUTATION)
    ApiCall<JobTicket<FirewallRule>> createFirewallRule(@Body CreateFirewallRuleRequest request);

    @POST(".")
    @Command(value = "deleteFirewallRule", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> deleteFirewallRule(@Body ById request);

    /** Rules on one public address, of all accounts the caller may see; a project's only if it is named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnAddress(
            @JsonProperty("ipaddressid") String ipAddressId,
            @JsonProperty("listall") boolean listAll,
            @JsonProperty("projectid") @Nullable String projectId) {}

    record ById(@JsonProperty("id") String id) {}
}
