// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

/** How the tools that write INI files differ. */
enum IniDialect {
    /** CloudMonkey's: entries may precede the first section, values may be quoted, a # in a value belongs to it. */
    CLOUDMONKEY(true, true, false) {
        @Override
        String value(String raw) {
            if (raw.startsWith("\"\"\"") || raw.endsWith("\\")) {
                throw new Unreadable("values of several lines are not understood here");
            }
            var first = raw.isEmpty() ? ' ' : raw.charAt(0);
            if (first != '"' && first != '\'' && first != '`') {
                return raw;
            }
            if (raw.length() < 2 || raw.charAt(raw.length() - 1) != first) {
                throw new Unreadable("the value begins with a quote and does not end with it");
            }
            return raw.substring(1, raw.length() - 1);
        }
    },

    /** That of Python's {@code cs}: a percent sign is written twice, and quotes belong to the value. */
    CLOUDSTACK_INI(false, true, false) {
        @Override
        String value(String raw) {
            if (raw.replace("%%", "").indexOf('%') >= 0) {
                throw new Unreadable(
                        "a single % in a value refers to another value, which is not understood here: write"
                                + " %% if the sign itself is meant");
            }
            return raw.replace("%%", "%");
        }
    },

    /** That of Go's gcfg: names in any case, a name alone is true, comments after values, quotes and escapes. */
    CLOUD_CONFIG(false, false, true) {
        @Override
        String value(String raw) {
            return new GcfgValue(raw).read();
        }
    };

    private final boolean entriesBeforeSections;
    private final boolean colons;
    private final boolean loose;

    IniDialect(boolean entriesBeforeSections, boolean colons, boolean loose) {
        this.entriesBeforeSections = entriesBeforeSections;
        this.colons = colons;
        this.loose = loose;
    }

    /** The value behind what stands after the separator, without blanks around it. */
    abstract String value(String raw);

    boolean allowsEntriesBeforeSections() {
        return entriesBeforeSections;
    }

    /** Where the name ends; -1 if there is no value. */
    int separator(String line) {
        int equals = line.indexOf('=');
        int colon = colons ? line.indexOf(':') : -1;
        return equals < 0 || colon < 0 ? Math.max(equals, colon) : Math.min(equals, colon);
    }

    /** Names of sections in any case, names without a value, comments after a section. */
    boolean isLoose() {
        return loose;
    }

    /** A value that this dialect does not allow, or that only its own tool understands. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }
}
