// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.csi.kubernetes.ReclaimPolicy;
import io.github.cloudstack4j.csi.kubernetes.StorageClassDefinition;
import java.util.List;

/** A class that an offering is to have. */
record Candidate(String name, DiskOffering offering, ReclaimPolicy reclaimPolicy, boolean twin) {
    /** The class; throws {@link InvalidRequestException} if Kubernetes or the driver would not take it. */
    StorageClassDefinition definition(SyncOptions options, List<String> zones) {
        return StorageClassDefinition.builder()
                .name(name)
                .driver(options.getDriver())
                .diskOfferingId(offering.getId())
                .reclaimPolicy(reclaimPolicy)
                .bindingMode(options.getBindingMode())
                .expansionAllowed(options.isExpansionAllowed() && offering.isCustomized() && !offering.isSizeStrict())
                .zoneIds(options.isKeptToZones() ? zones : List.of())
                .fileSystem(options.getFileSystem())
                .mountOptions(options.getMountOptions())
                .labels(options.getLabels())
                .label(options.getOwnerLabel(), options.getOwner())
                .build();
    }

    @Override
    public String toString() {
        return "\"" + OfferingChoice.name(offering) + "\" (" + offering.getId() + ")";
    }
}
