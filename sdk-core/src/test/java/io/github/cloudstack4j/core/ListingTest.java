// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static io.github.cloudstack4j.core.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = server.connect(time);

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    private void thereAreZones(int number) {
        server.onList(
                "listZones",
                "zone",
                form -> IntStream.range(0, number).mapToObj(ListingTest::zone).toList());
    }

    private static String zone(int number) {
        return "{\"id\":\"id-" + number + "\",\"name\":\"zone-" + number + "\"}";
    }

    private List<String> pagesAsked() {
        return server.received("listZones").stream()
                .map(form -> form.get("page") + "/" + form.get("pagesize"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "499, 1", "500, 2", "501, 2", "1000, 2", "1234, 3", "10000, 20"})
    void fetchesPagesOfFiveHundredUntilOneIsShortOrEmpty(int items, int requests) {
        thereAreZones(items);
        assertThat(cloud.zones().list().toList())
                .extracting(Zone::getName)
                .containsExactlyElementsOf(
                        IntStream.range(0, items).mapToObj(i -> "zone-" + i).toList());
        assertThat(pagesAsked())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, requests)
                        .mapToObj(page -> page + "/500")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "100000"})
    void theCountOfTheServerIsNotBelieved(int count) {
        server.on(
                "listZones",
                form -> reply(
                        "listZones",
                        switch (form.get("page")) {
                            case "1" -> "{\"count\":" + count + ",\"zone\":[" + zone(1) + "," + zone(2) + "]}";
                            case "2" -> "{\"count\":" + count + ",\"zone\":[" + zone(3) + "]}";
                            default ->
                                throw new AssertionError(
                                        "page " + form.get("page") + " was asked for after a short one");
                        }));
        assertThat(cloud.zones().list(filter -> filter.pageSize(2)).toList()).hasSize(3);
        assertThat(pagesAsked()).containsExactly("1/2", "2/2");
    }

    /** The first is the count of each page in place of that of all, the second one that changes on the way. */
    @ParameterizedTest
    @CsvSource({"2, 2", "6, 4"})
    void aCountThatIsNotSteadyOrOnlyThatOfAPageEndsNothing(int onTheFirst, int onTheSecond) {
        server.on(
                "listZones",
                "{\"count\":" + onTheFirst + ",\"zone\":[" + zone(1) + "," + zone(2) + "]}",
                "{\"count\":" + onTheSecond + ",\"zone\":[" + zone(3) + "," + zone(4) + "]}",
                "{\"count\":" + onTheSecond + ",\"zone\":[" + zone(5) + "]}");
        assertThat(cloud.zones().list(filter -> filter.pageSize(2)).toList()).hasSize(5);
        assertThat(pagesAsked()).containsExactly("1/2", "2/2", "3/2");
    }

    @Test
    void aPagePastTheEndWithACountAndNoItemsIsTheEnd() {
        server.on("listZones", "{\"count\":2,\"zone\":[" + zone(1) + "," + zone(2) + "]}", "{\"count\":2}");
        assertThat(cloud.zones().list(filter -> filter.pageSize(2)).toList()).hasSize(2);
        assertThat(pagesAsked()).containsExactly("1/2", "2/2");
    }

    @Test
    void learnsASmallerPageSizeFromTheRefusalAndKeepsIt() {
        server.on("listZones", form -> {
            int from = (Integer.parseInt(form.get("page")) - 1) * 200;
            return Integer.parseInt(form.get("pagesize")) > 200
                    ? refusal(431, "Page size can't exceed max allowed page size value: 200")
                    : reply(
                            "listZones",
                            "{\"zone\":["
                                    + IntStream.range(from, Math.min(250, from + 200))
                                            .mapToObj(ListingTest::zone)
                                            .collect(Collectors.joining(","))
                                    + "]}");
        });
        assertThat(cloud.zones().list().toList()).hasSize(250).doesNotHaveDuplicates();
        assertThat(pagesAsked()).containsExactly("1/500", "1/200", "2/200");
        cloud.zones().list(filter -> filter.pageSize(300)).first();
        assertThat(pagesAsked()).endsWith("2/200", "1/200");
    }

    @Test
    void aRefusalThatTeachesNothingIsPassedOn() {
        server.on("listZones", refusal(431, "Page size can't exceed max allowed page size value: 500"));
        assertThatThrownBy(() -> cloud.zones().list().toList()).isInstanceOf(InvalidParameterException.class);
        assertThat(pagesAsked()).containsExactly("1/500");
    }

    @Test
    void nothingIsSentBeforeSomeoneLooks() {
        thereAreZones(3);
        var listing = cloud.zones().list();
        listing.stream();
        listing.iterator();
        listing.pages().iterator();
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void theFirstCostsOneRequest() {
        thereAreZones(2000);
        assertThat(cloud.zones().list().first()).map(Zone::getName).contains("zone-0");
        assertThat(pagesAsked()).containsExactly("1/500");
    }

    @Test
    void theFirstOfNothingIsEmpty() {
        thereAreZones(0);
        assertThat(cloud.zones().list().first()).isEmpty();
    }

    @Test
    void aStreamFetchesOnlyThePagesItReaches() {
        thereAreZones(2000);
        assertThat(cloud.zones().list().stream().limit(501)).hasSize(501);
        assertThat(pagesAsked()).containsExactly("1/500", "2/500");
    }

    @Test
    void aListingIsFetchedAnewOnEachWalk() {
        thereAreZones(1);
        var listing = cloud.zones().list();
        assertThat(listing).hasSize(1);
        thereAreZones(2);
        assertThat(listing).hasSize(2);
    }

    @Test
    void theOneIsTheOnlyOne() {
        thereAreZones(1);
        assertThat(cloud.zones().list().one().getName()).isEqualTo("zone-0");
        thereAreZones(0);
        assertThatThrownBy(() -> cloud.zones().list().one()).isInstanceOf(NoSuchElementException.class);
        thereAreZones(2);
        assertThatThrownBy(() -> cloud.zones().list().one()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFilterIsAppliedHereWithoutCuttingTheWalkShort() {
        thereAreZones(600);
        var even = cloud.zones().list().filter(zone -> !zone.getName().matches(".*[13579]"));
        assertThat(even.filter(zone -> zone.getName().endsWith("98")).toList())
                .extracting(Zone::getName)
                .containsExactly("zone-98", "zone-198", "zone-298", "zone-398", "zone-498", "zone-598");
        assertThat(pagesAsked()).containsExactly("1/500", "2/500");
        assertThat(even.filter(zone -> zone.getName().equals("zone-598")).first())
                .isPresent();
    }

    @Test
    void pagesAreHandedOutAsTheyCome() {
        thereAreZones(5);
        var sizes = new ArrayList<Integer>();
        for (var page : cloud.zones().list(filter -> filter.pageSize(2)).pages()) {
            sizes.add(page.size());
        }
        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(pagesAsked()).containsExactly("1/2", "2/2", "3/2");
    }

    @Test
    void aPageThatGetsLostOnTheWayIsFetchedAgain() {
        server.on(
                "listZones",
                reply("listZones", "{\"zone\":[" + zone(1) + "," + zone(2) + "]}"),
                ScriptedServer.dropped(),
                reply("listZones", "{\"zone\":[" + zone(3) + "]}"));
        assertThat(cloud.zones().list(filter -> filter.pageSize(2)).toList())
                .extracting(Zone::getId)
                .containsExactly("id-1", "id-2", "id-3");
        assertThat(pagesAsked()).containsExactly("1/2", "2/2", "2/2");
    }

    @Test
    void theEndIsAnExceptionForAnIteratorThatIsAskedOn() {
        thereAreZones(1);
        var zones = cloud.zones().list().iterator();
        zones.next();
        assertThat(zones.hasNext()).isFalse();
        assertThatThrownBy(zones::next).isInstanceOf(NoSuchElementException.class);
    }
}
