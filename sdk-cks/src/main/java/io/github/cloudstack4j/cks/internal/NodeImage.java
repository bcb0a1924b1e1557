// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.NodeImageRecipe;
import io.github.cloudstack4j.cks.model.NodeImageReport;
import io.github.cloudstack4j.cks.model.NodeImageRequirement;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be inside an image for nodes, and the scripts that put it there and look for it. */
public final class NodeImage {
    /** What the server itself looks for on a machine that is added to a cluster. */
    private static final List<String> PACKAGES = List.of(
            "cloud-init",
            "cloud-guest-utils",
            "conntrack",
            "apt-transport-https",
            "ca-certificates",
            "curl",
            "gnupg",
            "gnupg-agent",
            "software-properties-common",
            "lsb-release",
            "python3-json-pointer",
            "python3-jsonschema",
            "containerd.io");

    /** What it takes for granted. */
    private static final List<String> TAKEN_FOR_GRANTED = List.of("openssh-server", "sudo");

    private static final String MARK = "c4j-node-check";
    private static final String BEGIN = MARK + " begin 1";
    private static final String END = MARK + " end";

    private NodeImage() {}

    /** All there is to meet. */
    public static List<NodeImageRequirement> requirements() {
        var all = new ArrayList<NodeImageRequirement>();
        Stream.concat(PACKAGES.stream(), TAKEN_FOR_GRANTED.stream())
                .forEach(name -> all.add(requirement("package:" + name, "the package " + name + " is installed")));
        all.add(requirement("user:cloud", "there is a user cloud, as whom CloudStack logs in with its SSH key"));
        all.add(requirement("sudo:cloud", "that user becomes root without a password"));
        all.add(requirement("home:cloud", "that user has a home directory, for cloud-init to put SSH keys into"));
        all.add(requirement(
                "directory:/opt/bin", "there is the directory /opt/bin, where CloudStack puts and runs its scripts"));
        all.add(requirement("command:containerd", "containerd can be run"));
        all.add(requirement("service:ssh", "there is an SSH server to log in to"));
        all.add(requirement("swap:off", "nothing swaps, since the kubelet does not run beside swap"));
        return List.copyOf(all);
    }

    private static NodeImageRequirement requirement(String name, String meaning) {
        return NodeImageRequirement.builder().name(name).meaning(meaning).build();
    }

    /** Makes the machine it is run on, as root, into one that meets the requirements. */
    public static String buildScript(NodeImageRecipe recipe) {
        var packages = Stream.of(TAKEN_FOR_GRANTED, PACKAGES, recipe.getPackages())
                .flatMap(List::stream)
                .distinct()
                .map(NodeImage::quoted)
                .collect(Collectors.joining(" "));
        return """
                #!/bin/sh
                # Makes this Debian or Ubuntu machine into one that nodes of CloudStack's Kubernetes clusters can be made
                # from. Run it as root, on a machine of its own.
                set -eu
                export DEBIAN_FRONTEND=noninteractive
                apt-get update
                """
                + repository(recipe)
                + "apt-get install -y --no-install-recommends " + packages + "\n"
                + """

                # CloudStack logs in as this user, by SSH key only.
                if ! id cloud >/dev/null 2>&1; then
                    useradd --create-home --shell /bin/bash cloud
                fi
                passwd --lock cloud
                printf '%s\\n' 'cloud ALL=(ALL) NOPASSWD:ALL' >/etc/sudoers.d/90-cloud
                chmod 0440 /etc/sudoers.d/90-cloud

                # Its scripts go here.
                install -d -m 0755 /opt/bin

                # The kubelet does not run beside swap.
                swapoff -a
                sed -i -e '/^[^#].*[[:space:]]swap[[:space:]]/s/^/# /' /etc/fstab

                systemctl enable containerd
                """
                + (recipe.isSealed() ? SEAL : "")
                + (recipe.isPoweredOff() ? "\nsync\npoweroff\n" : "");
    }

    private static final String SEAL = """

            # Each machine made from the image is to be one of its own.
            apt-get clean
            rm -f /etc/ssh/ssh_host_*
            truncate -s 0 /etc/machine-id
            cloud-init clean --logs
            """;

