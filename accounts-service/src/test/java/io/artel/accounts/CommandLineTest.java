package io.artel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

/** The service started as the {@code artel} script starts it: without HTTP, for one errand or with the demo accounts. */
class CommandLineTest extends ServiceTest {

    @Autowired
    Environment environment;

    @Test
    void a_developer_makes_an_administrator_beside_the_running_service() throws Exception {
        var person = person();

        assertThat(run("--artel.grant-administrator=" + person.email())).isZero();
        assertThat(run("--artel.grant-administrator=" + person.email())).isZero();
        assertThat(run("--artel.grant-administrator=" + someEmail())).isEqualTo(1);

        var token = body(refresh(person.refreshToken())).path("accessToken").asString();
        assertThat(claims(token).path("roles").toString()).contains("ADMINISTRATOR");
        // The running service sends what the errand left in the outbox.
        bus.await(
                "accounts.roles-changed.v1",
                it -> it.path("accountId").asString().equals(person.accountId().toString()));
        assertThat(jdbc.sql("select by from audit_entry where account_id = :id")
                        .param("id", person.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("COMMAND_LINE");
    }

    @Test
    void the_local_profile_brings_an_account_for_each_role_and_keeps_it() throws Exception {
        assertThat(run("--spring.profiles.active=local")).isZero();
        assertThat(run("--spring.profiles.active=local")).isZero();

        for (var role : java.util.List.of("manager", "buyer", "controller")) {
            var person = signIn(role + "@artel.local", "artel-demo-2026");
            var claims = claims(person.accessToken());
            assertThat(claims.path("email_confirmed").asBoolean()).isTrue();
            assertThat(claims.path("roles").toString())
                    .isEqualTo("[\"CLIENT\",\"%s\"]".formatted(role.toUpperCase(java.util.Locale.ROOT)));
            bus.await(
                    "platform.keep-contact.v1",
                    it -> it.path("accountId")
                                    .asString()
                                    .equals(person.accountId().toString())
                            && it.path("roles").size() == 2);
        }
        signIn("client@artel.local", "artel-demo-2026");
        signIn("manager2@artel.local", "artel-demo-2026");
    }

    private int run(String argument) {
        var context = SpringApplication.run(
                AccountsApplication.class,
                argument,
                "--spring.main.web-application-type=none",
                "--spring.kafka.listener.auto-startup=false",
                "--ARTEL_INSTANCE=admin",
                "--ARTEL_DB_NAME=" + environment.getRequiredProperty("ARTEL_DB_NAME"));
        return SpringApplication.exit(context);
    }
}
