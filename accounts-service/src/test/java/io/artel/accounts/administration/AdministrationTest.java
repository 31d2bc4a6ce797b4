package io.artel.accounts.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.artel.accounts.ServiceTest;
import io.artel.fixtures.Contracts;
import io.artel.kernel.Ids;
import io.artel.starter.json.MessageJson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;

class AdministrationTest extends ServiceTest {

    @Test
    void roles_given_by_an_administrator_reach_everybody_who_must_know() throws Exception {
        var administrator = administrator();
        var person = person();

        var changed = changeRoles(administrator, person.accountId(), "CLIENT", "MANAGER", "BUYER");

        assertThat(body(changed).path("roles").toString()).isEqualTo("[\"CLIENT\",\"MANAGER\",\"BUYER\"]");
        var told = bus.await(
                "accounts.roles-changed.v1",
                it -> it.path("accountId").asString().equals(person.accountId().toString()));
        Contracts.validate(told.type(), told.payload().toString());
        assertThat(told.head().audience().accounts()).containsExactly(person.accountId());
        bus.await(
                "platform.keep-contact.v1",
                it -> it.path("accountId").asString().equals(person.accountId().toString())
                        && it.path("roles").size() == 3);
        var token = body(refresh(person.refreshToken())).path("accessToken").asString();
        assertThat(claims(token).path("roles").size()).isEqualTo(3);
        assertThat(letter(person.email(), "Your roles have changed").text()).contains("manager", "buyer");
        var audit = body(perform(get("/api/accounts/audit?accountId=" + person.accountId())
                .header("Authorization", administrator.bearer())));
        assertThat(audit.path("total").asLong()).isEqualTo(1);
        var entry = audit.path("items").get(0);
        assertThat(entry.path("actorId").asString())
                .isEqualTo(administrator.accountId().toString());
        assertThat(entry.path("detail").asString()).isEqualTo("+MANAGER +BUYER");
        assertThat(entry.path("reason").asString()).isEqualTo("new colleague");
    }

    @Test
    void some_roles_are_not_an_administrators_to_give_or_take() throws Exception {
        var administrator = administrator();
        var person = person();

        assertThat(refusal(changeRoles(administrator, person.accountId(), "CLIENT", "ADMINISTRATOR")))
                .isEqualTo("administrator_by_developers");
        assertThat(refusal(changeRoles(administrator, administrator.accountId(), "CLIENT")))
                .isEqualTo("administrator_by_developers");
        assertThat(refusal(changeRoles(administrator, person.accountId(), "CLIENT", "WORKER")))
                .isEqualTo("worker_by_tests");
        assertThat(refusal(changeRoles(administrator, person.accountId(), "MANAGER")))
                .isEqualTo("client_stays");
    }

    @Test
    void who_passed_the_tests_is_a_worker_until_an_administrator_takes_it_back() throws Exception {
        var administrator = administrator();
        var person = person();
        var passed = Contracts.example("testing.candidate-qualified.v1")
                .replaceFirst("\"accountId\": \"[^\"]+\"", "\"accountId\": \"" + person.accountId() + "\"");
        Contracts.validate("testing.candidate-qualified.v1", passed);

        var first = Ids.next();
        var second = Ids.next();
        bus.send(first, "testing.candidate-qualified.v1", person.accountId(), passed);
        bus.send(second, "testing.candidate-qualified.v1", person.accountId(), passed);

        await().until(() -> handled(first) && handled(second));
        assertThat(rolesOf(person)).containsExactly("CLIENT", "WORKER");
        changeRoles(administrator, person.accountId(), "CLIENT");
        assertThat(rolesOf(person)).containsExactly("CLIENT");
        bus.await(
                "accounts.roles-changed.v1",
                it -> it.path("accountId").asString().equals(person.accountId().toString())
                        && it.path("roles").size() == 1);
        assertThat(bus.all("accounts.roles-changed.v1"))
                .filteredOn(it -> it.key().equals(person.accountId().toString()))
                .as("told once when it came and once when it went")
                .hasSize(2);
    }

