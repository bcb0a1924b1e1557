// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** Sizes that no machine or disk can have, found out before anything is sent. */
final class OfferingChecks {
    private OfferingChecks() {}

    static void sizes(CreateServiceOfferingRequest offering) {
        positive("cpuNumber", offering.getCpuNumber());
        positive("cpuSpeed", offering.getCpuSpeed());
        positive("memory", offering.getMemory());
        inOrder("minCpuNumber", offering.getMinCpuNumber(), "maxCpuNumber", offering.getMaxCpuNumber());
        inOrder("minMemory", offering.getMinMemory(), "maxMemory", offering.getMaxMemory());
        inOrder("minIops", offering.getMinIops(), "maxIops", offering.getMaxIops());
        var fixed = Boolean.FALSE.equals(offering.getCustomized());
        if (fixed && (offering.getCpuNumber() == null || offering.getMemory() == null)) {
            throw new InvalidRequestException("The offering \"" + offering.getName()
                    + "\" is not customized, so its size" + " must be said; give cpuNumber, cpuSpeed and memory.");
        }
    }

    static void gpu(CreateServiceOfferingRequest offering) {
        if (offering.getVgpuProfileId() == null && offering.getGpuCount() != null) {
            throw new InvalidRequestException("gpuCount is " + offering.getGpuCount()
                    + " without vgpuProfileId, which says what kind of GPU; give the profile's id too.");
        }
        positive("gpuCount", offering.getGpuCount());
    }

    private static void positive(String property, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new InvalidRequestException(property + " is " + value + "; give 1 or more.");
        }
    }

    static void inOrder(String least, @Nullable Number from, String most, @Nullable Number to) {
        if (from != null && to != null && from.longValue() > to.longValue()) {
            throw new InvalidRequestException(
                    least + " is " + from + " and " + most + " " + to + ": no size lies between; exchange them.");
        }
    }
}
