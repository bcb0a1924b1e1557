// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.ApiVersions;
import io.github.cloudstack4j.capc.internal.ResourceCodec;
import io.github.cloudstack4j.capc.internal.shape.ClusterApiShapes;
import io.github.cloudstack4j.capc.resource.Resource;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document that is looked at, and the object in it. */
final class Subject {
    private final Map<String, Object> document;
    private @Nullable Resource resource;
    private @Nullable String unreadable;

    Subject(Map<String, Object> document) {
        this.document = document;
        try {
            resource = ResourceCodec.read(document);
        } catch (InvalidRequestException e) {
            unreadable = e.getMessage();
        }
    }

    Map<String, Object> document() {
        return document;
    }

    /** The object; null if the document cannot be read as one. */
    @Nullable
    Resource resource() {
        return resource;
    }

    /** Why the document cannot be read; null if it can. */
    @Nullable
    String unreadable() {
        return unreadable;
    }

    String apiVersion() {
        return String.valueOf(document.get("apiVersion"));
    }

    /** Kind and name. */
    String label() {
        var name = document.get("metadata") instanceof Map<?, ?> metadata ? metadata.get("name") : null;
        return document.get("kind") + "/" + (name == null ? "?" : name);
    }

    /** A field of the object, as it is written in the document. */
    String written(String path) {
        var older = apiVersion().endsWith("/v1beta1") && !apiVersion().startsWith(ResourceKind.INFRASTRUCTURE);
        return older && ApiVersions.knows(ApiVersions.groupOf(apiVersion()))
                ? ClusterApiShapes.of(String.valueOf(document.get("kind"))).olderPath(path)
                : path;
    }
}