    @Test
    void the_contracts_example_can_be_read() {
        var read = MessageJson.standalone()
                .read(Contracts.example("testing.candidate-qualified.v1"), CandidateResults.CandidateQualified.class);

        assertThat(read.accountId()).isNotNull();
        assertThat(read.applicationId()).isNotNull();
    }

    @Test
    void blocking_and_unblocking_is_told_and_kept() throws Exception {
        var administrator = administrator();
        var person = person();
        var path = "/api/accounts/accounts/" + person.accountId() + "/block";

        for (int i = 0; i < 2; i++) {
            var blocked =
                    perform(json(put(path), Map.of("reason", "fraud")).header("Authorization", administrator.bearer()));
            assertThat(body(blocked).path("blockedReason").asString()).isEqualTo("fraud");
        }
        perform(delete(path).header("Authorization", administrator.bearer()));

        for (var type : List.of("accounts.account-blocked.v1", "accounts.account-unblocked.v1")) {
            var told = bus.await(
                    type,
                    it -> it.path("accountId")
                            .asString()
                            .equals(person.accountId().toString()));
            Contracts.validate(type, told.payload().toString());
        }
        assertThat(jdbc.sql("select action from audit_entry where account_id = :id order by id")
                        .param("id", person.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("BLOCKED", "UNBLOCKED");
        signIn(person.email(), PASSWORD);
    }

    @Test
    void nobody_blocks_themselves() throws Exception {
        var administrator = administrator();

        var answer = perform(
                json(put("/api/accounts/accounts/" + administrator.accountId() + "/block"), Map.of("reason", "oops"))
                        .header("Authorization", administrator.bearer()));

        assertThat(code(answer)).isEqualTo("own_account");
    }

    @Test
    void accounts_are_found_by_what_is_known_of_them() throws Exception {
        var administrator = administrator();
        var person = person();

        assertThat(found(administrator, "search=" + person.email().substring(0, 20)))
                .contains(person.email());
        assertThat(found(administrator, "search=%25")).doesNotContain(person.email());
        assertThat(found(administrator, "role=ADMINISTRATOR&sort=email&size=100"))
                .contains(administrator.email())
                .doesNotContain(person.email());
        assertThat(found(administrator, "blocked=true&size=100")).doesNotContain(person.email());
        assertThat(perform(get("/api/accounts/accounts?sort=passwordHash")
                                .header("Authorization", administrator.bearer()))
                        .getStatus())
                .isEqualTo(400);
        assertThat(body(perform(get("/api/accounts/accounts/" + person.accountId())
                                .header("Authorization", administrator.bearer())))
                        .path("email")
                        .asString())
                .isEqualTo(person.email());
    }

    @Test
    void the_running_service_cannot_change_what_the_audit_log_says() {
        assertThatThrownBy(
                        () -> jdbc.sql("update audit_entry set reason = 'none'").update())
                .isInstanceOfAny(
                        PermissionDeniedDataAccessException.class,
                        org.springframework.jdbc.BadSqlGrammarException.class)
                .hasStackTraceContaining("permission denied");
    }

    private boolean handled(UUID message) {
        return jdbc.sql("select exists (select 1 from inbox where message_id = :id)")
                .param("id", message)
                .query(Boolean.class)
                .single();
    }

    private List<String> rolesOf(Person person) {
        return jdbc.sql("select role from account_role where account_id = :id order by role")
                .param("id", person.accountId())
                .query(String.class)
                .list();
    }

    private List<String> found(Person administrator, String query) throws Exception {
        var answer = perform(get("/api/accounts/accounts?" + query).header("Authorization", administrator.bearer()));
        return body(answer).path("items").findValuesAsString("email");
    }

    private MockHttpServletResponse changeRoles(Person administrator, UUID account, String... roles) throws Exception {
        return perform(json(
                        put("/api/accounts/accounts/" + account + "/roles"),
                        Map.of("roles", roles, "reason", "new colleague"))
                .header("Authorization", administrator.bearer()));
    }

    private static String refusal(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(400);
        return body(answer).path("errors").get(0).path("code").asString();
    }
}
