// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands around the Kubernetes releases that clusters can be made of. */
final class VersionCommands {
    private static final int MIN_CPU = 2;
    private static final int MIN_MEMORY = 2048;
    private static final Set<String> ARCHITECTURES = Set.of("x86_64", "aarch64", "s390x", "i686");
    private static final Duration UPLOAD_VALID = Duration.ofMinutes(10);

    private final Kubernetes kubernetes;
    private final SupportedVersions versions;

    VersionCommands(Kubernetes kubernetes, SupportedVersions versions) {
        this.kubernetes = kubernetes;
        this.versions = versions;
    }

    Answer add(Call call) {
        var args = call.args();
        var version = checkedRelease(call);
        var zone = args.resource("zoneid");
        var url = args.string("url");
        if (url == null || url.isEmpty()) {
            throw ApiFault.internal("Invalid URL for ISO specified");
        }
        var arch = args.string("arch");
        if (arch != null && !ARCHITECTURES.contains(arch)) {
            throw ApiFault.badParameter("Unsupported arch type: " + arch);
        }
        Refuse.when(
                zone != null && "Edge".equals(zone.text("type")) && !args.flag("directdownload"),
                "Zone: " + (zone == null ? "" : zone.name()) + " supports only direct download Kubernetes versions");
        refuseWithoutImageStore(call, zone);
        var row = versions.add(new SupportedVersions.Registration(
                name(args.string("name"), version, zone),
                version,
                zone,
                args.number("mincpunumber", 0),
                args.number("minmemory", 0),
                url,
                arch == null ? "x86_64" : arch,
                args.flag("directdownload")));
        return new Answer.One("kubernetessupportedversion", view(call, row));
    }

    /** Without a zone of its own the ISO goes to all of them, and all need a store for it. */
    private static void refuseWithoutImageStore(Call call, @Nullable Resource zone) {
        var without = call.world().store(Kind.ZONE).stream()
                .filter(one -> zone == null || one.equals(zone))
                .filter(one -> one.flag("withoutimagestore"))
                .map(Resource::name)
                .toList();
        var complaint = "Unable to register Kubernetes version ISO";
        Refuse.when(
                !without.isEmpty(),
                zone == null
                        ? complaint + " for all zones. The following zones have no image store: "
                                + String.join(", ", without)
                        : complaint + ". No image store available in zone: " + zone.name());
    }

    Answer uploadParameters(Call call) {
        checkedRelease(call);
        var zone = call.args().resource("zoneid");
        if (zone == null) {
            throw ApiFault.badParameter("Invalid zoneid");
        }
        var world = call.world();
        var parameters = JsonNodeFactory.instance.objectNode();
        parameters
                .put("id", world.ids().uuid())
                .put(
                        "postURL",
                        "https://upload." + zone.name() + ".example.test/upload/"
                                + world.ids().uuid())
                .put("metadata", world.ids().secretKey())
                .put("expires", Timestamps.format(world.now().plus(UPLOAD_VALID)))
                .put("signature", world.ids().secretKey());
        return new Answer.One("getuploadparams", parameters);
    }

    Answer list(Call call) {
        var args = call.args();
        var minimumText = args.string("minimumsemanticversion");
        var minimumRow = args.resource("minimumkubernetesversionid");
        Refuse.when(
                minimumText != null && minimumRow != null,
                "Both parameters minimumsemanticversion and minimumkubernetesversionid can not be passed together");
        if (minimumText != null && !SemanticVersion.looksNumeric(minimumText)) {
            throw ApiFault.badParameter("Invalid version format. Semantic version needed");
        }
        var zone = args.resource("zoneid");
        var minimum = minimumRow == null ? minimumText : minimumRow.requireText("semanticversion");
        var late = kubernetes.has(KubernetesDefect.MINIMUM_VERSION_AFTER_PAGING);
        var listed = call.list(Kind.KUBERNETES_VERSION)
                .byId()
                .where(row -> zone == null || new SupportedVersion(row).isOfferedIn(zone))
                .where(row -> late || minimum == null || isNotBefore(row.requireText("semanticversion"), minimum))
                .byText("arch")
                .byKeyword("name")
                .answer("kubernetessupportedversion", row -> view(call, row));
        return minimum == null || !late ? listed : notBefore(minimum, (Answer.Page) listed);
    }

    Answer update(Call call) {
        var row = call.args().requireResource("id");
        Refuse.when(row.isRemoved(), "Invalid Kubernetes version id specified");
        var state = call.args().requireString("state");
        Refuse.when(!state.equals("Enabled") && !state.equals("Disabled"), "Invalid value for state parameter");
        row.show("state", state);
        return new Answer.One("kubernetessupportedversion", view(call, row));
    }

    Answer delete(Call call) {
        var row = call.args().requireResource("id");
        return call.startJob(null, run -> {
            Refuse.when(row.isRemoved(), "Invalid Kubernetes version id specified");
            var used = kubernetes.clusters().stream()
                    .anyMatch(cluster -> cluster.version() != null
                            && cluster.requireVersion().row().equals(row));
            Refuse.when(
                    used,
                    "Unable to delete Kubernetes version ID: " + row.uuid()
                            + ". Existing clusters currently using the version.");
            versions.remove(row);
            run.succeed(null);
        });
    }

    /** The server filters after it has cut the page, and counts before: pages come short. */
    private static Answer notBefore(String minimum, Answer.Page page) {
        var items = page.items().stream()
                .filter(item -> isNotBefore(item.path("semanticversion").asText(), minimum))
                .toList();
        return new Answer.Page(page.objectName(), page.total(), items);
    }

    /** A minimum with too few parts is no error; nothing is as new as that. */
    private static boolean isNotBefore(String version, String minimum) {
        try {
            return !SemanticVersion.parse(version).isBefore(SemanticVersion.parse(minimum));
        } catch (IllegalArgumentException incomparable) {
            return false;
        }
    }

    private static SemanticVersion checkedRelease(Call call) {
        var args = call.args();
        Refuse.when(
                args.number("mincpunumber", 0) < MIN_CPU,
                "Invalid value for mincpunumber parameter. Minimum " + MIN_CPU + " vCPUs required.");
        Refuse.when(
                args.number("minmemory", 0) < MIN_MEMORY,
                "Invalid value for minmemory parameter. Minimum " + MIN_MEMORY + "MB memory required");
        SemanticVersion version;
        try {
            version = SemanticVersion.parse(args.requireString("semanticversion"));
        } catch (IllegalArgumentException malformed) {
            throw ApiFault.badParameter(String.valueOf(malformed.getMessage()));
        }
        Refuse.when(
                version.isBefore(SemanticVersion.OLDEST_SUPPORTED),
                "New supported Kubernetes version cannot be added as " + SemanticVersion.OLDEST_SUPPORTED
                        + " is minimum version supported by Kubernetes Service");
        return version;
    }

    private static String name(@Nullable String given, SemanticVersion version, @Nullable Resource zone) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        return zone == null ? "v" + version : "v" + version + "-" + zone.name();
    }

    /** Where an ISO comes from is for root admins. */
    private static ObjectNode view(Call call, Resource row) {
        var view = row.fields().deepCopy();
        if (!call.isRootAdmin()) {
            view.remove("isourl");
        }
        return view;
    }
}
