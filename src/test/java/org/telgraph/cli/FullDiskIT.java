package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.Needs;

/**
 * Builds on disks of growing size, all but the last too small: a clear message, a store that opens, and with more room the
 * next run completes it. More of them: {@code -Dtelgraph.test.disks=20}.
 */
class FullDiskIT {

    private static final int DISKS = Integer.getInteger("telgraph.test.disks", 1);
    private static final int ARTICLES = 160;
    private static final long KILOBYTE = 1024;
    /** No build fills it. */
    private static final long LARGE = 512 * KILOBYTE;

    @TempDir
    Path temp;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(temp.resolve("disk"));
        Needs.given(run("mount", "-t", "tmpfs", "-o", "size=" + LARGE + "k", "tmpfs", disk), "mounts need a superuser");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", disk); // since files of a closed store are mapped until Java collects them
    }

    private static boolean run(Object... command) throws IOException, InterruptedException {
        String[] words = Arrays.stream(command).map(Object::toString).toArray(String[]::new);
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void resize(long kilobytes) throws Exception {
        assertTrue(run("mount", "-o", "remount,size=" + kilobytes + "k", disk));
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        Path old = News.write(temp.resolve("old.jsonl"), ARTICLES, 0);
        Path news = News.write(temp.resolve("new.jsonl"), ARTICLES, 1);
        Path store = disk.resolve("store");
        CommandRun.of("build", "--store", store, old).ok();
        String before = CommandRun.dump(store);
        long least = used();
        CommandRun.of("build", "--store", store, news).ok();
        String after = CommandRun.dump(store);
        long most = used();
        GraphStates states = new GraphStates(before, after);

        int failures = 0;
        for (int i = 1; i <= DISKS; i++) {
            unmount(); // rather than delete what is there: deleted files that are still mapped fill a disk
            mount();
            CommandRun.of("build", "--store", store, old).ok();
            long size = least + (most - least) * i / (DISKS + 1);
            resize(size);
            CommandRun run = CommandProcess.run(temp, Map.of(), "build", "--store", store, news);
            resize(LARGE);
            int done = states.check(CommandRun.dump(store));
            if (run.code() != 0) {
                failures++;
                run.ends(1);
                assertTrue(
                        run.err().contains("No space left on device")
                                || run.err().contains("disk is full"),
                        run.err());
            }
            System.out.printf(
                    "disk %d of %d with %,d KiB: exit code %d, %d of %d graphs new, none lost%n",
                    i, DISKS, size, run.code(), done, states.changing().size());
            CommandRun.of("build", "--store", store, news).ok();
            assertEquals(after, CommandRun.dump(store));
        }
        assertTrue(failures > 0, "no disk was too small");
        System.out.printf("%d of %d disks were full in the midst; quads lost: 0%n", failures, DISKS);
    }

    private long used() throws IOException {
        return (Files.getFileStore(disk).getTotalSpace()
                        - Files.getFileStore(disk).getUsableSpace())
                / KILOBYTE;
    }
}
