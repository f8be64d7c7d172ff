// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of one's own for a test, as Debian installs it: with its data in a folder of its own, on a free port of this
 * machine. Where PostgreSQL is not installed there is none, and a test says so and is skipped.
 */
public final class Postgres {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;

    private Postgres(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Where the programs of the newest version are; empty where PostgreSQL is not installed. */
    public static Optional<Path> programs() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Starts a server; empty where PostgreSQL is not installed.
     *
     * @throws IOException if it does not start
     */
    public static Optional<Postgres> start() throws IOException, InterruptedException {
        Optional<Path> newest = programs();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Postgres server = new Postgres(newest.get(), Files.createTempDirectory("ticheng-postgres"), freePort());
        if (isRoot()) {
            run(List.of("chown", "postgres", server.data.toString()));
        }
        server.command(
                "initdb", "-D", server.data.toString(), "-U", "ticheng", "-A", "trust", "--no-sync", "-E", "UTF8");
        server.up();
        return Optional.of(server);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Starts the server again, and waits until it answers.
     *
     * @throws IOException if it does not start
     */
    public void up() throws IOException, InterruptedException {
        command(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p " + port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=50 -c fsync=off",
                "start");
    }

    /**
     * Ends the server at once, with all that it had not finished.
     *
     * @throws IOException if it does not end
     */
    public void down() throws IOException, InterruptedException {
        command("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
    }

    /** Where the server is, for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=ticheng&sslmode=disable";
    }

    private void command(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // The server refuses to be root's.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("ticheng-postgres", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("Expected " + command + " to end well, but found " + Files.readString(output));
        }
        Files.delete(output);
    }

    /**
     * Ends the server and removes its data.
     *
     * @throws IOException if it does not end
     */
    public void remove() throws IOException, InterruptedException {
        down();
        run(List.of("rm", "-rf", data.toString()));
    }
}
