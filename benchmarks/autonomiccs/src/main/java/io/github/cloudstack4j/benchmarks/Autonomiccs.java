// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import br.com.autonomiccs.apacheCloudStack.client.ApacheCloudStackClient;
import br.com.autonomiccs.apacheCloudStack.client.ApacheCloudStackRequest;
import br.com.autonomiccs.apacheCloudStack.client.beans.ApacheCloudStackUser;
import com.google.gson.annotations.SerializedName;
import java.net.URI;
import java.util.List;

/** apache-cloudstack-java-client, which binds replies to classes of the caller's. It opens a connection for each call. */
public final class Autonomiccs implements Peer {
    @Override
    public String name() {
        return "autonomiccs";
    }

    @Override
    public Client connect(URI endpoint) {
        var client = new ApacheCloudStackClient(endpoint.toString(), new ApacheCloudStackUser(SECRET_KEY, API_KEY));
        return () -> client.executeRequest(new ApacheCloudStackRequest("listZones"), Reply.class)
                .listZones
                .zones
                .size();
    }

    static final class Reply {
        @SerializedName("listzonesresponse")
        Envelope listZones;
    }

    static final class Envelope {
        @SerializedName("zone")
        List<Zone> zones;
    }

    /** The fields of a zone that the server reports, as gson takes them. */
    static final class Zone {
        String id;
        String name;
        String description;
        String dns1;
        String dns2;
        String internaldns1;
        String guestcidraddress;
        String networktype;
        boolean securitygroupsenabled;
        String allocationstate;
        String zonetoken;
        String dhcpprovider;
        boolean localstorageenabled;
        boolean allowuserspecifyvrmtu;
        Integer routerprivateinterfacemaxmtu;
        Integer routerpublicinterfacemaxmtu;
        String type;
        List<Object> tags;
        boolean ismultiarch;
        boolean hasannotations;
    }
}
