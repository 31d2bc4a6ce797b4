package io.artel.gateway.limits;

import io.artel.gateway.GatewaySettings;
import io.artel.gateway.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How long a body may be: by what it says of itself, and, because it can say nothing (chunked), by counting what is
 * read. Only the photos of orders may be long.
 */
@Component
@Order(BodyLimits.ORDER)
public class BodyLimits extends OncePerRequestFilter {

    static final int ORDER = -250;

    private static final String EXCEEDED = BodyLimits.class.getName() + ".exceeded";
    private static final String UPLOADS = "/api/orders/";

    private final long most;
    private final long mostUpload;
    private final Problems problems;

    BodyLimits(GatewaySettings settings, Problems problems) {
        this.most = settings.bodies().most().toBytes();
        this.mostUpload = settings.bodies().upload().toBytes();
        this.problems = problems;
    }

    public static boolean isUpload(HttpServletRequest request) {
        return request.getRequestURI().startsWith(UPLOADS) && hasType(request, "multipart/form-data");
    }

    /** Whether reading the body was broken off. */
    public static boolean exceeded(HttpServletRequest request) {
        return request.getAttribute(EXCEEDED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = isUpload(request) ? mostUpload : most;
        if (hasType(request, "application/x-www-form-urlencoded")) {
            // No service takes forms, and a form is what another site could send without asking.
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type");
        } else if (request.getContentLengthLong() > limit) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too_large");
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Counted(request, limit), response);
        }
    }

    private static boolean hasType(HttpServletRequest request, String type) {
        var sent = request.getContentType();
        return sent != null && sent.strip().toLowerCase(Locale.ROOT).startsWith(type);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;
        private @Nullable ServletInputStream stream;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) stream = new CountedStream(super.getInputStream(), limit, getRequest());
            return stream;
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final ServletRequest request;
        private long left;

        CountedStream(ServletInputStream body, long limit, ServletRequest request) {
            this.body = body;
            this.left = limit;
            this.request = request;
        }

        @Override
        public int read() throws IOException {
            var read = body.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = body.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left >= 0) return;
            request.setAttribute(EXCEEDED, true);
            throw new IOException("the body is longer than allowed");
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
