// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.contract.Contract;
import io.github.cloudstack4j.testkit.internal.engine.ApiThrottle;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.CommandRunner;
import io.github.cloudstack4j.testkit.internal.http.ApiEndpoint;
import io.github.cloudstack4j.testkit.internal.kubernetes.KubernetesModule;
import io.github.cloudstack4j.testkit.internal.resource.SharedResources;
import io.github.cloudstack4j.testkit.internal.storage.StorageModule;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;

/**
 * An Apache CloudStack inside this process: it serves {@code /client/api} on loopback, checks signatures and roles,
 * runs asynchronous jobs and Kubernetes clusters on its own clock, and fails on demand.
 *
 * <pre>{@code
 * try (var emulator = CloudStackEmulator.start()) {
 *     var key = emulator.admin().getApiKey();
 *     ... send signed requests to emulator.endpoint() ...
 *     emulator.clock().advance(Duration.ofMinutes(45));
 * }
 * }</pre>
 *
 * The world is seeded: the same seed gives the same ids, names and keys. It has two zones, twelve hosts, offerings,
 * templates, networks, a domain {@code ROOT/testdomain} and a user of each role. Safe for use by several threads.
 */
public final class CloudStackEmulator implements AutoCloseable {

    // Held for good: a logger that nothing refers to forgets its level, and this one prints every query, signature and
    // all.
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    private final EmulatorClock clock;
    private final World world;
    private final Emulation emulation;
    private final EmulatorWorld publicWorld;
    private final Faults faults = new Faults();
    private final KubernetesFailures kubernetesFailures = new KubernetesFailures();
    private final KubernetesDefects kubernetesDefects = new KubernetesDefects();
    private final StorageFailures storageFailures = new StorageFailures();
    private final KubernetesModule kubernetes;
    private final MockWebServer server = new MockWebServer();
    private final EmulatorServer dispatcher;
    private final AtomicBoolean closed = new AtomicBoolean();

    private CloudStackEmulator(Builder builder) {
        clock = builder.realTime ? EmulatorClock.realTime() : EmulatorClock.virtualFrom(builder.start);
        world = new World(clock, builder.seed);
        builder.settings.forEach(world.settings()::set);
        emulation = Emulation.of(world, builder.timing);
        var contract = Contract.load().asOf(builder.serverVersion);
        var throttle = new ApiThrottle(world);
        var registry = new CommandRegistry();
        var shared = new SharedResources(emulation, contract, throttle, builder.serverVersion);
        shared.seed();
        kubernetesDefects.disable(builder.mended.toArray(KubernetesDefect[]::new));
        kubernetes = new KubernetesModule(emulation, builder.kubernetesTimings, kubernetesFailures, kubernetesDefects);
        var storage = new StorageModule(emulation, storageFailures);
        for (CommandModule module : List.of(shared, kubernetes, storage)) {
            world.locked(() -> module.register(registry));
        }
        publicWorld = new EmulatorWorld(world, emulation, shared.seeds(), storage);
        var runner = new CommandRunner(contract, registry, world, emulation.jobs(), throttle);
        var endpoint = new ApiEndpoint(runner, world, builder.serverVersion);
        dispatcher = new EmulatorServer(
                server, endpoint, world, emulation.jobs(), faults, builder.behindProxy, this::restart);
        listen(builder.port);
    }

    /** Starts an emulator with a virtual clock on a free port. */
    public static CloudStackEmulator start() {
        return builder().start();
    }

    /** Settings of another emulator. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where the API is: {@code http://127.0.0.1:PORT/client/api}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/client/api");
    }

    /** The time in the cloud. */
    public EmulatorClock clock() {
        return clock;
    }

    /** The faults to inject, and those injected. */
    public Faults faults() {
        return faults;
    }

    /** What is to go wrong with Kubernetes clusters while the server works on them. */
    public KubernetesFailures kubernetesFailures() {
        return kubernetesFailures;
    }

    /** What is to go wrong with volumes and snapshots while the server works on them. */
    public StorageFailures storageFailures() {
        return storageFailures;
    }

    /** What the server gets wrong with Kubernetes clusters: everything a real one does, unless switched off. */
    public KubernetesDefects kubernetesDefects() {
        return kubernetesDefects;
    }

