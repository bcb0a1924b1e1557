// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All resources of one kind, oldest first, removed ones included: CloudStack keeps removed rows and still knows their
 * ids.
 */
public final class Store {

    private final Map<String, Resource> byUuid = new LinkedHashMap<>();
    private long lastNumber;

    Store() {}

    long nextNumber() {
        return ++lastNumber;
    }

    void add(Resource resource) {
        byUuid.put(resource.uuid(), resource);
    }

    void erase(Resource resource) {
        byUuid.remove(resource.uuid());
    }

    /** Gives the row another uuid; the old one is forgotten. */
    void rename(Resource resource, String uuid) {
        var rows = byUuid.values().toArray(Resource[]::new);
        resource.rename(uuid);
        byUuid.clear();
        for (var row : rows) {
            add(row);
        }
    }

    /** Makes the row the newest of all. */
    void moveToEnd(Resource resource) {
        byUuid.remove(resource.uuid());
        add(resource);
    }

    /** Every row that is not removed, oldest first; a snapshot, so that a loop may change the store. */
    public Stream<Resource> stream() {
        return Stream.of(byUuid.values().toArray(Resource[]::new)).filter(row -> !row.isRemoved());
    }

    /** Rows including removed ones. */
    public Collection<Resource> all() {
        return java.util.List.copyOf(byUuid.values());
    }

    /** By uuid, removed ones included. */
    public Optional<Resource> find(String uuid) {
        return Optional.ofNullable(byUuid.get(uuid));
    }

    /** By uuid or, as old parameters allow, database id; removed ones included. */
    public Optional<Resource> findByIdOrNumber(String id) {
        var row = byUuid.get(id);
        if (row == null && id.matches("\\d{1,18}")) {
            var number = Long.parseLong(id);
            return byUuid.values().stream().filter(r -> r.number() == number).findFirst();
        }
        return Optional.ofNullable(row);
    }

    public Resource require(String uuid) {
        return find(uuid).orElseThrow(() -> new IllegalStateException("no such row: " + uuid));
    }

    public Optional<Resource> named(String name) {
        return first(row -> row.name().equals(name));
    }

    public Optional<Resource> first(Predicate<Resource> wanted) {
        return stream().filter(wanted).findFirst();
    }
}
