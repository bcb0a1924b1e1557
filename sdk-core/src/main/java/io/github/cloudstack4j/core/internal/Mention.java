// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Ref;

/** A name, and the word that tells what it points at: a zone and a network may well carry the same one. */
public record Mention(String kind, Ref name) {}
