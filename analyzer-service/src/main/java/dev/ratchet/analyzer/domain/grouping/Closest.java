package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;

/** Keeps the closest of many that are offered one after the other, and those that are as close as the last of them. */
final class Closest {

    private final int wanted;
    private final int[] atDistance;
    private int[] places;
    private int[] distances;
    private int kept;
    private int radius;
    private int within;

    /** @param farthest the largest distance that there is */
    Closest(int wanted, int farthest) {
        this.wanted = wanted;
        this.atDistance = new int[farthest + 1];
        this.places = new int[4 * wanted];
        this.distances = new int[4 * wanted];
        this.radius = farthest;
    }

    void offer(int place, int distance) {
        if (distance > radius) {
            return;
        }
        makeRoom();
        places[kept] = place;
        distances[kept++] = distance;
        atDistance[distance]++;
        within++;
        while (within - atDistance[radius] >= wanted) {
            within -= atDistance[radius--];
        }
    }

    /** In the order in which they were offered. */
    int[] places() {
        forgetTheFar();
        return Arrays.copyOf(places, kept);
    }

    private void makeRoom() {
        if (kept < places.length) {
            return;
        }
        forgetTheFar();
        if (kept > places.length / 2) {
            places = Arrays.copyOf(places, 2 * places.length);
            distances = Arrays.copyOf(distances, places.length);
        }
    }

    private void forgetTheFar() {
        int left = 0;
        for (int at = 0; at < kept; at++) {
            if (distances[at] <= radius) {
                places[left] = places[at];
                distances[left++] = distances[at];
            }
        }
        kept = left;
    }
}
