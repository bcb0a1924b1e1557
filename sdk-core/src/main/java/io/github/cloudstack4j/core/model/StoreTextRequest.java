// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A text for cloud-init to be kept by CloudStack. A variable of it stands in the text as
 * <code>{{ ds.meta_data.NAME }}</code>, which cloud-init fills in, in texts that begin with {@code ## template: jinja}.
 */
public abstract class StoreTextRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_048_576;
    private static final int USUALLY_LONGEST = 32_768;

    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\{-?\\s*(?:ds\\.meta_data\\.)?([A-Za-z_][A-Za-z0-9_]*)\\s*(?:\\|[^}]*)?-?}}");
    private static final Pattern NAME = Pattern.compile("[^,\\s]+");

    /** What every machine finds in its metadata: values of its own, which no variable can have. */
    private static final Set<String> METADATA = Set.of(
            "availability_zone",
            "cloud_identifier",
            "hypervisor_host_name",
            "instance_id",
            "local_hostname",
            "local_ipv4",
            "public_hostname",
            "public_ipv4",
            "public_keys",
            "service_offering",
            "vm_id");

    /** Its name, unique in the account. */
    @JsonProperty("name")
    public abstract String getName();

    /** The names of its variables. */
    @JsonProperty("params")
    public abstract List<String> getVariables();

    /** What to keep, in Base64. Kept out of {@code toString}. */
    public abstract String getBase64();

    /** What to keep, as text in UTF-8. It may hold secrets. */
    public String getText() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Variables that the text uses without declaring them: no machine can give them a value. */
    public Set<String> getUndeclaredVariables() {
        return without(found(), getVariables());
    }

    /** Variables that are declared and that the text does not use. */
    public Set<String> getUnusedVariables() {
        return without(getVariables(), found());
    }

    private List<String> found() {
        return VARIABLE.matcher(getText())
                .results()
                .map(match -> match.group(1))
                .filter(name -> !METADATA.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Set<String> without(List<String> names, List<String> others) {
        var rest = new LinkedHashSet<>(names);
        others.forEach(rest::remove);
        return rest;
    }

    /** How text and declarations differ, in words; null if they do not. */
    protected final @Nullable String variablesInDoubt() {
        var doubts = new ArrayList<String>();
        if (!getUndeclaredVariables().isEmpty()) {
            doubts.add("uses " + list(getUndeclaredVariables()) + " without declaring it");
        }
        if (!getUnusedVariables().isEmpty()) {
            doubts.add("declares " + list(getUnusedVariables()) + " without using it");
        }
        return doubts.isEmpty()
                ? null
                : "The text of \"" + getName() + "\" " + String.join(", and ", doubts)
                        + ": declare with variables(…) exactly what stands in it as {{ ds.meta_data.NAME }}"
                        + " (or as {{ NAME }}).";
    }

    private static String list(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    @Override
    public List<String> getWarnings() {
        var length = getBase64().length();
        return length <= USUALLY_LONGEST
                ? List.of()
                : List.of("it is " + length + " characters long in Base64, and CloudStack takes " + USUALLY_LONGEST
                        + " unless vm.userdata.max.length allows more.");
    }

    @Override
    @Value.Check
    protected void check() {
        super.check();
        if (getName().isBlank()) {
            throw new InvalidRequestException("name is blank; give one that says what the text is for.");
        }
        checkLength();
        getVariables().forEach(this::checkVariable);
        if (Set.copyOf(getVariables()).size() != getVariables().size()) {
            throw new InvalidRequestException("A variable of \"" + getName() + "\" is declared twice: "
                    + String.join(", ", getVariables()) + "; declare each once.");
        }
    }

    private void checkLength() {
        if (bytes().length == 0) {
            throw new InvalidRequestException(
                    "The text of \"" + getName() + "\" is empty, and CloudStack keeps none that is; give one.");
        }
        if (getBase64().length() >= LONGEST) {
            throw new InvalidRequestException(
                    "The text of \"" + getName() + "\" is " + getBase64().length()
                            + " characters long in Base64, and CloudStack takes less than " + LONGEST
                            + "; have the machine download the rest.");
        }
    }

    private void checkVariable(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidRequestException("\"" + name + "\" is no name of a variable of \"" + getName()
                    + "\": names are joined by commas, so give one a call and without spaces.");
        }
        if (METADATA.contains(name.toLowerCase(Locale.ROOT).replace('-', '_'))) {
            throw new InvalidRequestException("The variable \"" + name + "\" of \"" + getName()
                    + "\" has the name of something that every machine finds in its metadata; choose another.");
        }
    }

    private byte[] bytes() {
        try {
            return Base64.getDecoder().decode(getBase64());
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("What is to be kept as \"" + getName()
                    + "\" is not Base64; use text(…) or bytes(…), which encode it.");
        }
    }

    /** A text in the form it is sent in. */
    protected static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes in the form they are sent in. */
    protected static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
