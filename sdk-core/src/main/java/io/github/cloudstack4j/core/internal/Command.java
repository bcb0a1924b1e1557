// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the CloudStack command a Retrofit method sends, how safe it is to send again, and how its reply is wrapped. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {
    /** The command, in the server's spelling. */
    String value();

    Safety safety();

    /** Whether the fields stand right in the envelope, with no object name around them. */
    boolean flat() default false;
}
