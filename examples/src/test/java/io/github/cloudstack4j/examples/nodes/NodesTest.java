// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @AutoClose
    private final Target target = Target.emulated(Double.POSITIVE_INFINITY);

    @Test
    void advisesOnOfferingsAndMakesThemOnce() {
        OfferingAdvisor.run(target.cloud(), out);

        assertThat(shown())
                .contains("For control nodes:")
                .contains("gpu-large for worker nodes: recommended")
                .contains("-standard-etcd for etcd nodes: recommended")
                .contains("Asked for again, they are the same: true")
                .contains("root disks of 100 GiB")
                .contains("They are gone again.");
        assertThat(target.cloud().serviceOfferings().list().stream())
                .noneMatch(offering -> String.valueOf(offering.getName()).startsWith("c4j-"));
    }

    @Test
    void bringsOutVersionsAndTellsWhatIsOlder() {
        TemplateVersions.run(target.cloud(), TemplateVersions.Image.OF_THE_EMULATOR, out);

        assertThat(shown())
                .contains("-v1.0.0 is ready.")
                .contains("What speaks against it: []")
                .contains("is Running.")
                .contains("4 nodes are older:")
                .contains("ETCD from c4j-node-")
                .contains("- Make a cluster beside")
                .contains("All of it is gone again.");
        assertThat(Cks.on(target.cloud()).clusters().list()).isEmpty();
        assertThat(target.cloud().templates().list().stream())
                .noneMatch(template -> String.valueOf(template.getName()).startsWith("c4j-"));
    }

    @Test
    void printsScriptsAndReadsWhatTheyFind(@TempDir Path directory) throws IOException {
        var templates = Cks.on(target.cloud()).nodeTemplates();
        NodeImageScripts.run(templates, out);
        NodeImageScripts.run(templates, out, "build");
        NodeImageScripts.run(templates, out, "cloud-init");
        NodeImageScripts.run(templates, out, "check");
        var printed = Files.writeString(
                directory.resolve("check.txt"),
                "c4j-node-check begin 1\nc4j-node-check unmet swap:off\nc4j-node-check end\n");
        NodeImageScripts.run(templates, out, "read", printed.toString());

        assertThat(shown())
                .contains("A node needs that")
                .contains("apt-get install -y --no-install-recommends 'openssh-server'")
                .contains("#cloud-config")
                .contains("The machine cannot be a node:")
                .contains("it is not so that nothing swaps");
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
