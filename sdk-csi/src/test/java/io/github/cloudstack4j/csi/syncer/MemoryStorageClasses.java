// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The storage classes of a cluster that exists in memory only; takes and refuses what the API server does. */
final class MemoryStorageClasses implements StorageClasses {
    private final TreeMap<String, StorageClass> classes = new TreeMap<>();
    private final List<String> writes = new ArrayList<>();
    private int version;
    private Consumer<String> beforeWrite = write -> {};
    private Consumer<String> afterWrite = write -> {};

    /** What was asked of the cluster, such as {@code create gold}. */
    List<String> writes() {
        return List.copyOf(writes);
    }

    /** Runs before each write, and may throw in its stead. */
    void beforeWrite(Consumer<String> hook) {
        beforeWrite = hook;
    }

    /** Runs after each write, and may throw although it was done. */
    void afterWrite(Consumer<String> hook) {
        afterWrite = hook;
    }

    /** A class as anyone else may make it. */
    void put(StorageClass object) {
        store(object, UUID.randomUUID().toString());
    }

    /** A change by someone else. */
    void edit(String name, UnaryOperator<StorageClassBuilder> change) {
        var now = get(name);
        store(
                change.apply(new StorageClassBuilder(now)).build(),
                now.getMetadata().getUid());
    }

    void remove(String name) {
        classes.remove(name);
    }

    List<String> names() {
        return List.copyOf(classes.keySet());
    }

    StorageClass get(String name) {
        return Copies.of(Objects.requireNonNull(classes.get(name), name));
    }

    @Override
    public List<StorageClass> list() {
        return classes.values().stream().map(Copies::of).toList();
    }

    @Override
    public StorageClass create(StorageClass wanted) {
        var name = wanted.getMetadata().getName();
        return write("create " + name, () -> {
            if (classes.containsKey(name)) {
                throw new StorageClassConflictException("storageclasses \"" + name + "\" already exists");
            }
            if (wanted.getMetadata().getResourceVersion() != null) {
                throw new IllegalStateException("resourceVersion should not be set on objects to be created");
            }
            return store(wanted, UUID.randomUUID().toString());
        });
    }

    @Override
    public StorageClass replace(StorageClass wanted) {
        var name = wanted.getMetadata().getName();
        return write("replace " + name, () -> {
            var now = requireUnchanged(name, wanted);
            if (now == null) {
                throw new StorageClassConflictException("storageclasses \"" + name + "\" not found");
            }
            if (!fixed(now).equals(fixed(wanted))) {
                throw new IllegalStateException("StorageClass \"" + name + "\" is invalid: updates are forbidden");
            }
            return store(wanted, now.getMetadata().getUid());
        });
    }

    @Override
    public boolean delete(StorageClass current) {
        var name = current.getMetadata().getName();
        return write("delete " + name, () -> {
            requireUnchanged(name, current);
            return classes.remove(name) != null;
        });
    }

    private <T> T write(String what, Supplier<T> write) {
        writes.add(what);
        beforeWrite.accept(what);
        var result = write.get();
        afterWrite.accept(what);
        return result;
    }

    private @Nullable StorageClass requireUnchanged(String name, StorageClass expected) {
        var now = classes.get(name);
        if (now != null
                && (!now.getMetadata().getUid().equals(expected.getMetadata().getUid())
                        || !now.getMetadata()
                                .getResourceVersion()
                                .equals(expected.getMetadata().getResourceVersion()))) {
            throw new StorageClassConflictException("storageclasses \"" + name + "\" has been modified");
        }
        return now;
    }

    private StorageClass store(StorageClass object, String uid) {
        var stored = new StorageClassBuilder(object)
                .editMetadata()
                .withUid(uid)
                .withResourceVersion(String.valueOf(++version))
                .endMetadata()
                .build();
        classes.put(stored.getMetadata().getName(), stored);
        return Copies.of(stored);
    }

    /** What the API server lets nobody change. */
    private static List<Object> fixed(StorageClass object) {
        return List.of(
                object.getProvisioner(),
                object.getParameters(),
                Objects.requireNonNullElse(object.getReclaimPolicy(), "Delete"),
                Objects.requireNonNullElse(object.getVolumeBindingMode(), "Immediate"));
    }
}
