package io.artel.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path directory;

    @Test
    void a_taken_port_is_seen_with_the_one_who_took_it() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();

            assertThat(Machine.isFree(port)).isFalse();
            assertThat(Machine.listener(port))
                    .hasValueSatisfying(who -> assertThat(who)
                            .startsWith("pid " + ProcessHandle.current().pid()));
        }
        assertThat(Machine.isFree(port)).isTrue();
        assertThat(Machine.listener(port)).isEmpty();
    }

    @Test
    void the_tail_of_a_log_survives_bytes_that_are_no_text() throws Exception {
        var log = directory.resolve("log");
        Files.write(log, new byte[] {'a', '\n', (byte) 0xff, '\n', 'c', '\n'});

        assertThat(Machine.tail(log, 2).lines()).hasSize(2).endsWith("    | c");
        assertThat(Machine.tail(directory.resolve("none"), 2)).isEmpty();
    }

    @Test
    void the_tail_of_a_json_log_shows_what_happened_and_why() throws Exception {
        var log = directory.resolve("log");
        Files.writeString(log, """
                {"@timestamp":"12:00","level":"ERROR","logger_name":"o.s.Boot","message":"failed","stack_trace":\
                "Outer: a\\n\\tat x\\nCaused by: Inner: b\\n\\tat y"}
                {"torn
                """);

        assertThat(Machine.tail(log, 10).lines())
                .containsExactly(
                        "    | 12:00 ERROR o.s.Boot - failed",
                        "    | Outer: a",
                        "    | Caused by: Inner: b",
                        "    | {\"torn");
    }

    @Test
    void a_record_finds_its_process_but_no_later_one_with_the_same_number() throws Exception {
        var file = directory.resolve("pids/self");
        var self = ProcessHandle.current();
        Processes.record(file, self);

        assertThat(Processes.recorded(file)).contains(self);

        Files.writeString(file, self.pid() + " 1000000000000\n");
        assertThat(Processes.recorded(file)).isEmpty();
        Files.writeString(file, "torn");
        assertThat(Processes.recorded(file)).isEmpty();
        assertThat(Processes.recorded(directory.resolve("none"))).isEmpty();
    }
}
