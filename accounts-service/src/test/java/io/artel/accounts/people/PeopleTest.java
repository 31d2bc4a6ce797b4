package io.artel.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.artel.accounts.ServiceTest;
import io.artel.kernel.Ids;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

class PeopleTest extends ServiceTest {

    @Test
    void staff_see_who_somebody_is_and_nothing_else_of_them() throws Exception {
        var buyer = with("BUYER");
        var person = person();

        var answer = body(seen(buyer, "people?ids=" + person.accountId() + "," + buyer.accountId() + "," + Ids.next()));

        assertThat(answer.path("items").size()).as("a stranger is left out").isEqualTo(2);
        var found = item(answer, person.accountId());
        assertThat(found.propertyNames()).containsExactlyInAnyOrder("id", "name", "roles");
        assertThat(found.path("name").asString()).isEqualTo("Anna <Ivanova>");
        assertThat(item(answer, buyer.accountId()).path("roles").toString()).contains("BUYER");
    }

    @Test
    void a_hundred_at_once_are_the_most() throws Exception {
        var controller = with("CONTROLLER");

        assertThat(seen(controller, "people?ids=" + ids(100)).getStatus()).isEqualTo(200);
        assertThat(seen(controller, "people?ids=" + ids(101)).getStatus()).isEqualTo(400);
        assertThat(seen(controller, "people").getStatus()).isEqualTo(400);
        assertThat(seen(controller, "people?ids=Anna").getStatus()).isEqualTo(400);
    }

    @Test
    void a_manager_finds_a_client_by_part_of_email_name_or_phone() throws Exception {
        var manager = with("MANAGER");
        var person = person();
        var digits = String.valueOf(
                9_000_000_000L + Math.floorMod(person.accountId().getLeastSignificantBits(), 999_999_999L));
        var name = "Nn" + person.accountId().toString().substring(24);
        perform(json(put("/api/accounts/profile"), Map.of("name", name, "language", "ru", "phone", "+7" + digits))
                .header("Authorization", person.bearer()));

        var byEmail = body(seen(
                manager, "clients?search=" + person.email().substring(0, 25).toUpperCase(java.util.Locale.ROOT)));
        var byName = body(seen(manager, "clients?search=" + name.substring(0, 10) + "&sort=email"));
        var spoken = digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6);
        var byPhone = body(perform(get("/api/accounts/clients")
                .queryParam("search", "+7 (" + spoken)
                .header("Authorization", manager.bearer())));

        assertThat(byEmail.path("total").asInt()).isEqualTo(1);
        var found = byEmail.path("items").get(0);
        assertThat(found.path("id").asString()).isEqualTo(person.accountId().toString());
        assertThat(found.path("emailConfirmed").asBoolean()).isTrue();
        assertThat(found.path("phone").asString()).isEqualTo("+7" + digits);
        assertThat(byName.path("items").get(0)).isEqualTo(found);
        assertThat(byPhone.path("items").get(0)).isEqualTo(found);
        assertThat(body(seen(manager, "clients?search=%25")).path("total").asInt())
                .isZero();
        assertThat(seen(manager, "clients?sort=passwordHash").getStatus()).isEqualTo(400);
    }

    @Test
    void who_is_blocked_is_nobody_to_order_for() throws Exception {
        var manager = with("MANAGER");
        var person = person();
        jdbc.sql("update account set blocked_at = now(), blocked_reason = 'fraud' where id = :id")
                .param("id", person.accountId())
                .update();

        assertThat(body(seen(manager, "clients?search=" + person.email()))
                        .path("total")
                        .asInt())
                .isZero();
    }

    private Person with(String role) throws Exception {
        var person = person();
        jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                .param("id", person.accountId())
                .param("role", role)
                .update();
        return signIn(person.email(), PASSWORD);
    }

    private MockHttpServletResponse seen(Person who, String path) throws Exception {
        return perform(get("/api/accounts/" + path).header("Authorization", who.bearer()));
    }

    private static JsonNode item(JsonNode answer, UUID id) {
        return answer.path("items")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String ids(int count) {
        return Stream.generate(Ids::next).limit(count).map(UUID::toString).collect(Collectors.joining(","));
    }
}
