// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.transport;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import java.io.PrintStream;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;

/** Calls an emulator through a transport of its own. */
public final class OwnTransport {
    private OwnTransport() {}

    /** Runs the program. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (var emulator = CloudStackEmulator.start();
                var cloud = CloudStack.connect(CloudStackConfig.builder()
                        .endpoint(emulator.endpoint())
                        .apiKey(emulator.admin().getApiKey())
                        .secretKey(emulator.admin().getSecretKey())
                        .transport(new UrlConnectionTransport(
                                HttpsURLConnection.getDefaultSSLSocketFactory(), out::println))
                        .build())) {
            cloud.zones().list().forEach(zone -> out.println("zone " + zone.getName()));
            cloud.call("createSSHKeyPair", Map.of("name", "own-transport"));
            cloud.sshKeyPairs().list().forEach(pair -> out.println("key pair " + pair.getName()));
        }
    }
}
