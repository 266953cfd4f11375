package org.demarche.knowledge;

import java.util.List;

/**
 * An entity with its names, as files describe it.
 *
 * @param iri     what files call it
 * @param labels  its names
 * @param seatOf  countries and organizations that its names stand for too, as files call them
 * @param weight  how likely among places of one name
 */
record Described(String iri, Entity entity, List<Label> labels, List<String> seatOf, long weight) {
}
