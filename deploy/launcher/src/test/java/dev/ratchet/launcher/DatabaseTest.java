package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void a_jdbc_url_gives_its_user_and_password_and_keeps_the_rest() {
        Database database =
                Database.parse("jdbc:postgresql://db:5433/ratchet?user=me&sslmode=require&password=s%26cret", Map.of());

        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5433/ratchet?sslmode=require");
        assertThat(database.username()).isEqualTo("me");
        assertThat(database.password()).isEqualTo("s&cret");
    }

    @Test
    void a_postgres_url_gives_the_same() {
        Database database = Database.parse("postgres://me:s%40cret@db/ratchet", Map.of());

        assertThat(database).isEqualTo(new Database("jdbc:postgresql://db/ratchet", "me", "s@cret"));
    }

    @Test
    void what_the_url_leaves_out_comes_from_the_environment() {
        Database database = Database.parse("postgresql://db/ratchet", Map.of("PGUSER", "me", "PGPASSWORD", "secret"));

        assertThat(database).isEqualTo(new Database("jdbc:postgresql://db/ratchet", "me", "secret"));
    }

    @Test
    void another_kind_of_url_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> Database.parse("mysql://me:secret@db/ratchet", Map.of()))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("--postgres")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_database_never_shows_its_password() {
        assertThat(new Database("jdbc:postgresql://db/ratchet", "me", "secret").toString())
                .doesNotContain("secret");
    }
}
