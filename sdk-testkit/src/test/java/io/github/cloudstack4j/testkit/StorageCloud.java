// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An emulator with an instance of the plain user, and the words that tests about volumes have in common. */
final class StorageCloud implements AutoCloseable {

    final CloudStackEmulator emulator;
    final WireClient admin;
    final WireClient user;
    final String zone;
    final String fixed;
    final String custom;

    StorageCloud() {
        this(CloudStackEmulator.start());
    }

    StorageCloud(CloudStackEmulator emulator) {
        this.emulator = emulator;
        admin = new WireClient(emulator.endpoint(), emulator.admin());
        user = new WireClient(emulator.endpoint(), emulator.user());
        zone = id("zone", "zone-1");
        fixed = id("diskoffering", "Small");
        custom = id("diskoffering", "Custom");
    }

    @Override
    public void close() {
        emulator.close();
    }

    String id(String kind, String name) {
        return emulator.world().id(kind, name);
    }

    /** A running instance of the plain user. */
    String vm(String name) {
        return vm(user, name);
    }

    String vm(WireClient client, String name) {
        return done(client.get(
                        "deployVirtualMachine",
                        "name",
                        name,
                        "zoneid",
                        zone,
                        "serviceofferingid",
                        id("serviceoffering", "small"),
                        "templateid",
                        id("template", "ubuntu-24.04")))
                .path("virtualmachine")
                .path("id")
                .asText();
    }

    /** A stopped instance of the plain user that has run. */
    String stoppedVm(String name) {
        var vm = vm(name);
        done(user.get("stopVirtualMachine", "id", vm));
        return vm;
    }

    /** A fresh volume of the plain user, of this many gigabytes. */
    String volume(String name, int gibibytes) {
        return volume(user, name, gibibytes);
    }

    String volume(WireClient client, String name, int gibibytes) {
        return done(client.get(
                        "createVolume",
                        "name",
                        name,
                        "zoneid",
                        zone,
                        "diskofferingid",
                        custom,
                        "size",
                        String.valueOf(gibibytes)))
                .path("volume")
                .path("id")
                .asText();
    }

    /** A fresh volume of the plain user that is on a pool: it was attached once. */
    String readyVolume(String name, int gibibytes, String vm) {
        var volume = volume(name, gibibytes);
        attach(volume, vm);
        done(user.get("detachVolume", "id", volume));
        return volume;
    }

    JsonNode attach(String volume, String vm) {
        return done(user.get("attachVolume", "id", volume, "virtualmachineid", vm))
                .path("volume");
    }

    /** The volume as its owner sees it. */
    JsonNode shown(String volume) {
        return user.get("listVolumes", "id", volume).content().path("volume").path(0);
    }

    /** The volume as the root admin sees it. */
    JsonNode shownToAdmin(String volume) {
        return admin.get("listVolumes", "id", volume).content().path("volume").path(0);
    }

    String state(String volume) {
        return shown(volume).path("state").asText();
    }

    List<String> names(WireClient client, String... filters) {
        var names = new ArrayList<String>();
        client.get("listVolumes", filters)
                .content()
                .path("volume")
                .forEach(volume -> names.add(volume.path("name").asText()));
        return names;
    }

    void pass(long millis) {
        emulator.clock().advance(Duration.ofMillis(millis));
    }

    /** The result of a job that succeeds. */
    JsonNode done(WireClient.Reply accepted) {
        var job = ended(accepted);
        assertThat(job.path("jobstatus").asInt()).as(job.toString()).isEqualTo(1);
        return job.path("jobresult");
    }

    /** The code and text of a job that fails. */
    String failed(WireClient.Reply accepted) {
        return failure(ended(accepted));
    }

    static String failure(JsonNode job) {
        assertThat(job.path("jobstatus").asInt()).as(job.toString()).isEqualTo(2);
        var result = job.path("jobresult");
        assertThat(result.path("errorcode")).isEqualTo(job.path("jobresultcode"));
        return "J" + result.path("errorcode").asInt() + " "
                + result.path("errortext").asText();
    }

    /** The codes and text of a command that is refused. */
    static String refused(WireClient.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(reply.errorCode()).isNotEqualTo(200);
        return "H" + reply.errorCode() + "/"
                + reply.content().path("cserrorcode").asInt() + " " + reply.errorText();
    }

    JsonNode ended(WireClient.Reply accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(2));
        return job(accepted);
    }

    /** The job as it is now. */
    JsonNode job(WireClient.Reply accepted) {
        return admin.get(
                        "queryAsyncJobResult",
                        "jobid",
                        accepted.content().path("jobid").asText())
                .content();
    }
}
