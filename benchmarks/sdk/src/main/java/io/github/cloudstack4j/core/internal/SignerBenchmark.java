// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.benchmarks.Cost;
import io.github.cloudstack4j.benchmarks.Peer;
import io.github.cloudstack4j.core.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A signature over the twelve parameters of a request; it sits in the signer's package to reach it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class SignerBenchmark {
    private static final Instant NOW = Instant.parse("2026-08-21T08:30:00Z");

    private final Secret secret = Secret.of(Peer.SECRET_KEY);
    private final Signer signer = new Signer();
    private final Map<String, String> parameters = new HashMap<>(Map.ofEntries(
            Map.entry("command", "createKubernetesCluster"),
            Map.entry("response", "json"),
            Map.entry("name", "prod-eu-1"),
            Map.entry("description", "Production, hall 1"),
            Map.entry("zoneid", "5f2c7a1e-93b4-4d0f-8a6c-2f6d1c0a9b3e"),
            Map.entry("serviceofferingid", "0d9f3b52-1c7e-4a86-b2f4-7e5a6d8c9f01"),
            Map.entry("kubernetesversionid", "c41e8a7d-66f0-4b9b-9d3c-15b2e7f8a604"),
            Map.entry("networkid", "91b7d2e4-0f5a-4c38-a6e1-d8c3b4f59a27"),
            Map.entry("size", "5"),
            Map.entry("controlnodes", "3"),
            Map.entry("noderootdisksize", "64"),
            Map.entry("keypair", "ops")));

    @Benchmark
    public byte[] twelveParameters(Cost cost) {
        cost.called();
        return signer.sign(parameters, Peer.API_KEY, secret, NOW);
    }
}
