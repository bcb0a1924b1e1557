// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import io.github.cloudstack4j.testkit.EmulatorUser;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link CloudStackTest} does. */
final class CloudStackExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(CloudStackExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == CloudStackEmulator.class || type == CloudStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "every test has an emulator of its own: take it as a parameter of a test, @BeforeEach or"
                            + " @AfterEach method");
        }
        return parameter.getParameter().getType() == CloudStack.class ? client(context) : emulator(context);
    }

    /** The client goes first: it may still talk to the server while it closes. */
    @Override
    public void afterEach(ExtensionContext context) {
        var store = context.getStore(NAMESPACE);
        var client = store.remove(CloudStack.class, CloudStack.class);
        if (client != null) {
            client.close();
        }
        var emulator = store.remove(CloudStackEmulator.class, CloudStackEmulator.class);
        if (emulator != null) {
            emulator.close();
        }
    }

    private static CloudStackEmulator emulator(ExtensionContext context) {
        return stored(context, CloudStackEmulator.class, key -> start(settings(context)));
    }

    private static CloudStack client(ExtensionContext context) {
        return stored(context, CloudStack.class, key -> connect(emulator(context), settings(context)));
    }

    private static <T> T stored(ExtensionContext context, Class<T> type, Function<Class<T>, T> make) {
        var store = context.getStore(NAMESPACE);
        var present = store.get(type, type);
        if (present != null) {
            return present;
        }
        var made = make.apply(type);
        store.put(type, made);
        return made;
    }

    private static CloudStackEmulator start(CloudStackTest settings) {
        var builder = CloudStackEmulator.builder().seed(settings.seed());
        if (!settings.serverVersion().isEmpty()) {
            builder.serverVersion(settings.serverVersion());
        }
        for (var setting : settings.settings()) {
            var equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ParameterResolutionException("a setting is written name=value, not " + setting);
            }
            builder.setting(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return builder.start();
    }

    private static CloudStack connect(CloudStackEmulator emulator, CloudStackTest settings) {
        var user = user(emulator, settings);
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(user.getApiKey())
                .secretKey(user.getSecretKey())
                .timeSource(EmulatorTime.of(emulator))
                .build());
    }

    private static EmulatorUser user(CloudStackEmulator emulator, CloudStackTest settings) {
        return switch (settings.as()) {
            case ROOT_ADMIN -> emulator.admin();
            case DOMAIN_ADMIN -> emulator.domainAdmin();
            case USER -> emulator.user();
        };
    }

    private static CloudStackTest settings(ExtensionContext context) {
        return annotation(context.getTestMethod())
                .or(() -> annotation(context.getTestClass()))
                .orElseThrow(() -> new ParameterResolutionException("put @CloudStackTest on the test or its class"));
    }

    private static Optional<CloudStackTest> annotation(Optional<? extends AnnotatedElement> element) {
        return AnnotationSupport.findAnnotation(element, CloudStackTest.class);
    }
}
