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

    /** WGS84 degrees. */
    public record Position(double latitude, double longitude) {
    }
}
