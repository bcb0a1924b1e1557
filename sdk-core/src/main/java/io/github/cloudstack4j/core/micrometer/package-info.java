// SPDX-License-Identifier: Apache-2.0
/** Metrics of calls for <a href="https://micrometer.io">Micrometer</a>, which an application that uses them brings along. */
@NullMarked
package io.github.cloudstack4j.core.micrometer;

import org.jspecify.annotations.NullMarked;
