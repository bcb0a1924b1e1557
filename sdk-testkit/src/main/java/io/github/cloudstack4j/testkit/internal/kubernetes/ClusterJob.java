// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One operation on one cluster inside its job: validation first, then a timeline of work, with the events around it.
 */
final class ClusterJob {
    /** The server does not resolve the ids of clusters in the job table. */
    static final JobSubject SUBJECT = new JobSubject(EventTrail.RESOURCE_TYPE, null);

    private final Kubernetes kubernetes;
    private final Call call;
    private final KubernetesCluster cluster;
    private final EventTrail events;
    private final JobRun run;
    private final Timeline timeline;
    private Runnable cleanup = () -> {};

    private ClusterJob(Kubernetes kubernetes, Call call, KubernetesCluster cluster, EventTrail events, JobRun run) {
        this.kubernetes = kubernetes;
        this.call = call;
        this.cluster = cluster;
        this.events = events;
        this.run = run;
        this.timeline = new Timeline((delay, action) -> run.after(delay, later -> action.run()), this::fail);
    }

    /**
     * Starts the job of a command on an existing cluster; {@code work} validates by throwing and plans by
     * {@link #then}.
     */
    static Answer start(
            Kubernetes kubernetes,
            Call call,
            KubernetesCluster cluster,
            Activity activity,
            @Nullable JobSubject subject,
            Consumer<ClusterJob> work) {
        var events = new EventTrail(kubernetes.world().events(), call.user(), activity, cluster);
        events.scheduled(call.args().resources("nodeids").size());
        return call.startJob(subject, run -> new ClusterJob(kubernetes, call, cluster, events, run).begin(work));
    }

    /** Starts the job that fills a cluster just recorded. */
    static Answer startCreating(
            Kubernetes kubernetes, Call call, KubernetesCluster cluster, Consumer<ClusterJob> work) {
        var events = new EventTrail(kubernetes.world().events(), call.user(), Activity.CREATE, cluster);
        events.created();
        events.scheduled(0);
        return call.startJobCreating(
                cluster.row(), SUBJECT, run -> new ClusterJob(kubernetes, call, cluster, events, run).begin(work));
    }

    private void begin(Consumer<ClusterJob> work) {
        events.started();
        try {
            work.accept(this);
        } catch (ApiFault refusal) {
            events.failed();
            throw refusal;
        }
        timeline.start();
    }

    KubernetesCluster cluster() {
        return cluster;
    }

    Call call() {
        return call;
    }

    EventTrail events() {
        return events;
    }

    /** Plans a step; see {@link Timeline}. */
    ClusterJob then(Duration delay, Runnable action) {
        timeline.then(delay, action);
        return this;
    }

    /** Plans a step that runs together with the one before it. */
    ClusterJob then(Runnable action) {
        timeline.then(action);
        return this;
    }

    ClusterJob pause(Duration delay) {
        timeline.pause(delay);
        return this;
    }

    /** Changes the cluster's state when the steps before are done. */
    ClusterJob thenOn(ClusterEvent event) {
        return then(() -> cluster.on(event));
    }

    /** Ends with the cluster, once the client could have seen the last state. */
    void thenShowCluster() {
        thenEnd(() -> run.succeed(
                "kubernetescluster", kubernetes.views().of(cluster, call.user().role())));
    }

    /** Ends with nothing but success. */
    void thenSucceed() {
        thenEnd(() -> run.succeed(null));
    }

    /** Ends at once, without any work. */
    void showClusterNow() {
        then(events::succeeded);
        then(() -> run.succeed(
                "kubernetescluster", kubernetes.views().of(cluster, call.user().role())));
    }

    /** Ends at once, without any work. */
    void succeedNow() {
        then(events::succeeded);
        then(() -> run.succeed(null));
    }

    /** Fails here if that failure is planned; without an event the state stays as it is. */
    void strike(KubernetesFailure failure, @Nullable ClusterEvent event, String text) {
        if (kubernetes.strikes(failure)) {
            throw event == null ? OperationFailure.leavingState(text) : OperationFailure.with(event, text);
        }
    }

    /** Plans to fail when the start timeout is over, if there is no hope: until then the server goes on trying. */
    void giveUpIf(boolean hopeless, OperationFailure failure) {
        if (hopeless) {
            then(kubernetes.timings().startTimeout(), () -> {
                throw failure;
            });
        }
    }

    /** What to do before the failure of a later step changes the cluster's state. */
    void onFailure(Runnable action) {
        cleanup = action;
    }

    private void thenEnd(Runnable end) {
        then(events::succeeded);
        then(kubernetes.timings().result(), end);
    }

    private void fail(OperationFailure failure) {
        cleanup.run();
        failure.event().ifPresent(cluster::on);
        events.failed();
        run.after(kubernetes.timings().result(), later -> later.fail(ApiFault.internal(failure.text())));
    }
}
