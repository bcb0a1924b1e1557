// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be dedicated, from the widest to the narrowest. */
enum DedicatedKind {
    ZONE(Kind.ZONE, "Zone"),
    POD(Kind.POD, "Pod"),
    CLUSTER(Kind.CLUSTER, "Cluster"),
    HOST(Kind.HOST, "Host");

    private final Kind kind;
    private final String word;

    DedicatedKind(Kind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    Kind kind() {
        return kind;
    }

    /** The word of commands, error texts and names of groups. */
    String word() {
        return word;
    }

    String plural() {
        return word + "s";
    }

    /** The word of parameters and fields. */
    String lower() {
        return word.toLowerCase(Locale.ROOT);
    }

    String idField() {
        return lower() + "id";
    }

    /** The kinds that one of this kind lies in, the nearest first. */
    List<DedicatedKind> parents() {
        return Arrays.stream(values())
                .filter(other -> other.ordinal() < ordinal())
                .sorted((a, b) -> b.ordinal() - a.ordinal())
                .toList();
    }

    /** The kinds that lie in one of this kind, the widest first. */
    List<DedicatedKind> children() {
        return Arrays.stream(values())
                .filter(other -> other.ordinal() > ordinal())
                .toList();
    }

    /** What the server calls this kind when it is in the way of one below: a host's zone is a data center. */
    String asParentOf(DedicatedKind child) {
        return this == ZONE && child == HOST ? "Data Center" : word;
    }

    /** Whether {@code resource} is, or lies in, the one of this kind that has this id. */
    boolean holds(String uuid, Resource resource) {
        return resource.kind() == kind ? resource.uuid().equals(uuid) : uuid.equals(resource.text(idField()));
    }
}
