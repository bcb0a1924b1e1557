// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one way this SDK shapes its immutable types: JavaBean getters, bare builder methods, generated code kept
 * package-private.
 *
 * <p>Put it beside {@code @Value.Immutable} on an abstract class with a nested public {@code Builder}.
 */
@Documented
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        get = {"is*", "get*"},
        add = "*",
        put = "*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // Builders copy with from(…); a with-method a field would double the code of the larger models.
        defaults = @Value.Immutable(copy = false),
        jdkOnly = true,
        // Most lists of a reply are empty: no builder should carry an array list for each.
        deferCollectionAllocation = true,
        // Unsafe only where one default is made from another: ours are constants.
        unsafeDefaultAndDerived = true,
        depluralize = true,
        depluralizeDictionary = "ids:ids",
        throwForInvalidImmutableState = InvalidRequestException.class,
        // Not its own @Generated, which users of the models would be warned about: they have no Immutables.
        allowedClasspathAnnotations = {Override.class},
        redactedMask = "****",
        passAnnotations = {org.jspecify.annotations.Nullable.class})
public @interface Model {
    /**
     * Says beside {@code @Nullable} once more that a property may be null, where types of other modules inherit it:
     * before Java 22 the compiler hides type annotations of class files, such as JSpecify's, from Immutables, which
     * knows this one by its simple name.
     */
    @Documented
    @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.CLASS)
    @interface Nullable {}
}
