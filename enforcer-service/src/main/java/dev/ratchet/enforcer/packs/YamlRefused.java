package dev.ratchet.enforcer.packs;

import dev.ratchet.enforcer.domain.pack.Place;

/** Well-formed YAML that isn't read here: says where and why. */
final class YamlRefused extends RuntimeException {

    private final transient Place place;

    YamlRefused(Place place, String message) {
        super(message);
        this.place = place;
    }

    Place place() {
        return place;
    }
}
