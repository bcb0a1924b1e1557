// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.Ref;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind: listed by filter, found by name or id. Names are compared here, exactly, whatever the
 * server's own filter does with them.
 *
 * @param <T> the resource
 * @param <F> its filter
 */
public final class Catalog<T, F> {
    /** A typing error must not cost a walk through all machines of a large cloud. */
    private static final int NAMES_TO_SUGGEST_FROM = 1_000;

    private static final Map<String, String> ANY_PROJECT = Map.of("projectid", "-1");

    private final Connection connection;
    private final Kind<T, F> kind;
    private final Function<PageRequest<F>, ApiCall<Page<T>>> list;

    /**
     * What there is to know about a kind of resource to find one; a resource may answer to several names. Filters take
     * wire parameters that say among whose resources to look, and leave them out where nobody owns any; {@code all} is null
     * where a list needs no filter and has no owner.
     */
    public record Kind<T, F>(
            String name,
            String listCommand,
            @Nullable F all,
            BiFunction<String, Map<String, String>, F> withId,
            BiFunction<String, Map<String, String>, F> withName,
            Function<T, String> id,
            Function<T, Stream<String>> namesOf) {}

    Catalog(Connection connection, Kind<T, F> kind, Function<PageRequest<F>, ApiCall<Page<T>>> list) {
        this.connection = connection;
        this.kind = kind;
        this.list = list;
    }

    /** The same for a caller who has less patience with each page than the client's call timeout. */
    public Catalog<T, F> within(Duration atMost) {
        return new Catalog<>(connection, kind, request -> list.apply(request).within(atMost));
    }

    /** All that are visible by default. */
    public Listing<T> list() {
        return connection.listing(kind.all(), null, list);
    }

    /** Those that pass a filter. */
    public Listing<T> list(F filter) {
        return connection.listing(filter, null, list);
    }

    /** Those that pass a filter, in pages of another size. */
    public Listing<T> list(F filter, @Nullable Integer pageSize) {
        return connection.listing(filter, pageSize, list);
    }

    /** The one that {@code ref} points at, if there is one. */
    public Optional<T> find(Ref ref) {
        return find(ref, Map.of());
    }

    /** The one that {@code ref} points at, if there is one; a name is looked up with these wire parameters. */
    public Optional<T> find(Ref ref, Map<String, String> scope) {
        return ref.isId() ? findById(ref) : findByName(ref, scope);
    }

    /** The one that {@code ref} points at. */
    public T get(Ref ref) {
        return get(ref, Map.of());
    }

    /** The one that {@code ref} points at; a name is looked up with these wire parameters, which say among which. */
    public T get(Ref ref, Map<String, String> scope) {
        return find(ref, scope).orElseThrow(() -> missing(ref));
    }

    /** The same as an id, which costs a request only if it is a name. */
    public Ref resolve(Ref ref) {
        return resolve(ref, Map.of());
    }

    /** The same as an id; a name is looked up with these wire parameters, which say among which. */
    Ref resolve(Ref ref, Map<String, String> scope) {
        return ref.isId() ? ref : Ref.id(kind.id().apply(get(ref, scope)));
    }

    private Optional<T> findById(Ref ref) {
        return rows(ref.getValue()).stream().findFirst();
    }

    /**
     * The rows of the one with this id, of which some lists have one for each zone it is in; none if there is no such one. To
     * plain users the server shows what a project owns only if they ask for projects, be it by id.
     */
    public List<T> rows(String id) {
        var own = kind.withId().apply(id, Map.of());
        var ofProjects = kind.withId().apply(id, ANY_PROJECT);
        var found = known(own);
        return !found.isEmpty() || own.equals(ofProjects) || !(connection.scope() instanceof Scope.Own)
                ? found
                : known(ofProjects);
    }

    private List<T> known(F filter) {
        try {
            return list(filter).toList();
        } catch (NotFoundException unknownToTheServer) {
            return List.of();
        }
    }

    private Optional<T> findByName(Ref ref, Map<String, String> scope) {
        // Some lists have a row for each zone a resource is in: those are one resource all the same.
        var named = new LinkedHashMap<String, T>();
        list(kind.withName().apply(ref.getValue(), scope))
                .filter(item -> kind.namesOf().apply(item).anyMatch(ref.getValue()::equals))
                .forEach(item -> named.putIfAbsent(kind.id().apply(item), item));
        if (named.size() > 1) {
            throw new AmbiguousNameException(kind.name(), ref.getValue(), List.copyOf(named.keySet()));
        }
        return named.values().stream().findFirst();
    }

    private RuntimeException missing(Ref ref) {
        if (ref.isId()) {
            return Meaning.NOT_FOUND.of(ApiError.ofReply(
                    kind.listCommand(), 200, 431, null, "there is no " + kind.name() + " with the id " + ref));
        }
        return new UnknownNameException(kind.name(), ref.getValue(), NearNames.of(ref.getValue(), names()));
    }

    private List<String> names() {
        return list().stream()
                .flatMap(kind.namesOf())
                .limit(NAMES_TO_SUGGEST_FROM)
                .toList();
    }
}
