package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static List<Long> pauses(double random, Duration asked) throws InterruptedException {
        List<Long> pauses = new ArrayList<>();
        Retry retry = new Retry(9, Duration.ofMillis(100), Duration.ofMillis(500), pauses::add, () -> random);
        for (int failures = 1; failures <= 4; failures++) {
            retry.pause(failures, asked);
        }
        return pauses;
    }

    @Test
    void pausesDoubleUpToTheLongest() throws InterruptedException {
        assertEquals(List.of(100L, 200L, 400L, 500L), pauses(1, Duration.ZERO));
    }

    @Test
    void pausesVaryDownToTheirHalf() throws InterruptedException {
        assertEquals(List.of(50L, 100L, 200L, 250L), pauses(0, Duration.ZERO));
    }

    @Test
    void aServersWishIsKeptUpToTheLongest() throws InterruptedException {
        assertEquals(List.of(150L, 150L, 200L, 250L), pauses(0, Duration.ofMillis(150)));
        assertEquals(List.of(500L, 500L, 500L, 500L), pauses(0, Duration.ofMinutes(5)));
    }
}