    private static String repository(NodeImageRecipe recipe) {
        var address = recipe.getContainerdRepository();
        var key = recipe.getContainerdKeyUrl();
        if (address == null || key == null) {
            return "";
        }
        var suite = recipe.getContainerdSuite() == null
                ? "\"$(. /etc/os-release && printf %s \"$VERSION_CODENAME\")\""
                : quoted(recipe.getContainerdSuite());
        return """

                # Where containerd.io comes from.
                apt-get install -y --no-install-recommends ca-certificates curl gnupg
                install -d -m 0755 /etc/apt/keyrings
                curl -fsSL KEY | gpg --batch --yes --dearmor -o /etc/apt/keyrings/containerd.gpg
                printf 'deb [signed-by=/etc/apt/keyrings/containerd.gpg] %s %s %s\\n' ADDRESS SUITE COMPONENT \\
                    >/etc/apt/sources.list.d/containerd.list
                apt-get update

                """.replace("SUITE", suite)
                .replace("COMPONENT", quoted(recipe.getContainerdComponent()))
                .replace("ADDRESS", quoted(address))
                .replace("KEY", quoted(key));
    }

    /** The recipe takes nothing that has a quote in it. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }

    /** User data by which a fresh machine of a cloud image runs the script at its first start. */
    public static String cloudInit(NodeImageRecipe recipe) {
        var script = Base64.getEncoder().encodeToString(buildScript(recipe).getBytes(StandardCharsets.UTF_8));
        return """
                #cloud-config
                write_files:
                  - path: /root/make-node-image.sh
                    permissions: '0700'
                    encoding: b64
                    content: SCRIPT
                runcmd:
                  - [/root/make-node-image.sh]
                """.replace("SCRIPT", script);
    }

    /** Looks whether the machine it is run on meets the requirements, and changes nothing. */
    public static String checkScript() {
        var packages =
                Stream.concat(PACKAGES.stream(), TAKEN_FOR_GRANTED.stream()).collect(Collectors.joining(" "));
        return """
                #!/bin/sh
                # Says whether this machine can be a node of a CloudStack Kubernetes cluster. Changes nothing. Run it as
                # root or as the user cloud.
                found() {
                    name=$1
                    shift
                    if "$@" >/dev/null 2>&1; then
                        printf 'MARK met %s\\n' "$name"
                    else
                        printf 'MARK unmet %s\\n' "$name"
                    fi
                }
                installed() {
                    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'
                }
                cloud_is_root() {
                    if [ "$(id -un)" = cloud ]; then
                        sudo -n true
                    else
                        sudo -n -u cloud sudo -n true
                    fi
                }
                cloud_has_home() {
                    home=$(getent passwd cloud | cut -d: -f6)
                    [ -n "$home" ] && [ -d "$home" ]
                }
                ssh_server() {
                    command -v sshd || [ -x /usr/sbin/sshd ]
                }
                no_swap() {
                    [ "$(wc -l </proc/swaps)" -le 1 ]
                }
                echo 'BEGIN'
                for package in PACKAGES; do
                    found "package:$package" installed "$package"
                done
                found user:cloud id cloud
                found sudo:cloud cloud_is_root
                found home:cloud cloud_has_home
                found directory:/opt/bin test -d /opt/bin
                found command:containerd command -v containerd
                found service:ssh ssh_server
                found swap:off no_swap
                echo 'END'
                """.replace("MARK", MARK)
                .replace("BEGIN", BEGIN)
                .replace("END", END)
                .replace("PACKAGES", packages);
    }

    /** Reads what the check printed, wherever in a console's output it stands. */
    public static NodeImageReport read(String output) {
        var lines = output.lines().map(String::strip).toList();
        var begin = lines.lastIndexOf(BEGIN);
        var rest = begin < 0 ? List.<String>of() : lines.subList(begin, lines.size());
        if (!rest.contains(END)) {
            throw new InvalidRequestException(
                    "The output of the check is not all there: a line \"" + BEGIN + "\" is where it begins, and one \""
                            + END + "\" where it ends. Run it again, and give all it prints.");
        }
        var results = new LinkedHashMap<String, String>();
        rest.subList(0, rest.indexOf(END)).stream()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 3 && words[0].equals(MARK))
                .forEach(words -> results.put(words[2], words[1]));
        var report = NodeImageReport.builder();
        // Of what was not looked for nobody knows that it is there.
        requirements().forEach(requirement -> {
            if ("met".equals(results.get(requirement.getName()))) {
                report.met(requirement.getName());
            } else {
                report.unmet(requirement);
            }
        });
        return report.build();
    }
}
