// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.world.Resource;

/**
 * A data disk that an instance is to have from the beginning.
 *
 * @param bytes its size
 */
public record DataDisk(Resource offering, long bytes) {}
