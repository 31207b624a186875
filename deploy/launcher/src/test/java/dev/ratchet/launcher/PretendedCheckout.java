package dev.ratchet.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder that looks like a built checkout; each service in it is a {@link PretendedService}. */
final class PretendedCheckout {

    private PretendedCheckout() {}

    static Path in(Path folder) throws IOException {
        for (Component service : Component.services()) {
            Path app = folder.resolve(service.module()).resolve("target").resolve("quarkus-app");
            Files.createDirectories(app);
            try (OutputStream out = Files.newOutputStream(app.resolve("quarkus-run.jar"))) {
                write(out);
            }
        }
        return folder;
    }

    private static void write(OutputStream out) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PretendedService.class.getName());
        String name = PretendedService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream code = PretendedService.class.getResourceAsStream("PretendedService.class")) {
            if (code == null) {
                throw new IOException("the class is not on the class path");
            }
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }
}
