// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters whose values may be read in a log or in the words of an error. All others are masked, those of
 * commands this SDK has never heard of among them: a list of what is secret would be short of one sooner or later.
 */
final class ShownParameters {
    static final String MASK = "****";

    private static final Pattern INDEX = Pattern.compile("\\[\\d*]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 120;

    private static final Set<String> SHOWN = table(Map.of(
            "ids of things, which open nothing",
            """
            id ids startid jobid customjobid resourceid resourceids zoneid zoneids podid clusterid hostid managementserverid
            account accountid domainid projectid userid groupid roleid parentdomainid customid extensionid
            serviceofferingid diskofferingid overridediskofferingid newdiskofferingid networkofferingid backupofferingid vpcofferingid
            templateid parenttemplateid isoid snapshotid vmsnapshotid volumeid volumeids storageid imagestoreid
            virtualmachineid virtualmachineids nodeids autoscalevmgroupid affinitygroupid affinitygroupids
            securitygroupid securitygroupids keypairid userdataid vgpuprofileid oscategoryid ostypeid
            networkid networkids associatednetworkid physicalnetworkid vpcid aclid vlanid ipaddressid publicipid nicid
            kubernetesversionid minimumkubernetesversionid cniconfigurationid
            nodeofferings.node nodeofferings.offering nodetemplates.node nodetemplates.template
            nodeaffinitygroups.node nodeaffinitygroups.affinitygroup
            policyid vmsnapshotids sourcezoneid destzoneids storageids
            """,
            "names that people give to things, to be found by",
            "name displayname keyword keypair keypairs group tags.key networkdomain storageaccessgroup resourcetype resourcetypename",
            "counts and sizes",
            """
            size minsize maxsize bits sortkey networkrate gpucount maxcpunumber maxmemory controlnodes masternodes etcdnodes noderootdisksize rootdisksize disksize cpunumber
            cpuspeed memory mincpunumber minmemory maxiops miniops max deviceid asnumber leaseduration
            maxsnaps
            """,
            "addresses, ports and protocols, as the rules of a firewall show them",
            """
            ipaddress ip6address macaddress cidrlist destcidrlist externalloadbalanceripaddress vlan
            startport endport publicport publicendport privateport privateendport protocol icmptype icmpcode
            """,
            "words of CloudStack's own",
            """
            command response state status type level arch hypervisor format bootmode boottype clustertype networktype
            traffictype guestiptype provisioningtype routingmode acltype templatetype templatefilter isofilter networkfilter systemvmtype storagetype
            supportedservices intervaltype locationtype allocationstate deploymentplanner keyboard leaseexpiryaction
            semanticversion minimumsemanticversion
            snapshottype schedule timezone
            """,
            "yes or no",
            """
            accumulate allocatedonly archived autoscalingenabled available bootable bootintosetup automigrate canusefordeploy cleanup customized deleteprotection deployasis
            copyimagetags csienabled directdownload displaynetwork displayvm displayvolume dynamicscalingenabled enablecsi encryptroot
            expunge forced forcks fordisplay forloadbalancing forprovider forsystemvms forvirtualnetwork forvpc
            gpudisplay gpuenabled haenable hahost isdynamicallyscalable isextractable isfeatured ispublic isready isrecursive issourcenat isstaticnat issystem isvnf leased limitcpuuse listall listsystemvms livemigrate
            offerha openfirewall outofbandmanagementenabled requireshvm restartrequired showcapacities shrinkok showicon showremoved showunique specifyipranges startvm
            asyncbackup quiescevm snapshotmemory usestoragereplication
            """,
            "pages, and spans of time",
            "page pagesize startdate enddate duration entrytime"));

    private ShownParameters() {}

    private static Set<String> table(Map<String, String> namesByReason) {
        return namesByReason.values().stream()
                .flatMap(names -> Arrays.stream(names.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the value of a parameter may be read; {@code name[3].field} is listed as {@code name.field}. */
    static boolean contains(String name) {
        return SHOWN.contains(INDEX.matcher(name).replaceAll("").toLowerCase(Locale.ROOT));
    }

    /** The parameters for one line of a log, by name. */
    static String line(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + value(parameter.getKey(), parameter.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String value(String name, String value) {
        if (!contains(name)) {
            return MASK;
        }
        // One line each, whatever is in a name: a line break in it must not pass for a line of ours.
        var line = CONTROL.matcher(value).replaceAll("?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
