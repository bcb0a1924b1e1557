// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.contract.Contract;
import io.github.cloudstack4j.testkit.internal.engine.ApiThrottle;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import java.util.List;

/** All commands that are not of one service alone, and the things they show at the start. */
public final class SharedResources implements CommandModule {

    private final Seeds seeds;
    private final Emulation emulation;
    private final List<CommandModule> modules;

    public SharedResources(Emulation emulation, Contract contract, ApiThrottle throttle, String serverVersion) {
        this.emulation = emulation;
        this.seeds = new Seeds(emulation);
        var limits = new Limits(emulation.world());
        this.modules = List.of(
                new CatalogCommands(seeds),
                new DedicationCommands(emulation.world()),
                new IdentityCommands(emulation.world(), limits),
                new JobCommands(emulation.jobs()),
                new MachineCommands(emulation, seeds),
                new NetworkCommands(emulation),
                new OfferingCommands(seeds),
                new PersonalCommands(emulation.world(), emulation.machines(), seeds),
                new TemplateCommands(seeds),
                new ServerCommands(contract, throttle, serverVersion),
                new UserDataCommands(emulation.world(), emulation.machines()));
    }

    public void seed() {
        emulation.world().locked(seeds::seed);
    }

    public Seeds seeds() {
        return seeds;
    }

    @Override
    public void register(CommandRegistry registry) {
        modules.forEach(module -> module.register(registry));
    }
}
