// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one field of a storage class.
 *
 * @param field the field, such as {@code allowVolumeExpansion} or {@code parameters[csi.cloudstack.apache.org/disk-offering-id]}
 * @param before as it is; null if it is not there
 * @param after as it is to be; null if it is not to be there
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) implements Serializable {
    private static final Set<String> FIXED = Set.of("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode");

    /** Whether Kubernetes lets nobody change this field, so that the class has to be made anew. */
    public boolean isFixed() {
        return FIXED.contains(field.replaceFirst("\\[.*", ""));
    }

    @Override
    public String toString() {
        return field + ": " + shown(before) + " -> " + shown(after);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(none)" : value;
    }
}
