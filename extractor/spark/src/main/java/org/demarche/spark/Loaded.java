package org.demarche.spark;

import org.demarche.Extractor;
import org.demarche.knowledge.Knowledge;

/**
 * Models and tables, once in each process of the cluster: loaded when the first task wants them, by the class loader's own
 * rule that one thread does so and the others wait. None of it ever changes.
 */
final class Loaded {

    static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    static final Extractor EXTRACTOR = new Extractor(KNOWLEDGE);

    private Loaded() {
    }
}
