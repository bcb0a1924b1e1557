// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Storage objects as YAML, in one or several documents: storage classes, persistent volumes and claims, volume snapshots with their classes
 * and contents, volume attributes classes and CSI drivers. What is written is the same for the same objects, and leaves out what is empty.
 */
public final class StorageYaml {
    private static final String SEPARATOR = "---\n";

    private StorageYaml() {}

    /** An object as one document. */
    public static String write(HasMetadata object) {
        return YamlText.write(YamlKinds.toMap(object));
    }

    /** Objects as a document each, in their order. */
    public static String write(Collection<? extends HasMetadata> objects) {
        return objects.stream().map(StorageYaml::write).collect(Collectors.joining(SEPARATOR));
    }

    /**
     * The objects of a text, in their order; those in a {@code List} too. Empty documents are passed over.
     *
     * @throws InvalidRequestException if the text is no YAML, is longer than 1 MiB or nested too deeply, has an object of another kind, or
     *     a field that its kind does not have
     */
    public static List<HasMetadata> read(String yaml) {
        return YamlKinds.toObjects(YamlText.read(yaml));
    }

    /**
     * The one object of a text.
     *
     * @throws InvalidRequestException as {@link #read(String)}, or if there is not exactly one object, or one of another type
     */
    public static <T extends HasMetadata> T read(String yaml, Class<T> type) {
        var objects = read(yaml);
        if (objects.size() != 1) {
            throw new InvalidRequestException("The YAML has " + objects.size() + " objects instead of one "
                    + type.getSimpleName() + "; give one, or read them all.");
        }
        if (!type.isInstance(objects.get(0))) {
            throw new InvalidRequestException("The YAML has a " + objects.get(0).getKind() + " instead of a "
                    + type.getSimpleName() + "; give one of that kind, or read it as what it is.");
        }
        return type.cast(objects.get(0));
    }
}
