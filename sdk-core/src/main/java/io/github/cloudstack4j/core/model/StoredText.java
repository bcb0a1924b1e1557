// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A text for cloud-init that CloudStack keeps, with the names of the variables that a machine gives values to. */
public abstract class StoredText extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name, unique in the account. */
    @JsonProperty("name")
    @Model.Nullable
    public abstract @Nullable String getName();

    /** Id of the account that owns it; null where the server does not say. */
    @JsonProperty("accountid")
    @Model.Nullable
    public abstract @Nullable String getAccountId();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** What it holds, in Base64 as the server keeps it; null for nothing. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("userdata")
    @Model.Nullable
    public abstract @Nullable String getBase64();

    /** The names of its variables, joined by commas; null for none. */
    @JsonProperty("params")
    @Model.Nullable
    public abstract @Nullable String getParams();

    /** The names of its variables; empty for none. */
    public List<String> getVariables() {
        var params = getParams();
        return params == null
                ? List.of()
                : Arrays.stream(params.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** What it holds, as text in UTF-8; empty for nothing. It may hold secrets. */
    public String getText() {
        return new String(getBytes(), StandardCharsets.UTF_8);
    }

    /** What it holds, as it is; empty for nothing. It may hold secrets. */
    public byte[] getBytes() {
        var base64 = getBase64();
        return base64 == null ? new byte[0] : Base64.getMimeDecoder().decode(base64);
    }
}
