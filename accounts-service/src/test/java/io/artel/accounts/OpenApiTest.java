package io.artel.accounts;

import io.artel.fixtures.OpenApiContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest
@AutoConfigureMockMvc
@Import(ServiceTest.Time.class)
class OpenApiTest extends OpenApiContract {}
