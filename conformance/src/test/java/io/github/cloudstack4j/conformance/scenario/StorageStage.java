// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.model.CsiVolume;

/** A stage for volumes of an owner that nobody else is: what is still there in the end is deleted. */
record StorageStage(Stage stage, Csi csi) {
    static StorageStage on(Stage stage) {
        var csi = Csi.on(stage.cloud(), config -> config.owner(stage.newName("owner")));
        stage.afterwards(() -> csi.volumes().list().toList().forEach(left -> {
            csi.volumes().unpublish(left.getId());
            csi.volumes().delete(left.getId());
        }));
        stage.afterwards(() ->
                csi.snapshots().list().toList().forEach(left -> csi.snapshots().delete(left.getId())));
        return new StorageStage(stage, csi);
    }

    /** A disk offering whose volumes are as large as one asks for. */
    DiskOffering offering() {
        return stage.cloud().diskOfferings().list().stream()
                .filter(offering -> offering.isCustomized() && !offering.isIopsCustomized())
                .findFirst()
                .orElseThrow(() -> new NotPossibleHere("there is no disk offering of a size that one may choose"));
    }

    CsiVolume volume(String name, long sizeGiB) {
        return csi.volumes()
                .create(v -> v.name(name)
                        .diskOffering(offering().getId())
                        .sizeGiB(sizeGiB)
                        .zone(stage.props().zone().getId()));
    }

    /** Id of a running machine that goes in the end. */
    String machine() {
        var machines = stage.cloud().virtualMachines();
        var network = stage.props().guestNetwork();
        var template = stage.props().userTemplate();
        var deployment = machines.deploy(vm -> vm.name(stage.newName("node"))
                .zone(stage.props().zone().getId())
                .serviceOffering(stage.props().nodeOfferings().get(0).getId())
                .template(template.getId())
                .network(network.getId()));
        var id = String.valueOf(deployment.getResourceId());
        stage.expungeAfterwards(id);
        stage.await(deployment);
        return id;
    }
}
