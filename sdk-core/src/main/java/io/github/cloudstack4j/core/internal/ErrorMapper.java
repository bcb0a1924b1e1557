// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.ApiException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the meaning of an error. The code decides where it has one meaning; some codes stand for several (the
 * Kubernetes service says nearly everything with 530), and there the text decides.
 */
final class ErrorMapper {
    /**
     * First match wins: who may call, then what the server cannot do, then what is in the way, then what is wrong with
     * the request.
     */
    private static final List<TextRule> TEXTS = List.of(
            rule(
                    Meaning.PERMISSION,
                    "(either )?does not exist(, is| or is) not available for (the account|user)",
                    "The role of this account does not allow the command, or the server does not have it; see"
                            + " listApis."),
            rule(
                    Meaning.PERMISSION,
                    "[Pp]ermission denied|Access denied|(have|no|your) permission|not authorized"
                            + "|can be passed by Admin only|can only be done by an Admin|normal user are not allowed"
                            + "|belong to different accounts"),
            rule(
                    Meaning.AUTHENTICATION,
                    "[Tt]wo factor",
                    "This user needs a second factor, which a program cannot give: API keys need none, so use a pair"
                            + " of them."),
            rule(Meaning.AUTHENTICATION, "Failed to authenticate|verify user credentials"),
            rule(
                    Meaning.UNSUPPORTED,
                    "Unknown API command",
                    "This server does not have the command; check its CloudStack version, or whether the plugin is"
                            + " enabled."),
            rule(
                    Meaning.UNSUPPORTED,
                    "service plugin is disabled|Kubernetes Service plugin is disabled",
                    "Have cloud.kubernetes.service.enabled set to true."),
            rule(
                    Meaning.UNSUPPORTED,
                    "is an experimental feature",
                    "Have cloud.kubernetes.cluster.experimental.features.enabled set to true."),
            rule(
                    Meaning.UNSUPPORTED,
                    "[Dd]ynamically scaling (Instances|VMs?|virtual machines?) is disabled"
                            + "|tools to support dynamic scaling",
                    "A running machine can be resized only if the zone's enable.dynamic.scale.vm is true and the"
                            + " machine's template allows it: stop the cluster first."),
            rule(
                    Meaning.UNSUPPORTED,
                    "Scaling down is not supported while the VM is running",
                    "Stop the cluster first. If the new offering was meant for one type of node only, name the"
                            + " present offering of the other types too: without one they get the cluster's default."),
            rule(
                    Meaning.UNSUPPORTED,
                    "not supported for an externally managed|CloudStack [mM]anaged Kubernetes cluster"
                            + "|CloudManaged Kubernetes clusters|supported only for|supports KVM only"
                            + "|[Uu]nsupported operation|size is fixed|size is strictly fixed|is unsupported"
                            + "|Unable to shrink volumes"),
            rule(
                    Meaning.UNSUPPORTED,
                    "Failed to retrieve public IP for the network",
                    "External nodes are reached through the public address of the cluster's network, and shared and"
                            + " routed networks have none."),
            rule(
                    Meaning.INTERNAL,
                    "Unable to complete this operation. Contact your cloud admin",
                    "The setting endpoint.url points at localhost, which cluster nodes cannot reach: have it set to"
                            + " the management server's address."),
            rule(
                    Meaning.INTERNAL,
                    "has not been configured properly",
                    "The network offering in cloud.kubernetes.cluster.network.offering is missing, disabled or unfit"
                            + " (source NAT, egress allowed): have it repaired, or name a network of your own."),
            rule(
                    Meaning.INTERNAL,
                    "in usable state|desired number of nodes in ready state"
                            + "|unable to (access control node|retrieve kube-config)",
                    "The nodes did not come up, or the management server does not reach their SSH and API ports: look"
                            + " at the cluster's nodes and events."),
            rule(
                    Meaning.INTERNAL,
                    "Provisioning .*VM failed|unable to provision (node|control) VM",
                    "A machine could not be made or started, mostly for want of capacity or by a resource limit: look"
                            + " at the events of the cluster's machines."),
            rule(
                    Meaning.INTERNAL,
                    "network cannot be started|no public IP found|unable to setup network rules",
                    "The cluster's network did not come up: look at its state, its rules and the free public addresses"
                            + " of the zone."),
            rule(
                    Meaning.INTERNAL,
                    "scaling action timed out",
                    "A machine was not resized in time: look at the offerings of the cluster's machines before the"
                            + " next change."),
            rule(
                    Meaning.INTERNAL,
                    "unable to update network rules|having purpose \\[|provision firewall rules for SSH",
                    "The firewall or port forwarding rules of the cluster's network are not what the server takes"
                            + " them to be: compare them with the nodes before the next change."),
            rule(
                    Meaning.LIMIT,
                    "has the maximum number of data disks",
                    "Detach one of the machine's volumes, or attach this one to another machine."),
            rule(
                    Meaning.LIMIT,
                    "Maximum (cluster size|amount of resources|number of|\\w+ resource limits)"
                            + "|Resource limits prevent|limit.*exceeded"),
            rule(
                    Meaning.CAPACITY,
                    "Host anti-affinity requires .* separate hosts",
                    "Each node needs a host of its own with none of its group on it: ask for fewer nodes, or use"
                            + " non-strict host anti-affinity."),
            rule(
                    Meaning.CAPACITY,
                    "host affinity requires all VMs on host",
                    "All nodes of the group have to fit on that one host: ask for fewer or smaller ones, or use"
                            + " non-strict host affinity."),
            rule(
                    Meaning.CAPACITY,
                    "insufficient capacity|Not enough resource|Unable to (create|start) a deployment"
                            + "|does not have enough capacity|with enough capacity|suitable primary storage"
                            + "|No destination found|Unable to orchestrate"),
            rule(
                    Meaning.STATE,
                    "has invalid API endpoint|service offering set for node type|cluster service offering not found"
                            + "|Invalid service offering associated",
                    "The server cannot do this to a cluster made without a default offering, or one that never came"
                            + " up: delete it and create it again."),
            rule(
                    Meaning.STATE,
                    "in unstable state as not enough existing VM instances",
                    "Nodes are missing: look at the cluster's nodes and events; start the cluster or create it again."),
            rule(
                    Meaning.STATE,
                    "^Invalid ISO associated with version",
                    "The version has lost its ISO: choose another, or have it removed and added again."),
            rule(
                    Meaning.STATE,
                    "^ISO associated with version",
                    "The version's ISO is still on its way to the zone, or its download failed: look at isostate in"
                            + " listKubernetesSupportedVersions."),
            rule(
                    Meaning.STATE,
                    "System or Routing template in ready state",
                    "Nodes are made from the zone's system VM template of the version's architecture: have it"
                            + " registered and ready, or name a template for each node type."),
            rule(
                    Meaning.STATE,
                    "o image store",
                    "ISOs of Kubernetes versions are kept there: have an image store added to the zone first."),
            rule(
                    Meaning.STATE,
                    "Failed to attach binaries ISO",
                    "An ISO is in the machine's drive, perhaps left by an attempt that failed: detach it first."),
            rule(Meaning.STATE, "delete protection enabled", "Switch its delete protection off first."),
            rule(Meaning.STATE, "external node\\(s\\) present", "Remove the external nodes first."),
            rule(
                    Meaning.STATE,
                    "in state:? |in \\S+ state|not in running state|must be stopped|current state"
                            + "|in ready or allocated state|only when vm is in states|following states|volume state"
                            + "|Volume state|not allowed for running|already destroyed|is not destroyed"
                            + "|is not attached to a VM|Setup is in progress|Config not found|is currently disabled"
                            + "|operations in progress|unbacked up snapshot|present on primary storage"
                            + "|please attach this volume"),
            rule(
                    Meaning.IN_USE,
                    "'s (Cluster|Pod|Zone|Data Center) .* is already dedicated",
                    "What it lies in belongs to another: release that first, or dedicate to a part of the domain that"
                            + " has it."),
            rule(
                    Meaning.IN_USE,
                    "^(Zone|Pod|Cluster|Host) .* is already dedicated",
                    "Release it first; a listing of dedications tells whose it is."),
            rule(
                    Meaning.IN_USE,
                    "is dedicated to different account/domain",
                    "Something in it belongs to another: release that first, or dedicate the rest one by one."),
            rule(
                    Meaning.IN_USE,
                    "unsuitable for explicit dedication",
                    "Move the machines of others off the host, or stop them for good, and try again."),
            rule(
                    Meaning.INVALID_PARAMETER,
                    "Invalid host type for host",
                    "Only hosts of type Routing can be dedicated."),
            rule(
                    Meaning.INVALID_PARAMETER,
                    "Please specify the domain id of the account",
                    "An account is known by its name and the domain it is in: give that domain."),
            rule(
                    Meaning.IN_USE,
                    "already under use|currently using the version|cannot be removed as it is|being used by"
                            + "|is used by|already (in use|attached|dedicated)|has instances using it"
                            + "|is using Kubernetes cluster network|part of (a )?Kubernetes cluster"
                            + "|already has root volume|associated to a backup offering|is attached to"
                            + "|not attached to any VM|needs to be detached|does not have Instance Snapshots"),
            rule(
                    Meaning.CONFLICT,
                    "^Failed to add nodes to cluster.*affinity",
                    "The machine's host is against an affinity group of the cluster's workers: migrate it to another"
                            + " host."),
            rule(
                    Meaning.CONFLICT,
                    "conflicting (firewall|portforwarding) rules|already exists|overlap|already on|already having"),
            rule(
                    Meaning.NOT_FOUND,
                    "entity does not exist|Unable to find|Cannot find|Failed to find|could not find|Could not find"
                            + "|was not found|not found for the account|Can't find|doesn't exist|does not exist"
                            + "|Invalid (Kubernetes )?cluster (id|ID)|Invalid Kubernetes version ID|Invalid VM ID"
                            + "|No Dedicated Resource"),
            rule(
                    Meaning.INVALID_PARAMETER,
                    "No valid nodes found",
                    "A node to add must be a running machine on the cluster's network, made from a template for"
                            + " Kubernetes nodes and not a member yet; a node to remove must be a member."),
            rule(
                    Meaning.INTERNAL,
                    "^Failed to remove node\\(s\\) from",
                    "A node could not be drained or reset by the cluster's control node, or its machine was deployed"
                            + " without a display name: look at what is left in the cluster."),
            rule(
                    Meaning.INVALID_PARAMETER,
                    "would shrink the volume",
                    "Pass shrinkok=true if the data at its end may be lost."),
            rule(
                    Meaning.INVALID_PARAMETER,
                    "^Invalid |Please specify|must be |should be |needs minimum|needs an external load balancer"
                            + "|[Cc]an ?not be (scaled|upgraded|downgraded|passed|used)|can be upgraded between"
                            + "|Incomplete Node Type|provided value|Provided node root disk|[Cc]an not remove all"
                            + "|HA support is available|All the docker private registry|requires |is not suitable for"
                            + "|Empty affinity group|Any Node Type|does not belong to|does not support"
                            + "|is minimum version supported|service offerings for each|default deny ACL"
                            + "|is not available for zone|AsNumber|missing parameter|out of allowed range"
                            + "|without an existing network|source NAT IP|not supported for creating"
                            + "|offerings are not supported for Kubernetes clusters|only direct download"
                            + "|Unable to resolve cluster type"
                            + "|Minimum \\S+ .*required|not part of the cluster|base64 encoded|too (short|long)"
                            + "|exceeded configurable max|doesn't support"));

