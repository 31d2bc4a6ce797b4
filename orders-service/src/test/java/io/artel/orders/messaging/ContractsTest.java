package io.artel.orders.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Contracts;
import io.artel.starter.json.MessageJson;
import io.artel.starter.messaging.Handles;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of what others say can be read; what this service says is checked where it is said. */
class ContractsTest {

    private final MessageJson json = MessageJson.standalone();

    @TestFactory
    Stream<DynamicTest> every_example_is_read_with_all_that_is_needed_of_it() {
        return Stream.of(Replies.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Handles.class))
                .map(method -> {
                    var type = method.getAnnotation(Handles.class).value();
                    return DynamicTest.dynamicTest(type, () -> {
                        Object read = json.read(Contracts.example(type), method.getParameterTypes()[0]);
                        for (var part : read.getClass().getRecordComponents()) {
                            part.getAccessor().setAccessible(true);
                            assertThat(part.getAccessor().invoke(read))
                                    .as(part.getName())
                                    .isNotNull();
                        }
                    });
                });
    }
}
