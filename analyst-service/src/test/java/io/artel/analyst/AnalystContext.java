package io.artel.analyst;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The one context of this module's tests. */
@SpringBootTest
@AutoConfigureMockMvc
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@interface AnalystContext {}
