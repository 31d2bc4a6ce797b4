package io.artel.orders;

import io.artel.fixtures.EndpointRules;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest(
        properties = {
            "orders.fortune-wait=PT1S",
            "orders.resend-after=PT1.5S",
            "orders.timer-polling=PT0.1S",
            "spring.datasource.hikari.maximum-pool-size=20"
        })
@AutoConfigureMockMvc
class EndpointTest extends EndpointRules {}