    /** Codes that stand for several meanings. */
    private static final Set<Integer> BY_TEXT = Set.of(400, 401, 511, 431, 432, 530, 531, 535);

    private ErrorMapper() {}

    static ApiException map(ApiError error) {
        if (BY_TEXT.contains(error.getErrorCode())) {
            for (TextRule rule : TEXTS) {
                if (rule.matches(error)) {
                    return rule.apply(error);
                }
            }
        }
        return byCode(error.getErrorCode()).of(error);
    }

    private static Meaning byCode(int code) {
        return switch (code) {
            case 401, 511 -> Meaning.AUTHENTICATION;
            case 400, 430, 431 -> Meaning.INVALID_PARAMETER;
            case 405, 432 -> Meaning.UNSUPPORTED;
            case 429 -> Meaning.THROTTLED;
            case 502, 503, 504, 534 -> Meaning.UNAVAILABLE;
            case 531 -> Meaning.PERMISSION;
            case 532, 535 -> Meaning.LIMIT;
            case 533 -> Meaning.CAPACITY;
            case 536 -> Meaning.IN_USE;
            case 537 -> Meaning.CONFLICT;
            default -> Meaning.INTERNAL;
        };
    }

    private static TextRule rule(Meaning meaning, String pattern) {
        return rule(meaning, pattern, null);
    }

    private static TextRule rule(Meaning meaning, String pattern, @Nullable String remedy) {
        return new TextRule(meaning, Pattern.compile(pattern), remedy);
    }

    private record TextRule(
            Meaning meaning, Pattern pattern, @Nullable String remedy) {
        boolean matches(ApiError error) {
            return pattern.matcher(error.getText()).find();
        }

        ApiException apply(ApiError error) {
            return remedy == null ? meaning.of(error) : meaning.of(error, remedy);
        }
    }
}
