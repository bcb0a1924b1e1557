// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All refusals there are, and the errors that have none, with the reason. */
final class Catalogue {
    /** Errors that no play shows. */
    static final Map<String, String> OUT_OF_REACH = Map.ofEntries(
            Map.entry("2.1/4 name after decoding", "an empty name is refused while it is decoded, before the check"),
            Map.entry("2.1/17 balancer in an NSX zone", "the emulator has no NSX, and nobody knows the words"),
            Map.entry("2.1/22 network of the system", "nobody knows the words"),
            Map.entry("2.6/9 template", "nobody knows the words"),
            Map.entry("2.8/6 another machine", "the look at the network before it finds the same machines"),
            Map.entry("2.8/work network", "nobody knows the words; it ends as a machine that stays does"),
            Map.entry("2.9/remove told for each", "it is no error of the command; see MembershipAnswersTest"),
            Map.entry("2.13/register longest", "the client has read how much the server takes, and sends no more"),
            Map.entry("2.13/register long for request", "the client sends such texts by POST, and never so much"));

    private Catalogue() {}

    static List<Refusal> all() {
        return Stream.of(
                        CreateRefusals.all(),
                        NetworkRefusals.all(),
                        ExternalRefusals.all(),
                        PowerRefusals.all(),
                        ScaleRefusals.all(),
                        UpgradeRefusals.all(),
                        DeleteRefusals.all(),
                        AffinityRefusals.all(),
                        NodesRefusals.all(),
                        CniRefusals.all(),
                        VersionRefusals.all(),
                        CreateFailures.all(),
                        StateRefusals.all())
                .flatMap(Function.identity())
                .toList();
    }

    /** The steps that some play shows. */
    static List<String> shown() {
        return all().stream().map(refusal -> refusal.error().step()).distinct().collect(Collectors.toList());
    }
}
