// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a careful programmer writes who needs this one list and no library: OkHttp, a signature, and Jackson that binds
 * records of exactly the fields the server sends, straight from the stream.
 */
public final class TypedOkHttp implements Peer {
    private static final int PAGE_SIZE = 500;

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public Client connect(URI endpoint) {
        var http = new SignedHttp(endpoint);
        ObjectMapper json = JsonMapper.builder().build();
        ObjectReader zone = json.readerFor(Zone.class);
        return new Client() {
            @Override
            public int zones() throws IOException {
                var zones = 0;
                for (int page = 1; ; page++) {
                    var items = page(page);
                    zones += items.size();
                    if (items.size() < PAGE_SIZE) {
                        return zones;
                    }
                }
            }

            private List<Zone> page(int number) throws IOException {
                try (var reply = http.send(Map.of(
                                "command",
                                "listZones",
                                "response",
                                "json",
                                "page",
                                String.valueOf(number),
                                "pagesize",
                                String.valueOf(PAGE_SIZE)));
                        var parser = json.createParser(reply.body().byteStream())) {
                    var items = new ArrayList<Zone>();
                    while (parser.nextToken() != null) {
                        if (parser.currentToken() == JsonToken.START_ARRAY) {
                            while (parser.nextToken() != JsonToken.END_ARRAY) {
                                items.add(zone.readValue(parser));
                            }
                        }
                    }
                    return items;
                }
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Zone(
            String id,
            String name,
            String description,
            String dns1,
            String dns2,
            String internaldns1,
            @JsonProperty("guestcidraddress") String guestCidr,
            @JsonProperty("networktype") String networkType,
            @JsonProperty("securitygroupsenabled") boolean securityGroupsEnabled,
            @JsonProperty("allocationstate") String allocationState,
            @JsonProperty("zonetoken") String zoneToken,
            @JsonProperty("dhcpprovider") String dhcpProvider,
            @JsonProperty("localstorageenabled") boolean localStorageEnabled,
            @JsonProperty("allowuserspecifyvrmtu") boolean userSpecifiedRouterMtuAllowed,
            @JsonProperty("routerprivateinterfacemaxmtu") Integer routerPrivateInterfaceMaxMtu,
            @JsonProperty("routerpublicinterfacemaxmtu") Integer routerPublicInterfaceMaxMtu,
            String type,
            List<Map<String, String>> tags,
            @JsonProperty("ismultiarch") boolean multiArch,
            @JsonProperty("hasannotations") boolean annotated) {}
}
