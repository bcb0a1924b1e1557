// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import io.github.cloudstack4j.testkit.UserRole;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a fresh emulator, and a client connected to it, as parameters of the test and its lifecycle methods:
 *
 * <pre>{@code
 * @CloudStackTest
 * class ProvisioningTest {
 *     @Test
 *     void makesACluster(CloudStackEmulator emulator, CloudStack cloud) { ... }
 * }
 * }</pre>
 *
 * The client lives on the emulator's clock: waiting for 45 minutes takes milliseconds. On a test method the annotation
 * overrides that of the class.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CloudStackExtension.class)
public @interface CloudStackTest {

    /** Whose keys the client has. */
    UserRole as() default UserRole.ROOT_ADMIN;

    /** The seed of all ids, names and keys. */
    long seed() default 1;

    /** The version that the server says it has; that of the emulator if empty. */
    String serverVersion() default "";

    /** Global settings, each as {@code name=value}. */
    String[] settings() default {};
}
