// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Plain values as YAML and back, of limited size and depth. What is wrong is said without a word of what was read. */
final class YamlText {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 10;
    private static final int MOST_DOCUMENTS = 1000;

    private YamlText() {}

    /** The documents of a text, without empty ones. */
    static List<Object> read(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            throw bad("is longer than " + MOST_CHARACTERS + " characters");
        }
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        var documents = new ArrayList<Object>();
        try {
            for (var document : new Load(settings).loadAllFromString(yaml)) {
                refuseDeep(document, 0);
                if (document != null) {
                    documents.add(document);
                }
                if (documents.size() > MOST_DOCUMENTS) {
                    throw bad("has more than " + MOST_DOCUMENTS + " documents");
                }
            }
        } catch (MarkedYamlEngineException e) {
            // Its message quotes what it read, and so does its cause.
            var mark = e.getProblemMark();
            throw bad("is no valid YAML"
                    + mark.map(place -> " in line " + (place.getLine() + 1)).orElse(""));
        } catch (YamlEngineException e) {
            throw bad("is no valid YAML (" + e.getClass().getSimpleName() + ")");
        } catch (StackOverflowError e) {
            throw bad("is nested too deeply");
        }
        return documents;
    }

    private static void refuseDeep(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw bad("is nested too deeply");
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> refuseDeep(item, depth + 1));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> refuseDeep(item, depth + 1));
        }
    }

    private static InvalidRequestException bad(String why) {
        return new InvalidRequestException("The YAML " + why + "; give objects as kubectl takes them.");
    }

    /** A document. */
    static String write(Map<String, Object> document) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSplitLines(false)
                .build();
        return new Dump(settings, new Quoting(settings)).dumpToString(document);
    }

    /** Puts every text into quotes that a reader of YAML, of whatever version, might take for something else. */
    private static final class Quoting extends StandardRepresenter {
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_][A-Za-z0-9/_.-]*");
        private static final Pattern NUMBER = Pattern.compile(
                "0[xXoObB][0-9a-fA-F_]+|[0-9][0-9_]*\\.?[0-9_]*([eE][-+]?[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");
        private static final Set<String> WORDS =
                Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

        Quoting(DumpSettings settings) {
            super(settings);
            representers.put(
                    String.class,
                    data -> representScalar(
                            Tag.STR,
                            data.toString(),
                            isPlain(data.toString()) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED));
        }

        private static boolean isPlain(String text) {
            return PLAIN.matcher(text).matches()
                    && !NUMBER.matcher(text).matches()
                    && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        }
    }
}
