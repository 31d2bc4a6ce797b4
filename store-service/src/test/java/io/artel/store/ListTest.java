package io.artel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What buyers look at: items, stock, movements, kits and what to buy. */
class ListTest extends StoreTest {

    private static final List<String> LISTS = List.of("/items", "/stock", "/movements", "/kits", "/shortages");

    @Test
    void every_list_has_pages_and_refuses_an_unknown_order() {
        for (var list : LISTS) {
            var page = get(list + "?page=0&size=1");
            assertThat(page.path("size").asInt()).as(list).isEqualTo(1);
            assertThat(page.path("items").size()).as(list).isLessThanOrEqualTo(1);
            var wrong = call(buyer, HttpMethod.GET, list + "?sort=price,desc", null);
            assertThat(wrong.status()).as(list).isEqualTo(400);
            assertThat(wrong.body().toString()).as(list).contains("sort");
        }
    }

    @Test
    void items_are_found_by_part_of_either_name_and_changed() {
        var name = "Spirit 100%_level " + Ids.next();
        var id = item(name, true);
        item(name.replace("100%_level", "100xxlevel"), true);

        assertThat(ids(get("/items?search=spirit 100%_LEVEL&sort=nameRu,desc"), "id"))
                .containsExactly(id.toString());

        var change = Map.of(
                "nameRu",
                "Уровень",
                "nameEn",
                name,
                "unit",
                "шт",
                "reusable",
                false,
                "reorderPoint",
                3,
                "active",
                false);
        assertThat(call(buyer, HttpMethod.PUT, "/items/" + id, change).status()).isEqualTo(200);
        assertThat(get("/items/" + id).path("nameRu").asString()).isEqualTo("Уровень");
        assertThat(ids(get("/items?active=true&search=100%_level"), "id")).isEmpty();
        assertThat(call(buyer, HttpMethod.PUT, "/items/" + Ids.next(), change).status())
                .isEqualTo(404);

        var lines = Map.of("lines", List.of(Map.of("itemId", id, "quantity", 1)));
        var inKit = call(buyer, HttpMethod.PUT, "/kit-definitions/" + Ids.next(), lines);
        assertThat(inKit.status()).isEqualTo(400);
        assertThat(inKit.body().toString()).contains("lines[0].itemId");
    }

    @Test
    void what_kits_lack_comes_before_what_is_under_its_reorder_point() {
        var low = item("Aaa low", false);
        reorderAt(low, "Aaa low", 4);
        receive(low, 1);
        var later = item("Bbb later", true);
        var sooner = item("Ccc sooner", true);
        var kitLater = Ids.next();
        prepare(kitLater, 1, typeNeeding(Map.of(later, 2)), Ids.next(), JOB.minusSeconds(7200));
        var kitSooner = Ids.next();
        prepare(kitSooner, 1, typeNeeding(Map.of(sooner, 3)), Ids.next(), JOB.minusSeconds(9000));
        awaitOf(kitLater, "store.kit-waiting.v1");
        awaitOf(kitSooner, "store.kit-waiting.v1");

        var toBuy = get("/shortages?size=100");

        assertThat(ids(toBuy, "itemId")).containsSubsequence(sooner.toString(), later.toString(), low.toString());
        assertThat(of(toBuy, sooner).path("toBuy").asInt()).isEqualTo(3);
        assertThat(of(toBuy, low).path("toBuy").asInt()).isEqualTo(3);
        assertThat(of(toBuy, low).path("neededAt").isNull()).isTrue();
        assertThat(ids(get("/stock?low=true&search=aaa low"), "itemId")).containsExactly(low.toString());

        var waiting = get("/kits?state=WAITING&search=ccc sooner").path("items");
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.get(0).path("lines").get(0).path("missing").asInt()).isEqualTo(3);
        assertThat(get("/kits?orderId=" + kitLater).path("total").asInt()).isEqualTo(1);
        assertThat(get("/kits?state=WAITING&state=RESERVED&orderId=" + kitLater)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/kits?state=RETURNED&state=CONSUMED&orderId=" + kitLater)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_definition_keeps_its_versions_and_can_be_emptied() {
        var screw = item("Screw", false);
        var type = Ids.next();
        assertThat(get("/kit-definitions/" + type).path("version").asInt()).isZero();

        define(type, Map.of(screw, 8));
        define(type, Map.of(screw, 8));
        assertThat(get("/kit-definitions/" + type).path("version").asInt()).isEqualTo(1);
        define(type, Map.of());

        assertThat(get("/kit-definitions/" + type).path("version").asInt()).isEqualTo(2);
        bus.await(
                "store.kit-defined.v1",
                it -> it.path("typeId").asString().equals(type.toString())
                        && !it.path("defined").asBoolean());
        assertThat(bus.all("store.kit-defined.v1").stream()
                        .filter(it -> it.payload().path("typeId").asString().equals(type.toString())))
                .hasSize(2);
    }

    private void reorderAt(UUID item, String name, int point) {
        var change = Map.of("nameRu", name, "nameEn", name, "unit", "pcs", "reusable", false, "reorderPoint", point);
        assertThat(call(buyer, HttpMethod.PUT, "/items/" + item, change).status())
                .isEqualTo(200);
    }

    private static List<String> ids(JsonNode page, String field) {
        return page.path("items")
                .valueStream()
                .map(it -> it.path(field).asString())
                .toList();
    }

    private static JsonNode of(JsonNode page, UUID item) {
        return page.path("items")
                .valueStream()
                .filter(it -> it.path("itemId").asString().equals(item.toString()))
                .findFirst()
                .orElseThrow();
    }
}
