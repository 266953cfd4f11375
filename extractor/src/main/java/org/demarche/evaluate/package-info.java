/** How good it is: gold against found. */
package org.demarche.evaluate;
