// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.removed;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.model.DeleteCniConfigurationRequest;
import io.github.cloudstack4j.cks.model.RegisterCniConfigurationRequest;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.ResourceInUseException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is wrong with a CNI configuration that is to be registered, and what keeps one from being deleted. */
final class CniRefusals {
    private static final String REGISTER = "registerCniConfiguration";
    private static final String DELETE = "deleteCniConfiguration";
    private static final String TEXT = "#cloud-config\n";

    private CniRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(registering(), deleting(), creating()).flatMap(List::stream);
    }

    private static Object raw(Sandbox sandbox, String name, String base64, String... more) {
        return sandbox.admin()
                .call(
                        REGISTER,
                        Stream.concat(Stream.of("name", name, "cniconfig", base64), Stream.of(more))
                                .toArray());
    }

    private static Object typed(Sandbox sandbox, Consumer<RegisterCniConfigurationRequest.Builder> change) {
        return sandbox.admin().cniConfigurations().register(request -> {
            request.name("mine");
            change.accept(request);
        });
    }

    private static Refusal named(String name) {
        return Refusal.of("2.13/register name", ConflictException.class)
                .raw(s -> raw(s, name, encoded(TEXT)))
                .typed(s -> typed(s, c -> c.name(name).text(TEXT)));
    }

    private static List<Refusal> registering() {
        return List.of(
                named("mine").given(registered()),
                named("user-data-1").when("of user data"),
                Refusal.of("2.13/register metadata", InvalidParameterException.class)
                        .raw(s -> raw(s, "mine", encoded(TEXT), "params", "local-ipv4"))
                        .heldBack(
                                InvalidRequestException.class,
                                "local-ipv4",
                                s -> typed(
                                        s,
                                        c -> c.text("{{ ds.meta_data.local_ipv4 }}")
                                                .variables("local-ipv4"))),
                Refusal.of("2.13/register base64", InvalidParameterException.class)
                        .raw(s -> raw(s, "mine", "no*base64"))
                        .heldBack(
                                InvalidRequestException.class,
                                "is not Base64",
                                s -> typed(s, c -> c.base64("no*base64"))),
                Refusal.of("2.13/register short", InvalidParameterException.class)
                        .raw(s -> raw(s, "mine", "\n"))
                        .heldBack(InvalidRequestException.class, "is empty", s -> typed(s, c -> c.text(""))),
                Refusal.of("2.13/register long", InvalidParameterException.class)
                        .raw(s -> raw(s, "mine", encoded("x".repeat(30_000))))
                        .typed(s -> typed(s, c -> c.text("x".repeat(30_000)))));
    }

    /** By its id, and of the caller's own account, as the server takes it. */
    private static Refusal delete(String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call(DELETE, "id", s.remembered()))
                .typed(s -> s.admin()
                        .cniConfigurations()
                        .delete(DeleteCniConfigurationRequest.builder()
                                .configuration(s.remembered())
                                .build()));
    }

    private static List<Refusal> deleting() {
        return List.of(
                delete("2.13/delete unknown", NotFoundException.class).given(s -> s.remember(UNKNOWN)),
                delete("2.13/delete gone", NotFoundException.class)
                        .given(registered(), removed("userdata", "mine"))
                        .heldBack(
                                NotFoundException.class,
                                "",
                                s -> s.admin().cniConfigurations().delete(s.remembered())),
                delete("2.13/delete gone", NotFoundException.class)
                        .when("of another account")
                        .given(s -> s.remember(s.user()
                                .cniConfigurations()
                                .register(c -> c.name("mine").text(TEXT))
                                .getId()))
                        .avoided(s -> s.admin().cniConfigurations().delete(s.remembered())),
                delete("2.13/delete used", ResourceInUseException.class)
                        .given(registered(), aCluster(c -> c.cni("mine", Map.of()))),
                delete("2.13/delete linked", ResourceInUseException.class).given(registered(), CniRefusals::linked));
    }

    private static List<Refusal> creating() {
        return List.of(Refusal.of("2.1/cni unknown", NotFoundException.class)
                .raw(s -> s.admin().create("cniconfigurationid", UNKNOWN))
                .typed(s -> s.admin().creating(c -> c.cniConfiguration(UNKNOWN))));
    }

    private static Consumer<Sandbox> registered() {
        return s -> s.remember(s.admin()
                .cniConfigurations()
                .register(c -> c.name("mine").text(TEXT))
                .getId());
    }

    private static void linked(Sandbox sandbox) {
        sandbox.admin()
                .call(
                        "linkUserDataToTemplate",
                        "templateid",
                        sandbox.id("template", "ubuntu-cks"),
                        "userdataid",
                        sandbox.remembered());
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
