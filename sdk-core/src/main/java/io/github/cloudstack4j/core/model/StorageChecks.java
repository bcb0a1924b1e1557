// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What requests about volumes, snapshots and tags are held against before they are sent. */
final class StorageChecks {
    /** The server cuts longer values short without a word. */
    private static final int LONGEST_TAG_VALUE = 255;

    private StorageChecks() {}

    static void notBlank(String property, @Nullable String value, String remedy) {
        if (value != null && value.isBlank()) {
            throw new InvalidRequestException(property + " is blank; " + remedy + ".");
        }
    }

    static void positive(String property, @Nullable Number value) {
        if (value != null && value.longValue() < 1) {
            throw new InvalidRequestException(property + " is " + value + "; give 1 or more.");
        }
    }

    /** Both or none, and from the smaller to the larger. */
    static void iops(@Nullable Long least, @Nullable Long most) {
        if ((least == null) != (most == null)) {
            throw new InvalidRequestException("minIops and maxIops go together, but only "
                    + (least == null ? "maxIops" : "minIops") + " is given; give both, or none.");
        }
        positive("minIops", least);
        inOrder("minIops", least, "maxIops", most);
    }

    static void inOrder(String least, @Nullable Long from, String most, @Nullable Long to) {
        if (from != null && to != null && from > to) {
            throw new InvalidRequestException(
                    least + " is " + from + " and " + most + " " + to + ": no rate lies between; exchange them.");
        }
    }

    static void oneOrSeveral(@Nullable String id, List<String> ids) {
        if (id != null && !ids.isEmpty()) {
            throw new InvalidRequestException("Both id and ids are given, but CloudStack takes one of them; give ids.");
        }
    }

    static void tagged(String resourceType, List<String> resourceIds) {
        notBlank("resourceType", resourceType, "give the kind of the resources, for example Volume");
        if (resourceIds.isEmpty()) {
            throw new InvalidRequestException(
                    "No resource is given whose tags are meant; give the id of one " + resourceType + " at least.");
        }
    }

    static void tags(Map<String, String> tags) {
        tags.forEach((key, value) -> {
            if (key.isBlank()) {
                throw new InvalidRequestException("A tag has a blank key; give it a name.");
            }
            if (value.isBlank()) {
                throw new InvalidRequestException(
                        "The tag \"" + key + "\" has no value, and CloudStack keeps none without; give it one.");
            }
            if (value.length() > LONGEST_TAG_VALUE) {
                throw new InvalidRequestException("The value of the tag \"" + key + "\" is " + value.length()
                        + " characters long, and CloudStack would keep the first " + LONGEST_TAG_VALUE
                        + " only; shorten it.");
            }
        });
    }
}
