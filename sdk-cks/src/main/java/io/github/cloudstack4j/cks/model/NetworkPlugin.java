// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import java.util.List;

/** The settings of a network plugin, from which the text of a CNI configuration is written. */
public interface NetworkPlugin extends Serializable {
    /** The text: cloud-config that installs and configures the plugin on a cluster's first control node. */
    String getText();

    /** The names of the variables in it, to which every cluster gives values of its own. */
    List<String> getVariables();
}
