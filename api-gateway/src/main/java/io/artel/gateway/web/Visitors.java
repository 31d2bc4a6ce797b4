package io.artel.gateway.web;

import io.artel.gateway.GatewaySettings;
import io.artel.kernel.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Finds out who visits. Forwarding headers are believed from configured proxies only; anybody can write them. */
@Component
class Visitors {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");
    private static final int BYTES_OF_64 = 8;

    private final List<IpAddressMatcher> trusted;

    Visitors(GatewaySettings settings) {
        trusted = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    Visit visit(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        var proxied = isTrusted(peer);
        var address = proxied ? behind(request, peer) : peer;
        return new Visit(
                requestId(request.getHeader(Visit.REQUEST_ID)),
                address,
                limitedAs(address),
                proxied ? scheme(request) : request.getScheme(),
                host(request, proxied));
    }

    private static String requestId(@Nullable String theirs) {
        return theirs != null && REQUEST_ID.matcher(theirs).matches()
                ? theirs
                : Ids.next().toString();
    }

    /** From the nearest hop outwards, the first that is no proxy of ours; what stands beyond it could be invented. */
    private String behind(HttpServletRequest request, String peer) {
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList()
                .reversed();
        var nearest = peer;
        for (var hop : hops) {
            if (parsed(hop) == null) return nearest;
            nearest = hop;
            if (!isTrusted(hop)) return nearest;
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    private static String scheme(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-Proto");
        return forwarded != null && forwarded.strip().toLowerCase(Locale.ROOT).equals("https")
                ? "https"
                : request.getScheme();
    }

    private static String host(HttpServletRequest request, boolean proxied) {
        var forwarded = proxied ? request.getHeader("X-Forwarded-Host") : null;
        var host = forwarded == null ? request.getHeader("Host") : forwarded;
        return host != null && HOST.matcher(host).matches() ? host : request.getServerName();
    }

    static String limitedAs(String address) {
        return parsed(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, BYTES_OF_64)
                : address;
    }

    private static @Nullable InetAddress parsed(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
