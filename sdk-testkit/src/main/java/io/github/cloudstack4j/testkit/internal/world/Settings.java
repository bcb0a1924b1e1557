// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import java.util.HashMap;
import java.util.Map;

/** Global settings with overrides per account; names are CloudStack's own. */
public final class Settings {

    public static final String ENDPOINT_URL = "endpoint.url";
    public static final String DEFAULT_PAGE_SIZE = "default.page.size";
    public static final String CLUSTER_MAX_SIZE = "cloud.kubernetes.cluster.max.size";

    private final Map<String, String> global = new HashMap<>();
    private final Map<String, Map<String, String>> perAccount = new HashMap<>();

    Settings() {
        global.put(ENDPOINT_URL, "https://cloud.example.test:8443/client/api");
        global.put(DEFAULT_PAGE_SIZE, "500");
        global.put(CLUSTER_MAX_SIZE, "10");
        global.put("cloud.kubernetes.service.enabled", "true");
        global.put("cloud.kubernetes.etcd.node.start.port", "50000");
        global.put("enable.dynamic.scale.vm", "true");
        global.put("enforce.post.requests.and.timestamps", "false");
        global.put("api.throttling.enabled", "false");
        global.put("api.throttling.interval", "1");
        global.put("api.throttling.max", "25");
        global.put("vm.userdata.max.length", "32768");
        global.put("job.expire.minutes", "1440");
        global.put("session.timeout", "30");
        global.put("custom.diskoffering.size.min", "1");
        global.put("custom.diskoffering.size.max", "1024");
        global.put("storage.max.volume.size", "2000");
        global.put("snapshot.max.hourly", "8");
        global.put("snapshot.max.daily", "8");
        global.put("snapshot.max.weekly", "8");
        global.put("snapshot.max.monthly", "8");
        global.put("vmsnapshot.max", "10");
        global.put("api.sessionkey.check.locations", "CookieAndParameter");
        global.put("enable.user.2fa", "false");
        global.put("mandate.user.2fa", "false");
    }

    public String get(String name) {
        return global.getOrDefault(name, "");
    }

    /** The account's own value if one was set, else the global one. */
    public String get(String name, Account account) {
        var own = perAccount.getOrDefault(account.uuid(), Map.of()).get(name);
        return own == null ? get(name) : own;
    }

    public int getInt(String name) {
        return Integer.parseInt(get(name));
    }

    public int getInt(String name, Account account) {
        return Integer.parseInt(get(name, account));
    }

    public boolean isOn(String name) {
        return Boolean.parseBoolean(get(name));
    }

    public void set(String name, String value) {
        global.put(name, value);
    }

    public void set(String name, Account account, String value) {
        perAccount.computeIfAbsent(account.uuid(), key -> new HashMap<>()).put(name, value);
    }
}
