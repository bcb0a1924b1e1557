// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How to make an image for nodes from one of Debian or Ubuntu. All that CloudStack needs is in it already; this is
 * what else there is to say.
 */
@Model
@Value.Immutable
public abstract class NodeImageRecipe implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9._~:/?#@!&*+,=%-]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z0-9][a-z0-9+.-]+");

    /**
     * Address of the APT repository with the package {@code containerd.io}, which the distributions do not have; null
     * if the machine has it already.
     */
    public abstract @Nullable String getContainerdRepository();

    /** Where the key of that repository is, in ASCII armour. */
    public abstract @Nullable String getContainerdKeyUrl();

    /** Its suite; null for the code name of the machine's release. */
    public abstract @Nullable String getContainerdSuite();

    /** Its component. */
    @Value.Default
    public String getContainerdComponent() {
        return "stable";
    }

    /** Further packages to install. */
    public abstract List<String> getPackages();

    /**
     * Whether to forget what makes the machine the one it is, so that each node made from it becomes one of its own:
     * machine id, host keys, traces of cloud-init.
     */
    @Value.Default
    public boolean isSealed() {
        return true;
    }

    /** Whether to switch the machine off at the end, so that a template can be made from its volume. */
    @Value.Default
    public boolean isPoweredOff() {
        return false;
    }

    /** Refuses what would not get into a script in one piece. */
    @Value.Check
    protected void check() {
        if ((getContainerdRepository() == null) != (getContainerdKeyUrl() == null)) {
            throw new InvalidRequestException(
                    "A repository without the key to it, or a key without its repository, is of"
                            + " no use; give containerdRepository and containerdKeyUrl, or neither.");
        }
        matches("containerdRepository", getContainerdRepository(), URL);
        matches("containerdKeyUrl", getContainerdKeyUrl(), URL);
        matches("containerdSuite", getContainerdSuite(), WORD);
        matches("containerdComponent", getContainerdComponent(), WORD);
        getPackages().forEach(name -> matches("package", name, PACKAGE));
    }

    private static void matches(String property, @Nullable String value, Pattern shape) {
        if (value != null && !shape.matcher(value).matches()) {
            throw new InvalidRequestException(
                    property + " is \"" + value + "\", which cannot go into a script as it is; correct it.");
        }
    }

    /** Starts an empty NodeImageRecipe. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeImageRecipe. */
    public static final class Builder extends ImmutableNodeImageRecipe.Builder {}
}
