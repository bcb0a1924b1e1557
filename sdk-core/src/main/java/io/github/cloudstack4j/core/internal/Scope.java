// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;

/** Whose resources a client works with, where a request does not say so itself. */
public sealed interface Scope extends Serializable {

    /** The caller's own, as the server takes it to be when nothing is said. */
    record Own() implements Scope {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "";
        }
    }

    /** Those of a project. */
    record OfProject(Ref project) implements Scope {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "project " + project;
        }
    }

    /** Those of an account in a domain. */
    record OfAccount(Ref domain, String account) implements Scope {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "account " + account + " of domain " + domain;
        }
    }
}
