package nu.flyttahit.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nu.flyttahit.site.CannotStartException;

/** Runs the programs of PostgreSQL. */
record Programs(Path bin, Path home) {

    private static final int MINUTES = 3;

    /** Runs to the end; what it printed goes into the message if it fails. */
    String run(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(asUnprivileged());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        // into a file, not a pipe: the server that pg_ctl leaves behind would keep a pipe open
        Path output = Files.createTempFile(home, program, ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().put("LC_ALL", "C");
            builder.environment().remove("PGDATA");
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new CannotStartException(
                        "The embedded PostgreSQL did not manage \"" + program + "\": " + printed.strip(),
                        "See server.log in " + home + ".");
            }
            return printed;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** "18" of "postgres (PostgreSQL) 18.6". */
    String majorVersion() throws IOException, InterruptedException {
        return run("postgres", List.of("--version")).replaceFirst("(?s).*\\) (\\d+).*", "$1");
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    /** PostgreSQL refuses root. A user namespace without a map shows it another user, while the files stay root's. */
    private static List<String> asUnprivileged() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        Process probe = new ProcessBuilder("unshare", "-U", "true").start();
        if (probe.waitFor() != 0) {
            throw new CannotStartException(
                    "PostgreSQL does not run as root, and this machine allows no user namespaces.",
                    "Start as another user, or set SPRING_DATASOURCE_URL to an existing PostgreSQL.");
        }
        return List.of("unshare", "-U");
    }
}
