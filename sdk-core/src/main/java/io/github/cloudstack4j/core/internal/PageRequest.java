// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

/** A filter together with the page of its results that is asked for; pages count from 1. */
public record PageRequest<F>(F filter, int page, int pageSize) {}
