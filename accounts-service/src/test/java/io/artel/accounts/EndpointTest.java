package io.artel.accounts;

import io.artel.accounts.keys.AccessTokens;
import io.artel.fixtures.EndpointRules;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest
@AutoConfigureMockMvc
@Import(ServiceTest.Time.class)
class EndpointTest extends EndpointRules {

    @Autowired
    private AccessTokens tokens;

    /** This service believes its own keys only. */
    @Override
    protected String bearer(Caller caller) {
        return "Bearer " + tokens.issue(caller, Ids.next(), Instant.now()).value();
    }
}
