// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A template whose file the server shall download. CloudStack command: {@code registerTemplate}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRegisterTemplateRequest.class)
@JsonDeserialize(builder = RegisterTemplateRequest.Builder.class)
public abstract class RegisterTemplateRequest extends NewTemplate {
    private static final long serialVersionUID = 1L;
    private static final Ref ALL_ZONES = Ref.id("-1");

    /** Where the file is downloaded from. Kept out of {@code toString}: it may be signed. */
    @Value.Redacted
    @JsonProperty("url")
    public abstract String getUrl();

    /** Whether hosts fetch it themselves, past the image store; only KVM hosts can. Null means no. */
    @JsonProperty("directdownload")
    public abstract @Nullable Boolean getDirectDownload();

    /** Id of the extension that runs its machines, for the hypervisor {@code External}. Since 4.21. */
    @JsonProperty("extensionid")
    public abstract @Nullable String getExtensionId();

    /** Settings for that extension, by name. Kept out of {@code toString}. Since 4.21. */
    @Value.Redacted
    @JsonProperty("externaldetails")
    public abstract Map<String, String> getExternalDetails();

    /** The zones to keep it in, one at least. {@code Ref.id("-1")} alone means all zones, for administrators. */
    @JsonIgnore
    public abstract List<Ref> getZones();

    /** CloudStack takes one zone or a list of them, never both. */
    @JsonProperty("zoneid")
    @Nullable
    Ref wireZone() {
        return getZones().size() == 1 ? getZones().get(0) : null;
    }

    @JsonProperty("zoneids")
    List<Ref> wireZones() {
        return getZones().size() == 1 ? List.of() : getZones();
    }

    /** Refuses templates that CloudStack would refuse. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        ImageChecks.notBlank("url", getUrl(), "say where the file is downloaded from");
        if (getZones().isEmpty()) {
            throw new InvalidRequestException("zone is missing; give the zone to keep the template in, or several.");
        }
        if (Set.copyOf(getZones()).size() < getZones().size()) {
            throw new InvalidRequestException("zones " + getZones() + " names a zone twice; name each once.");
        }
        if (getZones().size() > 1 && getZones().contains(ALL_ZONES)) {
            throw new InvalidRequestException("zones " + getZones()
                    + " names all zones by -1, and others beside it; give -1 alone, or leave it out.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RegisterTemplateRequest. */
    public static final class Builder extends ImmutableRegisterTemplateRequest.Builder {
        /** Adds a zone to keep it in, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** Keeps it in all zones; for administrators. */
        public Builder allZones() {
            return zone(ALL_ZONES);
        }

        /** As {@link #osType(Ref)}, by name or id. */
        public Builder osType(@Nullable String nameOrId) {
            return osType(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
