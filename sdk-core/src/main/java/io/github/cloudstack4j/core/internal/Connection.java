// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.RawResponse;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.io.Serializable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * All that a client needs to talk to one CloudStack as one user; the clients of the other modules share
 * it. Thread-safe.
 */
public final class Connection implements AutoCloseable {
    private static final int DEFAULT_PAGE_SIZE = 500;
    /** How far the server's clock may be behind ours when it is to be judged what came into being just now. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final CloudStackConfig config;
    private final Scope scope;
    private final Binding json;
    private final HttpChannel channel;
    private final Guards guards;
    private final Retrofit retrofit;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();
    private final JobWatcher jobs;
    private final JobResults results;
    private final Inventory inventory;
    private final References references;
    private final ServerFacts facts;
    private final KnownIssues knownIssues;
    private final Preflight preflight;
    private final AtomicInteger largestPage;
    private final Settling settling;

    public Connection(CloudStackConfig config) {
        this.config = config;
        this.scope = new Scope.Own();
        this.json = new Binding();
        this.channel = new HttpChannel(config, json);
        this.settling = new Settling(config.getTimeSource(), channel.closing());
        this.jobs = new JobWatcher(this);
        this.results = new JobResults(json);
        this.guards = new Guards(config, () -> facts().capabilities(), () -> api(ApiLimitApi.class));
        this.largestPage = new AtomicInteger(DEFAULT_PAGE_SIZE);
        this.retrofit = retrofit();
        this.facts = new ServerFacts(this);
        this.knownIssues = new KnownIssues(facts);
        this.inventory = new Inventory(this);
        this.references = new References(this);
        this.preflight = preflight();
    }

    /** A view: what requests say is its own, all that it takes to send them is the other's. */
    private Connection(Connection other, Scope scope) {
        this.config = other.config;
        this.scope = scope;
        this.json = other.json;
        this.settling = other.settling;
        this.channel = other.channel;
        this.jobs = other.jobs;
        this.results = other.results;
        this.guards = other.guards;
        this.largestPage = other.largestPage;
        this.retrofit = retrofit();
        this.facts = other.facts;
        this.knownIssues = other.knownIssues;
        this.inventory = new Inventory(this);
        this.references = new References(this);
        this.preflight = preflight();
    }

    private Retrofit retrofit() {
        var failures = new FailureReader(
                config.getEndpoint(), json.parsers(), config.getTimeSource(), channel.closing()::isDone);
        var pipeline = new CallPipeline(config, guards, failures, () -> preflight, channel.closing());
        return new Retrofit.Builder()
                .baseUrl(withTrailingSlash(config))
                .callFactory(channel)
                .addConverterFactory(new FormCodec(json))
                .addCallAdapterFactory(new PipelineAdapter(
                        pipeline, new JobRecovery(pipeline, () -> api(JobApi.class), config, settling)))
                .build();
    }

    private Preflight preflight() {
        return new Preflight(
                references, new Ownership(this, scope), new VersionGate(facts), new LengthLimits(facts), knownIssues);
    }

    /** The same connection with another scope; they share everything but that, and are closed together. */
    public Connection in(Scope other) {
        return new Connection(this, other);
    }

    /** Whose resources requests are about that do not say so themselves. */
    public Scope scope() {
        return scope;
    }

    /**
     * Says whether anything can be sent with this configuration.
     *
     * @throws InvalidRequestException if a secret that it needs was lost by serialisation
     */
    public void requireUsable() {
        channel.requireUsable();
    }

    /** Retrofit resolves against a directory; commands are sent to it as it is, without the slash it insists on. */
    private static String withTrailingSlash(CloudStackConfig config) {
        var endpoint = config.getEndpoint().toString();
        return endpoint.endsWith("/") ? endpoint : endpoint + "/";
    }

    public CloudStackConfig config() {
        return config;
    }

    public TimeSource time() {
        return config.getTimeSource();
    }

    JobWatcher jobs() {
        return jobs;
    }

    JobResults results() {
        return results;
    }

    /** What the server tells about itself. */
    public ServerFacts facts() {
        return facts;
    }

    /** The server's defects that are known. */
    public KnownIssues knownIssues() {
        return knownIssues;
    }

    /** The catalogs of the shared resources. */
    public Inventory inventory() {
        return inventory;
    }

    /** Where names in requests are looked up. */
    public References references() {
        return references;
    }

    /** The wire face {@code type}, made once. */
    public <A> A api(Class<A> type) {
        return type.cast(apis.computeIfAbsent(type, retrofit::create));
    }

    /** The resources of a kind. */
    public <T, F> Catalog<T, F> catalog(Catalog.Kind<T, F> kind, Function<PageRequest<F>, ApiCall<Page<T>>> list) {
        return new Catalog<>(this, kind, list);
    }

    /** The results of a list command; {@code pageSize} null asks for the largest pages the server gives. */
    public <T, F> Listing<T> listing(
            @Nullable F filter, @Nullable Integer pageSize, Function<PageRequest<F>, ApiCall<Page<T>>> list) {
        return new Listing<>(() -> new PageWalk<>(filter, pageSize, largestPage, list));
    }

    /** Tells what comes into being from now on, as far as the server's clock is near ours. */
    public <T> Predicate<T> createdFromNow(Function<T, @Nullable OffsetDateTime> created) {
        var earliest = time().now().minus(CLOCKS_APART);
        return item -> {
            var moment = created.apply(item);
            return moment == null || moment.toInstant().isAfter(earliest);
        };
    }

    /** Finds out what a command may have made; {@code candidates} looks for it on the server. */
    public <T extends Serializable> Reconciliation<T> reconciliation(Supplier<Stream<T>> candidates) {
        return new Reconciliation<>(settling, candidates);
    }

    /** The operation behind a job just started. */
    public <T> Operation<T> operation(JobTicket<T> ticket, OperationSupport<T> support) {
        var token = new OperationToken<>(
                config.getEndpoint(),
                ticket.command(),
                ticket.jobId(),
                ticket.resourceId(),
                ticket.resultType(),
                time().now());
        return new JobOperation<>(this, token, support);
    }

    /** The operation behind a job just started, about which nothing more is known. */
    public <T> Operation<T> operation(JobTicket<T> ticket) {
        return operation(ticket, new OperationSupport<T>() {});
    }

    /** The operation behind a job started before, about which nothing more is known. */
    public <T> Operation<T> resume(OperationToken<T> token) {
        return resume(token, new OperationSupport<T>() {});
    }

    /** The operation behind a job started before. */
    public <T> Operation<T> resume(OperationToken<T> token, OperationSupport<T> support) {
        if (!token.getEndpoint().equals(config.getEndpoint())) {
            throw new InvalidRequestException("The token is of " + token.getEndpoint() + ", this client of "
                    + config.getEndpoint() + ": resume it with a client of that cloud.");
        }
        return new JobOperation<>(this, token, support);
    }

    /** The operation behind a job that a command sent by name has started. */
    public Operation<RawResponse> operation(String command, RawResponse reply) {
        var fields = reply.asMap();
        var resourceId = fields.get("id") instanceof String id ? id : null;
        return operation(new JobTicket<>(command, RawResponse.class, String.valueOf(fields.get("jobid")), resourceId));
    }

    /** Sends any command and returns what came back at once; a job it started goes on. */
    public RawResponse send(String command, Map<String, ?> parameters) {
        return results.raw(api(RawApi.class)
                .call(new RawRequest(command, parameters))
                .execute()
                .fields());
    }

    @Override
    public void close() {
        channel.closing().complete(null);
        jobs.close();
        channel.close();
    }
}
