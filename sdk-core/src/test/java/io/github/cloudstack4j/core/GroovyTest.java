// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The SDK from Groovy 2.4, the language of Jenkins pipelines. */
class GroovyTest {
    private static final String VM = "5421dc29-77f9-49ce-9730-c9a57e787dbd";

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer()
            .on("listZones", "{\"count\":1,\"zone\":[{\"id\":\"z-1\",\"name\":\"zone-1\",\"colour\":\"red\"}]}")
            .on("deployVirtualMachine", "{\"id\":\"" + VM + "\",\"jobid\":\"job-1\"}")
            .on(
                    "queryAsyncJobResult",
                    "{\"jobid\":\"job-1\",\"jobstatus\":0}",
                    "{\"jobid\":\"job-1\",\"jobstatus\":1,\"jobresult\":{\"virtualmachine\":{\"id\":\"" + VM
                            + "\",\"name\":\"vm1\",\"state\":\"Running\"}}}");

    @AfterEach
    void close() {
        server.close();
    }

    private Object run(String script) {
        var binding = new Binding();
        binding.setVariable("endpoint", server.endpoint().toString());
        binding.setVariable("time", time);
        binding.setVariable("seen", new ArrayList<String>());
        return new GroovyShell(GroovyTest.class.getClassLoader(), binding).evaluate("""
                        import io.github.cloudstack4j.core.*
                        import io.github.cloudstack4j.core.model.*
                        import java.time.Duration
                        def connect = { -> CloudStack.connect(CloudStackConfig.builder()
                                .endpoint(endpoint).apiKey('key').secretKey('secret').timeSource(time).build()) }
                        """ + script);
    }

    @Test
    void connectsAndReadsPropertiesByName() {
        assertThat(run("""
                        def cloud = connect()
                        def zone = cloud.zones().get('zone-1')
                        def found = [zone.name, zone.id, zone.additionalProperties.colour, cloud.config.apiKey]
                        cloud.close()
                        found
                        """)).isEqualTo(List.of("zone-1", "z-1", "red", "key"));
    }

    @Test
    void aClosureSaysWhoCalls() {
        assertThat(run("""
                def config = CloudStackConfig.builder().endpoint(endpoint).timeSource(time)
                        .credentials { Credentials.keyPair('other', Secret.of('secret')) }.build()
                def cloud = CloudStack.connect(config)
                def zone = cloud.zones().get('zone-1')
                cloud.close()
                [zone.name, config.apiKey, config.source]
                """)).isEqualTo(Arrays.asList("zone-1", null, "the program"));
        assertThat(server.received("listZones").get(0)).containsEntry("apiKey", "other");
    }

    @Test
    void closuresFillBuildersAndFilters() {
        run("""
                def cloud = connect()
                cloud.zones().list { it.name('zone-1').available(true) }.toList()
                cloud.virtualMachines().deploy { vm ->
                    vm.zone('zone-1').serviceOffering('%1$s').template('%1$s').details([cpuNumber: '2'])
                }
                cloud.close()
                """.formatted(VM));
        assertThat(server.received("listZones").get(0))
                .containsEntry("name", "zone-1")
                .containsEntry("available", "true");
        assertThat(server.received("deployVirtualMachine").get(0))
                .containsEntry("zoneid", "z-1")
                .containsEntry("details[0].cpuNumber", "2");
    }

    @Test
    void operationsAreWatchedWithClosuresAndReadAsProperties() {
        assertThat(run("""
                        def cloud = connect()
                        def op = cloud.virtualMachines().deploy { it.zone('zone-1').serviceOffering('%1$s') }
                        op.onProgress { seen << it.status.name() }
                        def machine = op.await(Duration.ofMinutes(10))
                        def told = [machine.name, op.poll().done, op.jobId, op.resourceId, op.token.command, seen]
                        cloud.close()
                        told
                        """.formatted(VM)))
                .isEqualTo(List.of("vm1", true, "job-1", VM, "deployVirtualMachine", List.of("PENDING", "SUCCEEDED")));
    }

    @Test
    void rawCallsTakeMapLiteralsWithInterpolatedStrings() {
        server.on("createThing", "{\"thing\":{\"id\":7}}");
        assertThat(run("""
                        def cloud = connect()
                        def n = 1
                        def id = cloud.call('createThing', [name: "thing-${n}", size: 3, tags: ['a', "b${n}"], on: true])
                                .asMap().thing.id
                        cloud.close()
                        id
                        """)).isEqualTo(7);
        assertThat(server.received("createThing").get(0))
                .containsEntry("name", "thing-1")
                .containsEntry("size", "3")
                .containsEntry("tags", "a,b1")
                .containsEntry("on", "true");
    }

    @Test
    void failuresAreCaughtByTheirClasses() {
        assertThat(run("""
                        def cloud = connect()
                        try {
                            cloud.zones().get('zone-2')
                            'nothing thrown'
                        } catch (UnknownNameException e) {
                            e.suggestions
                        } finally {
                            cloud.close()
                        }
                        """)).isEqualTo(List.of("zone-1"));
    }
}
