package io.artel.gateway.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the container refuses before any filter, such as a path with {@code %00}, is a problem like any other. */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);

    private final Visitors visitors;
    private final Problems problems;

    ContainerRefusals(Visitors visitors, Problems problems) {
        this.visitors = visitors;
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // Instead of the valve that the host would add, which answers in HTML.
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new Refusal());
            }
        });
    }

    private final class Refusal extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.isError())
                return;
            var asked = request.getRequest();
            try {
                if (!Visit.isKnown(asked)) visitors.visit(asked).remember(asked);
                var known = HttpStatus.resolve(status);
                if (known == null || known.is5xxServerError()) {
                    problems.write(asked, response.getResponse(), HttpStatus.INTERNAL_SERVER_ERROR, "internal");
                } else {
                    problems.write(
                            asked,
                            response.getResponse(),
                            known,
                            known == HttpStatus.BAD_REQUEST ? "malformed" : "refused");
                }
            } catch (IOException e) {
                LOG.debug("nobody waits for the refusal any more: {}", e.toString());
            }
        }
    }
}
