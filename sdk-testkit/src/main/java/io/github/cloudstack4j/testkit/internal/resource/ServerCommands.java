// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.contract.Contract;
import io.github.cloudstack4j.testkit.internal.contract.ContractCommand;
import io.github.cloudstack4j.testkit.internal.contract.ContractParameter;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.ApiThrottle;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import java.util.Locale;

/** What the server tells about itself. */
final class ServerCommands implements CommandModule {

    private final Contract contract;
    private final ApiThrottle throttle;
    private final String serverVersion;

    ServerCommands(Contract contract, ApiThrottle throttle, String serverVersion) {
        this.contract = contract;
        this.throttle = throttle;
        this.serverVersion = serverVersion;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listCapabilities", this::capabilities);
        registry.on("listApis", call -> apis(call, registry));
        registry.on("getApiLimit", this::apiLimit);
    }

    private Answer capabilities(Call call) {
        var settings = call.world().settings();
        var capability = JsonNodeFactory.instance
                .objectNode()
                .put("securitygroupsenabled", false)
                .put("dynamicrolesenabled", true)
                .put("cloudstackversion", serverVersion)
                .put("userpublictemplateenabled", true)
                .put("supportELB", "false")
                .put("projectinviterequired", false)
                .put("allowusercreateprojects", true)
                .put("customdiskofferingminsize", 1)
                .put("customdiskofferingmaxsize", 1024)
                .put("regionsecondaryenabled", false)
                .put("kvmsnapshotenabled", true)
                .put("snapshotshowchainsize", false)
                .put("allowuserviewdestroyedvm", !call.isPlainUser())
                .put("allowuserexpungerecovervm", !call.isPlainUser())
                .put("allowuserexpungerecovervolume", true)
                .put("allowuserviewalldomainaccounts", false)
                .put("allowuserforcestopvm", true)
                .put("kubernetesserviceenabled", settings.isOn("cloud.kubernetes.service.enabled"))
                .put("kubernetesclusterexperimentalfeaturesenabled", false)
                .put("customhypervisordisplayname", "Custom")
                .put("defaultuipagesize", 20)
                .put("instancesstatsretentiontime", 720)
                .put("instancesstatsuseronly", false)
                .put("instancesdisksstatsretentionenabled", false)
                .put("instancesdisksstatsretentiontime", 720)
                .put("sharedfsvmmincpucount", 2)
                .put("sharedfsvmminramsize", 1024)
                .put("instanceleaseenabled", false);
        if (call.isRootAdmin()) {
            capability.put("extensionspath", "/var/cloudstack");
        }
        capability
                .put("dynamicscalingenabled", settings.isOn("enable.dynamic.scale.vm"))
                .put("additionalconfigenabled", false);
        if (settings.isOn("api.throttling.enabled")) {
            capability
                    .put("apilimitmax", settings.getInt("api.throttling.max"))
                    .put("apilimitinterval", settings.getInt("api.throttling.interval"));
        }
        return new Answer.One("capability", capability);
    }

    /** Only what is emulated: a client that asks first is told the truth. */
    private Answer apis(Call call, CommandRegistry registry) {
        var wanted = call.args().string("name");
        var shown = contract.all().stream()
                .filter(command -> wanted == null || command.name().equals(wanted))
                .filter(command -> registry.find(command.name()).isPresent())
                .filter(command -> command.roles().contains(call.user().role().contractName()))
                .map(ServerCommands::api)
                .toList();
        if (shown.isEmpty()) {
            throw ApiFault.internal("Api Discovery plugin was unable to find an api by that name or process any apis");
        }
        return new Answer.Page("api", shown.size(), shown);
    }

    private static ObjectNode api(ContractCommand command) {
        var api = JsonNodeFactory.instance
                .objectNode()
                .put("name", command.name())
                .put("description", command.name())
                .put("isasync", command.async())
                .put("httprequesttype", command.readOnly() ? "GET" : "POST");
        if (command.since() != null) {
            api.put("since", command.since());
        }
        var parameters = api.putArray("params");
        for (var parameter : command.parameters()) {
            var shown = parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("description", parameter.name())
                    .put("type", parameter.type().name().toLowerCase(Locale.ROOT))
                    .put("length", length(parameter))
                    .put("required", parameter.required());
            if (parameter.since() != null) {
                shown.put("since", parameter.since());
            }
        }
        var response = api.putArray("response");
        for (var field : command.response()) {
            response.addObject()
                    .put("name", field.name())
                    .put("description", field.name())
                    .put("type", field.type());
        }
        return api;
    }

    private static int length(ContractParameter parameter) {
        return parameter.type() == ContractParameter.Type.STRING ? parameter.maxLength() : 255;
    }

    private Answer apiLimit(Call call) {
        var usage = throttle.usage(call.caller());
        return new Answer.One(
                "apilimit",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("accountid", call.caller().uuid())
                        .put("account", call.caller().name())
                        .put("apiIssued", usage.issued())
                        .put("apiAllowed", usage.allowed())
                        .put("expireAfter", usage.expiresAfterMillis()));
    }
}
