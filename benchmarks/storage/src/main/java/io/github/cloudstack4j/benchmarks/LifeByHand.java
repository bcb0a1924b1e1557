// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What a program does that waits for each call: it asks for a job at once, and again after one second, two, three, as the client in Go
 * does.
 *
 * @param looks whether it looks before it acts, at what the drivers in Go look at
 */
record LifeByHand(CloudStack cloud, TimeSource time, String zone, String offering, boolean looks)
        implements VolumeLife {
    @Override
    public void live(String name, String machineId) {
        look("listVolumes", Map.of("name", name));
        var id = job("createVolume", Map.of("name", name, "zoneid", zone, "diskofferingid", offering, "size", "1"));
        lookAtBoth(id, machineId);
        job("attachVolume", Map.of("id", id, "virtualmachineid", machineId));
        lookAtBoth(id, machineId);
        job("detachVolume", Map.of("id", id));
        cloud.call("deleteVolume", Map.of("id", id));
    }

    private void lookAtBoth(String volumeId, String machineId) {
        look("listVolumes", Map.of("id", volumeId));
        look("listVirtualMachines", Map.of("id", machineId));
    }

    private void look(String command, Map<String, String> parameters) {
        if (looks) {
            cloud.call(command, parameters);
        }
    }

    /** The id of the volume, once the job is done. */
    private String job(String command, Map<String, String> parameters) {
        var jobId = cloud.start(command, parameters).getJobId();
        for (int seconds = 1; ; seconds++) {
            var job = cloud.call("queryAsyncJobResult", Map.of("jobid", jobId)).asMap();
            switch (String.valueOf(job.get("jobstatus"))) {
                case "0" -> pause(Duration.ofSeconds(seconds));
                case "1" -> {
                    var result = (Map<?, ?>) job.get("jobresult");
                    return (String) ((Map<?, ?>) result.get("volume")).get("id");
                }
                default -> throw new IllegalStateException(command + ": " + job);
            }
        }
    }

    private void pause(Duration duration) {
        try {
            time.sleep(duration, new CompletableFuture<>());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
