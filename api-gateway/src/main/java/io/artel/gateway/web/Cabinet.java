package io.artel.gateway.web;

import io.artel.gateway.GatewaySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The cabinet's files. A path that is no file and has no extension is a page of the cabinet, whose router runs in the
 * browser: it gets index.html.
 */
@Configuration(proxyBeanMethods = false)
class Cabinet implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final String files;

    Cabinet(GatewaySettings settings) {
        files = settings.cabinet().isBlank()
                ? "classpath:/cabinet/"
                : Path.of(settings.cabinet()).toAbsolutePath().toUri() + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their names change with their content.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(files + "assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(files)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new Pages());
    }

    /** The resource handlers know files by name, and the first page is asked for without one. */
    @Bean
    RouterFunction<ServerResponse> firstPage(ResourceLoader resources) {
        var page = resources.getResource(files + "index.html");
        return RouterFunctions.route()
                .GET(
                        "/",
                        request -> ServerResponse.ok()
                                .cacheControl(CacheControl.noCache())
                                .contentType(MediaType.TEXT_HTML)
                                .body(page))
                .build();
    }

    private static final class Pages extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            if (file != null) return file;
            return isPage(path) ? super.getResource("index.html", location) : null;
        }

        private static boolean isPage(String path) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            return !name.contains(".") && !within(path, "api") && !within(path, "actuator") && !within(path, "assets");
        }

        private static boolean within(String path, String top) {
            return path.equals(top) || path.startsWith(top + "/");
        }
    }
}
