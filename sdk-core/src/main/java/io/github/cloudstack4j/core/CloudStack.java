// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.Scope;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import java.util.Map;

/**
 * A CloudStack management server, called as one user. The door to everything: shared resources here, Kubernetes
 * clusters with {@code Cks.on(cloud)}.
 *
 * <p>Thread-safe; make one for each user and cloud and keep it. Nothing is sent before the first call. Close it when
 * done: that ends waits and connections, never jobs.
 *
 * <p>A client works as its own account, unless a request says otherwise; {@link #inProject(String)} and
 * {@link #asAccount(String, String)} give views of it that work in a project or for another account throughout.
 *
 * <p>Serialises as a recipe without secrets: a client whose configuration came from the environment or a file
 * connects again where it is deserialised, a view of it in the same project or for the same account.
 */
public final class CloudStack implements AutoCloseable, Serializable {
    private static final long serialVersionUID = 1L;

    private final CloudStackConfig config;
    private final Scope scope;
    private final transient Connection connection;
    private final transient boolean closesConnection;

    private CloudStack(Connection connection, boolean closesConnection) {
        this.config = connection.config();
        this.scope = connection.scope();
        this.connection = connection;
        this.closesConnection = closesConnection;
    }

    /**
     * Makes a client.
     *
     * @throws InvalidRequestException if the configuration lost its secret by serialisation, or its TLS or proxy settings
     *     did
     */
    public static CloudStack connect(CloudStackConfig config) {
        var connection = new Connection(config);
        connection.requireUsable();
        return new CloudStack(connection, true);
    }

    /**
     * A view of this client that works in a project, given by name or id; see {@link #inProject(Ref)}.
     */
    public CloudStack inProject(String nameOrId) {
        return inProject(Ref.of(nameOrId));
    }

    /**
     * A view of this client that works in a project: what it makes belongs to the project, what it lists and what it
     * finds by name or id is the project's. A request that names a project of its own is about that one; one that names
     * an account is refused with {@link InvalidRequestException}. Commands that are told a resource by its id reach
     * any that the caller may use. Jobs are listed as by this client: they belong to who started them.
     *
     * <p>The view shares connections, retry budget, job watcher and caches with this client, costs nothing to keep and
     * needs no closing; closing it does nothing. It works until this client is closed. The name is looked up when the
     * view first needs it.
     */
    public CloudStack inProject(Ref project) {
        return view(new Scope.OfProject(project));
    }

    /**
     * A view of this client that acts for an account in a domain, given by name or id; see
     * {@link #asAccount(Ref, String)}.
     */
    public CloudStack asAccount(String domainNameOrId, String account) {
        return asAccount(Ref.of(domainNameOrId), account);
    }

    /**
     * A view of this client that acts for an account, as administrators of its domain or of the cloud may: what it
     * makes belongs to the account, what it lists and what it finds by name or id is the account's. A request that
     * names an account, domain or project of its own is about that. It is a view as that of {@link #inProject(Ref)} is.
     *
     * @param account its name, which is unique in its domain only
     */
    public CloudStack asAccount(Ref domain, String account) {
        if (account.isBlank()) {
            throw new InvalidRequestException("The account to act for is blank; give its exact name.");
        }
        return view(new Scope.OfAccount(domain, account));
    }

    private CloudStack view(Scope scope) {
        return new CloudStack(connection.in(scope), false);
    }

    /** How this client was configured. */
    public CloudStackConfig getConfig() {
        return config;
    }

    /** What the server is and offers, and its known defects. */
    public Capabilities capabilities() {
        return new Capabilities(connection);
    }

    /** Zones; sends {@code listZones}. */
    public Zones zones() {
        return new Zones(connection);
    }

    /** Hosts, for root administrators; sends {@code listHosts}. */
    public Hosts hosts() {
        return new Hosts(connection);
    }

    /** Compute offerings. */
    public ServiceOfferings serviceOfferings() {
        return new ServiceOfferings(connection);
    }

    /** Kinds of storage for data disks. */
    public DiskOfferings diskOfferings() {
        return new DiskOfferings(connection);
    }

    /** Kinds of networks; sends {@code listNetworkOfferings}. */
    public NetworkOfferings networkOfferings() {
        return new NetworkOfferings(connection);
    }

    /** Guest systems; sends {@code listOsTypes}. */
    public OsTypes osTypes() {
        return new OsTypes(connection);
    }

    /** Templates of virtual machines. */
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

    /** Affinity groups, and who is in them. */
    public AffinityGroups affinityGroups() {
        return new AffinityGroups(connection);
    }

    /** SSH key pairs. */
    public SshKeyPairs sshKeyPairs() {
        return new SshKeyPairs(connection);
    }

    /** User data that is kept for machines and templates. */
    public UserDataScripts userData() {
        return new UserDataScripts(connection);
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
     * <p>In a view of a project or account, a command that takes one gets it, if its parameters do not name one; which
     * commands do, the server is asked.
     *
     * @throws ApiException if the server refuses it
     * @throws UnsupportedException also before it is sent, if the server lacks it or one of the parameters
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

    /**
     * Ends all waits and calls and closes all connections; jobs go on. Closing twice is harmless. Closing a view does
     * nothing, unless it came back from serialisation: then it has connections of its own.
     */
    @Override
    public void close() {
        if (closesConnection) {
            connection.close();
        }
    }

    private Object readResolve() {
        var own = new Connection(config);
        return new CloudStack(scope instanceof Scope.Own ? own : own.in(scope), true);
    }

    @Override
    public String toString() {
        return "CloudStack{" + config.getEndpoint() + (scope instanceof Scope.Own ? "" : ", " + scope) + "}";
    }
}
