package io.artel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void a_secret_is_made_once_and_only_its_owner_can_read_it(@TempDir Path directory) throws Exception {
        var file = directory.resolve("state/secrets.properties");
        var secrets = Secrets.load(file);

        var key = secrets.get("provider.key");

        assertThat(key).hasSize(43).isNotEqualTo(secrets.get("pow.key"));
        assertThat(Secrets.load(file).get("provider.key")).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
