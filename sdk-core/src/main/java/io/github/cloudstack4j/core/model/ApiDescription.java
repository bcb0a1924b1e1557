// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A command as the running server describes it to the caller. CloudStack command: {@code listApis}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableApiDescription.class)
@JsonDeserialize(as = ImmutableApiDescription.class)
public abstract class ApiDescription extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** The command, in the server's spelling. */
    @JsonProperty("name")
    public abstract String getName();

    /** What it does, in the server's words. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** The release that brought it, as far as the server says; null for most old ones. */
    @JsonProperty("since")
    public abstract @Nullable String getSince();

    /** Whether it starts a job; false when not reported. */
    @JsonProperty("isasync")
    @Value.Default
    public boolean isAsync() {
        return false;
    }

    /** {@code GET} or {@code POST}, what it is meant to be sent by; null on older servers. */
    @JsonProperty("httprequesttype")
    public abstract @Nullable String getHttpRequestType();

    /** The kind of command; hardly ever reported. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Commands that have to do with it, separated by commas. */
    @JsonProperty("related")
    public abstract @Nullable String getRelated();

    /** The parameters it takes. */
    @JsonProperty("params")
    public abstract List<ApiParameter> getParameters();

    /** The fields of its reply. */
    @JsonProperty("response")
    public abstract List<ApiField> getResponseFields();

    /** Whether it takes a parameter of this name; the server matches names in either case. */
    public final boolean takes(String parameter) {
        return getParameters().stream().anyMatch(known -> known.getName().equalsIgnoreCase(parameter));
    }

    /** Starts an empty ApiDescription; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ApiDescription. */
    public static final class Builder extends ImmutableApiDescription.Builder {}
}
