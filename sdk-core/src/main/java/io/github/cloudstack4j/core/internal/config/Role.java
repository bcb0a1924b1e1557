// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

/** What an entry of a source stands for, whatever the source calls it. */
public enum Role {
    ENDPOINT,
    API_KEY,
    SECRET_KEY,
    USERNAME,
    PASSWORD,
    DOMAIN,
    /** A PEM file with the only issuers to trust. */
    CA_FILE,
    CLIENT_CERTIFICATE,
    CLIENT_KEY,
    /** Seconds that one request may take. */
    REQUEST_SECONDS,
    /** Seconds that one job may take. */
    JOB_SECONDS,
    PROJECT,
    ZONE,
    /** Present if the source switches the checks of certificates off. */
    CHECKS_OFF
}
