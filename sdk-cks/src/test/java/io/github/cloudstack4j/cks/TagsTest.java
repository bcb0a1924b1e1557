// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.Tags;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.Tag;
import io.github.cloudstack4j.testkit.Fault;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final String NO_VOLUME = "11111111-2222-4333-8444-555555555555";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Tags tags = cloud.admin().tags();

    @Test
    void putsTagsOnSeveralResourcesAndTakesThemAway() {
        var one = volume("one");
        var two = volume("two");

        assertThat(tags.create(request -> request.resourceType("Volume")
                                .resourceIds(one, two)
                                .tag("env", "test")
                                .tag("csi.storage.k8s.io/pvc/name", "data")
                                .customer("me"))
                        .await()
                        .isSuccess())
                .isTrue();

        assertThat(of(one)).containsExactlyInAnyOrder(pair("env", "test"), pair("csi.storage.k8s.io/pvc/name", "data"));
        assertThat(of(two)).hasSize(2);
        assertThat(tags.list(filter -> filter.resourceType("Volume").key("env")))
                .hasSize(2)
                .allSatisfy(tag -> {
                    assertThat(tag.getCustomer()).isEqualTo("me");
                    assertThat(tag.getAccount()).isEqualTo("admin");
                });
        assertThat(cloud.admin().volumes().get(one).getTags())
                .extracting(Tag::getKey)
                .contains("env");

        tags.delete(request ->
                        request.resourceType("Volume").resourceIds(one, two).key("env"))
                .await();

        assertThat(of(one)).containsExactly(pair("csi.storage.k8s.io/pvc/name", "data"));
        assertThat(cloud.sent("deleteTags")).containsEntry("tags[0].key", "env").doesNotContainKey("tags[0].value");
    }

    @Test
    void takesATagAwayOnlyIfItsValueIsAsSaid() {
        var id = volume("one");
        tag(id, "env", "test").await();

        assertFails(
                InternalErrorException.class,
                "Failed to delete tags",
                () -> tags.delete(
                        request -> request.resourceType("Volume").resourceId(id).tag("env", "prod")));
        tags.delete(request -> request.resourceType("Volume").resourceId(id).tag("env", "test"))
                .await();

        assertThat(of(id)).isEmpty();
    }

    @Test
    void takesAllTagsAwayIfNoneIsNamed() {
        var id = volume("one");
        tag(id, "env", "test").await();
        tag(id, "team", "blue").await();

        tags.delete(request -> request.resourceType("Volume").resourceId(id)).await();

        assertThat(of(id)).isEmpty();
    }

    @Test
    void aKeyThatIsThereKeepsAllOthersAway() {
        var id = volume("one");
        tag(id, "env", "test").await();

        assertFails(
                ConflictException.class,
                "tag env already on",
                () -> tags.create(request -> request.resourceType("Volume")
                        .resourceId(id)
                        .tag("team", "blue")
                        .tag("env", "prod")));

        assertThat(of(id)).containsExactly(pair("env", "test"));
    }

    @Test
    void whatDoesNotExistCannotBeTagged() {
        var id = volume("one");

        assertFails(NotFoundException.class, "Unable to find resource", () -> tag(NO_VOLUME, "env", "test"));
        assertFails(
                InvalidParameterException.class,
                "Invalid resource type",
                () -> tags.create(
                        request -> request.resourceType("Teapot").resourceId(id).tag("env", "test")));
        assertThat(tags.list(filter -> filter.resourceType("Volume").resourceId(NO_VOLUME)))
                .isEmpty();
        assertThat(tags.list(filter -> filter.resourceType("Teapot"))).isEmpty();
    }

    @Test
    void whatBelongsToSomebodyElseCannotBeTagged() {
        var id = volume("one");
        var others = cloud.connect(cloud.emulator().user()).tags();

        assertFails(
                PermissionDeniedException.class,
                "permission",
                () -> others.create(
                        request -> request.resourceType("Volume").resourceId(id).tag("env", "test")));
        assertThat(of(id)).isEmpty();
    }

    @Test
    void tagsThatCannotBeAreNotSent() {
        refused("blank key", () -> tag("id", " ", "test"));
        refused("has no value", () -> tag("id", "env", ""));
        refused("256 characters long", () -> tag("id", "env", "x".repeat(256)));
        refused(
                "No tags are given",
                () -> tags.create(request -> request.resourceType("Volume").resourceId("id")));
        refused(
                "No resource is given",
                () -> tags.create(request -> request.resourceType("Volume").tag("env", "test")));
        refused(
                "resourceType is blank",
                () -> tags.delete(request -> request.resourceType("").resourceId("id")));
        assertThat(cloud.emulator().requests()).isEmpty();
    }

    private void refused(String words, Supplier<?> call) {
        assertThatThrownBy(call::get)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(words);
    }

    @Test
    void lostRepliesAreFoundByTheirJobs() {
        var id = volume("one");
        cloud.emulator().faults().next("createTags", Fault.lostReply());
        cloud.emulator().faults().next("deleteTags", Fault.lostReply());

        assertThat(tag(id, "env", "test").await().isSuccess()).isTrue();
        assertThat(of(id)).containsExactly(pair("env", "test"));
        assertThat(tags.delete(request ->
                                request.resourceType("Volume").resourceId(id).key("env"))
                        .await()
                        .isSuccess())
                .isTrue();
        assertThat(of(id)).isEmpty();
        assertThat(cloud.emulator().requests("createTags")).hasSize(1);
        assertThat(cloud.emulator().requests("deleteTags")).hasSize(1);
    }

    private Operation<Success> tag(String id, String key, String value) {
        return tags.create(
                request -> request.resourceType("Volume").resourceId(id).tag(key, value));
    }

    private List<Tuple> of(String id) {
        return tags.list(filter -> filter.resourceType("Volume").resourceId(id)).stream()
                .map(tag -> pair(String.valueOf(tag.getKey()), String.valueOf(tag.getValue())))
                .toList();
    }

    private static Tuple pair(String key, String value) {
        return Tuple.tuple(key, value);
    }

    private String volume(String name) {
        return cloud.admin()
                .volumes()
                .create(volume -> volume.name(name).zone("zone-1").diskOffering("Small"))
                .await()
                .getId();
    }

    private void assertFails(Class<? extends Exception> meaning, String words, Supplier<? extends Operation<?>> call) {
        assertThatThrownBy(() -> call.get().await())
                .isInstanceOfSatisfying(
                        OperationFailedException.class,
                        failed -> assertThat(failed.getFailure())
                                .isInstanceOf(meaning)
                                .hasMessageContaining(words));
    }
}
