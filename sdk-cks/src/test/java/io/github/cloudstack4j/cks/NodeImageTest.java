// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cloudstack4j.cks.model.NodeImageRecipe;
import io.github.cloudstack4j.cks.model.NodeImageRequirement;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeImageTest {
    private static final NodeImageRecipe RECIPE = NodeImageRecipe.builder()
            .containerdRepository("https://packages.example.test/linux/ubuntu")
            .containerdKeyUrl("https://packages.example.test/linux/ubuntu/gpg")
            .packages("nfs-common")
            .build();

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final NodeTemplates templates = Cks.on(cloud.admin()).nodeTemplates();

    @TempDir
    private Path directory;

    @Test
    void theScriptPutsInAllThatIsRequiredAndMore() {
        var script = templates.buildScript(RECIPE);

        assertThat(templates.requirements())
                .extracting(NodeImageRequirement::getName)
                .filteredOn(name -> name.startsWith("package:"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(script).contains("'" + name.replace("package:", "") + "'"));
        assertThat(script)
                .contains("'nfs-common'")
                .contains("'https://packages.example.test/linux/ubuntu'")
                .contains("$VERSION_CODENAME")
                .contains("useradd --create-home", "NOPASSWD:ALL", "/opt/bin", "swapoff -a")
                .contains("truncate -s 0 /etc/machine-id")
                .doesNotContain("poweroff");
        assertThat(templates.buildScript(
                        NodeImageRecipe.builder().sealed(false).poweredOff(true).build()))
                .contains("poweroff")
                .doesNotContain("machine-id", "keyrings");
    }

    @Test
    void everyScriptIsOneToTheShell() throws Exception {
        assertThat(shell("-n", templates.buildScript(RECIPE)).exit()).isZero();
        assertThat(shell("-n", templates.buildScript(NodeImageRecipe.builder().build()))
                        .exit())
                .isZero();
        assertThat(shell("-n", templates.checkScript()).exit()).isZero();
    }

    @Test
    void theUserDataCarriesTheScriptAsItIs() {
        var userData = templates.cloudInit(RECIPE);

        assertThat(userData).startsWith("#cloud-config\n");
        var content = userData.lines()
                .filter(line -> line.contains("content: "))
                .map(line -> line.replaceFirst(".*content: ", ""))
                .findFirst()
                .orElseThrow();
        assertThat(new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8))
                .isEqualTo(templates.buildScript(RECIPE));
    }

    @Test
    void whatTheCheckPrintsOnThisMachineIsUnderstood() throws Exception {
        var printed = shell("-e", templates.checkScript());

        assertThat(printed.exit()).isZero();
        var report = templates.readCheck("Welcome\n" + printed.output() + "Goodbye\n");
        assertThat(report.getMet().size() + report.getUnmet().size())
                .isEqualTo(templates.requirements().size());
        assertThat(printed.output().lines().filter(line -> line.contains("met ")))
                .hasSameSizeAs(templates.requirements());
        assertThat(report.getMet().contains("directory:/opt/bin")).isEqualTo(Files.isDirectory(Path.of("/opt/bin")));
    }

    @Test
    void whatTheCheckDidNotFindIsNamedWithItsMeaning() {
        var all = new StringBuilder("c4j-node-check begin 1\r\n");
        templates
                .requirements()
                .forEach(requirement -> all.append("c4j-node-check ")
                        .append(requirement.getName().equals("sudo:cloud") ? "unmet " : "met ")
                        .append(requirement.getName())
                        .append("\r\n"));
        var report = templates.readCheck(all + "c4j-node-check end\r\n");

        assertThat(report.isComplete()).isFalse();
        assertThat(report.getUnmet())
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.getMeaning()).contains("without a password"));
        assertThat(templates
                        .readCheck(all.toString().replace("unmet", "met") + "c4j-node-check end")
                        .isComplete())
                .isTrue();
        assertThatThrownBy(() -> templates.readCheck(all.toString()))
                .as("cut off")
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("not all there");
    }

    @Test
    void whatCouldBreakOutOfTheScriptIsRefused() {
        assertThatThrownBy(() ->
                        NodeImageRecipe.builder().packages("curl'; reboot").build())
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> NodeImageRecipe.builder()
                        .containerdRepository("https://a.example.test/$(reboot)")
                        .containerdKeyUrl("https://a.example.test/key")
                        .build())
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> NodeImageRecipe.builder()
                        .containerdRepository("https://a.example.test/")
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("key");
    }

    private record Printed(int exit, String output) {}

    private Printed shell(String option, String script) throws IOException, InterruptedException {
        assumeThat(Path.of("/bin/sh")).exists();
        var file = Files.writeString(directory.resolve("script.sh"), script);
        var process = new ProcessBuilder("/bin/sh", option, file.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Printed(process.waitFor(), output);
    }
}
