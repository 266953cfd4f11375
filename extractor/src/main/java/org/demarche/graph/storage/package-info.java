/** How TDB2 writes: in memory that is bounded, each block once, and many quads at once. Of what they say it knows nothing. */
package org.demarche.graph.storage;
