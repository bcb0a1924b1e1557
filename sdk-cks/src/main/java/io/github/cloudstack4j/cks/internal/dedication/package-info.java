// SPDX-License-Identifier: Apache-2.0
/** Hardware set aside for a domain or an account. Not API. */
@NullMarked
package io.github.cloudstack4j.cks.internal.dedication;

import org.jspecify.annotations.NullMarked;
