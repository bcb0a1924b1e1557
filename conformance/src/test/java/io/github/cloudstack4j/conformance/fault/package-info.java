// SPDX-License-Identifier: Apache-2.0
/** What every command of the SDK comes to when the network, the server or the clock fails, on every HTTP stack. */
package io.github.cloudstack4j.conformance.fault;
