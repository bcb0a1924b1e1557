// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import java.io.Serializable;

/**
 * Something in an object that Kubernetes or the drivers for CloudStack would refuse, or that would not do what it says.
 *
 * @param field the property in question, as builders and views name it
 * @param message what is wrong with it, why, and what to do
 */
public record ObjectProblem(String field, String message) implements Serializable {
    /** Both in a line. */
    @Override
    public String toString() {
        return field + " " + message + ".";
    }
}
