/** What was met: one record for one meeting. */
package org.demarche.meeting;
