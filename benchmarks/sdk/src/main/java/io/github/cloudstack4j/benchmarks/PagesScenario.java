// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.model.Zone;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** How many requests a long list takes, how much of it is in memory at a time, and what its first item costs. */
public final class PagesScenario {
    private static final int PAGE_SIZE = 500;

    private PagesScenario() {}

    public static void main(String[] args) throws Exception {
        var endpoint = URI.create(args[0]);
        try (var cloud = Sdk.cloud(endpoint)) {
            var before = Requests.servedBy(endpoint);
            List<WeakReference<Zone>> firstOfPages = new ArrayList<>();
            long mostPages = 0;
            var items = 0;
            for (var zone : cloud.zones().list()) {
                if (items++ % PAGE_SIZE == 0) {
                    firstOfPages.add(new WeakReference<>(zone));
                    System.gc();
                    mostPages = Math.max(
                            mostPages,
                            firstOfPages.stream()
                                    .filter(page -> !page.refersTo(null))
                                    .count());
                }
            }
            var after = Requests.servedBy(endpoint);
            cloud.zones().list().first().orElseThrow();
            System.out.println("items " + items);
            System.out.println("requests " + (after - before));
            System.out.println("livePages " + mostPages);
            System.out.println("requestsForFirst " + (Requests.servedBy(endpoint) - after));
        }
        System.exit(0);
    }
}
