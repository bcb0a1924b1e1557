// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every list of rules on public addresses can be asked. */
public abstract class AddressRuleFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The rule with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Rules on the public address with this id. */
    @JsonProperty("ipaddressid")
    public abstract @Nullable String getIpAddressId();

    /** Rules of this network. */
    @JsonProperty("networkid")
    public abstract @Nullable Ref getNetwork();

    /** Rules users see, or do not; for root administrators. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** Rules that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();
}
