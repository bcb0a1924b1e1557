// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.core.HttpStack;

class JavaHttpFaultMatrixTest extends FaultMatrixTest {
    JavaHttpFaultMatrixTest() {
        super(HttpStack.JAVA, 4);
    }
}
