// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

/**
 * A user of the emulated cloud, with the keys to sign requests and the password to log in. Both are worthless outside
 * the emulator.
 */
public final class EmulatorUser {

    private final String username;
    private final String account;
    private final String domain;
    private final UserRole role;
    private final String apiKey;
    private final String secretKey;
    private final String password;

    EmulatorUser(
            String username,
            String account,
            String domain,
            UserRole role,
            String apiKey,
            String secretKey,
            String password) {
        this.username = username;
        this.account = account;
        this.domain = domain;
        this.role = role;
        this.apiKey = apiKey;
        this.secretKey = secretKey;
        this.password = password;
    }

    /** The name of the user. */
    public String getUsername() {
        return username;
    }

    /** The name of the account. */
    public String getAccount() {
        return account;
    }

    /** The path of the domain, such as {@code ROOT/testdomain}. */
    public String getDomain() {
        return domain;
    }

    /** Its role, which decides on the commands it may call and the accounts it sees. */
    public UserRole getRole() {
        return role;
    }

    /** The key its requests are sent under. */
    public String getApiKey() {
        return apiKey;
    }

    /** The key its requests are signed with. */
    public String getSecretKey() {
        return secretKey;
    }

    /** What it logs in with, beside its name. */
    public String getPassword() {
        return password;
    }

    /** The path of the domain as {@code login} wants it, such as {@code /testdomain}; {@code /} is ROOT. */
    public String getLoginDomain() {
        return domain.equals("ROOT") ? "/" : domain.substring("ROOT".length());
    }

    @Override
    public String toString() {
        return username + " (" + role + " of " + account + " in " + domain + ")";
    }
}
