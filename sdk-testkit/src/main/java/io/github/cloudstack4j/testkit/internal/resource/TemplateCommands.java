// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands that make and change templates. */
final class TemplateCommands implements CommandModule {

    private static final Duration DOWNLOAD = Duration.ofSeconds(30);
    private static final Duration UPLOAD_VALID = Duration.ofMinutes(10);
    private static final Set<String> ARCHITECTURES = Set.of("x86_64", "aarch64", "s390x", "i686");
    private static final List<String> COMPRESSIONS = List.of("", ".zip", ".bz2", ".gz");

    private final Seeds seeds;

    TemplateCommands(Seeds seeds) {
        this.seeds = seeds;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("registerTemplate", this::registerTemplate);
        registry.on("getUploadParamsForTemplate", this::uploadParameters);
        registry.on("updateTemplate", this::update).refersTo("id", Kind.TEMPLATE);
        registry.on("deleteTemplate", this::delete).refersTo("id", Kind.TEMPLATE);
    }

    private Answer registerTemplate(Call call) {
        var args = call.args();
        checkZones(args);
        checkCommon(args);
        if (args.flag("directdownload") && !args.requireString("hypervisor").equalsIgnoreCase("KVM")) {
            throw ApiFault.badParameter("Parameter directdownload is only allowed for KVM templates");
        }
        checkUrl(args.requireString("url"), args.requireString("format"));
        var row = newTemplate(call, zones(call)).show("url", args.string("url"));
        call.world().after(DOWNLOAD, () -> seeds.finishDownload(row));
        var rows = seeds.rowsByZone(row).toList();
        return new Answer.Page(
                "template",
                rows.size(),
                rows.stream().map(view -> CatalogCommands.image(call, view)).toList());
    }

    private static void checkZones(Arguments args) {
        if (!args.has("zoneid") && args.list("zoneids").isEmpty()) {
            throw ApiFault.badParameter("Either zoneid or zoneids is required. Both cannot be null.");
        }
        if (args.has("zoneid") && !args.list("zoneids").isEmpty()) {
            throw ApiFault.badParameter("Both zoneid and zoneids cannot be specified at the same time");
        }
    }

    private static void checkCommon(Arguments args) {
        var arch = args.string("arch");
        if (arch != null && !ARCHITECTURES.contains(arch)) {
            throw ApiFault.badParameter("Unsupported arch type: " + arch);
        }
        if (!args.flag("deployasis") && args.resource("ostypeid") == null) {
            throw ApiFault.badParameter("Please provide a guest OS type");
        }
    }

    private static void checkUrl(String url, String format) {
        var path = String.valueOf(URI.create(url).getPath());
        var ending = "." + format.toLowerCase(Locale.ROOT);
        if (COMPRESSIONS.stream()
                .noneMatch(compression -> path.toLowerCase(Locale.ROOT).endsWith(ending + compression))) {
            throw ApiFault.badParameter("Please specify a valid URL. URL:" + path + " is an invalid for the format "
                    + format.toLowerCase(Locale.ROOT));
        }
    }

    private static List<Resource> zones(Call call) {
        var args = call.args();
        if (args.isMinusOne("zoneid")) {
            return call.world().store(Kind.ZONE).stream().toList();
        }
        var zone = args.resource("zoneid");
        return zone == null ? args.resources("zoneids") : List.of(zone);
    }

    private Resource newTemplate(Call call, List<Resource> zones) {
        var args = call.args();
        var row = seeds.newTemplate(args.requireString("name"), call.newOwner(), zones);
        if (args.isMinusOne("zoneid")) {
            row.show("crossZones", true);
        }
        var text = args.string("displaytext");
        row.show("displaytext", text == null || text.isEmpty() ? row.name() : text)
                .show("format", args.requireString("format").toUpperCase(Locale.ROOT))
                .show("hypervisor", args.requireString("hypervisor"))
                .show("ispublic", args.flag("ispublic"))
                .show("isfeatured", args.flag("isfeatured") && !call.isPlainUser())
                .show("isextractable", args.flag("isextractable"))
                .show("arch", args.string("arch") == null ? "x86_64" : args.string("arch"))
                .show("deployasis", args.flag("deployasis"))
                .show("directdownload", args.flag("directdownload"))
                .show("requireshvm", !Boolean.FALSE.equals(args.flagIfSent("requireshvm")))
                .show("checksum", args.string("checksum"));
        showChangeable(row, args);
        return row;
    }

