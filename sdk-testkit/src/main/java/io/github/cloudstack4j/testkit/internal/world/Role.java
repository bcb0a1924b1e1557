// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

/** The role types of CloudStack that commands are annotated with. */
public enum Role {
    ADMIN("admin", "Root Admin", 1),
    DOMAIN_ADMIN("domainadmin", "Domain Admin", 2),
    USER("user", "User", 0);

    private final String contractName;
    private final String displayName;
    private final int accountType;

    Role(String contractName, String displayName, int accountType) {
        this.contractName = contractName;
        this.displayName = displayName;
        this.accountType = accountType;
    }

    /** The name in the contract table. */
    public String contractName() {
        return contractName;
    }

    /** The name in {@code rolename}. */
    public String displayName() {
        return displayName;
    }

    /** The number in {@code accounttype}. */
    public int accountType() {
        return accountType;
    }
}
