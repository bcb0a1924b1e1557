// SPDX-License-Identifier: Apache-2.0
/** Wire faces of the Kubernetes service, and the ways round its server's defects. Not part of the API. */
@NullMarked
package io.github.cloudstack4j.cks.internal;

import org.jspecify.annotations.NullMarked;
