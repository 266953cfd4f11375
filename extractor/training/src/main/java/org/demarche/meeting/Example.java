package org.demarche.meeting;

import java.util.Set;

/**
 * A reading and whether annotators found it, too.
 *
 * @param article number of the article that it stands in
 */
record Example(int article, Set<String> signs, boolean right) {
}
