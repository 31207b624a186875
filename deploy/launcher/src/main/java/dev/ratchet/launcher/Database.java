package dev.ratchet.launcher;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The PostgreSQL database of a run: where it is and who connects; the password is never in the URL. */
public record Database(String jdbcUrl, String username, String password) {

    private static final String JDBC = "jdbc:";

    /**
     * Reads {@code jdbc:postgresql://host:port/db?user=…&password=…} or {@code postgresql://user:password@host:port/db}.
     *
     * @param environment PGUSER and PGPASSWORD fill in what the URL leaves out
     */
    public static Database parse(String url, Map<String, String> environment) {
        URI uri = uri(url.startsWith(JDBC) ? url.substring(JDBC.length()) : url);
        Map<String, String> query = query(uri);
        String[] userInfo =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        String user = userInfo.length > 0 ? userInfo[0] : environment.getOrDefault("PGUSER", "ratchet");
        String secret = userInfo.length > 1 ? userInfo[1] : environment.getOrDefault("PGPASSWORD", "");
        String name = query.getOrDefault("user", user);
        String password = query.getOrDefault("password", secret);
        query.remove("user");
        query.remove("password");
        return new Database(jdbcUrl(uri, query), name, password);
    }

    @Override
    public String toString() {
        return "Database[" + jdbcUrl + " as " + username + "]";
    }

    private static URI uri(String url) {
        try {
            URI uri = URI.create(url);
            String scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() != null && (scheme.equals("postgresql") || scheme.equals("postgres"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static LaunchFailed unreadable() {
        return LaunchFailed.badRequest("--postgres: expected jdbc:postgresql://HOST:PORT/DATABASE"
                + " or postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
    }

    private static String jdbcUrl(URI uri, Map<String, String> query) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String rest = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + (rest.isEmpty() ? "" : "?" + rest);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? parts[1] : "";
                boolean isCredential = parts[0].equals("user") || parts[0].equals("password");
                query.put(parts[0], isCredential ? URLDecoder.decode(value, StandardCharsets.UTF_8) : value);
            }
        }
        return query;
    }
}
