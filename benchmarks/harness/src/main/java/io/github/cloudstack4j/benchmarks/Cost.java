// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** CPU time and allocation of the calling thread: unlike wall time, they bear with other load on the machine. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Cost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private long calls;
    private long cpuBefore;
    private long bytesBefore;
    private double cpuMicros;
    private double bytes;

    public void called() {
        calls++;
    }

    @Setup(Level.Iteration)
    public void start() {
        calls = 0;
        bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        cpuBefore = THREADS.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        cpuMicros = (THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1_000.0 / calls;
        bytes = (double) (THREADS.getCurrentThreadAllocatedBytes() - bytesBefore) / calls;
    }

    public double cpuMicrosPerCall() {
        return cpuMicros;
    }

    public double bytesPerCall() {
        return bytes;
    }
}
