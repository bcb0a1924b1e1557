// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a volume's way.
 *
 * @param step the step it is about
 * @param phase what became of the step
 * @param volumeId the volume; null before it is made
 * @param detail what is there now, or what went wrong
 */
public record WorkflowEvent(
        WorkflowStep step, Phase phase, @Nullable String volumeId, String detail) implements Serializable {
    /** What becomes of a step. */
    public enum Phase {
        /** It is begun. */
        BEGUN,
        /** It is done, now or before. */
        DONE,
        /** It failed; the way ends here, and is taken up here. */
        FAILED
    }
}
