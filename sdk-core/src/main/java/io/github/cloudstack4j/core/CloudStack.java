// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import java.io.Serializable;
import java.util.Map;

/**
 * A CloudStack management server, called as one user. The door to everything: shared resources here, Kubernetes
 * clusters with {@code Cks.on(cloud)}.
 *
 * <p>Thread-safe; make one for each user and cloud and keep it. Nothing is sent before the first call. Close it when
 * done: that ends waits and connections, never jobs.
 *
 * <p>Serialises as a recipe without secrets: a client whose configuration came from the environment or a file
 * connects again where it is deserialised.
 */
public final class CloudStack implements AutoCloseable, Serializable {
    private static final long serialVersionUID = 1L;

    private final CloudStackConfig config;
    private final transient Connection connection;

    private CloudStack(CloudStackConfig config) {
        this.config = config;
        this.connection = new Connection(config);
    }

    /**
     * Makes a client.
     *
     * @throws InvalidRequestException if the configuration lost its secret by serialisation, or its TLS or proxy settings
     *     did
     */
    public static CloudStack connect(CloudStackConfig config) {
        var client = new CloudStack(config);
        client.connection.requireUsable();
        return client;
    }

    /** How this client was configured. */
    public CloudStackConfig getConfig() {
        return config;
    }

    /** Zones; sends {@code listZones}. */
    public Zones zones() {
        return new Zones(connection);
    }

    /** Compute offerings; sends {@code listServiceOfferings}. */
    public ServiceOfferings serviceOfferings() {
        return new ServiceOfferings(connection);
    }

    /** Templates of virtual machines; sends {@code listTemplates}. */
    public Templates templates() {
        return new Templates(connection);
    }

    /** ISO images; sends {@code listIsos}. */
    public Isos isos() {
        return new Isos(connection);
    }

    /** Guest networks; sends {@code listNetworks}. */
    public Networks networks() {
        return new Networks(connection);
    }

    /** Virtual machines. */
    public VirtualMachines virtualMachines() {
        return new VirtualMachines(connection);
    }

    /** Affinity groups; sends {@code listAffinityGroups}. */
    public AffinityGroups affinityGroups() {
        return new AffinityGroups(connection);
    }

    /** SSH key pairs; sends {@code listSSHKeyPairs}. */
    public SshKeyPairs sshKeyPairs() {
        return new SshKeyPairs(connection);
    }

    /** Public addresses, and the firewall, port forwarding and load balancer rules on them. */
    public NetworkRules networkRules() {
        return new NetworkRules(connection);
    }

    /** What has happened; sends {@code listEvents}. */
    public Events events() {
        return new Events(connection);
    }

    /** The server's asynchronous jobs. */
    public Jobs jobs() {
        return new Jobs(connection);
    }

    /** Takes up operations started before. */
    public Operations operations() {
        return new Operations(connection);
    }

    /**
     * Sends any command by name, and waits for its job if it starts one. Commands named {@code get…}, {@code list…},
     * {@code query…} or {@code find…} are sent again after a lost reply, others never.
     *
     * @param parameters by wire name; values may be strings, numbers, booleans, lists (joined by commas), lists of maps
     *     ({@code name[i].key=value}) and maps ({@code name[0].key=value})
     * @throws ApiException if the server refuses it
     * @throws OperationFailedException if its job fails
     */
    public RawResponse call(String command, Map<String, ?> parameters) {
        var reply = connection.send(command, parameters);
        return startsJob(command, reply) ? connection.operation(command, reply).await() : reply;
    }

    /**
     * Sends any asynchronous command by name, and returns its job.
     *
     * @throws CloudStackException if the command turns out not to start a job; it has been carried out then
     */
    public Operation<RawResponse> start(String command, Map<String, ?> parameters) {
        var reply = connection.send(command, parameters);
        if (!startsJob(command, reply)) {
            throw new CloudStackException(
                    command + " was carried out, but it starts no job: use call(…) for it next time.");
        }
        return connection.operation(command, reply);
    }

    private static boolean startsJob(String command, RawResponse reply) {
        return reply.asMap().get("jobid") instanceof String && !command.equals("queryAsyncJobResult");
    }

    /**
     * What the SDK's own modules build upon; not for use outside of them, and not exported to others on
     * the module path.
     *
     * @hidden
     */
    public Connection connection() {
        return connection;
    }

    /** Ends all waits and calls and closes all connections; jobs go on. Closing twice is harmless. */
    @Override
    public void close() {
        connection.close();
    }

    private Object readResolve() {
        return new CloudStack(config);
    }

    @Override
    public String toString() {
        return "CloudStack{" + config.getEndpoint() + "}";
    }
}
