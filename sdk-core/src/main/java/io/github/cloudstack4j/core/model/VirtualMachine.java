// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A virtual machine of a user. CloudStack commands: {@code listVirtualMachines}, {@code deployVirtualMachine}
 * and others.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVirtualMachine.class)
@JsonDeserialize(builder = VirtualMachine.Builder.class)
public abstract class VirtualMachine extends Machine {
    private static final long serialVersionUID = 1L;

    /** Starts an empty VirtualMachine; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VirtualMachine. */
    public static final class Builder extends ImmutableVirtualMachine.Builder {}
}
