// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import io.github.cloudstack4j.core.Credentials;

/**
 * Says who calls. It is asked once for every attempt of every call, on the thread of that call, and what it says is not
 * kept beyond the attempt: rotated keys are taken up without a new client. One that is slow should keep its answer
 * itself.
 *
 * <p>Implementations are thread-safe. Whatever one throws fails the call before anything is sent; no other credentials
 * are tried in their place.
 */
@FunctionalInterface
public interface CredentialsProvider {
    /** The credentials to use now. */
    Credentials getCredentials();
}
