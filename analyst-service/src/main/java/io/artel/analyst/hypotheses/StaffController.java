package io.artel.analyst.hypotheses;

import io.artel.kernel.Role;
import io.artel.starter.letters.Contact;
import io.artel.starter.letters.Contacts;
import io.artel.starter.web.Allow;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can own a hypothesis. */
@RestController
@RequestMapping("/api/analyst/staff")
@Allow({Role.MANAGER, Role.CONTROLLER})
class StaffController {

    private final Contacts contacts;

    StaffController(Contacts contacts) {
        this.contacts = contacts;
    }

    record Member(UUID accountId, String name) {}

    /** @param members managers and controllers, by name; they are a few dozen at most */
    record Staff(List<Member> members) {}

    @GetMapping
    Staff staff() {
        return new Staff(Stream.of(Role.MANAGER, Role.CONTROLLER)
                .flatMap(role -> contacts.withRole(role).stream())
                .distinct()
                .sorted(Comparator.comparing(Contact::name).thenComparing(Contact::accountId))
                .map(contact -> new Member(contact.accountId(), contact.name()))
                .toList());
    }
}
