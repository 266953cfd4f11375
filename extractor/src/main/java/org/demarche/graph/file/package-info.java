/** Files of RDF that users give. */
package org.demarche.graph.file;
