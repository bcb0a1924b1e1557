// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Cilium as the network plugin, installed by its command line tool, which the first control node downloads. Its settings are
 * the values of Cilium's Helm chart; what has no property here is given by {@code value(name, setting)}.
 */
@Model
@Value.Immutable
public abstract class Cilium implements NetworkPlugin {
    private static final long serialVersionUID = 1L;

    /** The release of Cilium, such as {@code 1.18.1}. */
    public abstract String getVersion();

    /** The release of its command line tool, such as {@code v0.18.6}. */
    public abstract String getCliVersion();

    /** Where the tool's archive is; the project's own place unless told otherwise. */
    @Value.Default
    public String getCliUrl() {
        return "https://github.com/cilium/cilium-cli/releases/download/" + getCliVersion()
                + "/cilium-linux-amd64.tar.gz";
    }

    /** Where pods get their addresses from; null for the ranges that Kubernetes gives its nodes. */
    public abstract @Nullable CniSetting getPodCidr();

    /**
     * True for the network between the nodes to know the way to the pods; false for tunnels, which is Cilium's default. Needs
     * {@link #getPodCidr()} or the value {@code ipv4NativeRoutingCIDR}.
     */
    @Value.Default
    public boolean isNativeRouting() {
        return false;
    }

    /** Whether Cilium takes the place of kube-proxy. */
    @Value.Default
    public boolean isKubeProxyReplacement() {
        return false;
    }

    /** Whether Cilium can be told, by resources of its own, to exchange routes by BGP. */
    @Value.Default
    public boolean isBgpControlPlane() {
        return false;
    }

    /** Whether its flows can be watched with Hubble's relay. */
    @Value.Default
    public boolean isHubbleRelay() {
        return false;
    }

    /** Further values of the Helm chart by name, such as {@code operator.replicas}. They win over the properties. */
    public abstract Map<String, CniSetting> getValues();

    /** Refuses settings that make no network. */
    @Value.Check
    protected void check() {
        CniSetting.of(getVersion());
        CniSetting.of(getCliVersion());
        Checks.url("cliUrl", getCliUrl());
        getValues().keySet().forEach(CniSetting::of);
        if (isNativeRouting() && getPodCidr() == null && !getValues().containsKey("ipv4NativeRoutingCIDR")) {
            throw new InvalidRequestException(
                    "nativeRouting is on, but nothing tells Cilium which addresses are the pods'; give podCidr, or the value"
                            + " ipv4NativeRoutingCIDR.");
        }
    }

    @Override
    public List<String> getVariables() {
        return chart().values().stream()
                .flatMap(setting -> setting.getVariable().stream())
                .distinct()
                .toList();
    }

    @Override
    public String getText() {
        var install = new StringBuilder("retry " + CloudConfig.path("cilium") + " install --version " + getVersion());
        chart().forEach((name, setting) -> install.append(" --set \"")
                .append(name)
                .append('=')
                .append(setting)
                .append('"'));
        return new CloudConfig()
                .running(List.of(
                        "retry curl -fsSL -o " + CloudConfig.path("cilium.tar.gz") + " \"" + getCliUrl() + "\"",
                        "tar -xzf " + CloudConfig.path("cilium.tar.gz") + " -C " + CloudConfig.path("") + " cilium",
                        install.toString()));
    }

    private Map<String, CniSetting> chart() {
        var chart = new LinkedHashMap<String, CniSetting>();
        var cidr = getPodCidr();
        chart.put("ipam.mode", CniSetting.of(cidr == null ? "kubernetes" : "cluster-pool"));
        if (cidr != null) {
            chart.put("ipam.operator.clusterPoolIPv4PodCIDRList", cidr);
        }
        chart.put("routingMode", CniSetting.of(isNativeRouting() ? "native" : "tunnel"));
        if (isNativeRouting() && cidr != null) {
            chart.put("ipv4NativeRoutingCIDR", cidr);
        }
        chart.put("kubeProxyReplacement", CniSetting.of(String.valueOf(isKubeProxyReplacement())));
        if (isBgpControlPlane()) {
            chart.put("bgpControlPlane.enabled", CniSetting.of("true"));
        }
        if (isHubbleRelay()) {
            chart.put("hubble.relay.enabled", CniSetting.of("true"));
        }
        chart.putAll(getValues());
        return chart;
    }

    /** Starts with nothing but the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Cilium. */
    public static final class Builder extends ImmutableCilium.Builder {
        /** As {@link #podCidr(CniSetting)}, the same for every cluster. */
        public Builder podCidr(String cidr) {
            return podCidr(CniSetting.of(cidr));
        }

        /** A further value of the Helm chart, the same for every cluster. */
        public Builder value(String name, String value) {
            return value(name, CniSetting.of(value));
        }
    }
}
