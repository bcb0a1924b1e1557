// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.shape;

import io.github.cloudstack4j.capc.ApiVersions;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an object differs between the older and the newer version of its API. Fields it does not speak of are the same in
 * both, and stay where they are.
 */
public final class Shape {
    /** The same in both. */
    public static final Shape SAME = builder().build();

    private final List<Move> moves;
    private final List<Path> olderOnly;
    private final List<Path> newerOnly;

    private Shape(Builder builder) {
        this.moves = List.copyOf(builder.moves);
        this.olderOnly = List.copyOf(builder.olderOnly);
        this.newerOnly = List.copyOf(builder.newerOnly);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Makes the newer of an older one. */
    public void toNewer(Map<String, Object> document) {
        var taken = new LinkedHashMap<Path, Object>();
        for (var move : moves) {
            var value = move.older.take(document);
            if (value != null) {
                taken.put(move.newer, move.form.newer(value));
            }
        }
        taken.forEach((path, value) -> path.put(document, value));
    }

    /**
     * Makes the older of a newer one.
     *
     * @throws InvalidRequestException if something in it cannot be said in the older version
     */
    public void toOlder(Map<String, Object> document, ApiVersions versions) {
        for (var path : newerOnly) {
            if (path.get(document) != null) {
                throw newerOnly(path.toString());
            }
        }
        var taken = new LinkedHashMap<Path, Object>();
        for (var move : moves) {
            var value = move.newer.take(document);
            if (value != null) {
                taken.put(move.older, move.form.older(value, versions));
            }
        }
        taken.forEach((path, value) -> path.put(document, value));
    }

    /** Takes away what only the older version knows, for writing the newer. */
    public void trim(Map<String, Object> document) {
        olderOnly.forEach(path -> path.take(document));
        for (var move : moves) {
            var value = move.newer.get(document);
            if (value != null) {
                move.form.trim(value);
            }
        }
    }

    /** Where a field of the newer version is in the older one; with indexes, as it is said to a reader. */
    public String olderPath(String path) {
        for (var move : moves) {
            var newer = move.newer.toString();
            if (path.equals(newer) || path.startsWith(newer + ".") || path.startsWith(newer + "[")) {
                var rest = path.substring(newer.length());
                return move.older + move.form.olderPath(rest);
            }
        }
        return path;
    }

    @SuppressWarnings("unchecked") // documents are read from JSON: keys are strings
    static Optional<Map<String, Object>> document(Object value) {
        return value instanceof Map<?, ?> ? Optional.of((Map<String, Object>) value) : Optional.empty();
    }

    static InvalidRequestException newerOnly(String what) {
        return new InvalidRequestException("Cluster API v1beta1 has no " + what
                + "; leave it out, or use a management cluster that serves Cluster API v1beta2 (1.11 and later).");
    }

    /**
     * A field that is elsewhere, or of another form, in the newer version.
     *
     * @param older where it is in the older version
     * @param newer where it is in the newer version
     * @param form how its value is written in both
     */
    private record Move(Path older, Path newer, Form form) {}

    /** Collects what is different. */
    static final class Builder {
        private final List<Move> moves = new ArrayList<>();
        private final List<Path> olderOnly = new ArrayList<>();
        private final List<Path> newerOnly = new ArrayList<>();

        private Builder() {}

        Builder move(String older, String newer) {
            return move(older, newer, Form.SAME);
        }

        Builder move(String older, String newer, Form form) {
            moves.add(new Move(Path.of(older), Path.of(newer), form));
            return this;
        }

        /** A field that is in the same place, and has another form. */
        Builder change(String path, Form form) {
            return move(path, path, form);
        }

        Builder olderOnly(String... paths) {
            for (var path : paths) {
                olderOnly.add(Path.of(path));
            }
            return this;
        }

        Builder newerOnly(String... paths) {
            for (var path : paths) {
                newerOnly.add(Path.of(path));
            }
            return this;
        }

        /** All of another shape too. */
        Builder include(Shape other) {
            moves.addAll(other.moves);
            olderOnly.addAll(other.olderOnly);
            newerOnly.addAll(other.newerOnly);
            return this;
        }

        Shape build() {
            return new Shape(this);
        }
    }
}