    /** What there is in the cloud, to arrange and to look at. */
    public EmulatorWorld world() {
        return publicWorld;
    }

    /** The root admin. */
    public EmulatorUser admin() {
        return publicWorld.user(Role.ADMIN);
    }

    /** The admin of the domain {@code ROOT/testdomain}. */
    public EmulatorUser domainAdmin() {
        return publicWorld.user(Role.DOMAIN_ADMIN);
    }

    /** A plain user in the domain {@code ROOT/testdomain}. */
    public EmulatorUser user() {
        return publicWorld.user(Role.USER);
    }

    /**
     * Every request so far (the latest hundred thousand, to be exact), oldest first, those included that got no answer.
     */
    public List<RecordedRequest> requests() {
        return dispatcher.requests().all();
    }

    /** Every request with this command so far, oldest first. */
    public List<RecordedRequest> requests(String command) {
        return requests().stream()
                .filter(request -> request.getCommand().equals(command))
                .toList();
    }

    /** Forgets the recorded requests. */
    public void clearRequests() {
        dispatcher.requests().clear();
    }

    /**
     * Restarts the management server: unfinished jobs fail without a result, and what they worked on stays as it is.
     * Five minutes later the server looks at its clusters: it ends deletes that were interrupted, and moves a create
     * older than ten minutes to Alert unless all its nodes run.
     */
    public void restart() {
        world.locked(() -> {
            emulation.jobs().restart();
            kubernetes.serverRestarted();
        });
    }

    /** Stops serving and drops all connections. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.close();
            clock.close();
        }
    }

    private void listen(int port) {
        if (SERVER_LOG.getLevel() == null) {
            SERVER_LOG.setLevel(Level.WARNING);
        }
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(dispatcher);
        try {
            server.start(InetAddress.getByName("127.0.0.1"), port);
        } catch (IOException e) {
            clock.close();
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    /** Settings of an emulator before it starts. */
    public static final class Builder {

        private long seed = 1;
        private int port;
        private boolean realTime;
        private boolean behindProxy;
        private Instant start = EmulatorClock.DEFAULT_START;
        private String serverVersion = "4.23.0.0";
        private Timing timing = (activity, usual) -> usual;
        private KubernetesTimings kubernetesTimings = KubernetesTimings.observed();
        private final Set<KubernetesDefect> mended = EnumSet.noneOf(KubernetesDefect.class);
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Builder() {}

        /** The same seed gives the same ids and keys. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** The port on loopback; 0, the default, takes a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Follows the system's clock instead of standing still until it is moved. */
        public Builder realTime() {
            realTime = true;
            return this;
        }

        /**
         * Adds the {@code Date} of the emulator's clock to every answer, as a proxy before the server does. The
         * management server itself sends none, so that a client cannot tell how far its clock is off.
         */
        public Builder behindProxy() {
            behindProxy = true;
            return this;
        }

        /** Where the virtual clock starts; {@link EmulatorClock#DEFAULT_START} if not said. */
        public Builder startAt(Instant value) {
            start = Objects.requireNonNull(value, "start");
            return this;
        }

        /**
         * The version that the server says it has, such as {@code 4.21.0.0}. Commands and parameters that came later
         * are unknown to it; its behaviour is that of 4.23 all the same.
         */
        public Builder serverVersion(String value) {
            serverVersion = Objects.requireNonNull(value, "serverVersion");
            return this;
        }

        /** A global setting under CloudStack's own name, such as {@code default.page.size}. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Changes how long the server takes for its work. */
        public Builder timing(Timing value) {
            timing = Objects.requireNonNull(value, "timing");
            return this;
        }

        /** How long the server takes for its work on clusters; {@link KubernetesTimings#observed()} unless said. */
        public Builder kubernetesTimings(KubernetesTimings value) {
            kubernetesTimings = Objects.requireNonNull(value, "kubernetesTimings");
            return this;
        }

        /** Starts without these defects; see {@link CloudStackEmulator#kubernetesDefects()}. */
        public Builder without(KubernetesDefect... defects) {
            mended.addAll(List.of(defects));
            return this;
        }

        /**
         * Starts it.
         *
         * @throws UncheckedIOException if the port is taken
         */
        public CloudStackEmulator start() {
            return new CloudStackEmulator(this);
        }
    }
}
