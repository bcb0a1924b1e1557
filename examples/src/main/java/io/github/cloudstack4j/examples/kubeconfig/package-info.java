// SPDX-License-Identifier: Apache-2.0
/** What a kubeconfig tells. */
@NullMarked
package io.github.cloudstack4j.examples.kubeconfig;

import org.jspecify.annotations.NullMarked;
