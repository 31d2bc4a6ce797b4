package io.artel.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** What has to be there before the first order: staff, order types, tests, workers, kits and stock. */
final class Company {

    /** The demo's accounts of the local platform. */
    static final String ADMINISTRATOR = "admin@artel.local";

    private final String run;
    private final People people;
    private final Mail mail;
    final String skill;
    final Person administrator;
    Person manager;
    Person secondManager;
    Person buyer;
    private UUID vacancy = new UUID(0, 0);
    private UUID testSet = new UUID(0, 0);

    Company(String run, People people, Mail mail) {
        this.run = run;
        this.people = people;
        this.mail = mail;
        this.skill = "craft-" + run;
        this.administrator = people.signIn(ADMINISTRATOR);
        var staff = People.together(List.<Callable<Person>>of(
                () -> employ("Maria Manager", "maria", "MANAGER", "ru"),
                () -> employ("Mark Manager", "mark", "MANAGER", "en"),
                () -> employ("Boris Buyer", "boris", "BUYER", "ru")));
        this.manager = staff.get(0);
        this.secondManager = staff.get(1);
        this.buyer = staff.get(2);
    }

    /** The company that stays on this machine, with the staff of the demo accounts; its things have plain names. */
    Company(People people, Mail mail) {
        this.run = "";
        this.people = people;
        this.mail = mail;
        this.skill = "home";
        this.administrator = people.signIn(ADMINISTRATOR);
        this.manager = people.signIn("manager@artel.local");
        this.secondManager = people.signIn("manager2@artel.local");
        this.buyer = people.signIn("buyer@artel.local");
    }

    /** Somebody registers like anybody, and an administrator gives the role. */
    private Person employ(String name, String word, String role, String language) {
        var person = people.register(name, address(word), language);
        administrator
                .http()
                .put(
                        "/api/accounts/accounts/" + person.id() + "/roles",
                        Map.of("roles", List.of("CLIENT", role), "reason", "demo"));
        return people.again(person);
    }

    String address(String word) {
        return run.isEmpty() ? word + "@artel.local" : word + "." + run + "@example.org";
    }

    private String named(String name) {
        return run.isEmpty() ? name : name + " " + run;
    }

    /**
     * A manager makes an order type measured in seconds.
     *
     * @param price in roubles, such as {@code 100.00}
     * @param grace ISO 8601
     */
    UUID orderType(String name, String price, String grace) {
        var created = manager.http()
                .post(
                        "/api/orders/types",
                        Map.of(
                                "name",
                                Map.of("ru", named(name), "en", named(name)),
                                "description",
                                Map.of("ru", "Показательный заказ", "en", "A demonstration order"),
                                "basePrice",
                                roubles(price),
                                "duration",
                                "PT2S",
                                "leadTime",
                                "PT1S",
                                "checkInWindow",
                                "PT30M",
                                "grace",
                                grace,
                                "skills",
                                List.of(Map.of("skill", skill, "level", 50))));
        return id(created);
    }

    static Map<String, String> roubles(String amount) {
        return Map.of("amount", amount, "currency", "RUB");
    }

    static UUID id(JsonNode answer) {
        return UUID.fromString(answer.path("id").asString());
    }

    UUID item(String name, boolean reusable) {
        return item(named(name), named(name), reusable);
    }

    UUID item(String nameRu, String nameEn, boolean reusable) {
        return id(buyer.http()
                .post(
                        "/api/store/items",
                        Map.of(
                                "nameRu",
                                nameRu,
                                "nameEn",
                                nameEn,
                                "unit",
                                "piece",
                                "reusable",
                                reusable,
                                "reorderPoint",
                                0)));
    }

    void receive(Map<UUID, Integer> quantities) {
        buyer.http().post("/api/store/receipts", Map.of("lines", lines(quantities), "note", "demo"));
    }

    void defineKit(UUID type, Map<UUID, Integer> quantities) {
        buyer.http().put("/api/store/kit-definitions/" + type, Map.of("lines", lines(quantities)));
        Wait.until("type " + type + " to be offered", () -> {
            try {
                return manager.http()
                        .get("/api/orders/types/" + type)
                        .path("kitDefined")
                        .asBoolean();
            } catch (Http.Refused e) {
                return false;
            }
        });
    }

    private static List<Map<String, Object>> lines(Map<UUID, Integer> quantities) {
        var lines = new ArrayList<Map<String, Object>>();
        quantities.forEach((item, quantity) -> lines.add(Map.of("itemId", item, "quantity", quantity)));
        return lines;
    }

