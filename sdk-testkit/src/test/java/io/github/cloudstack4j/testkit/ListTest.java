// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListTest {

    private CloudStackEmulator emulator;
    private WireClient admin;
    private WireClient domainAdmin;
    private WireClient user;

    @BeforeEach
    void start() {
        emulator = CloudStackEmulator.start();
        admin = new WireClient(emulator.endpoint(), emulator.admin());
        domainAdmin = new WireClient(emulator.endpoint(), emulator.domainAdmin());
        user = new WireClient(emulator.endpoint(), emulator.user());
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void cutsPagesAndCountsAllMatches() {
        var page = admin.get("listHosts", "page", "3", "pagesize", "5").content();
        assertThat(page.path("count").asInt()).isEqualTo(12);
        assertThat(page.path("host").findValuesAsText("name")).isEqualTo(List.of("host-11", "host-12"));
    }

    @Test
    void showsOnlyTheCountBeyondTheLastPage() {
        assertThat(admin.get("listHosts", "page", "4", "pagesize", "5")
                        .content()
                        .toString())
                .isEqualTo("{\"count\":12}");
    }

    @Test
    void showsNothingAtAllWithoutAMatch() {
        assertThat(admin.get("listHosts", "name", "nobody").body()).isEqualTo("{\"listhostsresponse\":{}}");
    }

    @Test
    void takesPageZeroForTheFirst() {
        assertThat(admin.get("listHosts", "page", "0", "pagesize", "1")
                        .content()
                        .path("host")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("host-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | ''  | 9999 | "pagesize" parameter is required when "page" is specified
                    '' | 5   | 9999 | "page" parameter is required when "pagesize" is specified
                    1  | 501 | 4350 | Page size can't exceed max allowed page size value: 500
                    1  | -1  | 4350 | Can't specify page parameter when pagesize is -1 (Unlimited)
                    """)
    void refusesPagesThatMakeNoSense(String page, String size, int csCode, String text) {
        var reply = page.isEmpty()
                ? admin.get("listHosts", "pagesize", size)
                : size.isEmpty()
                        ? admin.get("listHosts", "page", page)
                        : admin.get("listHosts", "page", page, "pagesize", size);
        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.content().path("cserrorcode").asInt()).isEqualTo(csCode);
        assertThat(reply.errorText()).isEqualTo(text);
    }

    @Test
    void cutsAtTheDefaultPageSizeUnlessAllIsAskedFor() {
        emulator.world().setting("default.page.size", "4");
        assertThat(admin.get("listHosts").content().path("host")).hasSize(4);
        assertThat(admin.get("listHosts").content().path("count").asInt()).isEqualTo(12);
        assertThat(admin.get("listHosts", "pagesize", "-1").content().path("host"))
                .hasSize(12);
    }

    @Test
    void findsNamesExactlyAndKeywordsAnywhere() {
        assertThat(admin.get("listHosts", "name", "host-1")
                        .content()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get("listHosts", "keyword", "OST-1")
                        .content()
                        .path("count")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void showsAnAdminItsOwnUnlessAllIsAskedFor() {
        assertThat(networks(admin)).containsExactlyInAnyOrder("admin-net", "shared-1");
        assertThat(networks(admin, "listall", "true"))
                .containsExactlyInAnyOrder("admin-net", "plainacct-net", "shared-1");
    }

    @Test
    void showsADomainAdminTheDomainWhenAllIsAskedFor() {
        assertThat(networks(domainAdmin)).containsExactly("shared-1");
        assertThat(networks(domainAdmin, "listall", "true")).containsExactlyInAnyOrder("plainacct-net", "shared-1");
    }

    @Test
    void showsAPlainUserItsOwnHoweverMuchIsAskedFor() {
        assertThat(networks(user, "listall", "true")).containsExactlyInAnyOrder("plainacct-net", "shared-1");
        assertThat(user.get("listNetworks", "id", emulator.world().id("network", "admin-net"))
                        .content())
                .isEmpty();
    }

    @Test
    void findsTheThingsOfAnAccountByNameAndDomain() {
        var domain = emulator.world().id("domain", "testdomain");
        assertThat(networks(admin, "account", "plainacct", "domainid", domain))
                .contains("plainacct-net")
                .doesNotContain("admin-net");
        var unknown = admin.get("listNetworks", "account", "nobody");
        assertThat(unknown.status()).isEqualTo(431);
        assertThat(unknown.errorText()).startsWith("could not find account nobody in domain ");
        assertThat(user.get("listNetworks", "account", "domacct").status()).isEqualTo(531);
    }

    @Test
    void followsDomainsDownOnlyWhenToldTo() {
        var below = emulator.world().addUser("deep", "ROOT/testdomain/deeper", UserRole.USER);
        emulator.world().addNetwork("deep-net", below);
        var domain = emulator.world().id("domain", "testdomain");
        assertThat(networks(admin, "domainid", domain)).doesNotContain("deep-net");
        assertThat(networks(admin, "domainid", domain, "isrecursive", "true")).contains("deep-net", "plainacct-net");
        assertThat(networks(domainAdmin, "listall", "true")).contains("deep-net");
        assertThat(domainAdmin
                        .get("listNetworks", "domainid", emulator.world().id("domain", "ROOT"))
                        .status())
                .isEqualTo(531);
    }

    @Test
    void keepsTheThingsOfProjectsApart() {
        var project = emulator.world().id("project", "project-1");
        var key = user.post("createSSHKeyPair", "name", "project-key", "projectid", project);
        assertThat(key.status()).isEqualTo(200);
        assertThat(key.content().path("keypair").path("project").asText()).isEqualTo("project-1");
        assertThat(names(user.get("listSSHKeyPairs"), "sshkeypair")).containsExactly("key-1");
        assertThat(names(user.get("listSSHKeyPairs", "projectid", project), "sshkeypair"))
                .containsExactly("project-key");
        assertThat(names(user.get("listSSHKeyPairs", "projectid", "-1"), "sshkeypair"))
                .containsExactly("project-key");

        var stranger = new WireClient(
                emulator.endpoint(), emulator.world().addUser("stranger", "ROOT/testdomain", UserRole.USER));
        assertThat(stranger.get("listSSHKeyPairs", "projectid", project).status())
                .isEqualTo(531);
        assertThat(user.get("listSSHKeyPairs", "projectid", project, "account", "plainacct")
                        .errorText())
                .isEqualTo("Account and projectId can't be specified together");
    }

    @Test
    void showsThePlainUserWhatAProjectOwnsOnlyIfAskedForProjects() {
        var project = emulator.world().id("project", "project-1");
        var id = user.post("createAffinityGroup", "name", "g", "type", "host affinity", "projectid", project)
                .content()
                .path("id")
                .asText();

        assertThat(user.get("listAffinityGroups", "id", id).content()).isEmpty();
        assertThat(names(user.get("listAffinityGroups", "id", id, "projectid", project), "affinitygroup"))
                .containsExactly("g");
        assertThat(names(user.get("listAffinityGroups", "id", id, "projectid", "-1"), "affinitygroup"))
                .containsExactly("g");
        assertThat(names(admin.get("listAffinityGroups", "id", id), "affinitygroup"))
                .containsExactly("g");
    }

    @Test
    void letsDomainAdminsWorkInTheProjectsOfTheirDomainOnly() {
        var project = emulator.world().id("project", "project-1");
        var elsewhere = emulator.world().addUser("chief", "ROOT/elsewhere", UserRole.DOMAIN_ADMIN);
        var chief = new WireClient(emulator.endpoint(), elsewhere);

        assertThat(domainAdmin.get("listNetworks", "projectid", project).status())
                .isEqualTo(200);
        assertThat(chief.get("listNetworks", "projectid", project).status()).isEqualTo(531);
        assertThat(chief.post("createAffinityGroup", "name", "g", "type", "host affinity", "projectid", project)
                        .status())
                .isEqualTo(531);
    }

    @Test
    void refusesIdTogetherWithIds() {
        var zone = emulator.world().id("zone", "zone-1");
        assertThat(admin.get("listZones", "id", zone, "ids", zone).errorText())
                .isEqualTo("Specify either id or ids but not both parameters");
    }

    @Test
    void showsTemplatesByFilter() {
        assertThat(names(user.get("listTemplates", "templatefilter", "featured"), "template"))
                .containsExactly("ubuntu-24.04");
        assertThat(names(user.get("listTemplates", "templatefilter", "executable"), "template"))
                .containsExactlyInAnyOrder("ubuntu-24.04", "ubuntu-cks");
        assertThat(names(admin.get("listTemplates", "templatefilter", "all", "forcks", "true"), "template"))
                .containsExactly("ubuntu-cks");
        assertThat(user.get("listTemplates", "templatefilter", "all").errorText())
                .isEqualTo("Filter all can be specified by admin only");
        assertThat(user.get("listTemplates").errorText()).endsWith("due to missing parameter templatefilter");
    }

    @Test
    void hidesTheWorksFromPlainUsers() {
        assertThat(user.get("listZones").content().path("zone").path(0).has("dns1"))
                .isFalse();
        assertThat(admin.get("listZones").content().path("zone").path(0).has("dns1"))
                .isTrue();
        var denied = user.get("listHosts");
        assertThat(denied.status()).isEqualTo(432);
        assertThat(denied.envelope()).isEqualTo("errorresponse");
        assertThat(denied.errorText())
                .isEqualTo("The API [listHosts] does not exist or is not available for the account plainacct.");
    }

    @Test
    void takesADayForItsFirstSecondAsABeginningAndForItsLastAsAnEnd() {
        var zone = emulator.world().id("zone", "zone-1");
        var created =
                admin.post("createKubernetesCluster", "name", "c", "zoneid", zone, "clustertype", "ExternalManaged");
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        var all = eventsWithin("startdate", "2026-01-01");
        assertThat(all).isPositive();
        assertThat(eventsWithin("enddate", "2026-01-01")).isEqualTo(all);
        assertThat(eventsWithin("enddate", "2025-12-31")).isZero();
        assertThat(eventsWithin("enddate", "2025-12-31 23:59:59")).isZero();
        assertThat(eventsWithin("startdate", "2026-01-01 23:59:59")).isZero();
        assertThat(eventsWithin("startdate", "2026-01-01T01:00:00+0200")).isEqualTo(all);
        assertThat(eventsWithin("startdate", "2026-01-01T23:59:59Z")).isZero();
    }

    private int eventsWithin(String bound, String date) {
        return admin.get("listEvents", bound, date).content().path("count").asInt();
    }

    @Test
    void listsThingsInTheOrderTheyWereMade() {
        IntStream.range(0, 3)
                .forEach(i -> assertThat(
                                admin.post("createSSHKeyPair", "name", "k" + i).status())
                        .isEqualTo(200));
        assertThat(names(admin.get("listSSHKeyPairs"), "sshkeypair")).containsExactly("key-1", "k0", "k1", "k2");
        assertThat(admin.get("listEvents", "resourceid", "x").errorText())
                .isEqualTo("resourceId parameter must be used along with resourceType parameter");
    }

    @Test
    void limitsCanBeSetAndAreShown() {
        var domain = emulator.world().id("domain", "testdomain");
        var set = admin.get(
                "updateResourceLimit", "account", "plainacct", "domainid", domain, "resourcetype", "0", "max", "3");
        assertThat(set.content().path("resourcelimit").path("max").asInt()).isEqualTo(3);
        assertThat(user.get("listResourceLimits", "resourcetype", "0")
                        .content()
                        .path("resourcelimit")
                        .path(0)
                        .path("max")
                        .asInt())
                .isEqualTo(3);
        assertThat(user.get("listAccounts")
                        .content()
                        .path("account")
                        .path(0)
                        .path("vmavailable")
                        .asText())
                .isEqualTo("3");
    }

    private static List<String> networks(WireClient client, String... parameters) {
        return names(client.get("listNetworks", parameters), "network");
    }

    private static List<String> names(WireClient.Reply reply, String kind) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return StreamSupport.stream(reply.content().path(kind).spliterator(), false)
                .map(row -> row.path("name").asText())
                .toList();
    }
}
