// SPDX-License-Identifier: Apache-2.0
/** What the server declares about its commands: names, parameters, roles, answer fields.} */
@NullMarked
package io.github.cloudstack4j.testkit.internal.contract;

import org.jspecify.annotations.NullMarked;
