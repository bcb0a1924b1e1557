// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.spi.PageSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The results of a list command, fetched page by page as they are looked at; each walk asks the server anew. While one walks, the
 * cloud may change: an item may be seen twice or missed, as with any paged list.
 *
 * @param <T> the items
 */
public final class Listing<T> implements Iterable<T> {
    private final PageSource<T> source;
    private final Predicate<? super T> condition;

    /** A listing over any source of pages; the SDK makes its own, tests may make theirs. */
    public Listing(PageSource<T> source) {
        this(source, item -> true);
    }

    private Listing(PageSource<T> source, Predicate<? super T> condition) {
        this.source = source;
        this.condition = condition;
    }

    /** The items that also fulfil {@code extra}, which is checked here, not by the server. */
    public Listing<T> filter(Predicate<? super T> extra) {
        return new Listing<>(source, item -> condition.test(item) && extra.test(item));
    }

    /** All items, lazily. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** All items at once. */
    public List<T> toList() {
        var all = new ArrayList<T>();
        pages().forEach(all::addAll);
        return List.copyOf(all);
    }

    /** The first item; costs one request unless a local filter rejects all of the first page. */
    public Optional<T> first() {
        return stream().findFirst();
    }

    /**
     * The only item.
     *
     * @throws NoSuchElementException if there is none
     * @throws IllegalStateException if there are several
     */
    public T one() {
        var items = iterator();
        if (!items.hasNext()) {
            throw new NoSuchElementException("The list is empty where one item was expected.");
        }
        var item = items.next();
        if (items.hasNext()) {
            throw new IllegalStateException("The list holds several items where one was expected.");
        }
        return item;
    }

    /** The pages, each fetched when it is asked for. */
    public Iterable<List<T>> pages() {
        return PageIterator::new;
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator();
    }

    private final class PageIterator implements Iterator<List<T>> {
        private int number;
        private boolean last;

        @Override
        public boolean hasNext() {
            return !last;
        }

        /** The end shows on an empty or short page; the server's count has been wrong in several releases. */
        @Override
        public List<T> next() {
            if (last) {
                throw new NoSuchElementException();
            }
            var page = source.fetch(++number);
            last = page.isEmpty() || page.size() < source.pageSize();
            return page.stream().filter(condition).toList();
        }
    }

    private final class ItemIterator implements Iterator<T> {
        private final Iterator<List<T>> pages = new PageIterator();
        private Iterator<T> page = List.<T>of().iterator();

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && pages.hasNext()) {
                page = pages.next().iterator();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
