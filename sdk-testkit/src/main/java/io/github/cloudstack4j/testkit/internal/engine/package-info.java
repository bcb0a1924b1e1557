// SPDX-License-Identifier: Apache-2.0
/**
 * How commands are carried out.
 *
 * <p>A {@link io.github.cloudstack4j.testkit.internal.engine.CommandModule} registers one
 * {@link io.github.cloudstack4j.testkit.internal.engine.CommandHandler} per command:
 *
 * <pre>{@code
 * registry.on("startVirtualMachine", this::start).checked("id", Kind.VIRTUAL_MACHINE);
 *
 * Answer start(Call call) {
 *     Resource vm = call.args().requireResource("id");           // decoded, exists, caller may use it
 *     return call.startJob(new JobSubject("VirtualMachine", vm.uuid()), run -> {
 *         vm.show("state", "Starting");                          // runs 100 ms of clock time after the answer
 *         run.after(Duration.ofSeconds(2), r -> {
 *             vm.show("state", "Running");
 *             r.succeed("virtualmachine", vm.fields().deepCopy());
 *         });
 *     });
 * }
 * }</pre>
 *
 * Handlers and job steps run under the world's lock and throw {@code ApiFault} for errors: in a handler it becomes the
 * HTTP answer, in a step the job's failure. Lists go through {@code call.list(kind)}. Timers that are no job (a
 * scanner) use {@code World.after}; they survive a server restart, the steps of jobs do not.
 */
@NullMarked
package io.github.cloudstack4j.testkit.internal.engine;

import org.jspecify.annotations.NullMarked;
