// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import java.io.Serializable;

/**
 * A disk offering that gets no storage class.
 *
 * @param id its id
 * @param name its name
 * @param reason why it gets none
 */
public record SkippedOffering(String id, String name, String reason) implements Serializable {}
