// SPDX-License-Identifier: Apache-2.0
/** What is looked at before a command is sent that a defect of the server may turn against a cluster. Not API. */
@NullMarked
package io.github.cloudstack4j.cks.internal.guard;

import org.jspecify.annotations.NullMarked;
