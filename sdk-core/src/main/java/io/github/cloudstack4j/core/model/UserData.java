// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * User data kept to be given to machines by name. CloudStack commands: {@code listUserData}, {@code registerUserData}
 * (4.18).
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUserData.class)
@JsonDeserialize(builder = UserData.Builder.class)
public abstract class UserData extends StoredText {
    private static final long serialVersionUID = 1L;

    /** Starts an empty UserData; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a UserData. */
    public static final class Builder extends ImmutableUserData.Builder {}
}
