// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

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
 * The results of a list command, fetched page by page as they are looked at; each walk asks the server anew. While one
 * walks, the cloud may change: an item may be seen twice or missed, as with any paged list.
 *
 * @param <T> the items
 */
public final class Listing<T> implements Iterable<T> {
    private final Iterable<List<T>> pages;
    private final Predicate<? super T> condition;

    /** A listing of these pages, which are fetched as their iterator is asked for them; tests may make their own. */
    public Listing(Iterable<List<T>> pages) {
        this(pages, item -> true);
    }

    private Listing(Iterable<List<T>> pages, Predicate<? super T> condition) {
        this.pages = pages;
        this.condition = condition;
    }

    /** The items that also fulfil {@code extra}, which is checked here, not by the server. */
    public Listing<T> filter(Predicate<? super T> extra) {
        return new Listing<>(pages, item -> condition.test(item) && extra.test(item));
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
        private final Iterator<List<T>> all = pages.iterator();

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public List<T> next() {
            return all.next().stream().filter(condition).toList();
        }
    }

    private final class ItemIterator implements Iterator<T> {
        private final Iterator<List<T>> following = new PageIterator();
        private Iterator<T> page = List.<T>of().iterator();

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && following.hasNext()) {
                page = following.next().iterator();
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
