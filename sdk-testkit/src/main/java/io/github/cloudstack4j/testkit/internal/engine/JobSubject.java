// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a job is about, as {@code jobinstancetype} and {@code jobinstanceid} show it.
 *
 * @param id null for kinds whose id the server does not resolve, a Kubernetes cluster among them
 */
public record JobSubject(String type, @Nullable String id) {}
