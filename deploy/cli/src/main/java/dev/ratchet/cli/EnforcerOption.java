package dev.ratchet.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which enforcer is meant, and with which token: that of a house on this machine, or any other. */
public final class EnforcerOption {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "the enforcer's address (default: where ./ratchet up has started it)")
    private @Nullable String url;

    @Option(names = "--token-file", paramLabel = "FILE", description = "a file with the token, in place of --as")
    private @Nullable Path tokenFile;

    /** The enforcer, called as that subject. */
    ServiceClient calledAs(SubjectOption subject) {
        String address = url == null ? Services.of(data).address("enforcer") : address(url);
        return new ServiceClient(
                "enforcer",
                address,
                tokenFile == null ? data.folder().token(subject.of(data.folder())) : token(tokenFile));
    }

    private static String address(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && SCHEMES.contains(address.getScheme()) && address.getQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below.
        }
        throw new Refused("--url: " + url + " is no address: write http://HOST:PORT");
    }

    private static String token(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.matches("\\S+")) {
                return token;
            }
        } catch (IOException unreadable) {
            // Said below.
        }
        throw new Refused("--token-file: " + file + " has no token");
    }
}
