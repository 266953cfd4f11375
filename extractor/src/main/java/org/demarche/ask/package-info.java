/** Questions in English, as queries of the catalogue with values. */
package org.demarche.ask;
