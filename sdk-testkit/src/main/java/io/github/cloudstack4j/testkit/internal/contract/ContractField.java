// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.contract;

/** A field of a command's answer. */
public record ContractField(String name, String type) {}
