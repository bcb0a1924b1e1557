// SPDX-License-Identifier: Apache-2.0
/** The life of a Kubernetes cluster in one program. */
@NullMarked
package io.github.cloudstack4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;
