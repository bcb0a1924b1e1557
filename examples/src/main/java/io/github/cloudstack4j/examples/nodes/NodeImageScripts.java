// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.nodes;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.NodeTemplates;
import io.github.cloudstack4j.cks.model.NodeImageRecipe;
import io.github.cloudstack4j.examples.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints what makes an image for nodes: {@code build} the script, {@code cloud-init} the same as user data, {@code
 * check} the script that looks whether a machine has all that is needed, and {@code read FILE} what that script's
 * output says.
 */
public final class NodeImageScripts {
    private NodeImageScripts() {}

    /** Runs the program. */
    public static void main(String[] args) throws IOException {
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            run(Cks.on(target.cloud()).nodeTemplates(), System.out, args);
        }
    }

    static void run(NodeTemplates templates, PrintStream out, String... args) throws IOException {
        var recipe = NodeImageRecipe.builder()
                .containerdRepository(
                        "https://packages.example.org/linux/ubuntu") // where your containerd.io comes from
                .containerdKeyUrl("https://packages.example.org/linux/ubuntu/gpg")
                .packages("nfs-common")
                .poweredOff(true)
                .build();
        switch (args.length == 0 ? "" : args[0]) {
            case "build" -> out.print(templates.buildScript(recipe));
            case "cloud-init" -> out.print(templates.cloudInit(recipe));
            case "check" -> out.print(templates.checkScript());
            case "read" -> {
                var report = templates.readCheck(Files.readString(Path.of(args[1])));
                out.println(report.isComplete() ? "The machine can be a node." : "The machine cannot be a node:");
                report.getUnmet().forEach(unmet -> out.println("  it is not so that " + unmet.getMeaning()));
            }
            default -> {
                out.println("A node needs that");
                templates.requirements().forEach(requirement -> out.println("  " + requirement.getMeaning()));
                out.println("Arguments: build, cloud-init, check, or read FILE");
            }
        }
    }
}
