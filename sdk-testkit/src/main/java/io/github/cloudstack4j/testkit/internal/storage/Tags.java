// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of tags, and how what they are on shows them. */
final class Tags {

    private static final int MAX_LENGTH = 255;

    private final World world;

    Tags(World world) {
        this.world = world;
    }

    /** Too long a value is cut, without a word. */
    void put(String type, Resource resource, Account owner, String key, String value, @Nullable String customer) {
        var tag = world.add(Kind.TAG, owner, null);
        tag.show("key", key)
                .show("value", value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value)
                .show("resourcetype", type)
                .show("resourceid", resource.uuid())
                .show("customer", customer);
        World.showOwner(tag);
        showOn(resource);
    }

    /** The things themselves show their tags, without the path of the domain. */
    void showOn(Resource resource) {
        var shown = JsonNodeFactory.instance.arrayNode();
        on(resource).forEach(tag -> {
            var view = view(tag);
            view.remove("domainpath");
            shown.add(view);
        });
        resource.show("tags", shown);
    }

    Stream<Resource> on(Resource resource) {
        return world.store(Kind.TAG).stream().filter(tag -> isOn(tag, resource.uuid()));
    }

    static boolean isOn(Resource tag, String resource) {
        return resource.equals(tag.text("resourceid"));
    }

    static ObjectNode view(Resource tag) {
        var view = tag.fields().deepCopy();
        view.remove("id");
        return view;
    }
}
