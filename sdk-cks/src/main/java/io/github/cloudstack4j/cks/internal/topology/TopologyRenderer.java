// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.ClusterTopology;

/** Draws the picture of a cluster in one format. */
public interface TopologyRenderer {
    /** The drawing. */
    String render(ClusterTopology topology);
}
