// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import org.jspecify.annotations.Nullable;

/** The event log behind {@code listEvents}. */
public final class Events {

    /** The states an event goes through. */
    public enum State {
        Created,
        Scheduled,
        Started,
        Completed
    }

    private final World world;

    Events(World world) {
        this.world = world;
    }

    /** Records an event of level INFO about a resource. */
    public Resource info(
            User user,
            String type,
            State state,
            String description,
            @Nullable Resource about,
            @Nullable String aboutType) {
        return record(user, "INFO", type, state, description, about, aboutType);
    }

    /** Records an event of level ERROR about a resource. */
    public Resource error(
            User user,
            String type,
            State state,
            String description,
            @Nullable Resource about,
            @Nullable String aboutType) {
        return record(user, "ERROR", type, state, description, about, aboutType);
    }

    private Resource record(
            User user,
            String level,
            String type,
            State state,
            String description,
            @Nullable Resource about,
            @Nullable String aboutType) {
        var owner = about != null && about.owner() != null ? about.owner() : user.account();
        var event = world.add(Kind.EVENT, owner, null);
        event.show("username", user.name())
                .show("type", type)
                .show("level", level)
                .show("description", description);
        World.showOwner(event);
        event.show("created", Timestamps.format(world.now())).show("state", state.name());
        if (about != null) {
            event.show("resourceid", about.uuid())
                    .show("resourcetype", aboutType)
                    .show("resourcename", about.name());
        }
        return event;
    }
}
