/** What we know before reading: countries, organizations, offices, places, people. */
package org.demarche.knowledge;
