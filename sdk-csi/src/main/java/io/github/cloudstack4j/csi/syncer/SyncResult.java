// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

/** How the work on a storage class ended. */
public enum SyncResult {
    /** It was done as planned. */
    DONE,
    /** Nothing had to be done any more: another run has done it. */
    DONE_BEFORE,
    /** It is as it should be and was left alone. */
    KEPT,
    /** It is not as it should be and was left alone, as planned. */
    LEFT_IN_CONFLICT,
    /** It has become another one since the plan was made, and was left alone: plan anew. */
    CHANGED_MEANWHILE,
    /** The cluster refused or could not be reached: plan anew. */
    FAILED
}
