// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.transport;

import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.testkit.junit.TransportTck;

class UrlConnectionTransportTest extends TransportTck {
    @Override
    protected void configure(CloudStackConfig.Builder config) {
        config.transport(new UrlConnectionTransport(tls().getSocketFactory(), line -> {}));
    }
}
