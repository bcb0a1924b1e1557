// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.CreateFirewallRuleRequest;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.FirewallRuleFilter;
import io.github.cloudstack4j.core.model.LoadBalancerRule;
import io.github.cloudstack4j.core.model.LoadBalancerRuleFilter;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import io.github.cloudstack4j.core.model.PortForwardingRuleFilter;
import io.github.cloudstack4j.core.model.PublicIpAddress;
import io.github.cloudstack4j.core.model.PublicIpAddressFilter;
import io.github.cloudstack4j.core.model.Success;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of public addresses and the rules on them. */
public interface NetworkRuleApi {
    @POST(".")
    @Command(value = "listPublicIpAddresses", safety = Safety.READ)
    ApiCall<Page<PublicIpAddress>> listPublicIpAddresses(@Body PageRequest<PublicIpAddressFilter> request);

    @POST(".")
    @Command(value = "listFirewallRules", safety = Safety.READ)
    ApiCall<Page<FirewallRule>> listFirewallRules(@Body PageRequest<FirewallRuleFilter> request);

    @POST(".")
    @Command(value = "listPortForwardingRules", safety = Safety.READ)
    ApiCall<Page<PortForwardingRule>> listPortForwardingRules(@Body PageRequest<PortForwardingRuleFilter> request);

    @POST(".")
    @Command(value = "listLoadBalancerRules", safety = Safety.READ)
    ApiCall<Page<LoadBalancerRule>> listLoadBalancerRules(@Body PageRequest<LoadBalancerRuleFilter> request);

    @POST(".")
    @Command(value = "createFirewallRule", safety = Safety.MUTATION)
    ApiCall<JobTicket<FirewallRule>> createFirewallRule(@Body CreateFirewallRuleRequest request);

    @POST(".")
    @Command(value = "deleteFirewallRule", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> deleteFirewallRule(@Body ById request);
}
