// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.VolumeSource;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The volumes that have the name of one that is asked for. The server lets several have one name, so which of them it is has to be
 * told by whose they are; and where two processes have made one each, both have to come to the same.
 */
final class Namesakes {
    /** One that is in use stays; then the older one does, which of those of one second is the one that is listed first. */
    private static final Comparator<Volume> FIRST = Comparator.comparing(
                    (Volume volume) -> volume.getVirtualMachineId() == null)
            .thenComparing(Namesakes::created);

    private final Storage storage;

    Namesakes(Storage storage) {
        this.storage = storage;
    }

    private static OffsetDateTime created(Volume volume) {
        return Objects.requireNonNullElse(volume.getCreated(), OffsetDateTime.MAX);
    }

    /** Those that are ours, or may be taken for it, the one that counts first. */
    List<Volume> of(String name) {
        return storage.volumes.named(name).stream()
                .filter(volume -> storage.isOurs(OwnerTags.read(volume.getTags())))
                .sorted(FIRST)
                .toList();
    }

    /** Refuses a volume that has the name, but is not what was asked for; {@code source} is what it was made from. */
    void requireCompatible(Volume volume, @Nullable VolumeSource source, VolumeSpec spec) {
        var differences = differences(volume, source, spec);
        if (!differences.isEmpty()) {
            throw new CsiException(
                    CsiCode.ALREADY_EXISTS,
                    "There is a volume \"" + spec.getName() + "\" (" + volume.getId() + "), but "
                            + String.join("; ", differences) + ". Take another name, or ask for what is there.");
        }
    }

    /** In what a volume that was made from {@code source} is not what is asked for. */
    List<String> differences(Volume volume, @Nullable VolumeSource source, VolumeSpec spec) {
        var differences = new ArrayList<String>();
        if (!Objects.equals(source, spec.getSource())) {
            differences.add("it was made from " + (source == null ? "nothing" : source) + ", not from "
                    + (spec.getSource() == null ? "nothing" : spec.getSource()));
        }
        if (!spec.getCapacity().fits(VolumeView.sizeOf(volume))) {
            differences.add("it has " + VolumeView.sizeOf(volume) + " bytes, not " + spec.getCapacity());
        }
        if (!hasOffering(volume, spec)) {
            differences.add("its disk offering is " + volume.getDiskOfferingName() + " (" + volume.getDiskOfferingId()
                    + "), not " + spec.getDiskOffering());
        }
        if (!storage.zones.isAllowed(spec, Objects.requireNonNullElse(volume.getZoneId(), ""))) {
            differences.add("it is in zone " + volume.getZoneName() + " (" + volume.getZoneId() + "), not in "
                    + spec.getZones());
        }
        if (spec.getMinIops() != null
                && !(spec.getMinIops().equals(volume.getMinIops())
                        && Objects.equals(spec.getMaxIops(), volume.getMaxIops()))) {
            differences.add("its IOPS are " + volume.getMinIops() + " to " + volume.getMaxIops() + ", not "
                    + spec.getMinIops() + " to " + spec.getMaxIops());
        }
        return differences;
    }

    private boolean hasOffering(Volume volume, VolumeSpec spec) {
        var wanted = spec.getDiskOffering();
        if (wanted == null) {
            return true;
        }
        var id = wanted.isId()
                ? wanted.getValue()
                : storage.offerings.get(wanted).getId();
        return id.equals(volume.getDiskOfferingId());
    }
}
