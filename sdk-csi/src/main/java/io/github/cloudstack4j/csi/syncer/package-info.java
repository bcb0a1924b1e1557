// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the storage classes of a Kubernetes cluster in step with the disk offerings of a cloud: what would be done is planned, can be
 * read, and is then done.
 */
@NullMarked
package io.github.cloudstack4j.csi.syncer;

import org.jspecify.annotations.NullMarked;
