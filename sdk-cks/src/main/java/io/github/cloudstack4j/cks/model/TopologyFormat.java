// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

/** How the picture of a cluster can be drawn. */
public enum TopologyFormat {
    /** A table of plain text, one line a node. */
    TABLE,

    /** A flowchart in the language of Mermaid. */
    MERMAID,

    /** A graph in the DOT language of Graphviz. */
    DOT,

    /** An SVG drawing that needs nothing but itself. */
    SVG
}
