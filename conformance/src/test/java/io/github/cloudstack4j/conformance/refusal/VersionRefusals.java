// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.field;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.model.AddVersionRequest;
import io.github.cloudstack4j.cks.model.UpdateVersionRequest;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is wrong with the Kubernetes versions an operator offers. */
final class VersionRefusals {
    private static final String ADD = "addKubernetesSupportedVersion";
    private static final String URL = "http://images.example.test/kubernetes.iso";
    private static final String LIST = "listKubernetesSupportedVersions";

    private VersionRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(adding(), addingSomewhere(), others()).flatMap(List::stream);
    }

    /** A well-formed request with other values; a blank one is taken away. */
    private static Object add(Caller caller, String... changes) {
        var parameters = new LinkedHashMap<>(
                Map.of("semanticversion", "1.35.0", "mincpunumber", "2", "minmemory", "2048", "url", URL));
        for (var i = 0; i < changes.length; i += 2) {
            parameters.put(changes[i], changes[i + 1]);
        }
        parameters.values().removeIf(String::isBlank);
        return caller.cloud().call(ADD, parameters);
    }

    private static Object typed(Sandbox sandbox, Consumer<AddVersionRequest.Builder> change) {
        return sandbox.admin().versions().add(version -> {
            version.semanticVersion("1.35.0").url(URL);
            change.accept(version);
        });
    }

    private static Refusal heldBack(
            String step, String parameter, String value, String saying, Consumer<AddVersionRequest.Builder> change) {
        return Refusal.of(step, InvalidParameterException.class)
                .raw(s -> add(s.admin(), parameter, value))
                .heldBack(InvalidRequestException.class, saying, s -> typed(s, change));
    }

    private static List<Refusal> adding() {
        return List.of(
                Refusal.of("2.12/add role", PermissionDeniedException.class)
                        .raw(s -> add(s.user()))
                        .typed(s -> s.user()
                                .versions()
                                .add(v -> v.semanticVersion("1.35.0").url(URL))),
                Refusal.of("2.12/add format", InvalidParameterException.class)
                        .raw(s -> add(s.admin(), "semanticversion", "v1.35.0"))
                        .avoided(s -> typed(s, v -> v.semanticVersion("v1.35.0"))),
                heldBack("2.12/add parts", "semanticversion", "1.35", "1.35", v -> v.semanticVersion("1.35")),
                heldBack("2.12/add cores", "mincpunumber", "1", "minCpuNumber is 1", v -> v.minCpuNumber(1)),
                heldBack("2.12/add memory", "minmemory", "1024", "minMemory is 1024", v -> v.minMemory(1024)),
                heldBack("2.12/add url", "url", "", "url is blank", v -> v.url("")),
                heldBack(
                        "2.12/add too old",
                        "semanticversion",
                        "1.10.9",
                        "older than 1.11.0",
                        v -> v.semanticVersion("1.10.9")),
                Refusal.of("2.12/add arch", InvalidParameterException.class)
                        .raw(s -> add(s.admin(), "arch", "sparc"))
                        .typed(s -> typed(s, v -> v.arch("sparc"))));
    }

    /** In the first zone, by both routes. */
    private static Refusal inTheZone(String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> add(s.admin(), "zoneid", s.id("zone", "zone-1")))
                .typed(s -> typed(s, v -> v.zone("zone-1")));
    }

    private static List<Refusal> addingSomewhere() {
        return List.of(
                inTheZone("2.12/add edge zone", InvalidParameterException.class)
                        .given(field("zone", "zone-1", "type", "Edge")),
                inTheZone("2.12/add no store", InvalidStateException.class)
                        .given(s -> s.world().imageStore("zone-1", false)),
                Refusal.of("2.12/add no store somewhere", InvalidStateException.class)
                        .given(s -> s.world().imageStore("zone-2", false))
                        .raw(s -> add(s.admin()))
                        .typed(s -> typed(s, v -> {})));
    }

    private static List<Refusal> others() {
        return List.of(
                Refusal.of("2.12/upload zone", InvalidParameterException.class)
                        .raw(s -> s.admin()
                                .call(
                                        "getUploadParamsForKubernetesSupportedVersion",
                                        "name",
                                        "v1.35.0",
                                        "format",
                                        "ISO",
                                        "zoneid",
                                        "-1",
                                        "semanticversion",
                                        "1.35.0",
                                        "mincpunumber",
                                        "2",
                                        "minmemory",
                                        "2048"))
                        .heldBack(
                                UnknownNameException.class,
                                "-1",
                                s -> s.admin()
                                        .versions()
                                        .uploadParameters(v -> v.semanticVersion("1.35.0")
                                                .name("v1.35.0")
                                                .zone("-1"))),
                Refusal.of("2.12/list both minimums", InvalidParameterException.class)
                        .raw(s -> s.admin()
                                .call(
                                        LIST,
                                        "minimumsemanticversion",
                                        "1.30.0",
                                        "minimumkubernetesversionid",
                                        s.version("v1.30.0")))
                        .heldBack(
                                InvalidRequestException.class,
                                "minimumSemanticVersion and minimumVersion are both given",
                                s -> s.admin()
                                        .versions()
                                        .list(filter -> filter.minimumSemanticVersion("1.30.0")
                                                .minimumVersion("v1.30.0"))),
                Refusal.of("2.12/list minimum unknown", NotFoundException.class)
                        .raw(s -> s.admin().call(LIST, "minimumkubernetesversionid", UNKNOWN))
                        .onlyRaw("the minimum is looked up first, and compared by the client"),
                Refusal.of("2.12/list minimum format", InvalidParameterException.class)
                        .raw(s -> s.admin().call(LIST, "minimumsemanticversion", "new"))
                        .heldBack(
                                InvalidRequestException.class,
                                "new",
                                s -> s.admin().versions().list(filter -> filter.minimumSemanticVersion("new"))),
                Refusal.of("2.12/update state", InvalidParameterException.class)
                        .raw(s -> s.admin()
                                .call(
                                        "updateKubernetesSupportedVersion",
                                        "id",
                                        s.version("v1.32.9"),
                                        "state",
                                        "disabled"))
                        .typed(s -> s.admin()
                                .versions()
                                .update(UpdateVersionRequest.builder()
                                        .version(Ref.id(s.version("v1.32.9")))
                                        .state(VersionState.of("disabled"))
                                        .build())),
                Refusal.of("2.12/delete in use", ResourceInUseException.class)
                        .given(aCluster())
                        .raw(s -> s.admin().call("deleteKubernetesSupportedVersion", "id", s.version("v1.32.9")))
                        .typed(s -> s.admin().versions().delete("v1.32.9")));
    }
}
