// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.config.IniDialect.Unreadable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An INI file. What could be meant in two ways, such as a name given twice, is refused with its line: of credentials it
 * must be plain which ones count.
 */
final class IniFile {
    /** The section of entries that precede all sections. */
    static final String TOP = "";

    private final ConfigFile file;
    private final IniDialect dialect;
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private @Nullable Map<String, String> open;

    private IniFile(ConfigFile file, IniDialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    static IniFile parse(ConfigFile file, IniDialect dialect) {
        var ini = new IniFile(file, dialect);
        if (dialect.allowsEntriesBeforeSections()) {
            ini.open = new LinkedHashMap<>();
            ini.sections.put(TOP, ini.open);
        }
        for (int i = 0; i < file.lines().size(); i++) {
            ini.take(i, file.lines().get(i));
        }
        return ini;
    }

    private void take(int index, String line) {
        var text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        if (text.startsWith("[")) {
            open = openSection(index, text);
            return;
        }
        if (open == null) {
            throw complaint(index, "an entry stands before the first [section]");
        }
        if (Character.isWhitespace(line.charAt(0)) && dialect == IniDialect.CLOUDSTACK_INI && !open.isEmpty()) {
            throw complaint(
                    index,
                    "it is indented, which makes it a part of the value above, and values of several"
                            + " lines are not understood here");
        }
        var separator = dialect.separator(text);
        if (separator < 0 && !dialect.isLoose()) {
            throw complaint(index, "it is neither a [section], nor a comment, nor name = value");
        }
        var name = (separator < 0 ? text : text.substring(0, separator)).strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9_.-]*")) {
            throw complaint(index, "what stands before the value is no name");
        }
        if (open.putIfAbsent(name, separator < 0 ? "true" : value(index, text.substring(separator + 1))) != null) {
            throw complaint(index, "this section has an entry of that name already");
        }
    }

    private Map<String, String> openSection(int index, String text) {
        var end = text.indexOf(']');
        var rest = end < 0 ? "" : text.substring(end + 1).strip();
        var commented = dialect.isLoose() && (rest.startsWith(";") || rest.startsWith("#"));
        if (end < 0 || !(rest.isEmpty() || commented)) {
            throw complaint(index, "a section is not closed with ] at the end of its line");
        }
        var name = sectionName(text.substring(1, end).strip());
        if (name.isEmpty()) {
            throw complaint(index, "a section has no name");
        }
        var section = new LinkedHashMap<String, String>();
        if (sections.putIfAbsent(name, section) != null) {
            throw complaint(index, "the file has a section of that name already");
        }
        return section;
    }

    private String value(int index, String raw) {
        try {
            return dialect.value(raw.strip());
        } catch (Unreadable e) {
            throw complaint(index, String.valueOf(e.getMessage()));
        }
    }

    private String sectionName(String name) {
        return dialect.isLoose() ? name.toLowerCase(Locale.ROOT) : name;
    }

    private InvalidRequestException complaint(int index, String what) {
        return file.complaint(index, what);
    }

    Set<String> sectionNames() {
        return sections.keySet();
    }

    boolean has(String section) {
        return sections.containsKey(sectionName(section));
    }

    /** The entries of a section by lower-case name; none if there is no such section. */
    Map<String, String> section(String name) {
        return sections.getOrDefault(sectionName(name), Map.of());
    }
}
