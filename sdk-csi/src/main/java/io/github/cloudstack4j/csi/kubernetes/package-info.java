// SPDX-License-Identifier: Apache-2.0
/**
 * The storage objects of Kubernetes for volumes of CloudStack: built and checked, read, and written as YAML. They are the types of the
 * fabric8 model, for whatever client brings them into a cluster; none is contacted here.
 *
 * <p>Names and keys are those of the drivers in Go, so that their volumes and these are the same.
 */
@NullMarked
package io.github.cloudstack4j.csi.kubernetes;

import org.jspecify.annotations.NullMarked;
