// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.net.URI;
import java.util.Properties;
import org.jclouds.Constants;
import org.jclouds.ContextBuilder;
import org.jclouds.cloudstack.CloudStackApiMetadata;
import org.jclouds.cloudstack.CloudStackContext;

/** jclouds, whose models are its own. */
public final class JClouds implements Peer {
    @Override
    public String name() {
        return "jclouds";
    }

    @Override
    public Client connect(URI endpoint) {
        var settings = new Properties();
        settings.setProperty(Constants.PROPERTY_TRUST_ALL_CERTS, "false");
        var context = ContextBuilder.newBuilder(new CloudStackApiMetadata())
                .endpoint(endpoint.toString())
                .credentials(API_KEY, SECRET_KEY)
                .overrides(settings)
                .buildView(CloudStackContext.class);
        var zones = context.getApi().getZoneApi();
        return new Client() {
            @Override
            public int zones() {
                return zones.listZones().size();
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }
}
