package org.demarche.serve;

import java.util.Map;

/**
 * What a page is asked for.
 *
 * @param path       as it was sent, still percent-encoded
 * @param parameters by name; of one that is given several times, the first
 * @param accept     which types are wanted; empty where it is not said
 */
record Request(String path, Map<String, String> parameters, String accept) {

    /** Copies the map. */
    Request {
        parameters = Map.copyOf(parameters);
    }
}
