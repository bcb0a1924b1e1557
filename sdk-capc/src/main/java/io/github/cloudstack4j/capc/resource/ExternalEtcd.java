// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;

/**
 * An etcd that runs elsewhere. The certificates come from the secrets {@code <cluster>-etcd} and {@code
 * <cluster>-apiserver-etcd-client}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableExternalEtcd.class)
@JsonDeserialize(builder = ExternalEtcd.Builder.class)
public abstract class ExternalEtcd extends Part {
    private static final long serialVersionUID = 1L;

    /** Its URLs. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("endpoints")
    public abstract List<String> getEndpoints();

    /** Certificate of its authority, on the machines. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("caFile")
    public abstract String getCaFile();

    /** Certificate of the client, on the machines. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("certFile")
    public abstract String getCertFile();

    /** Key of the client, on the machines. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("keyFile")
    public abstract String getKeyFile();

    /** Starts an ExternalEtcd. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ExternalEtcd. */
    public static final class Builder extends ImmutableExternalEtcd.Builder {}
}
