// SPDX-License-Identifier: Apache-2.0
/** Connection to a CloudStack management server: configuration, shared resources, operations, errors. */
@NullMarked
package io.github.cloudstack4j.core;

import org.jspecify.annotations.NullMarked;
