// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.model.ApiRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command that the SDK sends from a method of a Retrofit interface. */
record WireCommand(Method method) {
    /** Those of all modules. */
    static final List<WireCommand> OF_THE_SDK = Models.imported("internal").stream()
            .filter(JavaClass::isInterface)
            .map(JavaClass::reflect)
            .flatMap(WireCommand::of)
            .sorted(Comparator.comparing(WireCommand::toString))
            .toList();

    /** With those that only models are there for. */
    static final List<WireCommand> ALL =
            Stream.concat(OF_THE_SDK.stream(), of(ModelsWithoutClient.class)).toList();

    private static Stream<WireCommand> of(Class<?> api) {
        return Arrays.stream(api.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Command.class))
                .map(WireCommand::new);
    }

    String name() {
        return method.getAnnotation(Command.class).value();
    }

    boolean isList() {
        return wrapper() == Page.class;
    }

    boolean startsJob() {
        return wrapper() == JobTicket.class;
    }

    /** What comes back in the end: an item of the list, the result of the job, or the reply itself. */
    Class<?> replyType() {
        return raw(wrapper() == null ? reply() : argument(reply()));
    }

    /** What is sent; of a list, the filter. */
    Class<?> requestType() {
        var request = method.getGenericParameterTypes()[0];
        return raw(raw(request) == PageRequest.class ? argument(request) : request);
    }

    /** Sends it as the SDK does, asking for nothing in particular. */
    Object send(Connection connection) {
        try {
            method.setAccessible(true);
            var call = method.invoke(connection.api(method.getDeclaringClass()), sample());
            return ((ApiCall<?>) call).execute();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(this + " cannot be called", e);
        }
    }

    private Object sample() throws ReflectiveOperationException {
        var type = method.getParameterTypes()[0];
        if (type == PageRequest.class) {
            return new PageRequest<>(Map.of(), 1, 500, Map.of());
        }
        if (ApiRequest.class.isAssignableFrom(type)) {
            return Requests.ofType(type);
        }
        Constructor<?> ofRecord = type.getDeclaredConstructors()[0];
        ofRecord.setAccessible(true);
        return ofRecord.newInstance(Arrays.stream(ofRecord.getParameterTypes())
                .map(component -> "id")
                .toArray());
    }

    private Type reply() {
        return argument(method.getGenericReturnType());
    }

    /** Null where the reply itself is what comes back. */
    private @Nullable Class<?> wrapper() {
        return reply() instanceof ParameterizedType wrapped ? raw(wrapped) : null;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    @Override
    public String toString() {
        return name() + " (" + method.getDeclaringClass().getSimpleName() + ")";
    }
}
