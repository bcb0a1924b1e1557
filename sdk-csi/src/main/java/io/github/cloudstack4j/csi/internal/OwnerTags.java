// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.Tag;
import io.github.cloudstack4j.csi.model.VolumeSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tags that tell whose a volume or snapshot is, and what it was made from: the server keeps no word of either. */
final class OwnerTags {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.csi");

    static final String OWNER = "csi.cloudstack4j.io/owner";
    static final String SOURCE = "csi.cloudstack4j.io/source";
    /** How large a snapshot's volume was: lists of snapshots show how large it is now. */
    static final String SIZE = "csi.cloudstack4j.io/size";

    static final String GROUP = "csi.cloudstack4j.io/group";

    /**
     * Prefix of a tag on a snapshot or volume: that a volume is being filled from it. A digest of that volume's name follows, and which
     * process is at it: of two, each takes off its own.
     */
    private static final String FILLING = "csi.cloudstack4j.io/filling-";

    /** What the server calls volumes where it tags them. */
    static final String VOLUME = "Volume";

    /** What the server calls snapshots where it tags them. */
    static final String SNAPSHOT = "Snapshot";

    private final CloudStack cloud;
    private final String owner;
    private final String process = UUID.randomUUID().toString().substring(0, 8);

    OwnerTags(CloudStack cloud, String owner) {
        this.cloud = cloud;
        this.owner = owner;
    }

    /** Whether a tag has a meaning here. */
    static boolean isReserved(String key) {
        return key.startsWith("csi.cloudstack4j.io/");
    }

    /** Whose something is that carries tags. */
    enum Whose {
        OURS,
        ANOTHERS,
        NOBODYS
    }

    Whose whose(Map<String, String> tags) {
        var tagged = tags.get(OWNER);
        if (tagged == null) {
            return Whose.NOBODYS;
        }
        return tagged.equals(owner) ? Whose.OURS : Whose.ANOTHERS;
    }

    /** The tags of a volume made from {@code source}, or of a snapshot. */
    Map<String, String> of(@Nullable VolumeSource source, Map<String, String> others) {
        var tags = new LinkedHashMap<>(others);
        tags.put(OWNER, owner);
        if (source != null) {
            tags.put(SOURCE, written(source));
        }
        return tags;
    }

    static String kindOf(VolumeSource source) {
        return source.getKind() == VolumeSource.Kind.SNAPSHOT ? SNAPSHOT : VOLUME;
    }

    static String written(VolumeSource source) {
        return (source.getKind() == VolumeSource.Kind.SNAPSHOT ? "snapshot:" : "volume:") + source.getId();
    }

    /** What the tags say that a volume was made from. */
    static Optional<VolumeSource> source(Map<String, String> tags) {
        var written = tags.getOrDefault(SOURCE, "");
        var colon = written.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var id = written.substring(colon + 1);
        return Optional.of(written.startsWith("snapshot:") ? VolumeSource.snapshot(id) : VolumeSource.volume(id));
    }

    /** What this process puts on a source before it fills a volume of this name from it. */
    Map<String, String> intent(String volumeName) {
        return Map.of(filling(volumeName) + "-" + process, owner);
    }

    /** Whether the tags of a source say that a process of ours began to fill a volume of this name from it. */
    boolean isIntended(String volumeName, Map<String, String> tags) {
        return tags.entrySet().stream()
                .anyMatch(tag -> tag.getKey().startsWith(filling(volumeName))
                        && tag.getValue().equals(owner));
    }

    private static String filling(String volumeName) {
        return FILLING + UUID.nameUUIDFromBytes(volumeName.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, String> read(Collection<Tag> tags) {
        var read = new LinkedHashMap<String, String>();
        tags.forEach(tag -> {
            if (tag.getKey() != null && tag.getValue() != null) {
                read.put(tag.getKey(), tag.getValue());
            }
        });
        return read;
    }

    /** Those of the wanted tags that are not there, or not with that value. */
    static Map<String, String> missing(Map<String, String> wanted, Map<String, String> present) {
        var missing = new LinkedHashMap<>(wanted);
        missing.entrySet().removeAll(present.entrySet());
        return missing;
    }

    /**
     * Gives something the tags it lacks; a key that is there with another value gets the wanted one. The server takes none of a call's
     * tags if one of the keys is there already, as after a call whose answer was lost.
     */
    void complete(String kind, String id, Map<String, String> wanted, Map<String, String> present, Deadline deadline) {
        var missing = missing(wanted, present);
        if (missing.isEmpty()) {
            return;
        }
        var replaced = new ArrayList<>(missing.keySet());
        replaced.retainAll(present.keySet());
        if (!replaced.isEmpty()) {
            remove(kind, id, replaced, deadline);
        }
        try {
            cloud.tags()
                    .create(t -> t.resourceType(kind).resourceId(id).tags(missing))
                    .await(deadline.left("tagging " + kind + " " + id));
        } catch (CloudStackException e) {
            if (e instanceof CallInterruptedException
                    || !missing(missing, of(kind, id)).isEmpty()) {
                throw e;
            }
        }
    }

    /** Has something that was just made get its tags; whether it has them is seen when it is looked at. */
    void begin(String kind, String id, Map<String, String> tags) {
        try {
            cloud.tags().create(t -> t.resourceType(kind).resourceId(id).tags(tags));
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            log.debug("{} {} may not have got its tags; they are looked for.", kind, id, e);
        }
    }

    /** Takes tags off something, which need not have them. */
    void remove(String kind, String id, Collection<String> keys, Deadline deadline) {
        var there = of(kind, id);
        var gone = new LinkedHashMap<String, String>();
        keys.stream().filter(there::containsKey).forEach(key -> gone.put(key, there.getOrDefault(key, "")));
        if (!gone.isEmpty()) {
            cloud.tags()
                    .delete(t -> t.resourceType(kind).resourceId(id).tags(gone))
                    .await(deadline.left("taking tags off " + kind + " " + id));
        }
    }

    /** All tags of a snapshot: lists of snapshots show one of them only. */
    Map<String, String> of(Snapshot snapshot) {
        return snapshot.getTags().isEmpty() ? Map.of() : of(SNAPSHOT, snapshot.getId());
    }

    /** The tags of all things of a kind, by id. */
    Map<String, Map<String, String>> ofAll(String kind) {
        return cloud.tags().list(f -> f.resourceType(kind).listAll(true)).stream()
                .filter(tag -> tag.getResourceId() != null)
                .collect(Collectors.groupingBy(
                        Tag::getResourceId, Collectors.collectingAndThen(Collectors.toList(), OwnerTags::read)));
    }

    /** The tags that something carries now. */
    Map<String, String> of(String kind, String id) {
        return read(cloud.tags()
                .list(f -> f.resourceType(kind).resourceId(id).listAll(true))
                .toList());
    }
}
