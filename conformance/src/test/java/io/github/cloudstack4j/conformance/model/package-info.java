// SPDX-License-Identifier: Apache-2.0
/** What holds for the models of every module: their shape, and that they understand a real server. */
@NullMarked
package io.github.cloudstack4j.conformance.model;

import org.jspecify.annotations.NullMarked;