    /** What can be said at the beginning and later. */
    private static void showChangeable(Resource row, Arguments args) {
        for (var flag : List.of("forcks", "passwordenabled", "sshkeyenabled", "isdynamicallyscalable", "requireshvm")) {
            if (args.flagIfSent(flag) != null) {
                row.show(flag, args.flag(flag));
            }
        }
        if (args.string("templatetag") != null) {
            row.show("templatetag", args.string("templatetag"));
        }
        if (args.string("templatetype") != null) {
            row.show("templatetype", args.string("templatetype").toUpperCase(Locale.ROOT));
        }
        var os = args.resource("ostypeid");
        if (os != null) {
            row.show("ostypeid", os.uuid()).show("ostypename", os.name());
        }
        var details = args.details("details");
        if (!details.isEmpty()) {
            var shown = JsonNodeFactory.instance.objectNode();
            details.forEach(shown::put);
            row.show("details", shown);
        }
    }

    private Answer uploadParameters(Call call) {
        var args = call.args();
        checkCommon(args);
        var zone = args.requireResource("zoneid");
        var row = newTemplate(call, List.of(zone)).show("status", "NOT_UPLOADED");
        var world = call.world();
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters
                .put("id", row.uuid())
                .put(
                        "postURL",
                        "https://upload." + zone.name() + ".example.test/upload/"
                                + world.ids().uuid())
                .put("metadata", world.ids().secretKey())
                .put("expires", Timestamps.format(world.now().plus(UPLOAD_VALID)))
                .put("signature", world.ids().secretKey());
        return new Answer.One("getuploadparams", parameters);
    }

    private Answer update(Call call) {
        var args = call.args();
        var row = mayChange(call);
        for (var field : List.of("name", "displaytext", "format", "arch")) {
            if (args.string(field) != null) {
                row.show(field, args.string(field));
            }
        }
        if (args.flag("cleanupdetails")) {
            row.show("details", JsonNodeFactory.instance.objectNode());
        }
        showChangeable(row, args);
        return new Answer.One("template", CatalogCommands.image(call, row));
    }

    /** Public templates may be used by everybody, and changed by their owner and the admins above only. */
    private static Resource mayChange(Call call) {
        var row = call.args().requireResource("id");
        if (row.isRemoved()) {
            throw ApiFault.invalidValue("unable to find template with id " + row.uuid());
        }
        var owner = row.requireOwner();
        var caller = call.caller();
        var project = owner.project();
        var may = caller.role() == Role.ADMIN
                || owner.equals(caller)
                || caller.role() == Role.DOMAIN_ADMIN && caller.domain().contains(owner.domain())
                || project != null && call.world().mayUseProject(caller, project);
        if (!may) {
            throw ApiFault.accessDenied();
        }
        return row;
    }

    private Answer delete(Call call) {
        var row = mayChange(call);
        var zone = call.args().resource("zoneid");
        var forced = call.args().flag("forced");
        return call.startJob(new JobSubject("Template", row.uuid()), run -> {
            if (row.isRemoved()) {
                throw ApiFault.invalidValue("unable to find template with id " + row.uuid());
            }
            var users = call.world().store(Kind.VIRTUAL_MACHINE).stream()
                    .filter(vm -> row.uuid().equals(vm.text("templateid")))
                    .filter(vm -> zone == null || zone.uuid().equals(vm.text("zoneid")))
                    .map(Resource::name)
                    .collect(Collectors.joining(", "));
            if (!forced && !users.isEmpty()) {
                throw ApiFault.invalidValue(
                        "Unable to delete template with id: " + row.uuid() + " because it is being used by: " + users);
            }
            seeds.removeTemplate(row, zone);
            run.succeed(null);
        });
    }
}
