// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Documents of JSON as YAML and back. What is wrong with a text is said without a word of it: it may be secret. */
public final class YamlDocuments {
    private static final int MOST_CHARACTERS = 8 << 20;
    private static final KubernetesSerialization WRITER = new KubernetesSerialization();
    private static final LoadSettings LIMITS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(10)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    private YamlDocuments() {}

    /** The documents of a text, those in a {@code List} too, without empty ones. */
    public static List<Map<String, Object>> read(String yaml) {
        var documents = new ArrayList<Map<String, Object>>();
        try {
            for (var document : new Load(LIMITS).loadAllFromString(yaml)) {
                if (document != null) {
                    add(document, documents);
                }
            }
        } catch (MarkedYamlEngineException e) {
            throw bad("is no valid YAML"
                    + e.getProblemMark()
                            .map(place -> " in line " + (place.getLine() + 1))
                            .orElse(""));
        } catch (YamlEngineException e) {
            throw bad("is no valid YAML, or longer than " + MOST_CHARACTERS + " characters");
        } catch (StackOverflowError e) {
            throw bad("is nested too deeply");
        }
        return documents;
    }

    @SuppressWarnings("unchecked") // the keys of objects of Kubernetes are strings; Jackson writes others as such
    private static void add(Object document, List<Map<String, Object>> documents) {
        if (!(document instanceof Map<?, ?> map)) {
            throw bad("has a document that is no object");
        }
        if ("List".equals(map.get("kind")) && map.get("items") instanceof List<?> items) {
            items.forEach(item -> add(item, documents));
        } else {
            documents.add((Map<String, Object>) map);
        }
    }

    private static InvalidRequestException bad(String why) {
        return new InvalidRequestException("The YAML " + why + "; give objects as kubectl takes them.");
    }

    /** Documents as a text, each with its separator. */
    public static String write(List<Map<String, Object>> documents) {
        var text = new StringBuilder();
        documents.forEach(document -> text.append(WRITER.asYaml(document)));
        return text.toString();
    }
}
