/** Which tellings of different articles are of one meeting: pure functions of records, without RDF and without a store. */
package org.demarche.graph.canonical;
