// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.core.internal.KnownIssues.Entry;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.List;

/** The defects of the Kubernetes service, as seen on a running 4.23 or reported for older releases. */
public final class KubernetesIssues {
    private static final String CREATE = "createKubernetesCluster";
    private static final String SCALE = "scaleKubernetesCluster";
    private static final String UPGRADE = "upgradeKubernetesCluster";
    private static final String ADD_NODES = "addNodesToKubernetesCluster";
    private static final String REMOVE_NODES = "removeNodesFromKubernetesCluster";

    /** Autoscaling with etcd nodes. */
    public static final KnownIssue AUTOSCALING_WITH_ETCD = KnownIssue.builder()
            .id("cks-etcd-autoscaling")
            .summary("Resizes by a cluster's autoscaler revoke the firewall rule of an etcd node.")
            .effect("From the second one on the cluster loses all its port forwardings, and its next upgrade ends in"
                    + " Alert.")
            .wayRound("Let clusters with etcd nodes be resized by scale(…) only, which works round it.")
            .commands(SCALE)
            .since("4.21")
            .build();

    /** Resizes with external nodes. */
    public static final KnownIssue SCALING_WITH_EXTERNAL_NODES = KnownIssue.builder()
            .id("cks-scale-external-nodes")
            .summary("External nodes are not reckoned with when a cluster is resized.")
            .effect("Growing fails once their firewall rules are in the way and takes all SSH rules along, shrinking"
                    + " removes fewer nodes than it says, and removing an external node by its id leaves the cluster"
                    + " in Scaling.")
            .wayRound("Remove the external nodes with externalNodes().remove(…) before, and add them again"
                    + " after. A cluster in Scaling is brought back by starting it.")
            .commands(SCALE)
            .since("4.21")
            .build();

    /** Control nodes removed by id. */
    public static final KnownIssue REMOVING_CONTROL_NODES = KnownIssue.builder()
            .id("cks-scale-control-node-ids")
            .summary("Control nodes can be removed like workers.")
            .effect("The cluster counts a worker less, though all are there, and as many control nodes as before.")
            .wayRound("Name workers only.")
            .commands(SCALE)
            .build();

    /** No default offering. */
    public static final KnownIssue NO_DEFAULT_OFFERING = KnownIssue.builder()
            .id("cks-no-default-offering")
            .summary("A cluster that was made with offerings for its node types only has no default one.")
            .effect("It can never be resized or upgraded.")
            .wayRound("Make the cluster anew with a default offering; create(…) always sends one, the"
                    + " workers' if there is no other.")
            .commands(CREATE, SCALE, UPGRADE)
            .since("4.21")
            .workedRound(true)
            .reports("apache/cloudstack#14122", "apache/cloudstack#14148")
            .build();

    /** Etcd nodes removed by id. */
    public static final KnownIssue REMOVING_ETCD_NODES = KnownIssue.builder()
            .id("cks-scale-etcd-node-ids")
            .summary("Etcd nodes are taken for nodes of Kubernetes when they are to be removed.")
            .effect("The job fails after some minutes, and nothing has changed.")
            .wayRound("Name workers only.")
            .commands(SCALE)
            .since("4.21")
            .build();

    /** Fewer machines than counted. */
    public static final KnownIssue MISSING_NODES = KnownIssue.builder()
            .id("cks-scale-missing-nodes")
            .summary("A cluster that lost a machine without counting one less cannot be resized.")
            .effect("Every resize fails, as the server finds fewer machines than it counts.")
            .wayRound("Look at repair(…); where nothing helps, make a new cluster.")
            .commands(SCALE)
            .build();

    /** Another offering for running nodes. */
    public static final KnownIssue LIVE_OFFERING_CHANGE = KnownIssue.builder()
            .id("cks-scale-live-offering")
            .summary("Nodes made from the default template cannot be given another offering while they run.")
            .effect("The resize fails, and nodes that were changed before stay changed.")
            .wayRound("Stop the cluster, change the offering, and start it again.")
            .commands(SCALE)
            .build();

    /** Upgrade without SSH rules. */
    public static final KnownIssue UNREACHABLE_NODES = KnownIssue.builder()
            .id("cks-upgrade-unreachable")
            .summary("An upgrade does not look whether the server can reach the nodes.")
            .effect("It fails at the first node that cannot be reached, and leaves the cluster in Alert.")
            .wayRound("repair(…) makes the missing rules anew.")
            .commands(UPGRADE)
            .build();

