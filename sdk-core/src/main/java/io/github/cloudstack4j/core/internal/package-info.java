// SPDX-License-Identifier: Apache-2.0
/** The way of one call: form codec, signer, pipeline, transport, envelope, jobs. Not part of the API. */
@NullMarked
package io.github.cloudstack4j.core.internal;

import org.jspecify.annotations.NullMarked;
