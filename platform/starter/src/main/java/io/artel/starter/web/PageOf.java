package io.artel.starter.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param total how many there are in all
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    public static <T> PageOf<T> of(List<T> items, Pageable asked, long total) {
        return new PageOf<>(items, asked.getPageNumber(), asked.getPageSize(), total);
    }

    public static <S, T> PageOf<T> of(Page<S> page, Function<S, T> view) {
        return new PageOf<>(
                page.getContent().stream().map(view).toList(),
                page.getNumber(),
                page.getSize(),
                page.getTotalElements());
    }
}
