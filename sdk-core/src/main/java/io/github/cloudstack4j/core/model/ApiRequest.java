// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** What a CloudStack command is asked to do. A property that was not given is not sent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
public abstract class ApiRequest implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Further parameters of the command by their wire names, for what has no property here. They are sent as they are
     * and must not repeat what a property says. Kept out of {@code toString}: they may be secret.
     */
    @Value.Redacted
    @JsonAnyGetter
    public abstract Map<String, String> getParameters();

    /** What is allowed but hardly wanted, in words for a log; empty as a rule. */
    public List<String> getWarnings() {
        return List.of();
    }
}
