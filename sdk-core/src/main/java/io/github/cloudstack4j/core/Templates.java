// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.TemplateFilter;
import java.util.Optional;
import java.util.function.Consumer;

/** The templates machines are made from. Thread-safe. Obtain it from {@link CloudStack#templates()}. */
public final class Templates {
    private final Catalog<Template, TemplateFilter> catalog;

    Templates(Connection connection) {
        this.catalog = connection.inventory().templates();
    }

    /** All that this account sees by default; sends {@code listTemplates}. */
    public Listing<Template> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listTemplates}. */
    public Listing<Template> list(TemplateFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listTemplates}. */
    public Listing<Template> list(Consumer<TemplateFilter.Builder> filter) {
        var builder = TemplateFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Template> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no template has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no template has this id
     */
    public Template get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Template get(Ref ref) {
        return catalog.get(ref);
    }
}
