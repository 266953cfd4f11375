package org.demarche.mention;

import java.util.Optional;

/**
 * A named place of a meeting.
 *
 * @param name     as the article spells it
 * @param country  ISO 3166-1 alpha-2 code of the country that it lies in
 * @param geonames GeoNames id
 * @param position where it lies
 */
public record Place(String name, Optional<String> country, Optional<String> geonames, Optional<Position> position) {

    /** A day's walk: how far a building may lie from the town that it is said to be in. */
    private static final double NEAR = 50;

    /** WGS84 degrees. */
    public record Position(double latitude, double longitude) {

        private static final double KILOMETRES_PER_DEGREE = 111.2;

        private double kilometres(Position other) {
            double north = latitude - other.latitude;
            double east = Math.IEEEremainder(longitude - other.longitude, 360) * Math.cos(Math.toRadians(latitude));
            return Math.hypot(north, east) * KILOMETRES_PER_DEGREE;
        }
    }

    /** Whether both are known to lie so far apart that nobody is in both at once. */
    public boolean farFrom(Place other) {
        return position.isPresent() && other.position.isPresent() && position.get().kilometres(other.position.get()) > NEAR;
    }
}
