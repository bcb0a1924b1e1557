// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A request that says nothing but which resource. */
public record ById(@JsonProperty("id") String id) {}
