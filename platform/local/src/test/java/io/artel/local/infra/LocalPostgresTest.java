package io.artel.local.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @Test
    void data_survives_a_restart_and_each_role_reaches_only_its_own_database(@TempDir Path directory) throws Exception {
        var settings = new LocalPostgres.Settings(directory, 0, true, null);
        try (var postgres = LocalPostgres.start(settings)) {
            Databases.create(postgres.superuserUrl(), "orders", "owner-1", "app-1");
            Databases.create(postgres.superuserUrl(), "billing", "owner-2", "app-2");
            Databases.create(postgres.superuserUrl(), "billing", "owner-2", "app-2");
            query(url(postgres, "orders"), "orders_owner", "owner-1", "create table note as select 'Артель' as text");

            assertThat(query(url(postgres, "orders"), "orders_owner", "owner-1", "select upper(text) from note"))
                    .isEqualTo("АРТЕЛЬ");
            assertThat(query(url(postgres, "orders"), "orders_app", "app-1", "select current_user"))
                    .isEqualTo("orders_app");
            assertThatThrownBy(() -> query(url(postgres, "orders"), "orders_app", "app-1", "select text from note"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> query(url(postgres, "orders"), "orders_app", "wrong", "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> query(url(postgres, "billing"), "orders_app", "app-1", "select 1"))
                    .hasMessageContaining("permission denied for database");
            assertThat(query(postgres.superuserUrl(), "postgres", "", "show fsync"))
                    .isEqualTo("on");
            assertThat(query(postgres.superuserUrl(), "postgres", "", "show synchronous_commit"))
                    .isEqualTo("on");
            assertThat(ProcessHandle.of(postgres.pid())).isPresent();
        }

        try (var postgres = LocalPostgres.start(settings)) {
            assertThat(query(url(postgres, "orders"), "orders_owner", "owner-1", "select text from note"))
                    .isEqualTo("Артель");
        }
    }

    private static String url(LocalPostgres postgres, String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    private static String query(String url, String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
