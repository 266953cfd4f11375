/** What a well-formed graph is, and what of a graph is not. */
package org.demarche.graph.shapes;
