package io.artel.local.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of the services: one each, with an owner who migrates it and a runtime user who cannot. */
public final class Databases {

    private Databases() {}

    /** Creates what a service needs in a database of the service's own name. Can be repeated: it then sets the passwords. */
    public static void create(String superuserUrl, String service, String ownerPassword, String appPassword) {
        create(superuserUrl, service, service, ownerPassword, appPassword);
    }

    /**
     * Creates the login roles {@code <service>_owner} and {@code <service>_app} and a database that belongs to the
     * owner and that nobody but the two can connect to. What the runtime user may do inside is for the migrations
     * to say.
     */
    public static void create(
            String superuserUrl, String service, String database, String ownerPassword, String appPassword) {
        var owner = service + "_owner";
        var app = service + "_app";
        try (var connection = DriverManager.getConnection(superuserUrl)) {
            role(connection, owner, ownerPassword);
            role(connection, app, appPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                execute(connection, "create database %I owner %I", database, owner);
            }
            execute(connection, "revoke all on database %I from public", database);
            execute(connection, "grant connect on database %I to %I", database, app);
        } catch (SQLException e) {
            throw new IllegalStateException("database of " + service + ": " + e.getMessage(), e);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        execute(connection, verb + " role %I with login password %L", role, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** These statements take no parameters, so PostgreSQL itself quotes the names into the text. */
    private static void execute(Connection connection, String format, String... names) throws SQLException {
        String sql;
        try (var statement = connection.prepareStatement("select format(?" + ", ?".repeat(names.length) + ")")) {
            statement.setString(1, format);
            for (int i = 0; i < names.length; i++) statement.setString(i + 2, names[i]);
            try (var rows = statement.executeQuery()) {
                rows.next();
                sql = rows.getString(1);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
