// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.TopologyFormat;

/** Who draws which format. */
public final class TopologyRenderers {
    private TopologyRenderers() {}

    /** Who draws this format. */
    public static TopologyRenderer of(TopologyFormat format) {
        return switch (format) {
            case TABLE -> new TableRenderer();
            case MERMAID -> new MermaidRenderer();
            case DOT -> new DotRenderer();
            case SVG -> new SvgRenderer();
        };
    }
}
