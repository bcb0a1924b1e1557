// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.core.CloudStackConfig;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The scenarios on the cloud that {@code CLOUDSTACK_ENDPOINT}, {@code CLOUDSTACK_API_KEY} and {@code CLOUDSTACK_SECRET_KEY} name, with
 * keys of a root administrator. Prints how each went, and what of this suite's making is left there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosLiveIT {
    private final CloudStackConfig config = CloudStackConfig.fromEnvironment();
    private final Playbill playbill = new Playbill(() -> config);

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return playbill.tests();
    }

    @AfterAll
    void report() {
        System.out.println("Scenarios on " + config.getEndpoint() + ":");
        playbill.entries().forEach(entry -> System.out.println("  " + entry));
        var left = new Leftovers(config).find();
        System.out.println(left.isEmpty() ? "  nothing is left behind" : "  LEFT BEHIND: " + left);
    }
}
