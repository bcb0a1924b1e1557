// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import org.immutables.value.Value;

/** A request about machines of an externally managed cluster. */
public abstract class MembershipRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /** The machines, one at least. */
    @JsonProperty("virtualmachineids")
    public abstract List<Ref> getMachines();

    /** Refuses a request about nothing. */
    @Value.Check
    protected void check() {
        if (getMachines().isEmpty()) {
            throw new InvalidRequestException("machines is empty; give the names or ids of virtual machines.");
        }
    }
}
