// SPDX-License-Identifier: Apache-2.0
/** The wire: parameters, signatures, envelopes in JSON and XML. */
@NullMarked
package io.github.cloudstack4j.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
