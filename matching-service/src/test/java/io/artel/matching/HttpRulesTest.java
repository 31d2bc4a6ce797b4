package io.artel.matching;

import io.artel.fixtures.EndpointRules;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class HttpRulesTest extends EndpointRules {}
