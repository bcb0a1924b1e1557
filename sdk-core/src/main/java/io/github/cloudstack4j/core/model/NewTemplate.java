// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What there is to say of a template to be made, however its file gets to CloudStack. */
public abstract class NewTemplate extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique, but who looks for it by name is glad if it is. */
    @JsonProperty("name")
    public abstract String getName();

    /** Text shown to users; null for the name. */
    @JsonProperty("displaytext")
    @Model.Nullable
    public abstract @Nullable String getDisplayText();

    /**
     * Form of the file: {@code QCOW2}, {@code VHD}, {@code OVA}, {@code RAW} and others, as the hypervisor needs it.
     */
    @JsonProperty("format")
    public abstract String getFormat();

    /** Hypervisor it is made for, such as {@code KVM}, {@code VMware} or {@code XenServer}. */
    @JsonProperty("hypervisor")
    public abstract String getHypervisor();

    /** The guest system, by description or id; needed unless {@link #getDeployAsIs()}. */
    @JsonProperty("ostypeid")
    @Model.Nullable
    public abstract @Nullable Ref getOsType();

    /** CPU architecture: {@code x86_64} or {@code aarch64}; null for {@code x86_64}. Since 4.20. */
    @JsonProperty("arch")
    @Model.Nullable
    public abstract @Nullable String getArch();

    /** Word size in bits, 32 or 64; null for 64. */
    @JsonProperty("bits")
    @Model.Nullable
    public abstract @Nullable Integer getBits();

    /** Checksum of the file, such as <code>{SHA-256}…</code>; null for none. */
    @JsonProperty("checksum")
    @Model.Nullable
    public abstract @Nullable String getChecksum();

    /** Whether it is meant for nodes of Kubernetes clusters; null means no. Since 4.21. */
    @JsonProperty("forcks")
    @Model.Nullable
    public abstract @Nullable Boolean getForKubernetes();

    /** Whether all users may use it; null means no. */
    @JsonProperty("ispublic")
    @Model.Nullable
    public abstract @Nullable Boolean getForEveryone();

    /** Whether it is put forward to all users; for administrators. */
    @JsonProperty("isfeatured")
    @Model.Nullable
    public abstract @Nullable Boolean getFeatured();

    /** Whether users may download it; null means no. */
    @JsonProperty("isextractable")
    @Model.Nullable
    public abstract @Nullable Boolean getExtractable();

    /** Whether machines made from it can change size while running: it needs the tools of the hypervisor. */
    @JsonProperty("isdynamicallyscalable")
    @Model.Nullable
    public abstract @Nullable Boolean getDynamicallyScalable();

    /** Whether machines made from it take a password from CloudStack; null means no. */
    @JsonProperty("passwordenabled")
    @Model.Nullable
    public abstract @Nullable Boolean getPasswordEnabled();

    /** Whether machines made from it take an SSH key from CloudStack; null means no. */
    @JsonProperty("sshkeyenabled")
    @Model.Nullable
    public abstract @Nullable Boolean getSshKeyEnabled();

    /** Whether it needs hardware virtualisation; null means yes. */
    @JsonProperty("requireshvm")
    @Model.Nullable
    public abstract @Nullable Boolean getHvmRequired();

    /** Whether to deploy a VMware appliance exactly as packed; null means no. */
    @JsonProperty("deployasis")
    @Model.Nullable
    public abstract @Nullable Boolean getDeployAsIs();

    /** Whether it is for virtual routers; for root administrators. */
    @JsonProperty("isrouting")
    @Model.Nullable
    public abstract @Nullable Boolean getRouting();

    /** Host tag that machines made from it need; for root administrators. */
    @JsonProperty("templatetag")
    @Model.Nullable
    public abstract @Nullable String getTemplateTag();

    /** Origin, such as {@code USER} or {@code VNF}; null for {@code USER}. Since 4.19, for uploads since 4.22. */
    @JsonProperty("templatetype")
    @Model.Nullable
    public abstract @Nullable String getTemplateType();

    /** Settings passed on to machines, by name. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Refuses templates that CloudStack would refuse. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        ImageChecks.notBlank("name", getName(), "give the template a name");
        ImageChecks.notBlank("format", getFormat(), "give the form of the file, for example QCOW2");
        ImageChecks.notBlank("hypervisor", getHypervisor(), "give the hypervisor, for example KVM");
        if (getOsType() == null && !Boolean.TRUE.equals(getDeployAsIs())) {
            throw new InvalidRequestException("osType is missing, and CloudStack needs it for all templates but those"
                    + " deployed as is; give the description of a guest system, or its id.");
        }
        var bits = getBits();
        if (bits != null && bits != 32 && bits != 64) {
            throw new InvalidRequestException("bits is " + bits + ", but a word has 32 or 64; give one of them.");
        }
    }
}
