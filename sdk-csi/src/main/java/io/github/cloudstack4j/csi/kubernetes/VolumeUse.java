// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How volumes and claims are used, which both say in the same words. */
final class VolumeUse {
    static final String BLOCK = "Block";
    static final String FILE_SYSTEM = "Filesystem";

    private VolumeUse() {}

    static String mode(boolean block) {
        return block ? BLOCK : FILE_SYSTEM;
    }

    /** Whether a volume mode is that of a block device. */
    static boolean isBlock(Findings findings, @Nullable String mode) {
        findings.noteIf(
                mode != null && !mode.equals(BLOCK) && !mode.equals(FILE_SYSTEM),
                "block",
                "is said with volumeMode \"" + mode + "\", which is not known here; give " + FILE_SYSTEM + " or "
                        + BLOCK);
        return BLOCK.equals(mode);
    }

    /** The access modes that are known here; notes what CloudStack cannot do. */
    static List<KubernetesAccessMode> accessModes(Findings findings, @Nullable List<String> words) {
        var modes = new ArrayList<KubernetesAccessMode>();
        for (var word : Present.list(words)) {
            var mode = Present.word(findings, "accessMode", KubernetesAccessMode.class, word);
            if (mode == null) {
                continue;
            }
            modes.add(mode);
            findings.noteIf(
                    !mode.isPossible(),
                    "accessMode",
                    "is " + word + ", but CloudStack attaches a volume to one machine at a time; give ReadWriteOnce, "
                            + "or share files another way");
        }
        findings.noteIf(Present.list(words).isEmpty(), "accessMode", "is missing; give ReadWriteOnce");
        findings.noteIf(
                modes.contains(KubernetesAccessMode.READ_WRITE_ONCE_POD) && modes.size() > 1,
                "accessMode",
                "is ReadWriteOncePod among others, which Kubernetes refuses; give one of them");
        return List.copyOf(modes);
    }
}
