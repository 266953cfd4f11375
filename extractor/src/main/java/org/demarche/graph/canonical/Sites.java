package org.demarche.graph.canonical;

import java.util.Optional;
import org.demarche.graph.canonical.Telling.Point;
import org.demarche.graph.canonical.Telling.Site;

/** Whether two meetings may have been in one place. */
enum Sites {
    SAME(2), UNKNOWN(1), APART(0);

    /** Further apart than a town is wide. */
    private static final double KILOMETRES = 60;
    private static final double EARTH = 6371;

    final int weight;

    Sites(int weight) {
        this.weight = weight;
    }

    static Sites of(Optional<Site> one, Optional<Site> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        Site a = one.get();
        Site b = other.get();
        if (a.iri().equals(b.iri())) {
            return a.whole() ? UNKNOWN : SAME;
        }
        if (a.country().isPresent() && b.country().isPresent() && !a.country().equals(b.country())) {
            return APART;
        }
        if (a.whole() || b.whole() || a.point().isEmpty() || b.point().isEmpty()) {
            return UNKNOWN;
        }
        return distance(a.point().get(), b.point().get()) > KILOMETRES ? APART : SAME;
    }

    private static double distance(Point a, Point b) {
        double latitude = Math.toRadians(b.latitude() - a.latitude());
        double longitude = Math.toRadians(b.longitude() - a.longitude());
        double half = Math.pow(Math.sin(latitude / 2), 2) + Math.cos(Math.toRadians(a.latitude()))
                * Math.cos(Math.toRadians(b.latitude())) * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