    /** Start of what never came up. */
    public static final KnownIssue START_WITHOUT_ENDPOINT = KnownIssue.builder()
            .id("cks-start-never-made")
            .summary("A cluster that never came up can be started, but no start brings it up.")
            .effect("The start fails, and a cluster in Created goes to Alert.")
            .wayRound("Delete it.")
            .commands("startKubernetesCluster")
            .build();

    /** Stop during a create. */
    public static final KnownIssue STOP_WHILE_CREATING = KnownIssue.builder()
            .id("cks-stop-while-creating")
            .summary("A stop is taken while a cluster is being made, but the making goes on.")
            .effect("The cluster is Stopped while machines run that nobody counts on.")
            .wayRound("Wait for the job to end.")
            .commands("stopKubernetesCluster")
            .build();

    /** Delete with others on the network. */
    public static final KnownIssue DELETE_WITH_STRANGERS = KnownIssue.builder()
            .id("cks-delete-strangers")
            .summary("A cluster whose network has machines of others on it is not deleted.")
            .effect("The job fails with the cluster as it was; for a member that was destroyed outside it"
                    + " fails with a null pointer.")
            .wayRound("Remove external nodes with removeNodesFromKubernetesCluster, and take other machines"
                    + " off the network.")
            .commands("deleteKubernetesCluster")
            .build();

