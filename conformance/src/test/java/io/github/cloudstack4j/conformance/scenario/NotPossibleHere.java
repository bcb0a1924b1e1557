// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

/** This cloud lacks what a scenario needs; says what. */
final class NotPossibleHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPossibleHere(String why) {
        super(why);
    }
}
