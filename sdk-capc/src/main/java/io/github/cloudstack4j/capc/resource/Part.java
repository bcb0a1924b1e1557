// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A part of an object of Kubernetes. Fields this SDK has no getter for are kept, and written back where they were read.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
public abstract class Part implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The fields that have no getter here, by their names. Kept out of {@code toString}: what is not known may be
     * secret.
     */
    @Value.Redacted
    @JsonAnyGetter
    @JsonAnySetter
    @SkipNulls
    public abstract Map<String, Object> getAdditionalProperties();
}
