// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.shape;

import io.github.cloudstack4j.capc.ApiVersions;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;

/** A reference to another object: by API version in the older version, by API group in the newer. */
final class ReferenceForm implements Form {
    private static final List<String> OLDER_ONLY =
            List.of("apiVersion", "namespace", "uid", "resourceVersion", "fieldPath");

    @Override
    public Object newer(Object value) {
        Shape.document(value).ifPresent(ReferenceForm::toGroup);
        return value;
    }

    private static void toGroup(Map<String, Object> reference) {
        if (reference.get("apiVersion") instanceof String version) {
            var group = ApiVersions.groupOf(version);
            reference.put("apiGroup", group);
            // The version of a group that is not ours is known from nowhere else.
            if (ApiVersions.knows(group)) {
                reference.remove("apiVersion");
            }
        }
    }

    @Override
    public Object older(Object value, ApiVersions versions) {
        Shape.document(value).ifPresent(reference -> toVersion(reference, versions));
        return value;
    }

    private static void toVersion(Map<String, Object> reference, ApiVersions versions) {
        if (!(reference.remove("apiGroup") instanceof String group) || reference.get("apiVersion") != null) {
            return;
        }
        if (!ApiVersions.knows(group)) {
            throw new InvalidRequestException(
                    "The API version of " + reference.get("kind") + " in group " + group
                            + " is not known, and Cluster API v1beta1 wants it in references; read the object from YAML that has it.");
        }
        reference.put("apiVersion", versions.apiVersion(group));
    }

    @Override
    public void trim(Object value) {
        Shape.document(value).ifPresent(reference -> OLDER_ONLY.forEach(reference::remove));
    }
}
