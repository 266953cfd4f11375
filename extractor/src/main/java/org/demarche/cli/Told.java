package org.demarche.cli;

import org.demarche.meeting.Extraction;

/**
 * What an article tells.
 *
 * @param extraction as it is printed
 * @param kept       whether it was read before, and the store has it
 */
record Told(Extraction extraction, boolean kept) {
}
