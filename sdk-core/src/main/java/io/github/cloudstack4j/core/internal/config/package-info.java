// SPDX-License-Identifier: Apache-2.0
/** The configuration formats that other CloudStack tools use, read strictly. */
@NullMarked
package io.github.cloudstack4j.core.internal.config;

import org.jspecify.annotations.NullMarked;
