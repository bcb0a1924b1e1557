// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Something CloudStack reported. Fields this SDK has no getter for are kept, so a newer server loses nothing on the
 * way.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
public abstract class ServerObject implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The fields of the reply that have no getter here, by their wire names; empty when every field is known. Kept out
     * of {@code toString}: what is not known may be secret.
     */
    @Value.Redacted
    @JsonAnyGetter
    @JsonAnySetter
    @SkipNulls
    public abstract Map<String, Object> getAdditionalProperties();
}
