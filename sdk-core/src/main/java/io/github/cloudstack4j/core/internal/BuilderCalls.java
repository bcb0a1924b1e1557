// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;

/**
 * Lets Jackson call the builders of models through method handles. Its own reflective calls wrap every argument in an
 * array, which for lists of large models is a quarter of all that is allocated.
 */
final class BuilderCalls extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder properties) {
        var all = new ArrayList<SettableBeanProperty>();
        properties.getProperties().forEachRemaining(all::add);
        for (var property : all) {
            if (property.getMember() instanceof AnnotatedMethod method
                    && method.getDeclaringClass().isAssignableFrom(method.getRawReturnType())) {
                properties.addOrReplaceProperty(new BuilderCall(property, handle(config, method)), true);
            }
        }
        return properties;
    }

    private static MethodHandle handle(DeserializationConfig config, AnnotatedMethod method) {
        method.fixAccess(config.canOverrideAccessModifiers());
        try {
            return MethodHandles.lookup()
                    .unreflect(method.getAnnotated())
                    .asType(MethodType.methodType(Object.class, Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not open to Jackson", e);
        }
    }

    private static final class BuilderCall extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1L;

        private final transient MethodHandle setter;

        BuilderCall(SettableBeanProperty reflective, MethodHandle setter) {
            super(reflective);
            this.setter = setter;
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty other) {
            return new BuilderCall(other, setter);
        }

        @Override
        public Object deserializeSetAndReturn(JsonParser parser, DeserializationContext context, Object builder)
                throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                return delegate.deserializeSetAndReturn(parser, context, builder);
            }
            var value = delegate.getValueDeserializer().deserialize(parser, context);
            return value == null ? builder : call(builder, value);
        }

        private Object call(Object builder, Object value) throws IOException {
            try {
                return (Object) setter.invokeExact(builder, value);
            } catch (IOException | RuntimeException | Error e) {
                throw e;
            } catch (Throwable undeclared) {
                throw new IOException(undeclared);
            }
        }
    }
}
