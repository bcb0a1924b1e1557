// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What to change about a template. What is not given stays as it is. CloudStack command: {@code updateTemplate}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateTemplateRequest.class)
@JsonDeserialize(builder = UpdateTemplateRequest.Builder.class)
public abstract class UpdateTemplateRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The template. */
    @JsonProperty("id")
    public abstract Ref getTemplate();

    /** Its new name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Its new text. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether it is meant for nodes of Kubernetes clusters. Since 4.21. */
    @JsonProperty("forcks")
    public abstract @Nullable Boolean getForKubernetes();

    /** CPU architecture: {@code x86_64} or {@code aarch64}. Since 4.20. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Whether a machine can start from it. */
    @JsonProperty("bootable")
    public abstract @Nullable Boolean getBootable();

    /** Form of the file; says what is there, changes nothing in it. */
    @JsonProperty("format")
    public abstract @Nullable String getFormat();

    /** The guest system, by description or id. */
    @JsonProperty("ostypeid")
    public abstract @Nullable Ref getOsType();

    /** Whether to change the guest system even though machines made from it run. Since 4.21. */
    @JsonProperty("forceupdateostype")
    public abstract @Nullable Boolean getForceOsType();

    /** Whether machines made from it can change size while running. */
    @JsonProperty("isdynamicallyscalable")
    public abstract @Nullable Boolean getDynamicallyScalable();

    /** Whether machines made from it take a password from CloudStack. */
    @JsonProperty("passwordenabled")
    public abstract @Nullable Boolean getPasswordEnabled();

    /** Whether machines made from it take an SSH key from CloudStack. */
    @JsonProperty("sshkeyenabled")
    public abstract @Nullable Boolean getSshKeyEnabled();

    /** Whether it needs hardware virtualisation. */
    @JsonProperty("requireshvm")
    public abstract @Nullable Boolean getHvmRequired();

    /** Whether it is for virtual routers; for root administrators. */
    @JsonProperty("isrouting")
    public abstract @Nullable Boolean getRouting();

    /** Its place in lists: those with lower numbers come first. */
    @JsonProperty("sortkey")
    public abstract @Nullable Integer getSortKey();

    /** Host tag that machines made from it need; for root administrators. Since 4.20. */
    @JsonProperty("templatetag")
    public abstract @Nullable String getTemplateTag();

    /** Origin, such as {@code USER}; for administrators. */
    @JsonProperty("templatetype")
    public abstract @Nullable String getTemplateType();

    /** Settings in place of those it has, by name. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Whether to take all its settings away. */
    @JsonProperty("cleanupdetails")
    public abstract @Nullable Boolean getCleanUpDetails();

    /** Refuses to take away and to give the same thing. */
    @Value.Check
    protected void check() {
        if (Boolean.TRUE.equals(getCleanUpDetails()) && !getDetails().isEmpty()) {
            throw new InvalidRequestException("cleanUpDetails takes all settings away, and details gives new ones;"
                    + " details alone replaces what is there.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateTemplateRequest. */
    public static final class Builder extends ImmutableUpdateTemplateRequest.Builder {
        /** As {@link #template(Ref)}, by name or id. */
        public Builder template(String nameOrId) {
            return template(Ref.of(nameOrId));
        }

        /** As {@link #osType(Ref)}, by name or id. */
        public Builder osType(@Nullable String nameOrId) {
            return osType(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
