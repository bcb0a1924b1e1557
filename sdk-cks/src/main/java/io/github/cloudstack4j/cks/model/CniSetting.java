// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A setting of a network plugin: the same for every cluster, or a variable that each cluster gives a value of its own. */
public final class CniSetting implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** Nothing that could end a quotation, or begin a variable. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9.:/_\\[\\]-]+");

    private final String text;
    private final @Nullable String variable;

    private CniSetting(String text, @Nullable String variable) {
        this.text = text;
        this.variable = variable;
    }

    /** The same value for every cluster, such as {@code 64512} or {@code 192.168.0.0/16}. */
    public static CniSetting of(String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new InvalidRequestException(
                    "\"" + value + "\" is no value of a network plugin's setting: give letters,"
                            + " digits and . : / _ [ ] - only.");
        }
        return new CniSetting(value, null);
    }

    /** The same number for every cluster. */
    public static CniSetting of(long value) {
        return of(Long.toString(value));
    }

    /** The value that a cluster gives to the variable of this name with {@code cni(name, values)}. */
    public static CniSetting variable(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidRequestException("\"" + name + "\" is no name of a variable: give a letter or _ and then"
                    + " letters, digits and _, such as AS_NUMBER.");
        }
        return new CniSetting("{{ ds.meta_data." + name + " }}", name);
    }

    /** How it stands in the text. */
    public String getText() {
        return text;
    }

    /** The name of its variable; empty if it is the same for every cluster. */
    public Optional<String> getVariable() {
        return Optional.ofNullable(variable);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CniSetting setting && setting.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
