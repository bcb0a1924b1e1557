// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

/** How bad something is. */
public enum LintSeverity {
    /** It is refused, or the cluster never gets ready. */
    ERROR,
    /** It is likely to be meant otherwise, or depends on what else there is. */
    WARNING
}