    /** Three kinds of questions, one test drawn from them, a set and a vacancy. */
    void openVacancy() {
        var http = manager.http();
        http.post(
                "/api/testing/questions",
                Map.of(
                        "skill",
                        skill,
                        "kind",
                        "SINGLE",
                        "text",
                        Map.of("ru", "Что сначала?", "en", "What comes first?"),
                        "points",
                        1,
                        "options",
                        List.of(
                                Map.of("ru", "Проверить инструмент", "en", "Check the tools", "right", true),
                                Map.of("ru", "Начать работу", "en", "Start working", "right", false),
                                Map.of("ru", "Уйти", "en", "Leave", "right", false))));
        http.post(
                "/api/testing/questions",
                Map.of(
                        "skill",
                        skill,
                        "kind",
                        "NUMBER",
                        "text",
                        Map.of("ru", "Сколько будет 6 × 7?", "en", "What is 6 × 7?"),
                        "points",
                        1,
                        "number",
                        42,
                        "tolerance",
                        0));
        http.post(
                "/api/testing/questions",
                Map.of(
                        "skill",
                        skill,
                        "kind",
                        "SHORT_TEXT",
                        "text",
                        Map.of("ru", "Кто подписывает акт?", "en", "Who signs the acceptance form?"),
                        "points",
                        1,
                        "accepted",
                        List.of("client", "the client", "клиент")));
        var test = id(http.post(
                "/api/testing/tests",
                Map.of(
                        "name", named("Craft"),
                        "skill", skill,
                        "questions", 3,
                        "timeLimitSeconds", 300,
                        "passScore", 60)));
        testSet = id(http.post("/api/testing/test-sets", Map.of("name", named("Craft"), "testIds", List.of(test))));
        vacancy = id(http.post(
                "/api/testing/vacancies",
                Map.of(
                        "title", Map.of("ru", named("Мастер"), "en", named("Craftsman")),
                        "description", Map.of("ru", "Работа с людьми", "en", "Work with people"),
                        "testSetId", testSet)));
    }

    /** The whole way of a candidate: form, letter, the manager's assignment, one-time link, account, test, result. */
    Person candidate(String name, String word, boolean able) {
        var email = address(word);
        var visitor = people.visitor();
        visitor.post(
                "/api/testing/applications",
                Map.of(
                        "vacancyId",
                        vacancy,
                        "name",
                        name,
                        "email",
                        email,
                        "phone",
                        "+79990000001",
                        "language",
                        "en",
                        "consentVersion",
                        "2026-11",
                        "proofOfWork",
                        ProofOfWork.solve(visitor.get("/api/testing/challenges"))));
        var confirmed = visitor.post(
                "/api/testing/application-confirmations", Map.of("token", mail.token(email, "/applications/confirm")));
        var application = confirmed.path("applicationId").asString();
        manager.http().post("/api/testing/applications/" + application + "/claim");
        manager.http()
                .post("/api/testing/applications/" + application + "/contacts", Map.of("note", "Called, will come"));
        manager.http().post("/api/testing/applications/" + application + "/assignment", Map.of("testSetId", testSet));
        var person = people.register(name, email, "en");
        var accepted =
                person.http().post("/api/testing/invitations/" + mail.token(email, "/tests/accept") + "/acceptance");
        for (var attempt : accepted.path("attempts"))
            take(person, attempt.path("id").asString(), able);
        if (!able) return person;
        return Wait.forValue(name + " to become a worker", () -> {
            var renewed = people.again(person);
            return isWorker(renewed) ? renewed : null;
        });
    }

    private static boolean isWorker(Person person) {
        try {
            return !person.http().get("/api/matching/skills").isEmpty();
        } catch (Http.Refused e) {
            return false;
        }
    }

    private static void take(Person person, String attempt, boolean able) {
        var sheet = person.http().post("/api/testing/attempts/" + attempt + "/start");
        for (var question : sheet.path("questions")) {
            person.http()
                    .put(
                            "/api/testing/attempts/" + attempt + "/answers/"
                                    + question.path("id").asString(),
                            answer(question, able));
        }
        person.http().post("/api/testing/attempts/" + attempt + "/submission");
    }

    private static Map<String, Object> answer(JsonNode question, boolean able) {
        return switch (question.path("kind").asString()) {
            case "SINGLE" -> Map.of("choices", List.of(choice(question.path("options"), able)));
            case "NUMBER" -> Map.of("number", able ? 42 : 41);
            default -> Map.of("text", able ? "The client" : "nobody");
        };
    }

    private static int choice(JsonNode options, boolean able) {
        for (int n = 0; n < options.size(); n++) {
            boolean right = options.get(n).path("en").asString().equals("Check the tools");
            if (right == able) return n;
        }
        throw new IllegalStateException("no such option: " + options);
    }
}
