// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A set of traffic rules that machines can share. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSecurityGroup.class)
@JsonDeserialize(builder = SecurityGroup.Builder.class)
public abstract class SecurityGroup extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name, unique in the account. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Free text; null when none was given. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** Number of machines in the group; null inside a machine's reply. */
    @JsonProperty("virtualmachinecount")
    public abstract @Nullable Integer getVirtualMachineCount();

    /** Ids of the machines in the group; empty inside a machine's reply. */
    @JsonProperty("virtualmachineids")
    public abstract List<String> getVirtualMachineIds();

    /** Traffic let in; empty when nothing is. */
    @JsonProperty("ingressrule")
    public abstract List<SecurityGroupRule> getIngressRules();

    /** Traffic let out; empty when all is. */
    @JsonProperty("egressrule")
    public abstract List<SecurityGroupRule> getEgressRules();

    /** Tags of the group; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty SecurityGroup; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SecurityGroup. */
    public static final class Builder extends ImmutableSecurityGroup.Builder {}
}
