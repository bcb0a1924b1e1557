// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.util.Optional;
import java.util.Set;

/** Machines as they are on the server. */
final class MachineLookup {
    private static final Set<VirtualMachineState> GONE =
            Set.of(VirtualMachineState.DESTROYED, VirtualMachineState.EXPUNGING);

    private static final Set<VirtualMachineState> USABLE =
            Set.of(VirtualMachineState.RUNNING, VirtualMachineState.STOPPED);

    private final BatchedLookup<VirtualMachine> byId;

    MachineLookup(CloudStack cloud, TimeSource time) {
        this.byId = new BatchedLookup<>(
                time,
                ids -> cloud.virtualMachines().list(f -> f.ids(ids).listAll(true)).stream(),
                VirtualMachine::getId);
    }

    /** A machine as it is now, unless it was destroyed. */
    Optional<VirtualMachine> find(String id, Deadline deadline) {
        return Uuids.isOne(id)
                ? byId.find(id, "looking at machine " + id, deadline)
                        .filter(machine -> !GONE.contains(machine.getState()))
                : Optional.empty();
    }

    VirtualMachine existing(String id, Deadline deadline) {
        return find(id, deadline)
                .orElseThrow(() -> new CsiException(CsiCode.NOT_FOUND, "There is no node " + id + "."));
    }

    /** Whether a machine in this state is gone, and its volumes are free. */
    static boolean isGone(VirtualMachineState state) {
        return GONE.contains(state);
    }

    /** Refuses a machine that takes no volumes now. */
    static void requireUsable(VirtualMachine machine) {
        var state = machine.getState();
        if (state != null && USABLE.contains(state)) {
            return;
        }
        throw new CsiException(
                VirtualMachineState.ERROR.equals(state) ? CsiCode.FAILED_PRECONDITION : CsiCode.ABORTED,
                "Node " + machine.getName() + " (" + machine.getId() + ") is " + state
                        + ", but takes volumes only while it is Running or Stopped.");
    }
}
