/** Words: sentences, tokens, tags, lemmas and trees. */
package org.demarche.language;
