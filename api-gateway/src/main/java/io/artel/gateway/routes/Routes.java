package io.artel.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.artel.gateway.GatewaySettings;
import io.artel.gateway.limits.BodyLimits;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /api/<service>/**} goes to that service, path and query unchanged; there are no other routes. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(GatewaySettings settings) {
        var routes = RouterFunctions.route();
        settings.services()
                .forEach((name, address) -> routes.add(route(name)
                        .route(path("/api/" + name + "/**"), http())
                        .before(uri(address))
                        .build()));
        return routes.build();
    }

    /** Uploads may take longer: the time to an answer includes the time that a phone needs to send its photos. */
    @Bean
    ClientHttpRequestFactory serviceClient(GatewaySettings settings) {
        var timeouts = settings.timeouts();
        var ordinary = client(timeouts.connect(), timeouts.answer());
        var uploads = client(timeouts.connect(), timeouts.upload());
        return (address, method) -> (isUpload() ? uploads : ordinary).createRequest(address, method);
    }

    private static boolean isUpload() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && BodyLimits.isUpload(current.getRequest());
    }

    private static ClientHttpRequestFactory client(Duration connect, Duration answer) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withExecutor(Executors.newVirtualThreadPerTaskExecutor())
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(connect, answer)
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }
}
