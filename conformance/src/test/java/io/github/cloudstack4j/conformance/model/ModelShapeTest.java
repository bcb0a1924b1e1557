// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import static io.github.cloudstack4j.conformance.model.Models.UNKNOWN_FIELD;
import static io.github.cloudstack4j.conformance.model.Models.UNKNOWN_WORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.OpenEnum;
import io.github.cloudstack4j.core.model.ServerObject;
import java.beans.Introspector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model of every module can do; what only one of them can is tested in its module. */
class ModelShapeTest {
    /**
     * Wire names that promise a secret, or room for one: a URL may be signed, a detail may be a password. Not the two that
     * only name details.
     */
    private static final Pattern SECRET =
            Pattern.compile("(?!readonly|allowed).*(password|secret|privatekey|configdata|signature|metadata"
                    + "|token|url|URL|details)|userdata(params)?|cniconfig");

    /** Modules whose models are ours alone: the server knows nothing of them. */
    private static final Set<String> NOT_ON_THE_WIRE = Set.of("csi", "capc");

    static Stream<Class<? extends ServerObject>> replies() {
        return Models.replies();
    }

    static List<ApiRequest> requests() {
        return Requests.ALL;
    }

    static Stream<Object> models() {
        return Stream.concat(replies().map(Models::full), requests().stream());
    }

    @Test
    void everyModuleWithModelsIsLookedAt() throws IOException {
        var modules =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
        try (var directories = Files.list(modules)) {
            assertThat(directories
                            .map(module -> module.getFileName().toString().replaceFirst("^sdk-", ""))
                            .filter(name -> Files.isDirectory(modules.resolve(
                                    "sdk-" + name + "/src/main/java/io/github/cloudstack4j/" + name + "/model")))
                            .filter(name -> !NOT_ON_THE_WIRE.contains(name)))
                    .hasSameElementsAs(Models.MODULES);
        }
        assertThat(Models.MODULES)
                .allSatisfy(module -> assertThat(replies())
                        .anyMatch(type -> type.getPackageName().endsWith("." + module + ".model")));
    }

    @Test
    void everyRequestIsAmongTheTestedOnes() {
        assertThat(Models.requests())
                .hasSameElementsAs(requests().stream()
                        .<Class<? extends ApiRequest>>map(
                                request -> request.getClass().getSuperclass().asSubclass(ApiRequest.class))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aFullReplySurvivesJavaSerialization(Class<? extends ServerObject> type) throws Exception {
        var reply = Models.full(type);

        assertThat(throughJavaSerialization(reply)).isEqualTo(reply);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestSurvivesJavaSerialization(ApiRequest request) throws Exception {
        assertThat(throughJavaSerialization(request)).isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyPropertyOfAReplyIsReadAndWrittenUnderItsWireName(Class<? extends ServerObject> type) {
        var written = Models.write(Models.full(type));

        assertThat(written.fieldNames())
                .toIterable()
                .hasSameElementsAs(Stream.concat(Models.properties(type).keySet().stream(), Stream.of(UNKNOWN_FIELD))
                        .toList());
        assertThat(Models.read(written.toString(), type)).isEqualTo(Models.full(type));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aFieldWithoutAGetterIsKept(Class<? extends ServerObject> type) {
        assertThat(Models.full(type).getAdditionalProperties()).isEqualTo(Map.of(UNKNOWN_FIELD, "kept"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aWordOutsideTheVocabularySurvives(Class<? extends ServerObject> type) throws Exception {
        var reply = Models.full(type);
        var revived = throughJavaSerialization(reply);
        var written = Models.write(reply);

        Models.properties(type).forEach((name, property) -> {
            if (OpenEnum.class.isAssignableFrom(property.getReturnType())) {
                assertThat(Models.value(reply, property)).hasToString(UNKNOWN_WORD);
                assertThat(Models.value(revived, property)).hasToString(UNKNOWN_WORD);
                assertThat(written.get(name).asText()).isEqualTo(UNKNOWN_WORD);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aBuilderStartsFromNothingOrFromACopy(Object model) throws Exception {
        var type = model.getClass().getSuperclass();
        var builder = type.getMethod("builder").invoke(null);

        assertThat(builder.getClass().getName()).isEqualTo(type.getName() + "$Builder");
        assertThat(builder.getClass().getModifiers()).matches(Modifier::isPublic);
        builder.getClass().getMethod("from", type).invoke(builder, model);
        assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void secretsOfAReplyStayOutOfToString(Class<? extends ServerObject> type) {
        var secrets = secrets(type);
        var fields = (ObjectNode) Models.write(Models.full(type));
        secrets.forEach(name -> {
            if (Models.properties(type).get(name).getReturnType() == Map.class) {
                fields.putObject(name).put("name", Requests.SECRET);
            } else {
                fields.put(name, Requests.SECRET);
            }
        });
        var printed = Models.read(fields.toString(), type).toString();

        assertThat(printed).doesNotContain(Requests.SECRET);
        if (!secrets.isEmpty()) {
            assertThat(printed).contains("****");
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void secretsOfARequestStayOutOfToString(ApiRequest request) {
        var type = request.getClass().getSuperclass();
        var secrets = secrets(type);

        assertThat(request.toString()).doesNotContain(Requests.SECRET);
        if (!secrets.isEmpty()) {
            assertThat(request.toString()).contains("****");
            assertThat(secrets)
                    .allSatisfy(
                            name -> assertThat(Models.write(request).path(name).toString())
                                    .as(name)
                                    .containsAnyOf(Requests.SECRET, Requests.SECRET_IN_BASE64));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void groovyReadsEveryPropertyByItsName(Object model) {
        var getters = Models.properties(model.getClass().getSuperclass()).values().stream()
                .filter(getter -> Modifier.isPublic(getter.getModifiers()))
                .toList();
        var script = getters.stream()
                .map(getter -> "model." + propertyName(getter))
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(new GroovyShell(new Binding(Map.of("model", model))).evaluate(script))
                .isEqualTo(getters.stream()
                        .map(getter -> Models.value(model, getter))
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    private static String propertyName(Method getter) {
        assertThat(getter.getName()).as("a getter in JavaBean style").matches("(get|is)[A-Z]\\w*");
        return Introspector.decapitalize(getter.getName().replaceFirst("^(get|is)", ""));
    }

    private static Set<String> secrets(Class<?> type) {
        var secrets = new TreeSet<String>();
        Models.properties(type).forEach((name, property) -> {
            if (SECRET.matcher(name).matches()
                    && List.of(String.class, Map.class).contains(property.getReturnType())) {
                secrets.add(name);
            }
        });
        return secrets;
    }

    private static Object throughJavaSerialization(Object value) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return Objects.requireNonNull(in.readObject());
        }
    }
}
