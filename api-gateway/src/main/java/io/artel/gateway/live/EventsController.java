package io.artel.gateway.live;

import io.artel.gateway.tokens.SignedIn;
import io.artel.gateway.web.Problems;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The live stream: server-sent events {@code hello}, {@code hint} (type and subject) and {@code bye} (reason). There is
 * nothing to replay: who connects refetches.
 */
@RestController
class EventsController {

    private static final long HEARTBEATS = 30;
    private static final long SOON = 5;

    private final LiveStreams streams;
    private final Problems problems;
    private final JsonMapper json;

    EventsController(LiveStreams streams, Problems problems, JsonMapper json) {
        this.streams = streams;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping("/api/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        var reader = SignedIn.current().orElseThrow(() -> new IllegalStateException("the door let nobody in"));
        LiveStream stream;
        try {
            stream = streams.open(reader);
        } catch (LiveStreams.TooManyStreams e) {
            // Connections that have died unnoticed are found out by the next heartbeats.
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too_many_streams", HEARTBEATS);
            return;
        } catch (LiveStreams.Full e) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", SOON);
            return;
        }
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            stream.run(new Wire(response.getOutputStream(), json));
        } catch (IOException e) {
            // The reader has gone, as readers do.
            return;
        } finally {
            streams.close(stream);
        }
    }

    private record Wire(ServletOutputStream out, JsonMapper json) implements LiveStream.Line {
        @Override
        public void event(String name, Object data) throws IOException {
            write("event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
        }

        @Override
        public void comment(String text) throws IOException {
            write(": " + text + "\n\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