    /** All of them. */
    public static final List<Entry> ALL = List.of(
            new Entry(
                    AUTOSCALING_WITH_ETCD,
                    // Whether the cluster has etcd nodes is known to the typed client only; the loss is too great to
                    // say nothing.
                    parameters -> "true".equalsIgnoreCase(parameters.get("autoscalingenabled"))),
            Entry.unseen(SCALING_WITH_EXTERNAL_NODES),
            Entry.unseen(REMOVING_CONTROL_NODES),
            Entry.unseen(REMOVING_ETCD_NODES),
            Entry.unseen(MISSING_NODES),
            Entry.unseen(LIVE_OFFERING_CHANGE),
            Entry.unseen(UNREACHABLE_NODES),
            Entry.unseen(START_WITHOUT_ENDPOINT),
            Entry.unseen(STOP_WHILE_CREATING),
            Entry.unseen(DELETE_WITH_STRANGERS),
            Entry.unseen(NO_DEFAULT_OFFERING),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-scale-per-type-offerings")
                    .summary("A new size alone means the default offering for every node type to the server.")
                    .effect("The resize of a cluster with offerings of its node types fails.")
                    .wayRound("The current offering of each type is sent with the size.")
                    .commands(SCALE)
                    .since("4.21")
                    .workedRound(true)
                    .reports("apache/cloudstack#14122", "apache/cloudstack#14148")
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-etcd-second-resize")
                    .summary("The second resize of a cluster with etcd nodes revokes the firewall rule of one of"
                            + " them.")
                    .effect("The cluster loses all its port forwardings, and its next upgrade ends in Alert.")
                    .wayRound("The rules of etcd nodes are made anew before a resize where that is needed.")
                    .commands(SCALE)
                    .since("4.21")
                    .workedRound(true)
                    .build()),
            new Entry(
                    KnownIssue.builder()
                            .id("cks-template-stuck-starting")
                            .summary("A cluster whose nodes have templates of their own may stay in Starting.")
                            .effect("Its creation fails, and it cannot be deleted in that state.")
                            .wayRound("Stop it, then delete it.")
                            .commands(CREATE)
                            .since("4.21")
                            // Not seen on a running 4.23.
                            .fixedIn("4.23")
                            .reports("apache/cloudstack#13471")
                            .build(),
                    parameters -> parameters.keySet().stream().anyMatch(name -> name.startsWith("nodetemplates["))),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-affinity-lost-on-scale")
                    .summary("Nodes that a resize adds do not keep to the affinity group or the dedicated hosts of the"
                            + " others.")
                    .effect("New nodes end up on other hosts.")
                    .wayRound("Look where new nodes run; from 4.23 on groups are given by node type.")
                    .commands(SCALE)
                    .fixedIn("4.23")
                    .reports("apache/cloudstack#6485")
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-size-figures")
                    .summary("The CPUs and memory that a cluster shows do not follow a change of its offerings.")
                    .effect("They are those of the offering that the nodes had before.")
                    .wayRound("Add up the machines' own figures.")
                    .commands(SCALE, "listKubernetesClusters")
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-scale-up-leaves-port")
                    .summary("A resize that fails because new nodes are not ready leaves the SSH firewall rule"
                            + " wider.")
                    .effect("One port more than there are nodes stays open.")
                    .wayRound("The next resize that works puts it right.")
                    .commands(SCALE)
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-stuck-scaling")
                    .summary("A failed change of the autoscaling, or a restart of the management server, leaves a"
                            + " cluster in Scaling or Upgrading.")
                    .effect("It takes no other command.")
                    .wayRound("Start it: that brings it back to Running.")
                    .commands(SCALE, UPGRADE)
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-stuck-starting")
                    .summary("A cluster is left in Starting where setting up its cloud provider fails, or the"
                            + " management server is restarted.")
                    .effect("It cannot be deleted in that state.")
                    .wayRound("Stop it, then delete it.")
                    .commands(CREATE)
                    .build()),
            new Entry(
                    KnownIssue.builder()
                            .id("cks-add-nodes-mount-iso")
                            .summary("Mounting the binaries' ISO on the router works on VMware only.")
                            .effect("Elsewhere the job fails with a null pointer.")
                            .wayRound("externalNodes() refuses it before it is sent, unless told to accept it.")
                            .commands(ADD_NODES)
                            .since("4.21")
                            .build(),
                    parameters -> "true".equalsIgnoreCase(parameters.get("mountcksisoonvr"))),
            new Entry(
                    KnownIssue.builder()
                            .id("cks-add-nodes-dropped")
                            .summary("Machines that cannot be nodes are left out, and a node that fails its checks may"
                                    + " be reported as added.")
                            .effect("The job succeeds with fewer nodes than were asked for.")
                            .wayRound(
                                    "externalNodes() looks at each machine before, and tells afterwards what became of"
                                            + " it; it refuses what does not fit.")
                            .commands(ADD_NODES)
                            .since("4.21")
                            .workedRound(true)
                            .build(),
                    parameters -> parameters.getOrDefault("nodeids", "").contains(",")),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-add-nodes-stopped")
                    .summary("Nodes can be added to a stopped cluster.")
                    .effect("The machine counts as a node at once, and the job waits until the cluster is started.")
                    .wayRound("externalNodes() refuses it before it is sent.")
                    .commands(ADD_NODES)
                    .since("4.21")
                    .workedRound(true)
                    .build()),
            new Entry(
                    KnownIssue.builder()
                            .id("cks-remove-nodes-unchecked")
                            .summary("Whether the machines are external nodes of the cluster is not checked.")
                            .effect("Strangers lower the size of the cluster, and its own workers leave it but run on.")
                            .wayRound("externalNodes() takes external nodes of the cluster only.")
                            .commands(REMOVE_NODES)
                            .since("4.21")
                            .workedRound(true)
                            .build(),
                    parameters -> true),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-remove-nodes-display-name")
                    .summary("An external node that was deployed without a display name cannot be removed.")
                    .effect("The job fails, though an event says that it succeeded.")
                    .wayRound("externalNodes() adds none whose display name is missing or like its name, unless told to"
                            + " accept it. Give the machine one with updateVirtualMachine.")
                    .commands(ADD_NODES, REMOVE_NODES)
                    .since("4.21")
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-add-nodes-leftovers")
                    .summary("A node that fails the look at its packages may leave its rules and an ISO behind.")
                    .effect("The job fails, and the machine cannot be added again.")
                    .wayRound("externalNodes().preflight(…) shows what was left; delete the port forwarding and the"
                            + " firewall rule, and detach the ISO.")
                    .commands(ADD_NODES)
                    .since("4.21")
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-destroyed-external-node")
                    .summary("An external node can be destroyed while it is a member of a cluster.")
                    .effect("The cluster goes to Alert and cannot be deleted any more without help in the database.")
                    .wayRound("Remove it with externalNodes().remove(…) first.")
                    .commands("destroyVirtualMachine")
                    .since("4.21")
                    .build()),
            Entry.unseen(KnownIssue.builder()
                    .id("cks-versions-minimum")
                    .summary("The minimum of a list of versions is applied after the list was cut into pages.")
                    .effect("Pages come short, and the list seems to end early.")
                    .wayRound("The minimum is checked by the client.")
                    .commands("listKubernetesSupportedVersions")
                    .workedRound(true)
                    .build()));

    private KubernetesIssues() {}
}
