// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells Immutables, which knows it by this name, to leave out entries without a value instead of refusing the map. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@interface SkipNulls {}
