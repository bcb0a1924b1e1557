// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.InvalidParameterException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the pages of a list. Its end shows on an empty or short page; the server's count has been wrong in
 * several releases. The size of a page stays the same for the whole walk, or pages would overlap.
 *
 * @param <T> the items
 * @param <F> the filter
 */
final class PageWalk<T, F> implements Iterator<List<T>> {
    private static final Pattern SERVER_LIMIT = Pattern.compile("max allowed page size value: (\\d{1,9})");

    private final @Nullable F filter;
    private final Function<PageRequest<F>, ApiCall<Page<T>>> list;
    private final AtomicInteger largestPage;
    private final Map<Mention, String> known = new HashMap<>();
    private int pageSize;
    private int number;
    private boolean last;

    /** {@code largestPage} is what is known of the server's limit, and learns it. */
    PageWalk(
            @Nullable F filter,
            @Nullable Integer wanted,
            AtomicInteger largestPage,
            Function<PageRequest<F>, ApiCall<Page<T>>> list) {
        this.filter = filter;
        this.list = list;
        this.largestPage = largestPage;
        this.pageSize = wanted == null ? largestPage.get() : Math.min(wanted, largestPage.get());
    }

    @Override
    public boolean hasNext() {
        return !last;
    }

    @Override
    public List<T> next() {
        if (last) {
            throw new NoSuchElementException();
        }
        number++;
        var page = number == 1 ? firstPage() : fetch();
        last = page.size() < pageSize;
        return page;
    }

    /** The server tells its limit when it is asked for more. */
    private List<T> firstPage() {
        try {
            return fetch();
        } catch (InvalidParameterException e) {
            var limit = SERVER_LIMIT.matcher(e.getText());
            if (!limit.find() || Integer.parseInt(limit.group(1)) >= pageSize) {
                throw e;
            }
            pageSize = Math.max(1, Integer.parseInt(limit.group(1)));
            largestPage.set(pageSize);
            return fetch();
        }
    }

    private List<T> fetch() {
        return list.apply(new PageRequest<>(filter, number, pageSize, known))
                .execute()
                .items();
    }
}
