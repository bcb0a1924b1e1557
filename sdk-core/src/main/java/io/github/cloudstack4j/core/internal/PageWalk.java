// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.InvalidParameterException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the pages of a list. Its end shows on an empty or short page. The server's count has been wrong in
 * several releases, mostly by being that of the page: it is believed only where several pages, all of them full, have told the
 * same and come to just that many items, which saves asking for one more. The size of a page stays the same for the whole
 * walk, or pages would overlap.
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
    private int seen;
    private @Nullable Integer count;
    private boolean steady = true;
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
        last = page.items().size() < pageSize || reachesCount(page);
        return page.items();
    }

    private boolean reachesCount(Page<T> page) {
        steady = steady && (number == 1 || Objects.equals(page.count(), count));
        count = page.count();
        seen += page.items().size();
        return number > 1 && steady && count != null && seen == count;
    }

    /** The server tells its limit when it is asked for more. */
    private Page<T> firstPage() {
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

    private Page<T> fetch() {
        return list.apply(new PageRequest<>(filter, number, pageSize, known)).execute();
    }
}
