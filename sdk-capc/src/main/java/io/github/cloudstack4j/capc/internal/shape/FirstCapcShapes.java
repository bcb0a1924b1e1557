// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of CAPC v1beta1 as those of v1beta3. Only for reading: what is written in v1beta1 loses half. */
public final class FirstCapcShapes {
    /** The secret that CAPC takes for clusters of v1beta1. */
    private static final String GLOBAL_SECRET = "global";

    private static final Shape MACHINE = Shape.builder()
            .move("affinitygroupids", "affinityGroupIDs")
            .move("cloudstackaffinityref", "cloudstackAffinityRef")
            .build();
    private static final List<String> GONE_FROM_MACHINES = List.of("zoneID", "zoneName", "identityRef");

    private FirstCapcShapes() {}

    /** Makes an object of v1beta3 of one of v1beta1. */
    public static void toThird(String kind, Map<String, Object> document) {
        switch (kind) {
            case "CloudStackCluster" -> cluster(document);
            case "CloudStackMachine" -> machine(document, Path.of("spec"));
            case "CloudStackMachineTemplate" -> machine(document, Path.of("spec.template.spec"));
            default -> {
                // Others only gained fields.
            }
        }
    }

    private static void machine(Map<String, Object> document, Path path) {
        var found = path.get(document);
        if (found != null) {
            Shape.document(found).ifPresent(spec -> {
                MACHINE.toNewer(spec);
                GONE_FROM_MACHINES.forEach(spec::remove);
            });
        }
    }

    private static void cluster(Map<String, Object> document) {
        var zones = Path.of("spec.zones").take(document);
        if (!(zones instanceof List<?> list)) {
            return;
        }
        var account = Path.of("spec.account").take(document);
        var domain = Path.of("spec.domain").take(document);
        Path.of("spec.identityRef").take(document);
        var namespace = Path.of("metadata.namespace").get(document);
        var domains = new ArrayList<Object>();
        for (var zone : list) {
            if (zone instanceof Map<?, ?> fields) {
                var failureDomain = new LinkedHashMap<String, Object>();
                var id = fields.get("id");
                failureDomain.put("name", id != null && !"".equals(id) ? id : fields.get("name"));
                failureDomain.put("zone", zone);
                putUnlessNull(failureDomain, "account", account);
                putUnlessNull(failureDomain, "domain", domain);
                failureDomain.put(
                        "acsEndpoint",
                        Map.of("name", GLOBAL_SECRET, "namespace", namespace == null ? "default" : namespace));
                domains.add(failureDomain);
            }
        }
        Path.of("spec.failureDomains").put(document, domains);
    }

    private static void putUnlessNull(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
