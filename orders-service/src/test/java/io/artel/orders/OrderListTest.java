package io.artel.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lists of managers, workers and clients (US-010, US-140). */
class OrderListTest extends ServiceTest {

    @Test
    void a_manager_narrows_by_several_states_by_people_and_by_date() {
        var type = longType();
        var waits = order(type, clock.instant().plus(Duration.ofDays(3)));
        var scheduled = scheduled(order(type, clock.instant().plus(Duration.ofDays(1))));
        var equipping = order(type, clock.instant().plus(Duration.ofDays(2)));
        match(equipping, 1, worker);
        awaitState(equipping, "EQUIPPING");

        assertThat(ids(manager, "typeId=" + type + "&state=MATCHING,EQUIPPING&sort=startsAt,asc"))
                .containsExactly(equipping, waits);
        assertThat(ids(manager, "typeId=" + type + "&state=MATCHING&state=SCHEDULED&sort=startsAt,desc"))
                .containsExactly(waits, scheduled);
        assertThat(ids(manager, "workerId=" + worker + "&sort=createdAt,asc")).containsExactly(scheduled, equipping);
        assertThat(ids(
                        manager,
                        "clientId=" + client.accountId() + "&to="
                                + clock.instant().plus(Duration.ofHours(30))))
                .containsExactly(scheduled);
        assertThat(ids(manager, "typeId=" + type)).hasSize(3);
        assertThat(ids(manager, "ids=" + waits + "," + equipping + "," + Ids.next() + "&sort=startsAt,asc"))
                .containsExactly(equipping, waits);
        assertThat(ids(known(Role.CLIENT), "ids=" + waits)).isEmpty();
        assertThat(read(manager, "/orders?state=NOWHERE").status()).isEqualTo(400);
    }

    @Test
    void a_manager_searches_by_client_phone_or_number_and_a_line_says_what_a_list_shows() {
        var name = "Zoya " + Ids.next();
        var zoya = known(new Caller(Ids.next(), Ids.next() + "@example.org", name, "ru", true, Set.of(Role.CLIENT)));
        var job = known(Role.WORKER).accountId();
        var request = request(longType(), clock.instant().plus(Duration.ofDays(1)));
        var id = write(zoya, "/orders", request).id();
        match(id, 1, job);
        awaitState(id, "EQUIPPING");

        var found = search(manager, name.substring(0, 20).toUpperCase(Locale.ROOT));

        assertThat(found.path("total").asInt()).isEqualTo(1);
        var line = found.path("items").get(0);
        assertThat(line.path("id").asString()).isEqualTo(id.toString());
        assertThat(line.path("clientName").asString()).isEqualTo(name);
        assertThat(line.path("workerName").asString()).isEqualTo("Anna Test");
        assertThat(line.path("city").asString()).isEqualTo("Tver");
        assertThat(line.path("street").asString()).isEqualTo("Sovetskaya");
        assertThat(line.path("typeName").path("en").asString()).isEqualTo("Furniture assembly");
        assertThat(line.path("price").path("amount").asString()).isEqualTo("95.00");
        assertThat(line.path("payment").asString()).isEqualTo("NONE");
        assertThat(search(manager, zoya.email()).path("total").asInt()).isEqualTo(1);
        assertThat(search(manager, id.toString()).path("total").asInt()).isEqualTo(1);
        assertThat(send(
                                manager,
                                get("/api/orders/orders")
                                        .queryParam("clientId", zoya.accountId().toString())
                                        .queryParam("search", "+7 (916) 123-45"))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        // What staff find by is not for others to find by.
        var own = read(zoya, "/orders").body().path("items").get(0);
        assertThat(own.path("clientName").isNull()).isTrue();
        assertThat(own.path("street").asString()).isEqualTo("Sovetskaya");
        assertThat(read(workerOf(job), "/orders?search=Sovetskaya")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(search(workerOf(job), name).path("total").asInt()).isZero();
    }

    @Test
    void a_worker_has_active_and_past_jobs_and_their_address_only_while_it_is_theirs_to_see() {
        var job = workerOf(worker);
        var id = orderForTomorrow();
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");
        assertThat(only(job, "active=true").path("street").isNull()).isTrue();
        assertThat(only(job, "active=true").path("clientName").isNull()).isTrue();
        issue(id, 1);
        hold(id, 1);
        awaitState(id, "SCHEDULED");
        assertThat(only(job, "active=true").path("street").asString()).isEqualTo("Sovetskaya");
        write(manager, "/orders/" + id + "/call-off", Map.of("reason", "flood"));
        settle(id, 1, "PAID", true);
        awaitState(id, "CLOSED");

        assertThat(ids(job, "active=true")).isEmpty();
        assertThat(only(job, "active=false").path("street").asString()).isEqualTo("Sovetskaya");
        assertThat(only(job, "active=false").path("outcome").asString()).isEqualTo("CANCELLED");
        jdbc.sql("update orders set ended_at = ended_at - interval '8 days' where id = :id")
                .param("id", id)
                .update();
        assertThat(only(job, "active=false").path("street").isNull()).isTrue();
        assertThat(only(client, "active=false").path("street").asString()).isEqualTo("Sovetskaya");
    }

    private JsonNode only(Caller caller, String query) {
        var body = read(caller, "/orders?" + query).body();
        assertThat(body.path("total").asInt()).isEqualTo(1);
        return body.path("items").get(0);
    }

    private JsonNode search(Caller caller, String text) {
        return send(caller, get("/api/orders/orders").queryParam("search", text))
                .body();
    }

    private List<UUID> ids(Caller caller, String query) {
        var answer = read(caller, "/orders?" + query);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items").findValuesAsString("id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
