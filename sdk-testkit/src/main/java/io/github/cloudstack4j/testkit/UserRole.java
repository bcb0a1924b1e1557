// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

/** What a user may do. */
public enum UserRole {
    /** May do everything. */
    ROOT_ADMIN,
    /** May do everything within its domain. */
    DOMAIN_ADMIN,
    /** May use what belongs to its account. */
    USER
}
