// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.flavour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of the flavours: what all have, with slots, and what each puts into them. A line {@code #slot name} is a slot; in
 * the text of a flavour it starts what goes into the slots it names, indented as they are.
 */
public final class FlavourText {
    private static final String SLOT = "#slot ";

    private FlavourText() {}

    /** The template of a flavour. */
    public static String of(String flavour) {
        var fillings = fillings(lines(flavour + ".txt"));
        var text = new StringBuilder();
        for (var line : lines("base.yaml")) {
            var start = line.indexOf(SLOT);
            if (start < 0) {
                text.append(line).append('\n');
                continue;
            }
            for (var filling : fillings.getOrDefault(line.substring(start + SLOT.length()), List.of())) {
                text.append(" ".repeat(start)).append(filling).append('\n');
            }
        }
        return text.toString();
    }

    private static Map<String, List<String>> fillings(List<String> lines) {
        var fillings = new HashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith(SLOT)) {
                current = new ArrayList<>();
                for (var slot : line.substring(SLOT.length()).split(" ")) {
                    fillings.put(slot, current);
                }
            } else {
                current.add(line);
            }
        }
        return fillings;
    }

    private static List<String> lines(String file) {
        try (var stream = FlavourText.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
