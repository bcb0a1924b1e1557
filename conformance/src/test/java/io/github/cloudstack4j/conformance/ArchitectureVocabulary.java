// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The words that {@link ArchitectureTest} needs and ArchUnit does not bring. */
final class ArchitectureVocabulary {
    static final String ROOT = "io.github.cloudstack4j";

    private ArchitectureVocabulary() {}

    static DescribedPredicate<JavaClass> publicApi() {
        return describe("public API", ArchitectureVocabulary::isPublicApi);
    }

    static DescribedPredicate<JavaClass> publicInterfaces() {
        return describe("public interfaces", type -> type.isInterface() && isPublicApi(type));
    }

    /** Public classes that carry data. */
    static DescribedPredicate<JavaClass> values() {
        return describe(
                "values",
                type -> isPublicApi(type)
                        && !type.isInterface()
                        && !type.getSimpleName().equals("Builder"));
    }

    static DescribedPredicate<JavaClass> partOf(String outermost) {
        return describe(
                "part of " + outermost,
                type -> outermostOf(type).getSimpleName().equals(outermost));
    }

    static DescribedPredicate<JavaClass> programs() {
        return describe(
                "programs", type -> type.tryGetMethod("main", String[].class).isPresent());
    }

    static DescribedPredicate<JavaClass> timeSources() {
        return describe("time sources", type -> outermostOf(type).isAssignableTo(TimeSource.class));
    }

    static DescribedPredicate<JavaField> storedBySerialization() {
        return describe(
                "stored by serialization",
                field -> field.getOwner().isAssignableTo(Serializable.class)
                        && !field.getOwner().isEnum()
                        && !isGeneratedAid(field.getOwner())
                        && !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.TRANSIENT));
    }

    static DescribedPredicate<JavaCall<?>> callTo(Class<?> owner, String... methods) {
        var names = Set.of(methods);
        return describe(
                owner.getSimpleName() + "." + String.join("|", Arrays.asList(methods)),
                call -> call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName()));
    }

    /** Whatever a public or inherited signature, a superclass or an interface names must be Java's, this SDK's, or one of those given. */
    static ArchCondition<JavaClass> mentionOnlyJavaThisSdkAnd(Set<String> furtherPackages, Set<String> exceptIn) {
        return condition("mention only Java, this SDK and " + String.join(", ", furtherPackages), (type, events) -> {
            Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                    .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
                    .filter(named -> !isSpoken(named, furtherPackages) && !isNeighbour(named, type))
                    .forEach(named -> violated(events, type, type.getName() + " inherits from " + named.getName()));
            type.getAllMembers().stream()
                    .filter(member -> isInSignature(member) && !exceptIn.contains(member.getFullName()))
                    .forEach(member -> typesOf(member)
                            .flatMap(mentioned -> mentioned.getAllInvolvedRawTypes().stream())
                            .filter(named -> !isSpoken(named, furtherPackages))
                            .forEach(named -> violated(
                                    events,
                                    type,
                                    type.getName() + ": " + member.getFullName() + " names " + named.getName())));
        });
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition("live in a @NullMarked package", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                violated(
                        events,
                        type,
                        type.getPackageName() + " has no @NullMarked package-info, see " + type.getName());
            }
        });
    }

    static ArchCondition<JavaClass> beClosedOrMadeForExtension(Set<String> except) {
        return condition("be final, abstract, sealed or an exception", (type, events) -> {
            var modifiers = type.getModifiers();
            if (!modifiers.contains(JavaModifier.FINAL)
                    && !modifiers.contains(JavaModifier.ABSTRACT)
                    && !type.isEnum()
                    && !type.isAssignableTo(Throwable.class)
                    && !type.reflect().isSealed()
                    && !except.contains(type.getName())) {
                violated(events, type, type.getName() + " can be extended by accident");
            }
        });
    }

    static ArchCondition<JavaField> holdSomethingSerializable() {
        return condition("hold something Serializable", (field, events) -> {
            var type = field.getRawType();
            var held = type.isArray() ? type.getBaseComponentType() : type;
            if (!held.isPrimitive()
                    && !held.isAssignableTo(Serializable.class)
                    && !held.isAssignableTo(Collection.class)
                    && !held.isAssignableTo(Map.class)
                    && !held.isEquivalentTo(Object.class)) {
                violated(events, field, field.getFullName() + " holds a " + held.getName());
            }
        });
    }

    private static boolean isPublicApi(JavaClass type) {
        return !type.getPackageName().contains(".internal")
                && isVisible(type.getModifiers())
                && type.getEnclosingClass()
                        .map(ArchitectureVocabulary::isPublicApi)
                        .orElse(true);
    }

    /** What Immutables nests into an implementation to build and to parse it. */
    private static boolean isGeneratedAid(JavaClass type) {
        return type.isNestedClass() && outermostOf(type).getSimpleName().startsWith("Immutable");
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isInSignature(JavaMember member) {
        return member.getOwner().getPackageName().startsWith(ROOT)
                && isVisible(member.getModifiers())
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            return Stream.of(
                            Stream.of(code.getReturnType()),
                            code.getParameterTypes().stream(),
                            code.getExceptionTypes().stream())
                    .flatMap(types -> types);
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static boolean isSpoken(JavaClass named, Set<String> furtherPackages) {
        var type = named.isArray() ? named.getBaseComponentType() : named;
        var packageName = type.getPackageName();
        return type.isPrimitive()
                || packageName.startsWith("java.")
                || (packageName.startsWith(ROOT) && isPublicApi(type))
                || furtherPackages.stream().anyMatch(packageName::startsWith);
    }

    /** The generated implementation beside a model is package-private, and its builder's methods are the public builder's. */
    private static boolean isNeighbour(JavaClass named, JavaClass type) {
        return named.getPackageName().equals(type.getPackageName());
    }

    private static JavaClass outermostOf(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureVocabulary::outermostOf).orElse(type);
    }

    private static <T> ArchCondition<T> condition(String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }

    private static void violated(ConditionEvents events, Object item, String message) {
        events.add(SimpleConditionEvent.violated(item, message));
    }
}
