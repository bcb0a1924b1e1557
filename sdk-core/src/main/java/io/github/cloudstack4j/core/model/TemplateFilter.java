// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which templates to list. CloudStack command: {@code listTemplates}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTemplateFilter.class)
@JsonDeserialize(builder = TemplateFilter.Builder.class)
public abstract class TemplateFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** Where to look: all that the caller can use, unless said otherwise. */
    @JsonProperty("templatefilter")
    @Value.Default
    public ImageScope getScope() {
        return ImageScope.EXECUTABLE;
    }

    /** The template with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The templates with these ids. */
    @JsonProperty("ids")
    public abstract List<String> getIds();

    /** Templates with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Templates in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Templates for this hypervisor. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Templates for this CPU architecture. Since 4.20. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Templates for nodes of Kubernetes clusters, or not for them. Since 4.21. */
    @JsonProperty("forcks")
    public abstract @Nullable Boolean getForKubernetes();

    /** Templates that can be used now, or not yet. Since 4.21. */
    @JsonProperty("isready")
    public abstract @Nullable Boolean getReady();

    /** Templates of this origin, such as {@code USER}. Since 4.19. */
    @JsonProperty("templatetype")
    public abstract @Nullable String getTemplateType();

    /** Templates of network appliances, or of other machines. Since 4.19. */
    @JsonProperty("isvnf")
    public abstract @Nullable Boolean getVnf();

    /** Templates of this family of guest systems. Since 4.21. */
    @JsonProperty("oscategoryid")
    public abstract @Nullable String getOsCategoryId();

    /** The data disk images of this template. */
    @JsonProperty("parenttemplateid")
    public abstract @Nullable String getParentTemplateId();

    /** Templates on this image store; for administrators. Since 4.19. */
    @JsonProperty("imagestoreid")
    public abstract @Nullable String getImageStoreId();

    /** Templates on this primary storage; for administrators. Since 4.19. */
    @JsonProperty("storageid")
    public abstract @Nullable String getStorageId();

    /** Templates of this extension. Since 4.21. */
    @JsonProperty("extensionid")
    public abstract @Nullable String getExtensionId();

    /** How much to report: {@code all}, {@code min} and others; empty for all. */
    @JsonProperty("details")
    public abstract List<String> getDetails();

    /** Whether to list deleted templates too. */
    @JsonProperty("showremoved")
    public abstract @Nullable Boolean getShowRemoved();

    /** Whether to report one row a template instead of one a zone. */
    @JsonProperty("showunique")
    public abstract @Nullable Boolean getShowUnique();

    /** Whether to report icons. */
    @JsonProperty("showicon")
    public abstract @Nullable Boolean getShowIcon();

    /** Templates that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TemplateFilter. */
    public static final class Builder extends ImmutableTemplateFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
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
