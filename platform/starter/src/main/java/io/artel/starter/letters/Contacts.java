package io.artel.starter.letters;

import io.artel.kernel.Role;
import io.artel.starter.messaging.Handles;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contacts this service knows. */
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An older card than the one that is kept changes nothing. */
    @Handles("platform.keep-contact.v1")
    public void keep(Contact contact) {
        jdbc.sql("""
                insert into contact (account_id, email, name, language, roles, email_confirmed, blocked, version)
                values (:id, :email, :name, :language, :roles::text[], :confirmed, :blocked, :version)
                on conflict (account_id) do update set email = excluded.email, name = excluded.name,
                    language = excluded.language, roles = excluded.roles,
                    email_confirmed = excluded.email_confirmed, blocked = excluded.blocked,
                    version = excluded.version
                where contact.version < excluded.version""")
                .param("id", contact.accountId())
                .param("email", contact.email())
                .param("name", contact.name())
                .param("language", contact.language())
                .param(
                        "roles",
                        "{"
                                + String.join(
                                        ",",
                                        contact.roles().stream().map(Role::name).toList()) + "}")
                .param("confirmed", contact.emailConfirmed())
                .param("blocked", contact.blocked())
                .param("version", contact.version())
                .update();
    }

    public Optional<Contact> find(UUID accountId) {
        return jdbc.sql("select * from contact where account_id = :id")
                .param("id", accountId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those who hold a role and are not blocked. */
    public List<Contact> withRole(Role role) {
        return jdbc.sql("select * from contact where :role = any(roles) and not blocked order by account_id")
                .param("role", role.name())
                .query((row, n) -> read(row))
                .list();
    }

    private static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("language"),
                roles(row.getArray("roles")),
                row.getBoolean("email_confirmed"),
                row.getBoolean("blocked"),
                row.getLong("version"));
    }

    private static Set<Role> roles(Array array) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : (String[]) array.getArray()) roles.add(Role.valueOf(name));
        return roles;
    }
}
