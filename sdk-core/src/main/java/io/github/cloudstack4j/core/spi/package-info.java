// SPDX-License-Identifier: Apache-2.0
/**
 * Seams that users of the SDK may implement: transport, time, credentials, retries and
 * the other guards of a call, listeners.
 */
@NullMarked
package io.github.cloudstack4j.core.spi;

import org.jspecify.annotations.NullMarked;
