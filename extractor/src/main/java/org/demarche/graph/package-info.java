/** Records as RDF in a store. */
package org.demarche.graph;
