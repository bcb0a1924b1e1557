// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A list of zones through one peer: what it costs the thread that calls. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ListBenchmark {
    @Param("")
    public String peer;

    @Param("")
    public String endpoint;

    private Peer.Client client;

    @Setup
    public void connect() throws Exception {
        client = Peer.named(peer).connect(URI.create(endpoint));
    }

    @TearDown
    public void close() throws Exception {
        client.close();
    }

    @Benchmark
    public int zones(Cost cost) throws Exception {
        cost.called();
        return client.zones();
    }
}
