// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.NetworkRuleApi;
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
import java.util.function.Consumer;

/**
 * Public addresses and the rules on them. CloudStack makes and remakes the rules of a Kubernetes cluster itself; look at
 * those, and leave them alone. Thread-safe. Obtain it from {@link CloudStack#networkRules()}.
 */
public final class NetworkRules {
    private final Connection connection;

    NetworkRules(Connection connection) {
        this.connection = connection;
    }

    /** Public addresses that pass a filter; sends {@code listPublicIpAddresses}. */
    public Listing<PublicIpAddress> publicIpAddresses(Consumer<PublicIpAddressFilter.Builder> filter) {
        var builder = PublicIpAddressFilter.builder();
        filter.accept(builder);
        var built = builder.build();
        return connection.listing(built, built.getPageSize(), request -> api().listPublicIpAddresses(request));
    }

    /** Firewall rules that pass a filter, newest first; sends {@code listFirewallRules}. */
    public Listing<FirewallRule> firewallRules(Consumer<FirewallRuleFilter.Builder> filter) {
        var builder = FirewallRuleFilter.builder();
        filter.accept(builder);
        var built = builder.build();
        return connection.listing(built, built.getPageSize(), request -> api().listFirewallRules(request));
    }

    /** Port forwardings that pass a filter, newest first; sends {@code listPortForwardingRules}. */
    public Listing<PortForwardingRule> portForwardingRules(Consumer<PortForwardingRuleFilter.Builder> filter) {
        var builder = PortForwardingRuleFilter.builder();
        filter.accept(builder);
        var built = builder.build();
        return connection.listing(built, built.getPageSize(), request -> api().listPortForwardingRules(request));
    }

    /** Load balancer rules that pass a filter; sends {@code listLoadBalancerRules}. */
    public Listing<LoadBalancerRule> loadBalancerRules(Consumer<LoadBalancerRuleFilter.Builder> filter) {
        var builder = LoadBalancerRuleFilter.builder();
        filter.accept(builder);
        var built = builder.build();
        return connection.listing(built, built.getPageSize(), request -> api().listLoadBalancerRules(request));
    }

    /**
     * Lets traffic in to a public address; sends {@code createFirewallRule}.
     *
     * @throws ConflictException by way of {@link OperationFailedException} or at once, if another rule has the ports
     */
    public Operation<FirewallRule> openFirewall(CreateFirewallRuleRequest request) {
        return connection.operation(api().createFirewallRule(request).execute());
    }

    /** Lets traffic in to a public address; see {@link #openFirewall(CreateFirewallRuleRequest)}. */
    public Operation<FirewallRule> openFirewall(Consumer<CreateFirewallRuleRequest.Builder> request) {
        var builder = CreateFirewallRuleRequest.builder();
        request.accept(builder);
        return openFirewall(builder.build());
    }

    /** Takes a firewall rule away; sends {@code deleteFirewallRule}. */
    public Operation<Success> closeFirewall(String ruleId) {
        return connection.operation(
                api().deleteFirewallRule(new ById(ruleId)).execute().on(ruleId));
    }

    private NetworkRuleApi api() {
        return connection.api(NetworkRuleApi.class);
    }
}
