// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.storage.VolumeAttributesClass;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a volume attributes class says, whoever made it.
 *
 * @param name its name
 * @param driver the driver that changes volumes; empty if it names none
 * @param diskOfferingId id of the disk offering that volumes get; null for none
 * @param minIops the least I/O operations a second; null if it does not say
 * @param maxIops the most I/O operations a second; null if it does not say
 * @param parameters its other parameters
 * @param labels its labels
 * @param annotations its annotations
 * @param problems what is wrong with it; empty for a class that works
 */
public record AttributesClassView(
        String name,
        String driver,
        @Nullable String diskOfferingId,
        @Nullable Long minIops,
        @Nullable Long maxIops,
        Map<String, String> parameters,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    /** Parameters that have a property of their own. */
    static final List<String> PROPERTIES = List.of(CsiNames.DISK_OFFERING_ID, CsiNames.MIN_IOPS, CsiNames.MAX_IOPS);

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    /** Takes copies. */
    public AttributesClassView {
        parameters = Map.copyOf(parameters);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What a class says; that it is another driver's is a problem. */
    public static AttributesClassView of(VolumeAttributesClass object) {
        return of(object, CsiNames.DRIVER);
    }

    /** What a class says; that it is another driver's than the one named is a problem. */
    public static AttributesClassView of(VolumeAttributesClass object, String driver) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        StorageClassView.noteDriver(findings, Present.text(object.getDriverName()), driver);
        var parameters = Present.map(object.getParameters());
        findings.noteIf(
                parameters.isEmpty(),
                "parameters",
                "is empty, so that there is nothing to change; give an offering or IOPS");
        findings.note("parameters", Objections.toParameters(parameters));
        var offering = parameters.remove(CsiNames.DISK_OFFERING_ID);
        if (offering != null) {
            findings.note("diskOfferingId", Objections.toId("disk offerings", offering));
        }
        var least = count(findings, "minIops", parameters.remove(CsiNames.MIN_IOPS));
        var most = count(findings, "maxIops", parameters.remove(CsiNames.MAX_IOPS));
        findings.noteIf((least == null) != (most == null), "minIops", "and maxIops go together; give both or neither");
        findings.noteIf(
                least != null && most != null && least > most,
                "minIops",
                "is " + least + ", more than maxIops, which is " + most + "; give them in order");
        return new AttributesClassView(
                Present.text(metadata.getName()),
                Present.text(object.getDriverName()),
                offering,
                least,
                most,
                parameters,
                Present.map(metadata.getLabels()),
                Present.map(metadata.getAnnotations()),
                findings.problems());
    }

    private static @Nullable Long count(Findings findings, String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var count = COUNT.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (count == 0) {
            findings.note(
                    field, "is \"" + text + "\", but volumes do 1 or more operations a second; give a whole number");
            return null;
        }
        return count;
    }

    /**
     * The definition of such a class, to make it again or a changed one.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public AttributesClassDefinition toDefinition() {
        return AttributesClassDefinition.builder()
                .name(name)
                .driver(driver)
                .diskOfferingId(diskOfferingId)
                .minIops(minIops)
                .maxIops(maxIops)
                .parameters(parameters)
                .labels(labels)
                .annotations(annotations)
                .build();
    }
}
