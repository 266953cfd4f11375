/** The command line. */
package org.demarche.cli;
