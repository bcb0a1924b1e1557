// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.util.List;

/**
 * Where a {@link io.github.cloudstack4j.core.Listing} gets its pages.
 *
 * @param <T> the items
 */
public interface PageSource<T> {
    /** Fetches a page; they count from 1. A page shorter than {@link #pageSize()} is the last one. */
    List<T> fetch(int number);

    /** How many items a full page has; asked after the first page was fetched. */
    int pageSize();
}
