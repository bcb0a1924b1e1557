// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UserDataScripts;
import io.github.cloudstack4j.core.model.RegisterUserDataRequest;
import io.github.cloudstack4j.core.model.UserDataPolicy;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.testkit.Fault;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UserDataTest {
    private static final String TEXT = "## template: jinja\n#cloud-config\nhostname: {{ ds.meta_data.HOST }}\n";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final UserDataScripts userData = cloud.admin().userData();

    private VirtualMachine stoppedMachine(String userDataId) {
        return cloud.admin()
                .virtualMachines()
                .deploy(vm -> vm.name("vm1")
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04")
                        .userDataId(userDataId)
                        .userDataDetail("HOST", "web")
                        .start(false))
                .await();
    }

    @Test
    void registersTextAndGivesItToAMachine() {
        var registered = userData.register(d -> d.name("web").text(TEXT).variables("HOST"));

        var machine = stoppedMachine(registered.getId());

        assertThat(registered.getText()).isEqualTo(TEXT);
        assertThat(registered.getVariables()).containsExactly("HOST");
        assertThat(machine.getUserDataName()).isEqualTo("web");
        assertThat(machine.getUserDataDetails()).isEqualTo("{HOST=web}");
        assertThatThrownBy(() -> userData.delete("web"))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("being used by some instances");
    }

    @Test
    void bytesComeBackAsTheyWere() {
        var bytes = new byte[] {31, -117, 8, 0, -1};

        var registered = userData.register(d -> d.name("packed").bytes(bytes));

        assertThat(registered.getBytes()).isEqualTo(bytes);
    }

    @Test
    void warnsOfVariablesThatDiffer() {
        var request = RegisterUserDataRequest.builder()
                .name("web")
                .text(TEXT)
                .variables("HOSTS")
                .build();

        assertThat(request.getUndeclaredVariables()).containsExactly("HOST");
        assertThat(request.getUnusedVariables()).containsExactly("HOSTS");
        assertThat(request.getWarnings())
                .singleElement()
                .asString()
                .contains("uses HOST without declaring it, and declares HOSTS without using it");
        assertThat(userData.register(request).getVariables()).containsExactly("HOSTS");
    }

    @Test
    void theSameContentIsNotKeptTwice() {
        userData.register(d -> d.name("web").text(TEXT).variables("HOST"));

        assertThatThrownBy(
                        () -> userData.register(d -> d.name("again").text(TEXT).variables("HOST")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("with same content");
    }

    @Test
    void refusesWhatIsNoBase64() {
        assertThatThrownBy(() -> userData.register(d -> d.name("web").base64("#cloud-config")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("not Base64");
        assertThatThrownBy(() -> cloud.admin().call("registerUserData", Map.of("name", "web", "userdata", "#!")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("not base64 encoded");
    }

    @Test
    void findsWhatItRegisteredOrDeletedAfterTheReplyWasLost() {
        cloud.emulator().faults().next("registerUserData", Fault.lostReply());
        cloud.emulator().faults().next("deleteUserData", Fault.lostReply());

        assertThat(userData.register(d -> d.name("web").text("x")).getName()).isEqualTo("web");
        assertThat(userData.delete("web").isSuccess()).isTrue();
        assertThat(userData.find("web")).isEmpty();
        assertThat(cloud.emulator().requests("registerUserData")).hasSize(1);
        assertThat(cloud.emulator().requests("deleteUserData")).hasSize(1);
    }

    @Test
    void aTemplateIsLinkedToItAndLetGo() {
        userData.register(d -> d.name("web").text(TEXT).variables("HOST"));

        var linked =
                userData.link(l -> l.template("ubuntu-24.04").userData("web").policy(UserDataPolicy.APPEND));

        assertThat(linked.getUserDataName()).isEqualTo("web");
        assertThat(String.valueOf(linked.getUserDataPolicy())).isEqualTo("APPEND");
        assertThatThrownBy(() -> userData.delete("web"))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("linked to");
        assertThat(userData.unlink("ubuntu-24.04").getUserDataId()).isNull();
        assertThat(userData.delete("web").isSuccess()).isTrue();
    }

    @Test
    void aLinkNeedsOneEnd() {
        assertThatThrownBy(() -> userData.link(l -> l.userData("web")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("neither is given");
        assertThatThrownBy(
                        () -> userData.link(l -> l.userData("web").template("t").iso("i")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("both is given");
    }

    @Test
    void aStoppedMachineGetsOtherUserData() {
        var first = userData.register(d -> d.name("first").text("1")).getId();
        userData.register(d -> d.name("web").text(TEXT).variables("HOST"));
        stoppedMachine(first);

        var reset = userData.reset("vm1", r -> r.userData("web").value("HOST", "db"));

        assertThat(reset.getUserDataName()).isEqualTo("web");
        assertThat(reset.getUserDataDetails()).isEqualTo("{HOST=db}");
        assertThat(userData.reset("vm1", r -> r.text("#cloud-config\n")).getUserDataId())
                .isNull();
        cloud.admin().virtualMachines().start("vm1").await();
        assertThatThrownBy(() -> userData.reset("vm1", r -> r.userData("web")))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("should be stopped");
    }
}
