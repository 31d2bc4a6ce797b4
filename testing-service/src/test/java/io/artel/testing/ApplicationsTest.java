package io.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.TestTokens;
import io.artel.kernel.Role;
import io.artel.testing.applications.Candidacies;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The public form holds, and an application goes from hand to hand once (US-081, US-090). */
class ApplicationsTest extends HiringSteps {

    @Autowired
    private Candidacies candidacies;

    @Test
    void work_is_spent_once() throws Exception {
        var vacancy = vacancy();
        var form = form(vacancy);
        post("/applications", null, form).ok();

        form.put("email", "another-" + email);
        var again = post("/applications", null, form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo("proof_of_work_refused");
        assertThat(rows("another-" + email)).isZero();
    }

    @Test
    void without_work_nothing_is_taken() throws Exception {
        var form = form(vacancy());
        form.put("proofOfWork", "bm90IHdvcms=");

        assertThat(post("/applications", null, form).code()).isEqualTo("proof_of_work_refused");
        assertThat(rows(email)).isZero();
    }

    @Test
    void the_same_request_sent_twice_gets_the_same_receipt() throws Exception {
        var form = JSON.write(form(vacancy()));
        var request = MockMvcRequestBuilders.request(HttpMethod.POST, "/api/testing/applications")
                .header("Idempotency-Key", "one")
                .contentType(MediaType.APPLICATION_JSON)
                .content(form);

        var first = http.perform(request).andReturn().getResponse().getContentAsString();
        var second = http.perform(request).andReturn().getResponse().getContentAsString();

        assertThat(second).isEqualTo(first).contains("applicationId");
    }

    @Test
    void applying_again_looks_the_same_but_makes_nothing_new() throws Exception {
        var vacancy = vacancy();
        var status = applied(vacancy);
        var again = form(vacancy);
        again.put("email", email.toUpperCase(java.util.Locale.ROOT));

        var receipt = post("/applications", null, again);

        assertThat(receipt.status()).isEqualTo(202);
        assertThat(receipt.body().propertyNames()).containsExactly("applicationId");
        assertThat(receipt.id("/applicationId")).isNotEqualTo(applicationOf(status));
        assertThat(rows(email)).isEqualTo(1);

        clock.forward(Duration.ofMinutes(11));
        post("/applications", null, form(vacancy)).ok();
        var letter = letter("We have your application already", 1);
        assertThat(get("/applications/status?token=" + token(letter), null).ok().at("/state"))
                .isEqualTo("RECEIVED");
        assertThat(rows(email)).isEqualTo(1);
    }

    @Test
    void two_forms_at_the_same_moment_make_one_application() throws Exception {
        var vacancy = vacancy();
        var forms = List.of(form(vacancy), form(vacancy), form(vacancy), form(vacancy));

        var replies = together(
                forms.size(),
                n -> () -> post("/applications", null, forms.get(n)).status());

        assertThat(replies).containsOnly(202);
        assertThat(rows(email)).isEqualTo(1);
    }

    @Test
    void who_was_rejected_applies_again_from_the_date_on() throws Exception {
        var vacancy = post(
                        "/vacancies",
                        manager,
                        Map.of("title", text("Painter"), "description", text("Paints"), "reapplyAfterDays", 3))
                .ok()
                .id("/id");
        var application = applicationOf(applied(vacancy));
        post("/applications/" + application + "/claim", manager, null).ok();
        post("/applications/" + application + "/rejection", manager, Map.of("reason", "no such work now"))
                .ok();
        assertThat(letter("About your application", 1).text()).contains("no such work now");

        clock.forward(Duration.ofDays(2));
        post("/applications", null, form(vacancy)).ok();
        assertThat(letter("We have your application already", 1).text()).contains("again from");
        assertThat(rows(email)).isEqualTo(1);

        clock.forward(Duration.ofDays(2));
        var second = applicationOf(applied(vacancy));
        assertThat(second).isNotEqualTo(application);
        assertThat(rows(email)).isEqualTo(2);
    }

    @Test
    void an_application_counts_once_its_address_is_confirmed() throws Exception {
        post("/applications", null, form(vacancy())).ok();
        var token = token(letter("Confirm your application", 1));
        assertThat(found(email)).isZero();

        assertThat(post("/application-confirmations", null, Map.of("token", token))
                        .ok()
                        .at("/state"))
                .isEqualTo("RECEIVED");
        assertThat(post("/application-confirmations", null, Map.of("token", token))
                        .ok()
                        .at("/state"))
                .isEqualTo("RECEIVED");

        assertThat(found(email)).isEqualTo(1);
        var application = applicationOf(token);
        bus.await(
                "testing.application-received.v1",
                it -> it.at("/applicationId").asString().equals(application.toString()));
        letter("Your application is here", 1);
        assertThat(letters("Your application is here")).hasSize(1);
    }

    @Test
    void a_link_nobody_was_sent_opens_nothing() throws Exception {
        assertThat(post("/application-confirmations", null, Map.of("token", "guessed"))
                        .status())
                .isEqualTo(404);
        assertThat(get("/applications/status?token=guessed", null).status()).isEqualTo(404);
        assertThat(accepted("guessed", candidate).status()).isEqualTo(404);
    }

    @Test
    void nobody_applies_for_a_closed_vacancy() throws Exception {
        var vacancy = vacancy();
        put("/vacancies/" + vacancy, manager, Map.of("title", text("C"), "description", text("C"), "open", false))
                .ok();

        assertThat(post("/applications", null, form(vacancy)).code()).isEqualTo("vacancy_closed");
        assertThat(get("/vacancies?size=100", null).ok().text()).doesNotContain(vacancy.toString());
    }

    @Test
    void wrong_fields_are_named() throws Exception {
        var form = form(vacancy());
        form.put("phone", "8 916 123 45 67");
        form.put("email", "nobody");

        var refused = post("/applications", null, form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"phone\"").contains("\"email\"");
    }

    @Test
    void one_manager_claims_an_application_and_no_other() throws Exception {
        var application = applicationOf(applied(vacancy()));
        var managers = List.of(
                manager,
                TestTokens.caller(Role.MANAGER),
                TestTokens.caller(Role.MANAGER),
                TestTokens.caller(Role.MANAGER));

        var replies = together(
                managers.size(), n -> () -> post("/applications/" + application + "/claim", managers.get(n), null));

        assertThat(replies.stream().filter(it -> it.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(it -> it.status() == 409))
                .hasSize(3)
                .allMatch(it -> it.code().equals("already_claimed"));

        int winner = IntStream.range(0, replies.size())
                .filter(n -> replies.get(n).status() == 200)
                .findFirst()
                .orElseThrow();
        post("/applications/" + application + "/claim", managers.get(winner), null)
                .ok();
        for (var action : Map.of(
                        "contacts", Map.of("note", "called"),
                        "rejection", Map.of("reason", "no"))
                .entrySet()) {
            var refused = post(
                    "/applications/" + application + "/" + action.getKey(),
                    managers.get((winner + 1) % managers.size()),
                    action.getValue());
            assertThat(refused.code()).isEqualTo("already_claimed");
        }
    }

    @Test
    void contacts_are_logged() throws Exception {
        var application = applicationOf(applied(vacancy()));
        post("/applications/" + application + "/claim", manager, null).ok();

        post("/applications/" + application + "/contacts", manager, Map.of("note", "called, will come on Monday"))
                .ok();

        var contact = get("/applications/" + application, manager).ok().body().at("/contacts/0");
        assertThat(contact.at("/note").asString()).isEqualTo("called, will come on Monday");
        assertThat(contact.at("/managerId").asString())
                .isEqualTo(manager.accountId().toString());
    }

    @Test
    void an_unclaimed_application_is_assigned_nothing() throws Exception {
        singleChoice();
        var application = applicationOf(applied(vacancy()));

        var refused =
                post("/applications/" + application + "/assignment", manager, Map.of("testSetId", set(test(Map.of()))));

        assertThat(refused.code()).isEqualTo("illegal_move");
        assertThat(refused.at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void the_link_works_for_one_account() throws Exception {
        singleChoice();
        var invitation = invited(applicationOf(applied(vacancy())), set(test(Map.of())));
        var others = List.of(candidate, TestTokens.caller(Role.CLIENT), TestTokens.caller(Role.CLIENT));

        var replies = together(others.size(), n -> () -> accepted(invitation, others.get(n)));

        assertThat(replies.stream().filter(it -> it.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(it -> it.status() == 409))
                .hasSize(2)
                .allMatch(it -> it.code().equals("invitation_used"));
        for (int n = 0; n < others.size(); n++) {
            if (replies.get(n).status() != 200) continue;
            var again = accepted(invitation, others.get(n)).ok();
            assertThat(again.at("/attempts/0/id")).isEqualTo(replies.get(n).at("/attempts/0/id"));
            assertThat(again.body().at("/attempts").size()).isEqualTo(1);
        }
    }

    @Test
    void the_link_dies_with_age_and_when_another_replaces_it() throws Exception {
        singleChoice();
        var set = set(test(Map.of()));
        var application = applicationOf(applied(vacancy()));
        var first = invited(application, set);
        post("/applications/" + application + "/assignment", manager, Map.of("testSetId", set))
                .ok();
        var second = token(letter("Your tests", 2));

        var replaced = accepted(first, candidate);
        assertThat(replaced.status()).isEqualTo(410);
        assertThat(replaced.code()).isEqualTo("invitation_expired");

        clock.forward(Duration.ofDays(15));
        assertThat(accepted(second, candidate).code()).isEqualTo("invitation_expired");
    }

    @Test
    void a_set_for_one_candidate_is_assigned_to_no_other() throws Exception {
        singleChoice();
        var test = test(Map.of());
        var mine = applicationOf(applied(vacancy()));
        var own = post("/test-sets", manager, Map.of("name", "Own", "testIds", List.of(test), "applicationId", mine))
                .ok()
                .id("/id");
        var other = applicationOf(applied(vacancy()));
        post("/applications/" + other + "/claim", manager, null).ok();

        var refused = post("/applications/" + other + "/assignment", manager, Map.of("testSetId", own));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("for_another");
        invited(mine, own);
    }

    @Test
    void only_sets_and_tests_that_can_be_assigned_are_offered() throws Exception {
        singleChoice();
        var test = test(Map.of());
        var retired = test(Map.of("active", false));
        var mine = applicationOf(applied(vacancy()));
        var another = applicationOf(applied(vacancy()));
        var general = namedSet(test, Map.of());
        var own = namedSet(test, Map.of("applicationId", mine));
        namedSet(test, Map.of("applicationId", another));
        var archived = Map.of("name", skill, "testIds", List.of(test), "active", false);
        put("/test-sets/" + namedSet(test, Map.of()), manager, archived).ok();

        var all = "/test-sets?name=" + skill.toUpperCase(Locale.ROOT);
        assertThat(ids(all)).hasSize(4);
        assertThat(ids(all + "&assignable=true")).containsExactly(general);
        assertThat(ids(all + "&assignable=true&forApplication=" + mine)).containsExactlyInAnyOrder(general, own);
        assertThat(ids("/tests?search=" + skill)).containsExactlyInAnyOrder(test, retired);
        assertThat(ids("/tests?active=true&search=" + skill)).containsExactly(test);
    }

    private UUID namedSet(UUID test, Map<String, ?> more) throws Exception {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("name", skill);
        body.put("testIds", List.of(test));
        return post("/test-sets", manager, body).ok().id("/id");
    }

    private List<UUID> ids(String list) throws Exception {
        var items = get(list, manager).ok().body().at("/items");
        return items.valueStream()
                .map(it -> UUID.fromString(it.at("/id").asString()))
                .toList();
    }

    @Test
    void managers_search_filter_and_sort() throws Exception {
        var vacancy = vacancy();
        applied(vacancy);

        var byAddress = get("/applications?search=" + email + "&state=RECEIVED&sort=name,asc", manager)
                .ok();

        assertThat(byAddress.at("/total")).isEqualTo("1");
        assertThat(byAddress.at("/items/0/email")).isEqualTo(email);
        assertThat(get("/applications?search=" + email + "&state=CLAIMED", manager)
                        .at("/total"))
                .isEqualTo("0");
        for (var list : List.of("/applications", "/tests", "/test-sets", "/vacancies/all", "/results")) {
            assertThat(get(list + "?sort=secret", manager).text()).as(list).contains("\"sort\"");
        }
    }

    @Test
    void applications_that_nobody_confirms_are_forgotten() throws Exception {
        post("/applications", null, form(vacancy())).ok();
        candidacies.forgetUnconfirmed();
        assertThat(rows(email)).isEqualTo(1);

        clock.forward(Duration.ofDays(3));
        candidacies.forgetUnconfirmed();

        assertThat(rows(email)).isZero();
    }

    @Test
    void a_candidate_can_be_rejected_while_under_test() throws Exception {
        singleChoice();
        var application = applicationOf(applied(vacancy()));
        var attempts =
                accepted(invited(application, set(test(Map.of()))), candidate).ok();

        post("/applications/" + application + "/rejection", manager, Map.of("reason", "somebody else took the tests"))
                .ok();

        assertThat(start(attempts.id("/attempts/0/id")).code()).isEqualTo("illegal_move");
        bus.await(
                "testing.candidate-rejected.v1",
                it -> it.at("/applicationId").asString().equals(application.toString()));
    }

    @Test
    void the_manager_may_say_from_when_a_rejected_candidate_applies_again() throws Exception {
        var application = applicationOf(applied(vacancy()));
        post("/applications/" + application + "/claim", manager, null).ok();
        var path = "/applications/" + application + "/rejection";
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

        var past = post(path, manager, Map.of("reason", "no", "reapplyFrom", now.minusSeconds(60)));
        var from = now.plus(Duration.ofDays(3));
        var rejected =
                post(path, manager, Map.of("reason", "no", "reapplyFrom", from)).ok();

        assertThat(past.status()).isEqualTo(400);
        assertThat(past.text()).contains("\"reapplyFrom\"");
        assertThat(Instant.parse(rejected.at("/reapplyFrom"))).isEqualTo(from);
    }

    @Test
    void unclaimed_applications_come_first_and_name_their_vacancy() throws Exception {
        var first = applicationOf(applied(vacancy()));
        post("/applications/" + first + "/claim", manager, null).ok();
        var second = applicationOf(applied(vacancy()));

        var found = get("/applications?search=" + email + "&sort=claimedAt,desc", manager)
                .ok();

        assertThat(found.id("/items/0/id")).isEqualTo(second);
        assertThat(found.id("/items/1/id")).isEqualTo(first);
        assertThat(found.at("/items/0/vacancy/en")).isEqualTo("Cleaner");
    }

    @Test
    void managers_find_vacancies_by_title_and_by_whether_they_are_open() throws Exception {
        var word = "Title" + skill;
        post("/vacancies", manager, Map.of("title", text(word), "description", text("d"), "open", false))
                .ok();

        assertThat(get("/vacancies/all?search=" + word.toLowerCase(Locale.ROOT), manager)
                        .at("/total"))
                .isEqualTo("1");
        assertThat(get("/vacancies/all?open=true&search=" + word, manager).at("/total"))
                .isEqualTo("0");
    }

    private int rows(String address) {
        return jdbc.sql("select count(*) from application where email = :email")
                .param("email", address)
                .query(Integer.class)
                .single();
    }

    private long found(String address) throws Exception {
        return Long.parseLong(
                get("/applications?search=" + address, manager).ok().at("/total"));
    }

    private interface Turn<T> {
        Callable<T> of(int n);
    }

    private static <T> List<T> together(int count, Turn<T> turn) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var calls = IntStream.range(0, count).mapToObj(turn::of).toList();
            return threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList();
        }
    }
}
