// SPDX-License-Identifier: Apache-2.0
/** Seams that users of the SDK may implement: transport, time, credentials. */
@NullMarked
package io.github.cloudstack4j.core.spi;

import org.jspecify.annotations.NullMarked;
