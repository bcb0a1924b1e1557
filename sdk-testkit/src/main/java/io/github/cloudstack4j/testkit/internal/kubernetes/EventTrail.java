// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Events;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one operation on a cluster: scheduled, started, completed, all children of the first. */
final class EventTrail {
    static final String RESOURCE_TYPE = "KubernetesCluster";

    private static final String CERTIFICATE = "CA.CERTIFICATE.ISSUE";

    private final Events events;
    private final User user;
    private final Activity activity;
    private final KubernetesCluster cluster;
    private @Nullable String parent;
    private String afterthought = "";

    EventTrail(Events events, User user, Activity activity, KubernetesCluster cluster) {
        this.events = events;
        this.user = user;
        this.activity = activity;
        this.cluster = cluster;
    }

    void created() {
        info(Events.State.Created, "Successfully created entity for creating Kubernetes cluster");
    }

    void scheduled(int nodes) {
        info(Events.State.Scheduled, activity.scheduled(cluster, nodes));
    }

    void started() {
        if (!activity.reportsItself()) {
            info(Events.State.Started, activity.started());
        }
    }

    void succeeded() {
        if (!activity.reportsItself()) {
            info(Events.State.Completed, activity.succeeded() + afterthought);
        }
    }

    void failed() {
        if (activity.reportsItself()) {
            return;
        }
        link(events.error(
                user,
                activity.eventType(),
                Events.State.Completed,
                activity.failed() + afterthought,
                cluster.row(),
                RESOURCE_TYPE));
    }

    /** What an operation that reports itself says of its end; nothing ties it to the beginning. */
    void nodesDone(String description) {
        events.info(user, activity.eventType(), Events.State.Completed, description, cluster.row(), RESOURCE_TYPE);
    }

    /** The same of an end that is none to be proud of. */
    void nodesMissing(String description) {
        events.error(user, activity.eventType(), Events.State.Completed, description, cluster.row(), RESOURCE_TYPE);
    }

    /**
     * The server's own authority signs what the API server will show; the names are those of the first control node.
     */
    void certificateIssued(List<String> names, List<String> addresses) {
        info(CERTIFICATE, Events.State.Started, "Issuing certificate");
        info(
                CERTIFICATE,
                Events.State.Completed,
                "Successfully completed issuing certificate. domain(s): " + names + " addresses: " + addresses);
    }

    /** From then on the end of the operation names the load balancer rule, which was the last thing it made. */
    void balancedBy(Resource rule) {
        afterthought = ". Load balancer ID: " + rule.uuid();
    }

    private void info(Events.State state, String description) {
        info(activity.eventType(), state, description);
    }

    private void info(String type, Events.State state, String description) {
        link(events.info(user, type, state, description, cluster.row(), RESOURCE_TYPE));
    }

    private void link(Resource event) {
        if (parent == null) {
            parent = event.uuid();
        } else {
            event.show("parentid", parent);
        }
    }
}
