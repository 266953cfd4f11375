/** Meetings in the formats of other people's tools. What a format's library is, only its writer knows. */
package org.demarche.export;
