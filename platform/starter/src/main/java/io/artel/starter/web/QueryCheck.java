package io.artel.starter.web;

import io.artel.kernel.InvalidInput;
import io.artel.starter.json.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses, before any endpoint, query parameters that no endpoint could serve: text the database cannot hold, a page
 * beyond any list, a sort that is not a list of property names. They would end as failures inside otherwise.
 */
final class QueryCheck implements HandlerInterceptor {

    /** Times the largest page size it stays within an int, which is what JPA takes. */
    private static final long LAST_PAGE = 1_000_000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern SORT = Pattern.compile("([A-Za-z][\\w.]*)?(,[A-Za-z][\\w.]*)*");
    private static final int LONGEST_SORT = 200;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) check(name, value);
        });
        return true;
    }

    private static void check(String name, String value) {
        if (!PlainText.holds(value)) throw new InvalidInput(name, "malformed", "not a valid text");
        if (name.equals("page") && NUMBER.matcher(value).matches() && Long.parseLong(value) > LAST_PAGE) {
            throw new InvalidInput(name, "too_large", "at most " + LAST_PAGE);
        }
        if (name.equals("sort")
                && (value.length() > LONGEST_SORT || !SORT.matcher(value).matches())) {
            throw new InvalidInput(name, "unknown", "property names, then asc or desc");
        }
    }
}
