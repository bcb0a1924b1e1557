// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A user of a machine. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmUser.class)
@JsonDeserialize(builder = KubeadmUser.Builder.class)
public abstract class KubeadmUser extends Part {
    private static final long serialVersionUID = 1L;

    /** The name. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** The full name and more. */
    @JsonProperty("gecos")
    public abstract @Nullable String getGecos();

    /** Further groups, separated by commas. */
    @JsonProperty("groups")
    public abstract @Nullable String getGroups();

    /** The home directory. */
    @JsonProperty("homeDir")
    public abstract @Nullable String getHomeDir();

    /** Whether the user may not log in. */
    @JsonProperty("inactive")
    public abstract @Nullable Boolean getInactive();

    /** The shell. */
    @JsonProperty("shell")
    public abstract @Nullable String getShell();

    /** The hash of the password. */
    @Value.Redacted
    @JsonProperty("passwd")
    public abstract @Nullable String getPasswd();

    /** Where the hash comes from. */
    @JsonProperty("passwdFrom")
    public abstract @Nullable FileSource getPasswdFrom();

    /** The main group. */
    @JsonProperty("primaryGroup")
    public abstract @Nullable String getPrimaryGroup();

    /** Whether the user may not log in by password. */
    @JsonProperty("lockPassword")
    public abstract @Nullable Boolean getLockPassword();

    /** The rule for sudo, such as {@code ALL=(ALL) NOPASSWD:ALL}. */
    @JsonProperty("sudo")
    public abstract @Nullable String getSudo();

    /** Public keys that the user may log in with. */
    @JsonProperty("sshAuthorizedKeys")
    public abstract List<String> getSshAuthorizedKeys();

    /** Starts a KubeadmUser. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmUser. */
    public static final class Builder extends ImmutableKubeadmUser.Builder {
        /** See {@link KubeadmUser#getPasswdFrom()}. */
        public Builder passwdFrom(Consumer<FileSource.Builder> passwdFrom) {
            var builder = FileSource.builder();
            passwdFrom.accept(builder);
            return passwdFrom(builder.build());
        }
    }
}
